import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { nothingFound, plainDeal, plainRequirement } from '../../test/plain.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Match } from '../model/match.ts';
import { doubtIn, withoutDoubt, withoutGuessedMiss } from './doubt.ts';
import type { Held } from './held.ts';

const words = `
1. Birch tells Alder within 48 hours.
2. Birch tells Alder at once.`;

/** The paper as recognised: all words surely but these. */
function recognised(guesses: Readonly<Record<string, number>>): Document {
  const document = documentOf(words);
  const confidences = new Array<number>(document.text.length).fill(96);
  for (const [word, confidence] of Object.entries(guesses)) {
    const at = document.text.indexOf(word);
    confidences.fill(confidence, at, at + word.length);
  }
  const place = { in: 'pdf', page: 3, box: [0, 0, 1, 1] } as const;
  return { ...document, anchors: [{ start: 0, end: document.text.length, place, confidences }] };
}

function matchOf(document: Document, evidence: string): Match {
  const start = document.text.indexOf(evidence);
  const span = { start, end: start + evidence.length };
  const sign = { signal: 'tells', span };
  return {
    kind: 'notice',
    span,
    stance: 'stated',
    strength: 'full',
    says: null,
    evidence: [sign],
    captures: {},
    duty: null,
    direction: { owes: null, to: null, mutual: false },
  };
}

const met = ({ requirement: asked, matches }: Held): Finding => ({ requirement: asked, outcome: 'met', matches });

function held(document: Document, ...evidence: readonly [string, ...string[]]): Finding {
  const [first, ...rest] = evidence;
  const matches = [matchOf(document, first), ...rest.map((each) => matchOf(document, each))] as const;
  return withoutDoubt(
    { requirement: plainRequirement(), document, deal: plainDeal, matches, parts: [], found: nothingFound },
    doubtIn(document),
    met,
  );
}

test('a finding whose words were all recognised surely stands', () => {
  expect(held(recognised({}), 'within 48 hours').outcome).toBe('met');
  expect(held(recognised({ Birch: 20 }), 'within 48 hours').outcome).toBe('met');
});

test('a finding that rests on a guessed word is unsure, and says which word and where', () => {
  const finding = held(recognised({ '48': 41 }), 'within 48 hours');
  expect(finding).toMatchObject({ outcome: 'unsure', matches: [{ kind: 'notice' }] });
  expect('because' in finding && finding.because).toMatch(/would be met, .* as “48” on page 3 \(41 %\)/);
});

test('a guessed word does no harm beside a match that stands without it', () => {
  expect(held(recognised({ '48': 41 }), 'within 48 hours', 'at once').outcome).toBe('met');
});

test('a finding that rests on a passage in another language is unsure, where no other words bear it', () => {
  const document = documentOf(words);
  const second = document.text.indexOf('2.');
  const passages = [
    { start: 0, end: second - 1, language: 'de' },
    { start: second, end: document.text.length, language: 'en' },
  ];
  const finding = held({ ...document, passages }, 'within 48 hours');
  expect(finding).toMatchObject({ outcome: 'unsure', matches: [{ kind: 'notice' }] });
  expect('because' in finding && finding.because).toMatch(/rests on a passage in a language/);
  expect(held({ ...document, passages }, 'within 48 hours', 'at once').outcome).toBe('met');
});

test('what is missing is unsure where the closest passage holds a guessed word', () => {
  const document = recognised({ '48': 41 });
  const nearest = { kind: 'notice', span: { start: 0, end: 36 }, has: [], lacks: [], isClose: true, says: 'lacks it' };
  const missing: Finding = { requirement: plainRequirement(), outcome: 'missing', nearest };
  expect(withoutGuessedMiss(document, missing)).toMatchObject({ outcome: 'unsure', nearest });
  expect(withoutGuessedMiss(recognised({}), missing)).toEqual(missing);
});
