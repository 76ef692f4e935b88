import { expect, test } from 'vitest';
import { type FlipItem, linesOf, withPage } from './flip-order.ts';

type Turn = FlipItem['flips'][number]['turn'];

/** An agreement with flips, each "requirement turn severity". */
function item(title: string, ...flips: readonly string[]): FlipItem {
  const made = flips.map((each) => {
    const [requirement = '', turn, severity] = each.split(' ');
    return { requirement, title: requirement.toUpperCase(), turn: turn as Turn, severity } as FlipItem['flips'][number];
  });
  return {
    agreement: title,
    title,
    version: 'v',
    policy: 1,
    unread: flips.length === 0 ? 'Broken.' : null,
    flips: made,
  };
}

const page = (items: readonly FlipItem[], next: string | null) => ({
  ...{ agreements: 9, looked: 3, same: 1, waiting: 1, read: 2, next },
  items: [...items],
});

test('pages are put together, the agreement with the most new must-gaps first', () => {
  const first = withPage(null, page([item('better', 'a closed must'), item('unread')], 'on'));
  const both = withPage(first, page([item('should', 'a opened should'), item('must', 'a opened must')], null));
  expect(both.items.map(({ title }) => title)).toEqual(['must', 'should', 'unread', 'better']);
  expect(both).toMatchObject({ agreements: 9, looked: 6, same: 2, waiting: 2, read: 4, next: null });
});

test('a line is counted once for each agreement that it changes', () => {
  const items = [item('one', 'a closed must', 'b opened must'), item('two', 'a closed must')];
  expect(linesOf(items)).toEqual([
    { requirement: 'b', title: 'B', count: 1, opens: 1 },
    { requirement: 'a', title: 'A', count: 2, opens: 0 },
  ]);
});
