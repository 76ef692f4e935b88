import { expect, test } from 'vitest';
import { quote } from '../model/document.ts';
import { structure } from './structure.ts';

const source = { name: 'a.txt', format: 'text', sha256: '0', pages: null } as const;
const read = (text: string) =>
  structure({
    source,
    pieces: [{ text, place: { in: 'text', line: 7 }, unit: 'paragraph', zone: 'body' }],
    problems: [],
  });

test.each([
  ['letters of another script in a Latin word', 'Keep it c\u043enf\u0456dential.', 'Keep it confidential.'],
  ['zero-width characters inside a word', 'Keep it con\u200bfid\u2060ential.', 'Keep it confidential.'],
  ['ligatures and full-width letters', 'Keep it con\ufb01dential, \uff21\uff22.', 'Keep it confidential, AB.'],
  [
    'the Greek question mark for the semicolon',
    'Keep it secret\u037e return it\u037e say so.',
    'Keep it secret; return it; say so.',
  ],
  ['mathematical letters', 'Keep it \u{1d42c}\u{1d41e}cret.', 'Keep it secret.'],
  ['marks that turn the direction', 'Within \u202e72\u202c hours.', 'Within 72 hours.'],
])('%s are plain in the text and as they stand in a quote', (_, paper, plain) => {
  const document = read(paper);
  expect(document.text).toBe(plain);
  expect(quote(document, { start: 0, end: plain.length })).toBe(paper);
  const word = { start: 0, end: plain.indexOf(' ') };
  expect(quote(document, word)).toBe(plain.slice(word.start, word.end));
});

test.each([
  ['Keep it c\u043enf\u0456dential.', '1 word with letters of another script'],
  ['Keep it con\u200bfidential.', '1 character inside words or in a row'],
  ['Agreed.\u{e0041}\u{e0042}', '2 characters inside words or in a row'],
  ['Within \u202e72\u202c hours.', '2 marks that turn the direction'],
])('%j is a Problem that names its place and hides nothing', (paper, says) => {
  const [problem] = read(paper).problems;
  expect(problem).toMatchObject({ code: 'disguised', hides: 'nothing', place: { in: 'text', line: 7 } });
  expect(problem?.says).toContain(says);
});

test.each([
  'Made in \u041c\u043e\u0441\u043a\u0432\u0430, 5 \u03bcm wide, Section 10.',
  'The in\u00advoice and a \u2764\ufe0f.',
])('%j is no disguise', (paper) => {
  expect(read(paper).problems.filter(({ code }) => code === 'disguised')).toEqual([]);
});
