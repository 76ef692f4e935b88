import { expect, test } from 'vitest';
import { sampleReport } from '../../test/sample-report.ts';
import { asciiJson, documentJson, parsedDocument } from './report-json.ts';

test('JSON is of ASCII alone and means the same', () => {
  const value = { says: 'Vergütung – “ja” \u{2028}\u{1d11e}\ud800\u{7f}\u{0}', n: 1 };
  expect(asciiJson(value)).toMatch(/^[\0-\x7f]*$/);
  expect(JSON.parse(asciiJson(value))).toEqual(value);
});

test('a document that was parsed is printed as it was, and one made of it as what it is now', () => {
  const [document] = sampleReport.documents;
  if (document === undefined) throw new Error('the sample has a document');
  const json = asciiJson(document);
  const parsed = parsedDocument(json);
  expect([documentJson(parsed) === json, documentJson(document)]).toEqual([true, json]);
  expect(documentJson({ ...parsed, name: 'Ü.txt' })).toBe(asciiJson({ ...document, name: 'Ü.txt' }));
});
