import { letters, type PageRequirement, type PageRow } from '../html/page-data.ts';
import type { Cell } from './cell.ts';
import type { Look } from './looks.ts';
import type { Column, Row } from './sheet.ts';

const looks: Readonly<Record<string, Look>> = {
  [letters.missing]: 'bad',
  [letters.forbidden]: 'bad',
  [letters.weak]: 'poor',
  [letters.unsure]: 'open',
  [letters.met]: 'good',
  [letters.clear]: 'good',
};

/** What the letters of the grid say, for those who read them the first time. */
export const legend =
  'M missing, F forbidden, W weak, ? unsure, + met, - clear (what must not be there is not), a accepted, blank: not asked';

/** A column for each requirement, in the order of the letters. */
export function gridColumns(requirements: readonly PageRequirement[]): readonly Column[] {
  const own = requirements.map(({ id, title }) => ({ name: `${title}\n${id}`, width: 14 }));
  return [{ name: 'agreement', width: 40 }, ...own];
}

/** The row of an agreement, with a coloured letter for each requirement that it was held against. */
export function gridRow({ name, letters: row }: Pick<PageRow, 'name' | 'letters'>): Row {
  return [name, ...Array.from(row, cellOf)];
}

function cellOf(letter: string): Cell {
  return letter === letters['not-applicable'] ? null : { mark: letter, look: looks[letter] ?? 'soft' };
}
