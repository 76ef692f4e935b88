import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import { zipOf } from '../../../test/zip-of.ts';
import type { NotConverted } from '../../model/engines.ts';
import { read } from '../read.ts';
import { docReader } from './doc.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(`fixtures/formats/${name}`));

/** A converter that makes this of whatever it is given. */
const engines = (made: Uint8Array | NotConverted) => ({
  pdf: null,
  converter: async () => ({ toDocx: async () => made }),
});

const properties = '<Properties><Application>LibreOffice/7.4.7.2$Linux_X86_64 Project/40</Application></Properties>';
const run = (inside: string) => `<w:r>${inside}</w:r>`;
const field = (instruction: string, ...results: readonly string[]) =>
  [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run(`<w:instrText>${instruction}</w:instrText>`),
    run('<w:fldChar w:fldCharType="separate"/>'),
    ...results.map((result) => run(`<w:t>${result}</w:t>`)),
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
const docx = (...words: readonly string[]) =>
  zipOf([
    ['word/document.xml', `<w:document><w:body><w:p>${words.join('')}</w:p></w:body></w:document>`],
    ['docProps/app.xml', properties],
  ]);
const plain = run('<w:t>Leather goods</w:t>');

readerContract(docReader, async () => engines(docx(plain)), [
  { path: 'fixtures/formats/doc/plates.doc', words: 'Leather goods' },
]);

const readWith = (made: Uint8Array | NotConverted) =>
  docReader.read({ name: 'a.doc', bytes: bytesOf('doc/plates.doc') }, { ...plainWorld, engines: engines(made) });

test('the reading names the program that converted it, as a Problem that hides nothing too', async () => {
  const { convertedBy, problems } = await readWith(docx(plain));
  expect(convertedBy).toBe('LibreOffice 7.4.7.2');
  expect(problems).toMatchObject([{ code: 'converted', hides: 'nothing' }]);
  expect(problems[0]?.says).toContain('LibreOffice 7.4.7.2');
});

test('fields that show the clock or the folder of the conversion show their names, others their results', async () => {
  const { pieces, problems } = await readWith(
    docx(field('DATE \\@ "d M"', '25 ', 'November'), plain, field('REF a', '4'), field(' FILENAME \\p', '/tmp/x')),
  );
  expect(pieces.map(({ text }) => text)).toEqual(['[DATE]Leather goods4[FILENAME]']);
  expect(problems.map(({ code }) => code)).toEqual(['converted', 'note']);
  expect(problems[1]?.says).toMatch(/^2 fields .* stands \[DATE\], \[FILENAME\]\./);
});

test.each(['refused', 'timeout', 'too-large'] as const)('a conversion that is %s is a Problem', async (failed) => {
  const { pieces, problems } = await readWith({ failed });
  expect(pieces).toEqual([]);
  expect(problems).toMatchObject([{ code: 'unconverted', hides: 'everything' }]);
});

test('what the converter makes may be garbage', async () => {
  const { problems } = await readWith(new TextEncoder().encode('no archive'));
  expect(problems.map(({ hides }) => hides)).toContain('everything');
});

test('without a converter the file says what to install', async () => {
  const { problems } = await docReader.read({ name: 'a.doc', bytes: bytesOf('doc/plates.doc') }, plainWorld);
  expect(problems).toMatchObject([{ code: 'unconverted', hides: 'everything' }]);
});

test('a file behind a password is not even converted', async () => {
  const file = { name: 'a.doc', bytes: bytesOf('doc/password.doc') };
  const { problems } = await docReader.read(file, { ...plainWorld, engines: engines(docx(plain)) });
  expect(problems).toMatchObject([{ code: 'encrypted', hides: 'everything' }]);
});

test('a file that is cut off says so, also where its directory is lost', async () => {
  const file = { name: 'a.doc', bytes: bytesOf('doc/plates.doc').slice(0, 6000) };
  expect(docReader.claims(file)).toBe(true);
  const { problems } = await docReader.read(file, { ...plainWorld, engines: engines(docx(plain)) });
  expect(problems).toMatchObject([{ code: 'truncated', hides: 'everything' }]);
});

test('a file whose text is cut off says so beside what could be made of it', async () => {
  const bytes = Buffer.from(bytesOf('doc/plates.doc'));
  // The stream says that it is longer than the file (MS-CFB, 2.6.1: the size lies at 120 of the entry).
  const entry = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
  bytes.writeUInt32LE(1_000_000, entry + 120);
  const { problems } = await docReader.read({ name: 'a.doc', bytes }, { ...plainWorld, engines: engines(docx(plain)) });
  expect(problems.map(({ code, hides }) => `${code} ${hides}`)).toEqual(['truncated part', 'converted nothing']);
});

test.each([
  ['RTF', '{\\rtf1 Leather goods\\par}', 'rtf', ['wrong-name']],
  ['a web page', '<html><body>Leather goods</body></html>', 'html', ['wrong-name']],
  ['plain text', 'Leather goods', 'text', ['wrong-name']],
  ['a Word file of before 1993', '\xdb\xa5\x2d\0\0\0\0\0\x01\x02\x03', null, ['unknown-format']],
])('%s under the name of an old Word file is read as what it is', async (_what, content, format, codes) => {
  const { source, problems } = await read({ name: 'a.doc', bytes: Buffer.from(content, 'latin1') }, plainWorld);
  expect(source.format).toBe(format);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

test('a compound file without a Word document is not claimed', () => {
  expect(docReader.claims({ name: 'a.doc', bytes: bytesOf('docx/password.docx') })).toBe(false);
});
