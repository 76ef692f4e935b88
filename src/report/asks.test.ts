import { expect, test } from 'vitest';
import { reviewedLine as line, reviewed, reviewedKinds } from '../../test/reviewed.ts';
import { asks } from './asks.ts';

const place = { clause: '7', heading: null, place: null, quote: 'audited', start: 5, end: 12 };
const proof = { ...place, stance: 'vague', strength: 'weak' as const };
const accepted = { by: 'baseline' } as const;

test('the gaps of one kind are one ask, which names each law and shows each place once', () => {
  const because = 'names no time';
  const [ask, ...more] = asks(
    reviewed([
      line({
        requirement: 'house',
        jurisdiction: 'house',
        severity: 'should',
        outcome: 'weak',
        because,
        cites: [proof],
      }),
      line({ requirement: 'eu', outcome: 'weak', because, cites: [proof] }),
      line({ requirement: 'met', outcome: 'met', cites: [proof] }),
    ]),
    reviewedKinds,
  );
  expect(more).toEqual([]);
  expect(ask).toMatchObject({
    clause: 'notice',
    severity: 'must',
    route: 'fixable',
    missing: 'What the draft says on this falls short: names no time.',
    about: 'One tells the other.',
    wording: { preferred: 'All of it.' },
    cites: [place],
  });
  expect(ask?.findings.map(({ requirement, why }) => [requirement, why])).toEqual([
    ['eu', 'Without it nobody knows.'],
    ['house', 'Without it nobody knows.'],
  ]);
});

test('what is missing shows the closest passage, and what is not to stand says so', () => {
  const nearest = { ...place, has: [], lacks: [], says: 'has “audited”' };
  const found = asks(
    reviewed([
      line({ nearest }),
      line({ clause: 'cap', title: 'Cap', outcome: 'forbidden', because: 'it has no end', cites: [proof] }),
    ]),
    reviewedKinds,
  );
  expect(found.map(({ missing, cites }) => [missing, cites])).toEqual([
    ['No clause on this was found in the draft.', [place]],
    ['What the draft says on this must not stand as it does: it has no end.', [place]],
  ]);
});

test('the worst comes first, and of equals what whoever buys can ask', () => {
  const found = asks(
    reviewed([
      line({ clause: 'a', severity: 'consider' }),
      line({ clause: 'cap' }),
      line({ clause: 'b', severity: 'should', outcome: 'weak' }),
      line({ clause: 'notice', outcome: 'weak' }),
      line({ clause: 'c', severity: 'should' }),
    ]),
    reviewedKinds,
  );
  expect(found.map(({ clause, route }) => [clause, route])).toEqual([
    ['notice', 'fixable'],
    ['cap', 'legal'],
    ['c', 'fixable'],
    ['b', 'fixable'],
    ['a', 'fixable'],
  ]);
});

test('what is accepted, unsure or met is not asked for', () => {
  const lines = [
    line({ decision: accepted }),
    line({ clause: 'cap', outcome: 'unsure' }),
    line({ clause: 'x', outcome: 'met' }),
  ];
  expect(asks(reviewed(lines), reviewedKinds)).toEqual([]);
});

test('a gap without wording is for legal, and of a kind that is gone nothing is told', () => {
  const { fallback: _, ...unworded } = line({ clause: 'gone', severity: 'consider' });
  expect(asks(reviewed([unworded]), reviewedKinds)).toMatchObject([{ route: 'legal', wording: null, about: null }]);
});
