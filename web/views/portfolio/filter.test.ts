import { expect, test } from 'vitest';
import { changedIn, filterIn, isEverything, isSame, pastOf } from './filter.ts';

const of = (text: string) => filterIn(new URLSearchParams(text));

test('the address says the filter, and worst comes first unless it says otherwise', () => {
  expect(of('outcome=missing,weak&sort=title&text=&view=x')).toEqual({ outcome: 'missing,weak', sort: 'title' });
  expect(of('sort=best')).toEqual({ sort: 'worst' });
});

test('a change leaves what else stands in the address', () => {
  const changed = changedIn(new URLSearchParams('view=x&text=alder&outcome=weak'), { text: '', outcome: 'met' });
  expect(changed.toString()).toBe('view=x&outcome=met');
  expect(changedIn(new URLSearchParams('sort=title'), { sort: 'worst' }).toString()).toBe('');
});

test('two filters are the same in whatever order they say it', () => {
  expect(isSame(of('text=a&kind=b'), { kind: 'b', text: 'a' })).toBe(true);
  expect(isSame(of('text=a'), { text: 'a', sort: 'title' })).toBe(false);
});

test('an order alone leaves everything', () => {
  expect(isEverything(of('sort=title'))).toBe(true);
  expect(isEverything(of('unread=true'))).toBe(false);
});

test('the past is asked without what is of today alone', () => {
  expect(pastOf(of('text=a&outcome=met&route=legal&severity=must&family=incident'))).toEqual({
    text: 'a',
    family: 'incident',
  });
});
