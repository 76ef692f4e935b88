import { expect, test } from 'vitest';
import type { Segment } from './lines.ts';
import { withRaised } from './raised.ts';

/** Letters six points wide, a space as wide as it is told. */
function segment(text: string, left: number, more: Partial<Segment> & { readonly space?: number } = {}): Segment {
  const { space = 6, ...rest } = more;
  const edges = [left];
  for (const sign of text) edges.push((edges.at(-1) ?? 0) + (sign === ' ' ? space : 6));
  const right = edges.at(-1) ?? left;
  const look = { bottom: 100, top: 110, size: 12, bold: false, italic: false };
  return { text, edges, left, right, ...look, ...rest };
}

const line = segment('the 31 day', 50, { space: 14 });
// "the 31" ends at 50 + 5 letters and one space.
const small = { bottom: 105, top: 111, size: 7 };

test('letters that are drawn apart stand in the gap that their line leaves for them', () => {
  const [joined, ...more] = withRaised([line, segment('st', 94, small)]);
  expect(more).toEqual([]);
  expect(joined?.text).toBe('the 31st day');
  expect(joined?.edges).toHaveLength('the 31st day'.length + 1);
  expect(joined?.edges.slice(6, 10)).toEqual([94, 100, 106, 108]);
});

test.each([
  ['as large as their line', segment('st', 94, { ...small, size: 12 })],
  ['below it', segment('st', 94, { ...small, bottom: 98 })],
  ['above it', segment('st', 94, { ...small, bottom: 111, top: 118 })],
  ['where no gap is', segment('st', 52, small)],
  ['in a gap that is too narrow', segment('rds', 94, small)],
  ['a word of their own', segment('four', 94, small)],
] as const)('letters %s stay apart', (_, raised) => {
  expect(withRaised([line, raised])).toEqual([line, raised]);
});
