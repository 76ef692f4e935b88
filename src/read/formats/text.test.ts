import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import { defaultLimits } from '../../model/limits.ts';
import { textReader } from './text.ts';

const words = 'Vertraulichkeitsvereinbarung – „Geschäftsgeheimnis“\nSection 2: café drawings';
const names = ['utf-8', 'utf-8-mark', 'utf-16le-mark', 'utf-16be-no-mark', 'windows-1252'];

readerContract(
  textReader,
  async () => ({ pdf: null }),
  names.map((name) => ({ path: `fixtures/formats/text/${name}.txt`, words })),
);

const read = (text: string, limits = defaultLimits) =>
  textReader.read({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, { ...plainWorld, limits });

test('a line knows its number, its indent and the blank line before it', async () => {
  const { pieces } = await read('Title\n\n    (a) first\r(b) second\r\n(c) third');
  expect(pieces.map((piece) => [piece.text, piece.place, piece.gapBefore ?? false, piece.look?.left])).toEqual([
    ['Title', { in: 'text', line: 1 }, false, 0],
    ['(a) first', { in: 'text', line: 3 }, true, 24],
    ['(b) second', { in: 'text', line: 4 }, false, 0],
    ['(c) third', { in: 'text', line: 5 }, false, 0],
  ]);
});

test('a form feed ends a page and is part of no line', async () => {
  const { pieces } = await read('one\ntwo\n\fthree\f\nfour\n\f\n');
  expect(pieces.map(({ text, place, gapBefore }) => [text, place, gapBefore ?? false])).toEqual([
    ['one', { in: 'text', line: 1, page: 1 }, false],
    ['two', { in: 'text', line: 2, page: 1 }, false],
    ['three', { in: 'text', line: 3, page: 2 }, false],
    ['four', { in: 'text', line: 4, page: 3 }, false],
  ]);
});

test('damaged signs are shown as such, with the line of the first', async () => {
  const bytes = new TextEncoder().encode(`Ein Wort.\nGeschäftsgeheimnisse für Käufer\n${'Ein Satz. '.repeat(50)}`);
  bytes[bytes.indexOf(0xbc)] = 0x41;
  const { pieces, problems } = await textReader.read({ name: 'a.txt', bytes }, plainWorld);
  expect(pieces[1]?.text).toBe('Geschäftsgeheimnisse f\ufffdAr Käufer');
  expect(problems).toMatchObject([{ code: 'broken', hides: 'part', place: { in: 'text', line: 2 } }]);
  expect(problems[0]?.says).toMatch(/^One sign is damaged/);
});

test('bytes with control characters are not text', () => {
  expect(textReader.claims({ name: 'a.txt', bytes: new Uint8Array([65, 0, 66, 1, 2, 3]) })).toBe(false);
});

test('text beyond the limit is cut off and said to be', async () => {
  const { pieces, problems } = await read('abcdefghij', { ...defaultLimits, characters: 4 });
  expect(pieces.map((piece) => piece.text)).toEqual(['abcd']);
  expect(problems).toMatchObject([{ code: 'too-large', hides: 'part' }]);
});
