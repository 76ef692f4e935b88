import type { Day } from './day.ts';
import { isGap, type RuledAs } from './decision.ts';
import type { CellEnd, CellOutcome } from './standing.ts';

// Cells of an agreement as one text: five characters each, of which the first three are the number of its column in base 36, then a
// letter for the outcome and one for what was said. Ten thousand agreements with sixty cells each are three megabytes, gone through in
// some milliseconds; as rows of a table they are six hundred thousand, which takes both databases longer than a person waits.

export type PackedCell = {
  readonly column: number;
  readonly outcome: CellOutcome;
  readonly says: RuledAs | null;
};

const width = 5;
const mostColumns = 36 ** 3;

const outcomes = {
  met: '+',
  weak: 'W',
  forbidden: 'F',
  missing: 'M',
  clear: '-',
  unsure: '?',
  conflict: 'C',
} as const satisfies Record<CellOutcome, string>;

const sayings = { accepted: 'a', 'false-alarm': 'f', fixed: 'x', 'to-negotiate': 'n' } as const satisfies Record<
  RuledAs,
  string
>;

/** Throws where the number of a column is beyond what three characters hold. */
export function packCells(cells: readonly PackedCell[]): string {
  return cells
    .map(({ column, outcome, says }) => {
      if (column < 0 || column >= mostColumns)
        throw new Error(`found the column ${column}, expected less than ${mostColumns}`);
      return `${column.toString(36).padStart(3, '0')}${outcomes[outcome]}${says === null ? '.' : sayings[says]}`;
    })
    .join('');
}

export function countCells(cells: string): number {
  return Math.floor(cells.length / width);
}

/** The number of the column of a cell, by its place. */
export function columnAt(cells: string, cell: number): number {
  const at = cell * width;
  return (digit(cells.charCodeAt(at)) * 36 + digit(cells.charCodeAt(at + 1))) * 36 + digit(cells.charCodeAt(at + 2));
}

export function outcomeAt(cells: string, cell: number): CellOutcome {
  return outcomeOf[cells.charCodeAt(cell * width + 3)] ?? 'unsure';
}

export function saysAt(cells: string, cell: number): RuledAs | null {
  return sayingOf[cells.charCodeAt(cell * width + 4)] ?? null;
}

/** Whether what was said of a cell has lapsed: its last day lies before this one. */
export function isLapsed(ends: readonly CellEnd[], cell: number, day: Day): boolean {
  return ends.length > 0 && ends.some(([of, until]) => of === cell && until < day);
}

/** Whether a cell asks for something to be done: a gap, or what does not go together, that nobody has taken as it is on that day. */
export function isOpenAt({ cells, ends }: Packed, cell: number, day: Day): boolean {
  const outcome = outcomeAt(cells, cell);
  if (outcome !== 'conflict' && !isGap(outcome)) return false;
  const says = saysAt(cells, cell);
  return (says !== 'accepted' && says !== 'false-alarm') || isLapsed(ends, cell, day);
}

type Packed = { readonly cells: string; readonly ends: readonly CellEnd[] };

const outcomeOf = byCode(outcomes);
const sayingOf = byCode(sayings);

/** From the code of a letter to what it stands for. */
function byCode<Name extends string>(letters: Readonly<Record<Name, string>>): readonly (Name | undefined)[] {
  const names: (Name | undefined)[] = Array.from({ length: 128 }, () => undefined);
  for (const [name, letter] of Object.entries<string>(letters)) names[letter.charCodeAt(0)] = name as Name;
  return names;
}

/** The codes of the letters of a cell's outcome and of what was said, in one number below `mostCodes`. */
export function codesAt(cells: string, cell: number): number {
  return (cells.charCodeAt(cell * width + 3) << 7) | cells.charCodeAt(cell * width + 4);
}

export const mostCodes = 128 * 128;

/** Every pair of an outcome and what can be said of it, as one cell. */
export function allCells(): readonly string[] {
  const said = [null, ...(Object.keys(sayings) as RuledAs[])];
  return (Object.keys(outcomes) as CellOutcome[]).flatMap((outcome) =>
    said.map((says) => packCells([{ column: 0, outcome, says }])),
  );
}

function digit(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}
