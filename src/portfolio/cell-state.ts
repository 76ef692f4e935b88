import type { Day } from '../model/day.ts';
import { type CellState, cellStates } from '../model/grid.ts';
import { isLapsed, isOpenAt, outcomeAt, saysAt } from '../model/packed-cells.ts';
import type { Standing } from '../model/standing.ts';

// States as bits of a number, in the order of `cellStates`: hundreds of thousands of cells are looked at while a person waits.

export function bitsOf(states: Iterable<CellState>): number {
  let bits = 0;
  for (const state of states) bits |= 1 << cellStates.indexOf(state);
  return bits;
}

export const gapBit = bitsOf(['gap']);
export const acceptedBit = bitsOf(['accepted']);
const openBits = bitsOf(['gap']);
const undecidedBits = bitsOf(['gap', 'undecided']);
const outcomeBits: Readonly<Record<string, number>> = Object.fromEntries(
  cellStates.map((state) => [state, bitsOf([state])]),
);

/** What a cell is on that day, by its place: its outcome or that it is accepted, and whether it is a gap, and an undecided one. */
export function stateAt(standing: Pick<Standing, 'cells' | 'ends'>, cell: number, day: Day): number {
  const { cells, ends } = standing;
  const says = saysAt(cells, cell);
  const holds = says !== null && !isLapsed(ends, cell, day);
  if (holds && (says === 'accepted' || says === 'false-alarm')) return acceptedBit;
  const own = outcomeBits[outcomeAt(cells, cell)] ?? 0;
  if (!isOpenAt(standing, cell, day)) return own;
  return own | (holds ? openBits : undecidedBits);
}

/** The first eight are those of which each cell has exactly one. */
const own = 0xff;

/** The place in `cellStates` of the one that is the cell's own. */
export function ownPlace(bits: number): number {
  return 31 - Math.clz32(bits & own);
}
