import { describe, expect, test } from 'vitest';
import { attemptsInMemory } from '../../../test/attempts-in-memory.ts';
import { addressKey, ofLogin, throttle } from './throttle.ts';

const rule = { free: 3, firstWaitMs: 1000, longestWaitMs: 5000, forgetMs: 60_000 };

function at(start: number) {
  const clock = { ms: start };
  return { clock, ...throttle(rule, attemptsInMemory(), () => clock.ms) };
}

describe('attempts', () => {
  test('go through until there are too many, and then wait longer each time', async () => {
    const { clock, attempt } = at(0);
    const waits = [];
    for (let round = 0; round < 7; round += 1) {
      expect(await attempt('ana')).toBe(0);
      waits.push(await attempt('ana'));
      clock.ms += waits.at(-1) ?? 0;
      if (waits.at(-1) === 0) waits.pop();
    }
    expect(waits).toEqual([1000, 2000, 4000, 5000, 5000, 5000]);
  });

  test('that come all at once are counted before any of them is made', async () => {
    const { attempt } = at(0);
    expect(
      (await Promise.all(Array.from({ length: 10 }, () => attempt('ana')))).filter((wait) => wait === 0),
    ).toHaveLength(3);
  });

  test('of one key say nothing of another', async () => {
    const { attempt } = at(0);
    for (let round = 0; round < 10; round += 1) await attempt('ana');
    expect(await attempt('ben')).toBe(0);
  });

  test('that came out right are not counted, and leave the others', async () => {
    const { clock, attempt, undo } = at(0);
    await attempt('office');
    await attempt('office');
    for (let round = 0; round < 20; round += 1) {
      expect(await attempt('office')).toBe(0);
      await undo('office');
    }
    await attempt('office');
    expect(await attempt('office')).toBe(1000);
    clock.ms += 1000;
    expect(await attempt('office')).toBe(0);
  });

  test('are forgotten on request, and after a time', async () => {
    const { clock, attempt, forget } = at(0);
    for (let round = 0; round < 3; round += 1) await attempt('ana');
    expect(await attempt('ana')).toBe(1000);
    await forget('ana');
    expect(await attempt('ana')).toBe(0);
    for (let round = 0; round < 3; round += 1) await attempt('ana');
    clock.ms += 60_001;
    expect([await attempt('ana'), await attempt('ana'), await attempt('ana')]).toEqual([0, 0, 0]);
  });

  test('at one login come to about a hundred on the first day', async () => {
    const clock = { ms: 0 };
    const { attempt } = throttle(ofLogin, attemptsInMemory(), () => clock.ms);
    let made = 0;
    while (clock.ms < 24 * 3600_000) {
      const wait = await attempt('ana');
      if (wait === 0) made += 1;
      else clock.ms += wait;
    }
    expect(made).toBeLessThan(120);
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
