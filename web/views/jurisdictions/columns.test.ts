import { expect, test } from 'vitest';
import { columnsOf, ordered } from './columns.ts';

const all = [
  { code: 'de', name: 'Germany', includes: ['eu'] },
  { code: 'eu', name: 'European Union', includes: [] },
  { code: 'fr', name: 'France', includes: ['eu'] },
  { code: 'free', name: 'Free zone', includes: ['fr'] },
];
const of = (codes: readonly string[], isWhole = true) =>
  columnsOf(all, { codes, isWhole }).map(({ code, isChosen, holdsIn, above }) => [code, isChosen, holdsIn, above]);

test('the law that holds there from above stands beside those that were chosen, once, and says where it holds', () => {
  expect(of(['fr', 'de'])).toEqual([
    ['fr', true, [], ['European Union']],
    ['de', true, [], ['European Union']],
    ['eu', false, ['France', 'Germany'], []],
  ]);
});

test('it reaches through another one, and stands once where it was chosen too', () => {
  expect(of(['free']).map(([code]) => code)).toEqual(['free', 'fr', 'eu']);
  expect(of(['eu', 'de'])).toEqual([
    ['eu', true, ['Germany'], []],
    ['de', true, [], ['European Union']],
  ]);
});

test('it can be left out, and a code that nobody knows is no column', () => {
  expect(of(['de', 'xx'], false)).toEqual([['de', true, [], []]]);
});

test('chosen ones come first, by name or by how much was looked up', () => {
  const columns = columnsOf(all, { codes: ['de', 'fr'], isWhole: true });
  const rows = [{ topic: 'damages', track: 'civil' as const, title: 'Damages', cells: { de: [], eu: [] } }];
  const codes = (order: 'name' | 'known') => ordered(columns, order, rows).map(({ code }) => code);
  expect(codes('name')).toEqual(['fr', 'de', 'eu']);
  expect(codes('known')).toEqual(['de', 'fr', 'eu']);
});
