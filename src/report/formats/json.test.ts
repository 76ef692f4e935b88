import { expect, test } from 'vitest';
import { sampleReport } from '../../../test/sample-report.ts';
import { written } from '../../../test/written.ts';
import { asciiJson } from '../../model/report-json.ts';
import { json } from './json.ts';

test('a report is written as the golden file', async () => {
  await expect(await written(json, sampleReport)).toMatchFileSnapshot('golden/sample.json');
});

test('what is written can be read back without loss', async () => {
  expect(JSON.parse(await written(json, sampleReport))).toEqual(sampleReport);
});

test('it ends in one line break', async () => {
  expect(await written(json, sampleReport)).toMatch(/[^\n]\n$/);
});

test('a report of no document is what JSON.stringify makes of it', async () => {
  const none = { ...sampleReport, documents: [] };
  expect(await written(json, none)).toBe(`${JSON.stringify(none, null, 2)}\n`);
});

test('each document stands on a line of its own', async () => {
  const [one] = sampleReport.documents;
  if (one === undefined) throw new Error('the sample has a document');
  const lines = (await written(json, { ...sampleReport, documents: [one, one] })).trimEnd().split('\n');
  const plain = asciiJson(one);
  expect(lines.slice(-5)).toEqual(['  "documents": [', `    ${plain},`, `    ${plain}`, '  ]', '}']);
});
