import { expect, test } from 'vitest';
import { type Models, noModels } from '../model/models.ts';
import { readModels, writeModels } from './models-file.ts';

const models: Models = {
  names: ['tale', 'tale/told-late'],
  features: Uint32Array.of(7, 4_000_000_000),
  starts: Uint32Array.of(0, 1, 3),
  owners: Uint8Array.of(1, 0, 1),
  weights: Int8Array.of(-128, 127, 3),
  scales: Float64Array.of(0.01, 0.02),
  biases: Float64Array.of(-1, 0),
  slopes: Float64Array.of(4, 5),
  offsets: Float64Array.of(-0.5, 0.25),
  nearSlopes: Float64Array.of(2, 3),
  nearOffsets: Float64Array.of(0.5, 0.75),
};

test.each([models, noModels])('what is written reads back as it was', (written) => {
  expect(readModels(writeModels(written))).toEqual(written);
});

test('bytes that lie at an odd place of a larger buffer are read', () => {
  const bytes = writeModels(models);
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  expect(readModels(larger.subarray(3))).toEqual(models);
  expect(readModels(Buffer.from(bytes))).toEqual(models);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a file cut short', writeModels(models).slice(0, -1)],
  ['another file', new TextEncoder().encode('{"format":"else"}\n')],
  ['no JSON', new TextEncoder().encode('PK\n')],
])('%s is no models', (_, bytes) => {
  expect(readModels(bytes)).toBeNull();
});
