import { stringify } from 'yaml';
import type { ClauseKind, Fallback } from '../model/clause-kind.ts';
import type { LibraryFile } from '../model/library.ts';
import { checkShape } from './check-shape.ts';
import { lawSchema, requirementSchema } from './law-schema.ts';
import { choice } from './nearest.ts';
import { checkRows, headKeys, type PolicyEntry, wordingSteps } from './policy-columns.ts';
import { type CellFault, cellsOf, entryOf, type PolicyCells } from './policy-row.ts';
import { openYaml } from './yaml-file.ts';

/**
 * House policy as a table for people who do not write YAML: a row for each thing that is asked, and one for each clause kind of
 * which nothing is. Every cell is text. A row has its number in the sheet, from 1 and with the head.
 */
export type PolicyRow = { readonly row: number; readonly cells: PolicyCells };

/** A cell that cannot be read: its row, and the id of its column. */
export type PolicyFault = CellFault & { readonly row: number };

/** A file of a house folder, and for each requirement in it the row that says it. */
export type PolicyFile = LibraryFile & { readonly rows: readonly number[] };

/** What lies in a house folder beside the files of law. */
const ownFiles = { jurisdiction: 'jurisdiction.yaml', wording: 'wording.yaml' };

/** The cells of the files of a sound house folder, paths relative to it: what is asked in library order, then what is not. */
export function policyRows(files: readonly LibraryFile[], kinds: readonly ClauseKind[]): readonly PolicyCells[] {
  const worded = new Set<string>();
  // The wording stands once for each kind: whoever changes it changes one row.
  const kindCells = (id: string): PolicyCells => {
    const kind = kinds.find((each) => each.id === id);
    if (kind === undefined) throw new Error(`found the clause ${id}, expected a kind of the library`);
    const isFirst = !worded.has(id);
    worded.add(id);
    return { clause: id, 'kind title': kind.title, ...(isFirst ? wordingOf(kind.fallback) : {}) };
  };
  const asked = files
    .filter(({ path }) => !Object.values(ownFiles).includes(path))
    .flatMap((file) =>
      entriesOf(file).map((entry) => ({
        ...cellsOf(entry),
        ...kindCells(entry.clause),
        asked: 'yes',
        file: file.path.replace(/\.yaml$/, ''),
      })),
    );
  const others = kinds.filter(({ id }) => !worded.has(id));
  return [...asked, ...others.map(({ id }) => ({ ...kindCells(id), asked: 'no' }))];
}

/** The requirements of a law file; what one leaves out and its file says, it says too. */
function entriesOf(file: LibraryFile): readonly PolicyEntry[] {
  const yaml = openYaml(file);
  const shape = 'problems' in yaml ? yaml : checkShape(lawSchema, yaml);
  if ('problems' in shape) throw new Error(`found faults in ${file.path}, expected a sound house folder`);
  const { requirements = [], clocks: _clocks, measures: _measures, ...head } = shape.value;
  return requirements.map((entry) => ({ ...head, ...entry }));
}

function wordingOf({ preferred, acceptable, walkAway }: Fallback): Fallback {
  return { preferred, acceptable, walkAway };
}

/**
 * The files of a house folder that say what the rows say: `jurisdiction.yaml`, those that the rows name (or one for each family
 * of clauses), and `wording.yaml` with the wording that differs from that of `kinds`, the library's own. All faults of cells at
 * once, where there are any; what only the whole library can tell (an unknown stance) is for the parser of these files.
 */
export function policyFiles(
  rows: readonly PolicyRow[],
  kinds: readonly ClauseKind[],
  today: string,
): { readonly files: readonly PolicyFile[] } | { readonly faults: readonly PolicyFault[] } {
  const known = rows.map((each) => ({ ...each, kind: kinds.find(({ id }) => id === each.cells.clause) }));
  const read = known.flatMap(({ row, cells, kind }) =>
    kind !== undefined && cells.asked?.toLowerCase() === 'yes' ? [{ row, ...askedIn(cells, kind, today) }] : [],
  );
  const asked = read.flatMap((each) => ('entry' in each ? [each] : []));
  const worded = known.flatMap(({ row, cells, kind }) =>
    kind !== undefined && wordingSteps.some((step) => cells[step]) ? [{ row, kind, words: wordingIn(cells) }] : [],
  );
  const faults: PolicyFault[] = [
    ...known.flatMap(({ row, cells, kind }) => [
      ...(kind === undefined ? [{ row, column: 'clause', says: unknownKind(cells.clause ?? '', kinds) }] : []),
      ...(['yes', 'no'].includes(cells.asked?.toLowerCase() ?? '')
        ? []
        : [{ row, column: 'asked', says: `found “${cells.asked ?? ''}”, expected yes or no: write one` }]),
    ]),
    ...read.flatMap((each) => ('faults' in each ? each.faults.map((fault) => ({ row: each.row, ...fault })) : [])),
    ...twice(asked),
    ...headsApart(asked),
    ...wordingFaults(worded),
  ];
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.row - b.row) };
  const ours = worded.filter(({ kind, words }) => !isSame(words, wordingOf(kind.fallback)));
  return {
    files: [
      {
        path: ownFiles.jurisdiction,
        text: yamlText('# Our own policy, kept apart so that nobody takes it for law.\n', {
          code: 'house',
          name: houseName,
        }),
        rows: [],
      },
      ...[...new Set(asked.map(({ file }) => file))].map((file) =>
        lawFile(
          file,
          asked.filter((each) => each.file === file),
        ),
      ),
      ...(ours.length === 0 ? [] : [wordingFile(ours)]),
    ],
  };
}

type Asked = { readonly row: number; readonly file: string; readonly entry: PolicyEntry };
type Worded = { readonly row: number; readonly kind: ClauseKind; readonly words: Fallback };

const houseName = 'House policy';

function askedIn(cells: PolicyCells, kind: ClauseKind, checked: string) {
  const file = cells.file || kind.family;
  const read = entryOf(cells, {
    instrument: houseName,
    link: null,
    'link-seen': false,
    checked,
    provision: houseName,
    confirmed: true,
  });
  const isOpen = !Object.values(ownFiles).includes(`${file}.yaml`) && /^[^./\\][^/\\]*$/.test(file);
  if (isOpen) return { file, ...read };
  const says = `found “${file}”, expected the name of a file for requirements, without a folder: rename it`;
  return { faults: [...('faults' in read ? read.faults : []), { column: 'file', says }] };
}

function unknownKind(found: string, kinds: readonly ClauseKind[]): string {
  if (found === '') return 'found nothing, expected a clause kind (the sheet “Clause kinds” has them): fill it in';
  const [, todo = 'correct it'] = choice(
    found,
    kinds.map(({ id }) => id),
  ).split(': ');
  return `found “${found}”, expected a clause kind (the sheet “Clause kinds” has them): ${todo}`;
}

function twice(asked: readonly Asked[]): readonly PolicyFault[] {
  return asked.flatMap(({ row, entry: { id } }) => {
    const first = asked.find(({ entry }) => entry.id === id);
    if (first === undefined || first.row === row) return [];
    return [
      {
        row,
        column: 'id',
        says: `found “${id}”, which row ${first.row} has too, expected an id of its own: rename one`,
      },
    ];
  });
}

/** What a file says once cannot differ from row to row. */
function headsApart(asked: readonly Asked[]): readonly PolicyFault[] {
  return asked.flatMap(({ row, file, entry }) => {
    const first = asked.find((each) => each.file === file);
    if (first === undefined) return [];
    return headKeys.flatMap((key) => {
      const [there, here] = [first.entry[key], entry[key]];
      if (there === here) return [];
      const says = `found “${here}”, expected “${there}” as in row ${first.row}, which is of the same file “${file}”: change one, or the file`;
      return [{ row, column: key, says }];
    });
  });
}

function wordingIn(cells: PolicyCells): Fallback {
  return { preferred: cells.preferred ?? '', acceptable: cells.acceptable ?? '', walkAway: cells.walkAway ?? '' };
}

function wordingFaults(worded: readonly Worded[]): readonly PolicyFault[] {
  return worded.flatMap(({ row, kind, words }) => {
    const blank = wordingSteps.filter((step) => words[step] === '');
    const first = worded.find((each) => each.kind === kind);
    return [
      ...blank.map((column) => ({
        row,
        column,
        says: 'found nothing beside other wording, expected all three steps or none: fill it in',
      })),
      ...wordingSteps
        .filter((step) => first !== undefined && first.words[step] !== words[step] && !blank.includes(step))
        .map((column) => ({
          row,
          column,
          says: `found other wording than row ${first?.row} has for the same clause kind, expected it once: leave one of the two blank`,
        })),
    ];
  });
}

function isSame(a: Fallback, b: Fallback): boolean {
  return wordingSteps.every((step) => a[step] === b[step]);
}

function lawFile(name: string, asked: readonly Asked[]): PolicyFile {
  const [first] = asked;
  const head = Object.fromEntries(headKeys.map((key) => [key, first?.entry[key]]));
  const entries = asked.map(({ entry }) =>
    Object.fromEntries(
      Object.keys(requirementSchema.shape).flatMap((key) => {
        const value = Object.entries(entry).find(([each]) => each === key)?.[1];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  );
  return {
    path: `${name}.yaml`,
    text: yamlText(guide(), { ...head, requirements: entries }),
    rows: asked.map(({ row }) => row),
  };
}

function wordingFile(ours: readonly Worded[]): PolicyFile {
  const words = ours.map(({ kind, words: { preferred, acceptable, walkAway } }) => [
    kind.id,
    { preferred, acceptable, 'walk-away': walkAway },
  ]);
  return {
    path: ownFiles.wording,
    text: yamlText(
      '# Our own wording to ask for, in place of what the library suggests: preferred, acceptable, and not below.\n',
      Object.fromEntries(words),
    ),
    rows: [],
  };
}

function yamlText(head: string, value: object): string {
  return `${head}${stringify(value, { lineWidth: 0 })}`;
}

function guide(): string {
  const { severity, protects, when } = requirementSchema.shape;
  const checks = checkRows().map(({ name, says }) => `#   ${name}${says === '' ? '' : `: ${says}`}\n`);
  return `# What we ask for beyond the law. Each entry: an id of its own; the clause kind (see "lacuna library list"); what must hold, one of
${checks.join('')}# (clause-library/law.schema.json has what each is held against); severity (${severity.options.join(', ')}: --fail-on counts by it);
# whom it protects (${protects.options.join(', ')}); when it is asked (${Object.keys(when.unwrap().shape).join(', ')}; leave out what does
# not matter); says and why for the reader; and examples that prove it: a gap is wording that falls short, met is wording that will
# do. "lacuna library check --house FOLDER" runs them. To ask for something no more, delete its entry.
`;
}
