import { expect, test } from 'vitest';
import { sampleReport } from '../../../test/sample-report.ts';
import { json } from './json.ts';

test('a report is written as the golden file', async () => {
  await expect(json(sampleReport)).toMatchFileSnapshot('golden/sample.json');
});

test('what is written can be read back without loss', () => {
  expect(JSON.parse(json(sampleReport))).toEqual(sampleReport);
});

test('it ends in one line break', () => {
  expect(json(sampleReport)).toMatch(/[^\n]\n$/);
});
