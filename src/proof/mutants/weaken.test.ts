import { expect, test } from 'vitest';
import { changed, listsIn, weakenings } from './weaken.ts';

const words = { phrase: ['keep', 'hold'] };
const pair = { near: { a: ['tell'], b: ['tale'], words: 4 } };

/** Each weakening with the finds that it leaves. */
function weakened(finds: readonly unknown[], more: object = {}): unknown[] {
  const file = { id: 'x', finds, ...more };
  return weakenings(file).map(({ change }) => changed(file, change));
}

test('a signal goes, an entry of a list goes, a distance doubles and grows by three', () => {
  expect(weakened([{ all: [words, pair] }])).toEqual([
    { id: 'x', finds: [{ all: [pair] }] },
    { id: 'x', finds: [{ all: [{ phrase: ['hold'] }, pair] }] },
    { id: 'x', finds: [{ all: [{ phrase: ['keep'] }, pair] }] },
    { id: 'x', finds: [{ all: [words] }] },
    { id: 'x', finds: [{ all: [words, { near: { a: ['tell'], b: ['tale'], words: 11 } }] }] },
  ]);
});

test('where its only signal goes a pattern goes, but never the last of a kind', () => {
  const [one, other] = [{ all: [{ phrase: ['a'] }] }, { all: [{ phrase: ['b'] }] }];
  expect(weakened([one, other])).toEqual([
    { id: 'x', finds: [other] },
    { id: 'x', finds: [one] },
  ]);
  expect(weakened([one])).toEqual([]);
});

test('a stance goes with its only signal, and with the only stance the list of them', () => {
  const finds = [{ all: [{ phrase: ['a'] }] }];
  expect(weakened(finds, { stances: [{ id: 'late', finds }] })).toEqual([{ id: 'x', finds }]);
  const stances = [
    { id: 'late', finds },
    { id: 'soon', finds },
  ];
  expect(weakened(finds, { stances })).toEqual([
    { id: 'x', finds, stances: [stances[1]] },
    { id: 'x', finds, stances: [stances[0]] },
  ]);
});

test('a guard goes, with the list of guards where it was alone', () => {
  const all = [{ phrase: ['a'] }];
  expect(weakened([{ all, none: [{ phrase: ['b'] }] }])).toEqual([{ id: 'x', finds: [{ all }] }]);
  expect(weakened([{ all, none: [{ phrase: ['b'] }, { heading: ['c'] }] }])).toEqual([
    { id: 'x', finds: [{ all, none: [{ heading: ['c'] }] }] },
    { id: 'x', finds: [{ all, none: [{ phrase: ['b'] }] }] },
  ]);
});

test('thresholds of a signal that is not known here are widened all the same', () => {
  const quantity = { quantity: { fact: 'duration', 'at-most': { hours: 72 } } };
  const alike = { 'reads-like': { model: 'm', 'at-least': 0.8 } };
  expect(weakened([{ all: [quantity] }])).toEqual([
    { id: 'x', finds: [{ all: [{ quantity: { fact: 'duration', 'at-most': { hours: 144 } } }] }] },
  ]);
  expect(weakened([{ all: [alike] }])).toEqual([
    { id: 'x', finds: [{ all: [{ 'reads-like': { model: 'm', 'at-least': 0.4 } }] }] },
  ]);
});

test('a number that nobody said how to widen is an error of ours', () => {
  expect(() => weakened([{ all: [{ novel: { depth: 3 } }] }])).toThrow('novel depth');
});

test('a weakening says where it is, whether more matches after it, and what example would notice', () => {
  const [first] = weakenings({ finds: [{ all: [{ then: { a: ['x'], b: ['y'], words: 0 } }] }] });
  expect(first).toMatchObject({
    where: ['finds', 0, 'all', 0, 'then', 'words'],
    loosens: true,
    what: 'then words 0, made 3',
    needs: 'where the pair stands 1 to 3 words apart',
  });
});

test('the lists of words of all patterns are found, those of examples are none', () => {
  const file = { finds: [{ all: [words, pair] }], examples: [{ match: 'a', parts: ['a', 'b'] }] };
  expect(listsIn(file).map(({ keys }) => keys.join('.'))).toEqual([
    'finds.0.all.0.phrase',
    'finds.0.all.1.near.a',
    'finds.0.all.1.near.b',
  ]);
});
