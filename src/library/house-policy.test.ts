import { expect, test } from 'vitest';
import { houseFolder, loadLibrary, shippedLibrary, withHouse } from '../scan/load-library.ts';
import { policyFiles, policyRows } from './house-policy.ts';
import { parseLibrary } from './library.ts';
import { faultLine, faultOf, policySheets, type ReadSheet, rowsIn } from './policy-sheet.ts';

const loaded = await loadLibrary(shippedLibrary);
if (!('library' in loaded)) throw new Error('the library has faults');
const { library, files } = loaded;
const shippedHouse = files.flatMap(({ path, text }) =>
  path.startsWith(houseFolder) ? [{ path: path.slice(houseFolder.length), text }] : [],
);
const today = '2026-11-28';

function requirementsOf(house: typeof shippedHouse) {
  const parsed = parseLibrary(withHouse(files, house));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.library.requirements
    .filter(({ jurisdiction }) => jurisdiction === 'house')
    .map((each) => ({
      ...each,
      examples: [...each.examples.filter((one) => 'gap' in one), ...each.examples.filter((one) => 'met' in one)],
    }));
}

function again(house: typeof shippedHouse) {
  const rows = policyRows(house, library.kinds).map((cells, index) => ({ row: index + 2, cells }));
  const made = policyFiles(rows, library.kinds, today);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return made.files;
}

test('the house policy of the library loads to the same requirements after the round trip', () => {
  expect(requirementsOf([...again(shippedHouse)])).toEqual(requirementsOf(shippedHouse));
});

test('what a file says for all of its entries comes back with each', () => {
  const changed = shippedHouse.map(({ path, text }) => ({
    path: path.replace('exit', 'exit and relief'),
    text: text.replace(
      /^instrument: .*\nlink: null\nlink-seen: false\nchecked: .*$/m,
      'instrument: Rules of Acme\nlink: https://acme.example/rules\nlink-seen: true\nchecked: 2026-10-01\nrecheck: 2027-10-01\nstate: guidance\nfrom: 2026-01-01\nuntil: 2030-01-01',
    ),
  }));
  const [first] = requirementsOf(changed);
  expect(first).toMatchObject({ law: { recheckBy: '2027-10-01' }, force: { state: 'guidance', until: '2030-01-01' } });
  expect(requirementsOf([...again(changed)])).toEqual(requirementsOf(changed));
});

const sheets = policySheets(shippedHouse, library.kinds).map((sheet) => ({ ...sheet, merged: [] }));
const titles = sheets[0]?.rows[0] ?? [];

/** What an import says to the workbook after one change of its policy. */
function said(
  how: (sheet: Omit<ReadSheet, 'rows'> & { readonly rows: string[][] }) => Partial<ReadSheet>,
): readonly string[] {
  const [policy, ...guides] = sheets;
  if (policy === undefined) throw new Error('no sheet');
  const changed = { ...policy, ...how({ ...policy, rows: policy.rows.map((row) => [...row]) }) };
  const read = rowsIn([changed, ...guides]);
  if ('lines' in read) return read.lines;
  const made = policyFiles(read.rows, library.kinds, today);
  if ('faults' in made) return made.faults.map((fault) => faultLine(fault, read.head));
  const parsed = parseLibrary(withHouse(files, made.files));
  const problems = 'problems' in parsed ? parsed.problems : [];
  return problems.map((problem) => {
    const fault = faultOf({ ...problem, path: problem.path.slice(houseFolder.length) }, made.files);
    return fault === null ? problem.says : faultLine(fault, read.head);
  });
}

/** Cells of row 3 written anew, by the titles of their columns. */
function cells(words: Readonly<Record<string, string>>) {
  return said(({ rows }) => {
    for (const [title, text] of Object.entries(words)) {
      const row = rows[2];
      if (row === undefined || !titles.includes(title)) throw new Error(`no ${title}`);
      row[titles.indexOf(title)] = text;
    }
    return { rows };
  });
}

test('what only the whole library can tell is named by its cell too', () => {
  const lines = cells({ 'Only if: with': 'no-kind', About: 'bees', Replaces: 'no-such' });
  expect(lines).toHaveLength(3);
  for (const line of [
    /row 3, column \w+ “Only if: with”: found the clause "no-kind", expected a clause kind/,
    /row 3, column \w+ “About”: found "bees", expected a subject/,
    /row 3, column \w+ “Replaces”: found "no-such", expected another requirement/,
  ]) {
    expect(lines).toContainEqual(expect.stringMatching(line));
  }
});

test('rows of one file that say different things of it are named', () => {
  const file = sheets[0]?.rows[1]?.[titles.indexOf('File')] ?? '';
  expect(cells({ File: file, Policy: 'Rules of Acme' })).toEqual([
    expect.stringMatching(/row 3, column \w+ “Policy”: found “Rules of Acme”, expected “House policy” as in row 2/),
  ]);
});

test.each([
  ['Clause kind', 'no-such-kind', /row 3, column A “Clause kind”: found “no-such-kind”, expected a clause kind/],
  ['Asked', 'perhaps', /row 3, column C “Asked”: found “perhaps”, expected yes or no/],
  ['Check', 'presnt', /row 3, column E “Check”: found “presnt”, expected one of present, absent.*: write "present"/],
  ['Check', '', /row 3, column E “Check”: found nothing, expected one of present, absent/],
  ['Check', 'at most', /row 3, column F “Of what”: found no "capture", expected text: add "capture:"/],
  ['Severity', 'hi', /row 3, column G “Severity”: found "hi", expected one of must, should, consider/],
  ['Only if: personal data', 'maybe', /“Only if: personal data”: found “maybe”, expected yes or no: write one/],
  ['Only if: agreements', 'sass', /“Only if: agreements”: found "sass", expected one of .*: write "saas"/],
  ['From', '1 March 2026', /“From”: found "1 March 2026", expected a calendar day as YYYY-MM-DD/],
  [
    'What is asked',
    '',
    /row 3, column \w+ “What is asked”: found nothing, expected what is asked, in one plain sentence: fill it in/,
  ],
  ['Ask for', '', /“Ask for”: found nothing beside other wording, expected all three steps or none/],
  ['File', '../x', /“File”: found “..\/x”, expected the name of a file/],
  ['Id', sheets[0]?.rows[1]?.[titles.indexOf('Id')] ?? '', /row 3, column D “Id”: found “.*”, which row 2 has too/],
])('“%s” that says “%s” is named by sheet, row and column', (title, words, line) => {
  const lines = cells({ [title]: words });
  expect(lines.join('\n')).toMatch(line);
  expect(lines.every((each) => each.startsWith('sheet “House policy”, row '))).toBe(true);
});

test.each([
  [
    'a renamed column',
    /row 1, column G: found “Severities”, expected a title of the sheet “Columns”: write “Severity”/,
    (row: string[], at: number) => {
      if (at === 0) row[6] = 'Severities';
    },
  ],
  [
    'an extra column',
    /row 1, column A: found “Notes”, expected a title of the sheet “Columns”: remove it/,
    (row: string[], at: number) => {
      row.unshift(at === 0 ? 'Notes' : 'ask Jo');
    },
  ],
  [
    'a column twice',
    /row 1, column A: found “Severity” as in|column H: found “Severity” as in column A/,
    (row: string[]) => {
      row.unshift(row[6] ?? '');
    },
  ],
  [
    'words below no title',
    /row 1, column \w+: found words below no title/,
    (row: string[], at: number) => {
      row.push(at === 0 ? '' : 'x');
    },
  ],
  [
    'a column that was removed',
    /row 1: found no column “Severity”/,
    (row: string[]) => {
      row.splice(6, 1);
    },
  ],
])('%s is named', (_name, line, how) => {
  const lines = said(({ rows }) => ({
    rows: rows.map((row, at) => {
      how(row, at);
      return row;
    }),
  }));
  expect(lines.join('\n')).toMatch(line);
});

test('merged cells and a sheet of another name are named', () => {
  expect(said(() => ({ merged: ['B2:B4'] }))).toEqual([
    'sheet “House policy”, B2:B4: found merged cells, expected each by itself: unmerge them',
  ]);
  expect(said(() => ({ name: 'Tabelle1' })).join()).toMatch(
    /found the sheets “Tabelle1”.*expected one of the name “House policy”/,
  );
});

test('moved columns and empty rows change nothing, and rows below keep their number', () => {
  const reversed = (rows: string[][]) => rows.map((row) => row.reverse());
  expect(said(({ rows }) => ({ rows: reversed(rows) }))).toEqual([]);
  const lines = said(
    ({ rows: [head = [], first = [], second = [], ...rest] }: { readonly rows: readonly (readonly string[])[] }) => {
      return { rows: [head, first, [], second.with(6, 'hi'), ...rest] };
    },
  );
  expect(lines).toEqual([expect.stringContaining('row 4, column G “Severity”')]);
});
