import type { ClauseKind } from '../model/clause-kind.ts';
import type { LibraryFile, LibraryProblem } from '../model/library.ts';
import { isRecord, valueAt } from './check-shape.ts';
import type { PolicyFault, PolicyFile, PolicyRow } from './house-policy.ts';
import { policyRows } from './house-policy.ts';
import { nearest } from './nearest.ts';
import { policyColumns, policyGuides } from './policy-columns.ts';
import { columnOf } from './policy-row.ts';
import { type Keys, openYaml } from './yaml-file.ts';

/** A sheet to be written: the head first. */
export type PolicySheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly fixed: number;
};

/** A sheet that was read. `merged`: ranges of merged cells ("B2:B4"). */
export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly string[];
};

/** The sheet that holds the policy; those beside it explain. */
const policyName = 'House policy';

/** The workbook of a sound house folder, paths of its files relative to it. */
export function policySheets(files: readonly LibraryFile[], kinds: readonly ClauseKind[]): readonly PolicySheet[] {
  return [
    {
      name: policyName,
      rows: [
        policyColumns.map(({ title }) => title),
        ...policyRows(files, kinds).map((cells) => policyColumns.map(({ id }) => cells[id] ?? '')),
      ],
      widths: policyColumns.map(({ width }) => width),
      fixed: 2,
    },
    ...policyGuides(kinds).map((guide) => ({ ...guide, fixed: 1 })),
  ];
}

/** The rows of the policy in a workbook, in whatever order its columns stand; or what is wrong with its sheets and head, in lines. */
export function rowsIn(
  sheets: readonly ReadSheet[],
): { readonly rows: readonly PolicyRow[]; readonly head: readonly string[] } | { readonly lines: readonly string[] } {
  const sheet = sheets.find(({ name }) => name.trim() === policyName);
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => `“${name}”`).join(', ');
    return { lines: [`found the sheets ${names}, expected one of the name “${policyName}”: rename it`] };
  }
  const [first = [], ...body] = sheet.rows;
  const head = first.map((title) => policyColumns.find((each) => same(each.title, title))?.id ?? '');
  const lines = [
    ...sheet.merged.map(
      (range) => `sheet “${policyName}”, ${range}: found merged cells, expected each by itself: unmerge them`,
    ),
    ...headLines(first, head, body),
  ];
  if (lines.length > 0) return { lines };
  const rows = body.flatMap((cells, index) =>
    cells.every((cell) => cell === '')
      ? []
      : [{ row: index + 2, cells: Object.fromEntries(head.map((id, at) => [id, cells[at] ?? ''])) }],
  );
  return rows.length > 0
    ? { rows, head }
    : { lines: [`sheet “${policyName}”: found no row below the head, expected one for each clause kind: add them`] };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function headLines(
  titles: readonly string[],
  head: readonly string[],
  body: readonly (readonly string[])[],
): readonly string[] {
  const lacking = policyColumns.filter(({ id }) => !head.includes(id)).map(({ title }) => title);
  const width = Math.max(titles.length, ...body.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => ({ at, title: titles[at] ?? '', id: head[at] ?? '' }));
  return [
    ...columns.flatMap(({ at, title, id }) => {
      const place = `sheet “${policyName}”, row 1, column ${letters(at)}`;
      if (title === '') {
        if (body.every((cells) => (cells[at] ?? '') === '')) return [];
        return [`${place}: found words below no title, expected the title of a column: write it, or remove the words`];
      }
      if (id === '') {
        const meant = nearest(title, lacking);
        const todo = meant === null ? 'remove it, or give it back its title' : `write “${meant}”`;
        return [`${place}: found “${title}”, expected a title of the sheet “Columns”: ${todo}`];
      }
      if (head.indexOf(id) === at) return [];
      return [`${place}: found “${title}” as in column ${letters(head.indexOf(id))}, expected it once: remove one`];
    }),
    ...lacking.map(
      (title) => `sheet “${policyName}”, row 1: found no column “${title}”, expected it: add it, blank where it may be`,
    ),
  ];
}

/** A fault as a line that names sheet, row and column. */
export function faultLine({ row, column, says }: PolicyFault, head: readonly string[]): string {
  const title = policyColumns.find(({ id }) => id === column)?.title ?? column;
  return `sheet “${policyName}”, row ${row}, column ${letters(head.indexOf(column))} “${title}”: ${says}`;
}

/** The letters of a column, from 0. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${letters(Math.floor(at / 26) - 1)}${last}`;
}

/** The cell that a problem of a file is about, by the last value of an entry that begins no later; null where none is. */
export function faultOf(problem: LibraryProblem, files: readonly PolicyFile[]): PolicyFault | null {
  const file = files.find(({ path }) => path === problem.path);
  const yaml = file === undefined ? { problems: [] } : openYaml(file);
  if (file === undefined || 'problems' in yaml) return null;
  const places = file.rows.flatMap((row, index) => {
    const entry = valueAt(yaml.value, ['requirements', index]);
    return keysIn(entry, []).flatMap((keys) => {
      const all = ['requirements', index, ...keys];
      return [yaml.atKey(all, ''), yaml.atValue(all, '')].map((at) => ({ row, column: columnOf(keys, entry), at }));
    });
  });
  const before = places.filter(
    ({ at }) => at.line < problem.line || (at.line === problem.line && at.column <= problem.column),
  );
  const [last] = before.sort((a, b) => b.at.line - a.at.line || b.at.column - a.at.column);
  return last === undefined ? null : { row: last.row, column: last.column, says: problem.says };
}

function keysIn(value: unknown, above: Keys): readonly Keys[] {
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((each, index) => [index, each] as const)
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return [above, ...inner.flatMap(([key, each]) => keysIn(each, [...above, key]))];
}
