import { expect, test } from 'vitest';
import { type Figure, parseFigures } from './figures.ts';

const figure: Figure = {
  kind: 'tale',
  part: null,
  set: 'Tales',
  label: 'Tale told',
  papers: 10,
  having: 4,
  found: 5,
  ours: { precision: 0.8, recall: 1 },
  baseline: { precision: null, recall: 0 },
};

test('a list of figures is read back as it was written', () => {
  expect(parseFigures(JSON.stringify([figure]))).toEqual([figure]);
});

test.each([
  ['no JSON', '['],
  ['another shape', '[{"kind":"tale"}]'],
  ['no list', '{}'],
])('%s is no list of figures', (_, text) => {
  expect(parseFigures(text)).toBeNull();
});
