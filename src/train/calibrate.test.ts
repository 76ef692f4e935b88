import { expect, test } from 'vitest';
import { probabilityOf } from '../model/models.ts';
import { calibrate } from './calibrate.ts';

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

test('sentences that are plainly nothing of the kind do not make it sure of the others', () => {
  const near = Array.from({ length: 400 }, (_, index) => ({
    score: 1 + (index % 2),
    isExample: index % 20 < (index % 2 === 0 ? 8 : 16),
    standsFor: 1,
  }));
  const far = [-4, -3, -2].map((score) => ({ score, isExample: false, standsFor: 100_000 }));
  const calibration = calibrate([...far, ...near]);
  expect(probabilityOf(calibration, 1)).toBeCloseTo(0.4, 1);
  expect(probabilityOf(calibration, 2)).toBeCloseTo(0.8, 1);
  expect(probabilityOf(calibration, -2)).toBeLessThan(0.01);
});

test('a higher score never says less', () => {
  const calibration = { slope: 8, offset: -4, nearSlope: 1, nearOffset: -3 };
  const stated = Array.from({ length: 200 }, (_, place) => probabilityOf(calibration, place / 40 - 2));
  expect(stated).toEqual([...stated].sort((a, b) => a - b));
});
