import { expect, test } from 'vitest';
import { calibrate, probabilityOf } from './calibrate.ts';

test('a score that is right three times in four says so', () => {
  const judged = [-1, 1].flatMap((score) =>
    Array.from({ length: 400 }, (_, index) => ({
      score,
      isExample: index % 4 === 0 ? score < 0 : score > 0,
      standsFor: 1,
    })),
  );
  const calibration = calibrate(judged);
  expect(probabilityOf(calibration, 1)).toBeCloseTo(0.75, 2);
  expect(probabilityOf(calibration, -1)).toBeCloseTo(0.25, 2);
});

test('a sentence that stands for nine counts nine times', () => {
  const judged = [
    { score: 0, isExample: true, standsFor: 30 },
    { score: 0, isExample: false, standsFor: 270 },
  ];
  expect(probabilityOf(calibrate(judged), 0)).toBeCloseTo(0.1, 2);
});

test('a few examples far from all others do not make it certain', () => {
  const judged = [5, 5, -5, -5].map((score) => ({ score, isExample: score > 0, standsFor: 1 }));
  expect(probabilityOf(calibrate(judged), 5)).toBeLessThan(0.9);
});
