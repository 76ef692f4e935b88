import { nested, readLines, writeLines, yesOrNo } from './cell.ts';
import { checkShape, valueAt } from './check-shape.ts';
import { choice } from './nearest.ts';
import {
  checkRows,
  type Entry,
  type ExampleSort,
  exampleSorts,
  fieldColumns,
  type PolicyEntry,
  policyColumns,
  policyEntrySchema,
} from './policy-columns.ts';
import type { Keys } from './yaml-file.ts';

/** The cells of a row by the id of their column; a column that is left out is blank. */
export type PolicyCells = Readonly<Record<string, string>>;

/** What is wrong with a cell, by the id of its column: found, expected, what to do. */
export type CellFault = { readonly column: string; readonly says: string };

/** The cells of an entry: nothing of it is lost in them. */
export function cellsOf(entry: PolicyEntry): PolicyCells {
  const fields = fieldColumns.flatMap(({ id, keys, cell }) => {
    const value = valueAt(entry, keys);
    return value === undefined || value === null ? [] : [[id, cell.write(value)]];
  });
  return Object.fromEntries([
    ...fields,
    ...exampleSorts.map((sort) => [sort, writeLines(entry.examples.flatMap((each) => exampleText(each, sort)))]),
    ...checkCells(entry.must),
  ]);
}

function checkCells(must: Entry['must']): readonly (readonly [string, string])[] {
  const name = typeof must === 'string' ? must : Object.keys(must)[0];
  const check = checkRows().find((each) => each.name === name);
  if (check === undefined) throw new Error(`found the check ${name}, expected one of the schema`);
  return [
    ['check', check.title],
    ['of', check.of === null ? '' : check.of.write(must)],
  ];
}

function exampleText(example: Entry['examples'][number], sort: ExampleSort): readonly string[] {
  const found = valueAt(example, [sort]);
  if (typeof found !== 'string') return [];
  const words = found.trim();
  if (example.heading !== undefined) return [`[${example.heading.replaceAll(']', ']]')}] ${words}`];
  // Words that begin with a bracket have an empty heading before them, so that the bracket is not taken for one.
  return [words.startsWith('[') ? `[] ${words}` : words];
}

function exampleOf(line: string, sort: ExampleSort): object {
  const [, heading, words = ''] = /^\[((?:[^\]]|\]\])*)\]\s([\s\S]+)$/.exec(line) ?? [];
  if (heading === undefined) return { [sort]: line };
  return { [sort]: words, ...(heading === '' ? {} : { heading: heading.replaceAll(']]', ']') }) };
}

/** The entry that the cells of a row say, what they leave blank taken from `blank`; or all that is wrong with them. */
export function entryOf(
  cells: PolicyCells,
  blank: Partial<PolicyEntry>,
): { readonly entry: PolicyEntry } | { readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const written = (column: string) => cells[column] ?? '';
  for (const { id, isRequired, allows } of policyColumns) {
    if (isRequired && written(id) === '')
      faults.push({ column: id, says: `found nothing, expected ${allows}: fill it in` });
  }
  for (const { id, cell } of fieldColumns) {
    if (cell === yesOrNo && typeof cell.read(written(id)) === 'string' && written(id) !== '')
      faults.push({ column: id, says: `found “${written(id)}”, expected ${cell.allows}: write one` });
  }
  const fields = fieldColumns
    .filter(({ id }) => written(id) !== '')
    .reduce<Record<string, unknown>>((all, { id, keys, cell }) => nested(keys, cell.read(written(id)), all), {
      ...blank,
    });
  const must = mustOf(written('check'), written('of'));
  if ('fault' in must) faults.push(must.fault);
  const value = {
    ...fields,
    must: 'must' in must ? must.must : undefined,
    examples: exampleSorts.flatMap((sort) => readLines(written(sort)).map((line) => exampleOf(line, sort))),
  };
  // The schema speaks of keys: they stand for columns here.
  const at = (keys: Keys, says: string) => ({ path: columnOf(keys, value), line: 0, column: 0, says });
  const shape = checkShape(policyEntrySchema, { path: '', value, atValue: at, atKey: at });
  if ('problems' in shape) {
    const silent = faults.map(({ column }) => column);
    for (const { path: column, says } of shape.problems) {
      if (!silent.includes(column) && !(column === 'of' && silent.includes('check'))) faults.push({ column, says });
    }
  }
  if (faults.length > 0) return { faults };
  if (!('value' in shape)) throw new Error('found no entry in cells without a fault, expected one');
  return { entry: shape.value };
}

function mustOf(check: string, of: string): { readonly must: unknown } | { readonly fault: CellFault } {
  const checks = checkRows();
  const given = check.toLowerCase();
  const known = checks.find(({ name, title }) => name === given || title === given);
  if (known === undefined) {
    const names = checks.map(({ title }) => title);
    return { fault: { column: 'check', says: `found “${check}”, ${choice(given, names)}` } };
  }
  if (known.of === null) {
    if (of === '') return { must: known.name };
    return { fault: { column: 'of', says: `found “${of}”, expected nothing beside the check “${check}”: remove it` } };
  }
  if (of !== '') return { must: known.of.read(of) };
  return { fault: { column: 'of', says: `found nothing, expected ${known.of.allows}: fill it in` } };
}

/** The column in which a value of an entry stands, by the keys that lead to it. */
export function columnOf(keys: Keys, entry: unknown): string {
  const [first = 'clause', second] = keys;
  if (first === 'must') return typeof valueAt(entry, ['must']) === 'object' ? 'of' : 'check';
  if (first === 'examples') {
    const example = second === undefined ? undefined : valueAt(entry, ['examples', second]);
    return exampleSorts.find((sort) => valueAt(example, [sort]) !== undefined) ?? exampleSorts[0] ?? 'clause';
  }
  return fieldColumns.find((column) => column.keys.every((key, at) => keys[at] === key))?.id ?? 'clause';
}
