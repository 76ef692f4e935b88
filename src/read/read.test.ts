import { expect, test } from 'vitest';
import { plainWorld } from '../../test/world.ts';
import { defaultLimits } from '../model/limits.ts';
import { read } from './read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const readFile = (name: string, content: Uint8Array, limits = defaultLimits) =>
  read({ name, bytes: content }, { ...plainWorld, limits });

test('text is read as text, with the hash of its bytes', async () => {
  const reading = await readFile('a.txt', bytes('abc'));
  expect(reading.source).toEqual({
    name: 'a.txt',
    format: 'text',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    pages: null,
  });
  expect(reading.problems).toEqual([]);
});

test.each([
  ['an empty file', 'a.pdf', new Uint8Array(), 'empty'],
  ['only blanks', 'a.txt', bytes(' \n\t\n'), 'empty'],
  ['an old Word file', 'a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'unknown-format'],
  ['a picture', 'a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'broken'],
  ['unknown bytes', 'a.bin', new Uint8Array([0, 1, 2, 3]), 'unknown-format'],
])('%s hides everything and says what to do', async (_what, name, content, code) => {
  const { pieces, problems } = await readFile(name, content);
  expect(pieces).toEqual([]);
  expect(problems).toMatchObject([{ code, hides: 'everything' }]);
  expect(problems[0]?.says).toMatch(/[Aa]sk for|Save the/);
});

test('RTF is read under whatever name', async () => {
  const { source, pieces } = await readFile('a.doc', bytes('{\\rtf1 Secrecy}'));
  expect([source.format, pieces[0]?.text]).toEqual(['rtf', 'Secrecy']);
});

test('text that is named .pdf is read as text and said to be', async () => {
  const { pieces, problems } = await readFile('a.pdf', bytes('1. Secrecy'));
  expect(pieces.map((piece) => piece.text)).toEqual(['1. Secrecy']);
  expect(problems).toMatchObject([{ code: 'wrong-name', hides: 'nothing' }]);
});

test('a file over the size limit is refused before anything reads it', async () => {
  const { problems } = await readFile('a.txt', bytes('abcdef'), { ...defaultLimits, fileBytes: 5 });
  expect(problems).toMatchObject([{ code: 'too-large', hides: 'everything' }]);
});
