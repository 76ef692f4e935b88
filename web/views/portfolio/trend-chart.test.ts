import { expect, test } from 'vitest';
import { stepsTo } from './trend-chart.tsx';

test.each([
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [10, [0, 5, 10]],
  [9_808, [0, 5_000, 10_000]],
  [431, [0, 200, 400, 600]],
])('up to %d goes by round steps', (most, steps) => {
  expect(stepsTo(most)).toEqual(steps);
});
