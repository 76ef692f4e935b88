import type { Day } from '../model/day.ts';
import { type CellState, cellStates } from '../model/grid.ts';
import { allCells, codesAt, isLapsed, isOpenAt, mostCodes, outcomeAt, saysAt } from '../model/packed-cells.ts';
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

/** What a cell is on that day, by its place. */
export function stateAt(standing: Packed, cell: number, day: Day): number {
  // Few have a day on which something lapses.
  return standing.ends.length === 0 ? (withoutEnds[codesAt(standing.cells, cell)] ?? 0) : worked(standing, cell, day);
}

type Packed = Pick<Standing, 'cells' | 'ends'>;

/** Its outcome or that it is accepted, and whether it is a gap, and an undecided one. */
function worked(standing: Packed, cell: number, day: Day): number {
  const { cells, ends } = standing;
  const says = saysAt(cells, cell);
  const holds = says !== null && !isLapsed(ends, cell, day);
  if (holds && (says === 'accepted' || says === 'false-alarm')) return acceptedBit;
  const own = outcomeBits[outcomeAt(cells, cell)] ?? 0;
  if (!isOpenAt(standing, cell, day)) return own;
  return own | (holds ? openBits : undecidedBits);
}

const withoutEnds = new Uint16Array(mostCodes);
for (const cells of allCells()) withoutEnds[codesAt(cells, 0)] = worked({ cells, ends: [] }, 0, '');

/** The first eight are those of which each cell has exactly one. */
const own = 0xff;

/** The place in `cellStates` of the one that is the cell's own. */
export function ownPlace(bits: number): number {
  return 31 - Math.clz32(bits & own);
}
