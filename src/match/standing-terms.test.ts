import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { standingFor } from './standing-terms.ts';

/** The names of the terms that stand for the phrase. */
function terms(phrase: string, text: string): string[] {
  const document = structured(text);
  const places = [...document.text.matchAll(new RegExp(phrase, 'gi'))].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
  return standingFor(document, places).map(({ term }) => term);
}

test.each<[string, string, string[]]>([
  [
    'what the definition says it is',
    '"Loom Papers" means any confidential information of the weaver.',
    ['Loom Papers'],
  ],
  ['what it includes', '"Loom Papers" means drawings, and includes confidential information.', ['Loom Papers']],
  ['copies of it', '"Loom Papers" means all copies of confidential information.', ['Loom Papers']],
  [
    'a bracket behind it',
    'The weaver may give you confidential information about its loom (the "Loom Papers").',
    ['Loom Papers'],
  ],
  ['not those who get it', '"Helpers" means those who need the confidential information.', []],
  ['not what is done to it', '"Leak" means any disclosure of confidential information.', []],
  ['not those whom it is given to', 'You may give confidential information to your staff ("Representatives").', []],
  ['not what it is given for', 'You get confidential information for a test (the "Purpose").', []],
  [
    'of two brackets the next',
    'You get confidential information (the "Loom Papers") and yarn (the "Loom Goods").',
    ['Loom Papers'],
  ],
])('%s', (_, text, expected) => {
  expect(terms('confidential information', text)).toEqual(expected);
});

test('people stand for people', () => {
  expect(terms('employees', 'You may tell your employees ("Representatives").')).toEqual(['Representatives']);
});

test('a term that is defined by such a term stands for the phrase too, but no further', () => {
  const text = [
    '"Loom Papers" means any confidential information of the weaver.',
    '',
    '"Loom Notes" means any Loom Papers in handwriting.',
    '',
    '"Loom Scraps" means any Loom Notes on scraps.',
  ].join('\n');
  expect(terms('confidential information', text)).toEqual(['Loom Papers', 'Loom Notes']);
});
