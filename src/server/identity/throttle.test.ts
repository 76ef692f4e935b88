import { describe, expect, test } from 'vitest';
import { addressKey, ofLogin, throttle } from './throttle.ts';

const rule = { free: 3, firstWaitMs: 1000, longestWaitMs: 5000, forgetMs: 60_000 };

function at(start: number) {
  const clock = { ms: start };
  return { clock, ...throttle(rule, () => clock.ms) };
}

describe('attempts', () => {
  test('go through until there are too many, and then wait longer each time', () => {
    const { clock, attempt } = at(0);
    const waits = [];
    for (let round = 0; round < 7; round += 1) {
      expect(attempt('ana')).toBe(0);
      waits.push(attempt('ana'));
      clock.ms += waits.at(-1) ?? 0;
      if (waits.at(-1) === 0) waits.pop();
    }
    expect(waits).toEqual([1000, 2000, 4000, 5000, 5000, 5000]);
  });

  test('that come all at once are counted before any of them is made', () => {
    const { attempt } = at(0);
    expect(Array.from({ length: 10 }, () => attempt('ana')).filter((wait) => wait === 0)).toHaveLength(3);
  });

  test('of one key say nothing of another', () => {
    const { attempt } = at(0);
    for (let round = 0; round < 10; round += 1) attempt('ana');
    expect(attempt('ben')).toBe(0);
  });

  test('that came out right are not counted, and leave the others', () => {
    const { clock, attempt, undo } = at(0);
    attempt('office');
    attempt('office');
    for (let round = 0; round < 20; round += 1) {
      expect(attempt('office')).toBe(0);
      undo('office');
    }
    attempt('office');
    expect(attempt('office')).toBe(1000);
    clock.ms += 1000;
    expect(attempt('office')).toBe(0);
  });

  test('are forgotten on request, and after a time', () => {
    const { clock, attempt, forget } = at(0);
    for (let round = 0; round < 3; round += 1) attempt('ana');
    expect(attempt('ana')).toBe(1000);
    forget('ana');
    expect(attempt('ana')).toBe(0);
    for (let round = 0; round < 3; round += 1) attempt('ana');
    clock.ms += 60_001;
    expect([attempt('ana'), attempt('ana'), attempt('ana')]).toEqual([0, 0, 0]);
  });

  test('at one login come to about a hundred on the first day', () => {
    const clock = { ms: 0 };
    const { attempt } = throttle(ofLogin, () => clock.ms);
    let made = 0;
    while (clock.ms < 24 * 3600_000) {
      const wait = attempt('ana');
      if (wait === 0) made += 1;
      else clock.ms += wait;
    }
    expect(made).toBeLessThan(120);
  });

  test('of more keys than are kept forget the first, and take no more memory', () => {
    const { attempt } = at(0);
    for (let round = 0; round < 5; round += 1) attempt('first');
    for (let key = 0; key < 20_000; key += 1) attempt(`key ${key}`);
    expect(attempt('first')).toBe(0);
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('the address %s is counted as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
