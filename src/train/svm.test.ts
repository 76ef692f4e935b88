import { expect, test } from 'vitest';
import { matrixOf } from './matrix.ts';
import type { Row } from './row.ts';
import { type Signed, scoreOf, train } from './svm.ts';

function row(...numbers: number[]): Row {
  const counts = Float32Array.from(numbers, () => 1 / Math.sqrt(numbers.length));
  const features = { numbers: Uint32Array.from(numbers), counts };
  return { paper: 'p', set: 'cuad', features, is: new Set(), isNot: () => true, leadIn: null, standsFor: 1 };
}

const rows = [row(1, 2), row(1, 3), row(2, 4), row(3, 4), row(9)];
const signs = [1, 1, -1, -1];
const signed = signs.map((sign, index): Signed => ({ row: index, sign: sign === 1 ? 1 : -1 }));

test('examples lie on one side of the line and counterexamples on the other', () => {
  const matrix = matrixOf(rows);
  const line = train(matrix, signed);
  expect(signed.map(({ row: each }) => Math.sign(scoreOf(matrix, line, each)))).toEqual(signs);
});

test('what stands in one row alone has no column', () => {
  expect([...matrixOf(rows).features]).toEqual([1, 2, 3, 4]);
});

test('the same rows give the same line, bit for bit', () => {
  const [one, two] = [train(matrixOf(rows), signed), train(matrixOf(rows), signed)];
  expect(one).toEqual(two);
});
