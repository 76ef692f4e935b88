import { expect, test } from 'vitest';
import { dates } from './date.ts';

test.each<[string, string[]]>([
  ['on 1 March 2026.', ['1 March 2026 = 2026-03-01']],
  ['March 1, 2026', ['March 1, 2026 = 2026-03-01']],
  ['March 1st 2026', ['March 1st 2026 = 2026-03-01']],
  ['this 1st day of March, 2026', ['1st day of March, 2026 = 2026-03-01']],
  ['SEPT. 3, 2026', ['SEPT. 3, 2026 = 2026-09-03']],
  ['1-Mar-2026', ['1-Mar-2026 = 2026-03-01']],
  ['2026-03-01', ['2026-03-01 = 2026-03-01']],
  ['01.03.2026', ['01.03.2026 = 2026-03-01']],
  ['dated 1.3.2026', ['1.3.2026 = 2026-03-01']],
  ['clause 2.1.2026', []],
  ['12.03.2026.1', []],
  ['01/03/2026', []],
  ['25/03/2026', ['25/03/2026 = 2026-03-25']],
  ['03/25/2026', ['03/25/2026 = 2026-03-25']],
  ['30 February 2026', []],
  ['March 2026', []],
  ['the ___ day of March 2026', []],
  ['may 1 of 20261', []],
])('%j', (text, expected) => {
  const found = dates(text).map(
    (fact) => `${text.slice(fact.start, fact.end)} = ${fact.kind === 'date' ? fact.day : '?'}`,
  );
  expect(found).toEqual(expected);
});
