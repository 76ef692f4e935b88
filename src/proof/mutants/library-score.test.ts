import { expect, test } from 'vitest';
import { parseLibrary } from '../../library/library.ts';
import { scoresOfKinds } from './library-score.ts';

const tale = `id: tale
title: Telling of a tale
says: One party tells the other a tale.
finds:
  - within: sentence
    all:
      - near: { a: [narrate, recite], b: [tale, saga], words: 2 }
    none:
      - phrase: [choir]
stances:
  - id: soon
    strength: full
    says: names a time
    finds:
      - all:
          - phrase: [daily]
captures:
  deadline: duration
fallback: { preferred: Tell., acceptable: Tell., walk-away: Tell. }
examples:
  - match: The Supplier shall narrate the {tale|saga}.
  - match: The Supplier shall narrate the tale daily.
    stance: soon
  - no-match: The choir shall narrate the tale.
    because: a choir sings
  - no-match: The Supplier shall narrate before all of its guests a tale.
    because: too far apart
`;

function score(text: string) {
  const files = [{ path: 'clauses/tales/tale.yaml', text }];
  const parsed = parseLibrary(files);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const [first] = scoresOfKinds(parsed.library, files, (id) => id === 'tale');
  return first;
}

test('a word that an example needs is killed, one that none needs survives with its line', () => {
  expect(score(tale)).toEqual({
    kind: 'tale',
    path: 'clauses/tales/tale.yaml',
    killed: 6,
    total: 7,
    survivors: [{ line: 7, says: 'near a: no example needs recite' }],
    twins: [],
  });
});

test('an example of the other kind kills a guard and a distance', () => {
  const matches = tale.slice(0, tale.indexOf('  - no-match'));
  const less = `${matches}  - no-match: Silence.\n    because: nobody speaks\n`;
  expect(score(less)?.survivors).toEqual([
    { line: 7, says: 'near a: no example needs recite' },
    { line: 7, says: 'near words 2, made 7: no example where the pair stands 3 to 7 words apart' },
    { line: 9, says: 'the guard phrase [choir]: no example is held back by it alone' },
  ]);
});

test('a stance that an example does not state kills nothing', () => {
  expect(score(tale.replace('    stance: soon\n', ''))?.survivors.at(-1)).toEqual({
    line: 16,
    says: 'the pattern with phrase [daily] alone: the example of line 22 turns from "soon" to "stated", but states no stance: state it',
  });
});

test('a capture that an example states is a verdict too', () => {
  const two = tale
    .replace('stances:', '  - all:\n      - phrase: [moon]\nstances:')
    .replace('the {tale|saga}', 'the saga to all within two days, and the moon within nine days')
    .replace('tale daily', 'saga daily');
  const saysOf = (text: string) => score(text)?.survivors.map(({ says }) => says);
  expect(saysOf(two)).toContain('the pattern with phrase [moon] alone: no example is found by it alone');
  const stated = two.replace('nine days.\n', 'nine days.\n    captures: { deadline: nine days }\n');
  expect(saysOf(stated)).not.toContain('the pattern with phrase [moon] alone: no example is found by it alone');
});

test('a part that an example states is a verdict, one that it leaves open is none', () => {
  const parts = `parts:
  - id: audience
    title: Audience
    lacks: does not say to whom
    stances:
      - id: guests
        strength: full
        says: names the guests
        finds:
          - all:
              - phrase: [guest, visitor]
captures:`;
  const told = tale.replace('captures:', parts).replace('tale daily', 'tale to {guests|visitors} daily');
  const open = 'phrase: no example needs guest, visitor';
  expect(score(told)?.survivors.map(({ says }) => says)).toContain(open);
  const stated = told.replace('    stance: soon\n', '    stance: soon\n    parts: { audience: guests }\n');
  expect(score(stated)?.survivors.map(({ says }) => says)).not.toContain(open);
});

test('an entry that another one makes idle is a fault and no mutant', () => {
  const twice = score(tale.replace('[narrate, recite]', '[narrate, narrated, recite]'));
  expect(twice?.total).toBe(7);
  expect(twice?.twins).toEqual([
    { line: 7, says: 'found “narrated” beside “narrate”, which finds it too: delete one of them' },
  ]);
});
