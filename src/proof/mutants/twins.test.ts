import { expect, test } from 'vitest';
import { twinsAnywhereIn, twinsIn } from './twins.ts';

test.each<[string[], string[]]>([
  [['keep', 'kept'], ['kept']],
  [['organise', 'organize'], ['organize']],
  [['confidential', 'confiden*'], ['confidential']],
  [['use', 'us*'], []],
  [['keep', 'hold'], []],
  [['security incident', 'incident'], []],
  [['<information>', 'information'], ['information']],
])('of %j idle beside another are %j', (list, idle) => {
  expect(twinsIn(list).map(({ entry }) => entry)).toEqual(idle);
});

test('where distance does not count, a longer phrase is idle beside a part of it', () => {
  expect(twinsAnywhereIn(['security incident', 'incident', 'incident plan', 'security'])).toEqual([
    { index: 0, entry: 'security incident', other: 'incident' },
    { index: 2, entry: 'incident plan', other: 'incident' },
  ]);
});
