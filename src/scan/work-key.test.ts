import { expect, test } from 'vitest';
import { plainDeal, plainLibrary, plainRequirement } from '../../test/plain.ts';
import { usualReading } from '../model/world.ts';
import { keyOf } from './work-key.ts';

const force = { state: 'in-force', from: '2027-01-01', until: '2028-01-01' } as const;
const library = plainLibrary({ requirements: [plainRequirement({ force })] });
const work = { file: { path: '/a/x.txt', name: 'x.txt' }, sha256: 'ab', deal: plainDeal, withMatches: false };
const options = { library, reading: usualReading, ocr: 'never' } as const;

const on = (asOf: string) => keyOf({ ...work, deal: { ...plainDeal, asOf } }, options, '1');

test('days between two changes of the law are one day', () => {
  expect(on('2026-11-28')).toBe(on('2026-12-31'));
  expect(on('2027-01-01')).toBe(on('2027-12-31'));
  expect(new Set([on('2026-12-31'), on('2027-01-01'), on('2028-01-01')]).size).toBe(3);
});

test('whatever else the report depends on is another key, and the folder is not', () => {
  const key = keyOf(work, options, '1');
  const others = [
    keyOf({ ...work, sha256: 'cd' }, options, '1'),
    keyOf({ ...work, withMatches: true }, options, '1'),
    keyOf({ ...work, file: { path: '/a/x.pdf', name: 'x.pdf' } }, options, '1'),
    keyOf({ ...work, file: { ...work.file, part: { at: [], notes: [] } } }, options, '1'),
    keyOf({ ...work, deal: { ...plainDeal, side: 'recipient' } }, options, '1'),
    keyOf(work, { ...options, library: { ...library, hash: 'other' } }, '1'),
    keyOf(work, { ...options, reading: { view: 'original' } }, '1'),
    keyOf(work, { ...options, ocr: 'always' }, '1'),
    keyOf(work, options, '2'),
  ];
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
  expect(keyOf({ ...work, file: { path: '/b/y.txt', name: 'y.txt' } }, options, '1')).toBe(key);
});
