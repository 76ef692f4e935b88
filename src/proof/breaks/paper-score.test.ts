import { expect, test } from 'vitest';
import { parseLibrary } from '../../library/library.ts';
import { agreementsOf, papersOf, scoreBreaks } from './paper-score.ts';

const kind = `id: tale
title: Telling of a tale
says: One party tells the other a tale.
duty: true
finds:
  - within: sentence
    all:
      - phrase: [narrate]
fallback: { preferred: Tell., acceptable: Tell., walk-away: Tell. }
examples:
  - match: The Supplier shall narrate {the tale|a saga}.
  - no-match: Silence.
    because: nobody speaks
`;
const law = `instrument: Tales Act
link: https://law.example/tales
link-seen: true
checked: 2026-11-23
requirements:
  - id: zz-1
    clause: tale
    must: be-present
    provision: Article 1
    confirmed: true
    severity: must
    protects: discloser
    says: Tell.
    why: Lost.
    examples:
      - gap: Silence.
      - met: The Recipient shall narrate it to the Discloser.
`;

function libraryOf(clause: string) {
  const parsed = parseLibrary([
    { path: 'clauses/tales/tale.yaml', text: clause },
    { path: 'jurisdictions/zz/jurisdiction.yaml', text: 'code: zz\nname: Zembla\n' },
    { path: 'jurisdictions/zz/tales.yaml', text: law },
  ]);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.library;
}

/** Of each break that applied: caught and applied, and the survivors. */
function score(clause: string, text?: string): Record<string, string> {
  const library = libraryOf(clause);
  const papers =
    text === undefined
      ? papersOf(library, () => true)
      : agreementsOf(library, [{ name: 'paper', text, party: 'Customer', kinds: ['tale'] }]);
  const scores = scoreBreaks(library, papers).filter(({ applied }) => applied > 0);
  return Object.fromEntries(
    scores.map(({ id, caught, applied, survivors }) => [
      id,
      [`${caught}/${applied}`, ...survivors.map((each) => `${each.where}: ${each.text}`)].join(' '),
    ]),
  );
}

test('met examples and full matches are broken in every way that applies, the first text of each entry', () => {
  expect(score(kind)).toEqual({
    'shall-to-may': '2/2',
    swapped: '1/1',
    exception: '2/2',
    efforts: '2/2',
    recital: '2/2',
  });
});

test('a break that changes nothing for the finding survives, with the words that it made', () => {
  expect(score(kind.replace('duty: true\n', ''))).toMatchObject({
    'shall-to-may':
      '0/2 zz-1: The Recipient may narrate it to the Discloser. tale example 1: The Supplier may narrate the tale.',
    swapped: '0/1 zz-1: The Discloser shall narrate it to the Recipient.',
  });
});

test('a whole agreement is broken wherever it meets the requirement, or not at all', () => {
  expect(score(kind, 'The Supplier shall narrate the tale.\nThe Recipient shall narrate it again.')).toMatchObject({
    'shall-to-may': '1/1',
  });
  expect(score(kind, 'The Supplier shall narrate the tale.\nThe Supplier narrates it again.')).toEqual({});
});

test('a paper that does not meet the requirement is left alone', () => {
  expect(score(kind, 'The Supplier may narrate the tale.')).toEqual({});
});
