import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import { zipOf } from '../../../test/zip-of.ts';
import type { Engines } from '../../model/engines.ts';
import { odtReader } from './odt.ts';

const docx = zipOf([
  ['word/document.xml', '<w:document><w:body><w:p><w:r><w:t>Leather goods</w:t></w:r></w:p></w:body></w:document>'],
]);
const engines: Engines = { pdf: null, converter: async () => ({ toDocx: async () => docx }) };

readerContract(odtReader, async () => engines, [{ path: 'fixtures/formats/odt/plates.odt', words: 'Leather goods' }]);

const named = (type: string, ...more: readonly (readonly [string, string])[]) =>
  zipOf([['mimetype', `application/vnd.oasis.opendocument.${type}`], ...more]);

test.each([
  ['text', true],
  ['text-template', true],
  ['spreadsheet', false],
])('an OpenDocument %s is claimed: %s', (type, expected) => {
  expect(odtReader.claims({ name: 'a', bytes: named(type) })).toBe(expected);
});

test('a file behind a password is not even converted', async () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  const bytes = named('text', ['META-INF/manifest.xml', manifest]);
  const { problems } = await odtReader.read({ name: 'a.odt', bytes }, { ...plainWorld, engines });
  expect(problems).toMatchObject([{ code: 'encrypted', hides: 'everything' }]);
});

test('a file that is cut off says so beside what could be made of it', async () => {
  const bytes = readFileSync('fixtures/formats/odt/plates.odt');
  const { problems } = await odtReader.read(
    { name: 'a.odt', bytes: bytes.subarray(0, bytes.length - 40) },
    { ...plainWorld, engines },
  );
  expect(problems.map(({ code, hides }) => `${code} ${hides}`)).toContain('truncated part');
});
