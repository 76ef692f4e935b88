import { expect, test } from 'vitest';
import { alike, counted, type Filter, filtered, grouped } from './arrange.ts';
import type { Item } from './items.ts';

const all: Filter = { show: 'all', text: '', jurisdiction: null, severity: null, span: null };

/** No more of a finding than its place in a list depends on. */
function item(key: string, outcome: Item['outcome'], more: Partial<Item> = {}): Item {
  const law = { instrument: 'Act', provision: 'Section 1' };
  const plain = { key, requirement: key, title: key, says: '', severity: 'should', jurisdiction: 'eu', family: null };
  return {
    ...plain,
    outcome,
    decision: null,
    places: [],
    of: 'requirement',
    line: { law },
    ...more,
  } as unknown as Item;
}

const accepted = { by: 'ruling', says: 'accepted', reason: 'r', who: 'w', until: null, lapsed: false } as const;
const items = [
  item('met', 'met'),
  item('gap', 'missing', { severity: 'must', jurisdiction: 'de' }),
  item('taken', 'weak', { decision: accepted }),
  item('over', 'weak', { decision: { ...accepted, lapsed: true } }),
  item('later', 'prepare'),
];

const keys = (held: readonly Item[]) => held.map(({ key }) => key);

test.each([
  [{ show: 'open' }, ['gap', 'over']],
  [{ show: 'decided' }, ['taken', 'over']],
  [{ show: 'there' }, ['met']],
  [{ show: 'not-asked' }, ['later']],
  [{ jurisdiction: 'de' }, ['gap']],
  [{ text: 'act TAK' }, ['taken']],
] as const)('of five findings %j lets %j pass', (filter, wanted) => {
  expect(keys(filtered(items, { ...all, ...filter }))).toEqual(wanted);
});

test('only what has words in the selected stretch passes', () => {
  const here = item('here', 'met', { places: [{ start: 10, end: 20 }] as unknown as Item['places'] });
  expect(keys(filtered([here, ...items], { ...all, span: { start: 19, end: 25 } }))).toEqual(['here']);
  expect(filtered([here], { ...all, span: { start: 20, end: 25 } })).toEqual([]);
});

test('each set is counted', () => {
  expect(counted(items)).toEqual({ open: 2, decided: 2, there: 1, 'not-asked': 1, all: 5 });
});

test('the worst come first, and what is as it is to be last', () => {
  const groups = grouped(items, 'severity').map(({ id, items: held }) => [id, keys(held)]);
  expect(groups).toEqual([
    ['must', ['gap']],
    ['should', ['taken', 'over', 'later', 'met']],
  ]);
});

test('of findings with one title in one jurisdiction each needs its law beside it', () => {
  const held = [
    item('a', 'missing', { title: 'Notice', jurisdiction: 'eu' }),
    item('b', 'weak', { title: 'Notice', jurisdiction: 'eu' }),
    item('c', 'missing', { title: 'Notice', jurisdiction: 'uk' }),
    item('d', 'missing', { title: 'Audit', jurisdiction: 'eu' }),
  ];
  expect([...alike(held)]).toEqual(['a', 'b']);
});
