import { describe, expect, test } from 'vitest';
import type { Person } from '../../model/person.ts';
import { browserSessions, idleMs, longestMs } from './sessions.ts';
import { hashOfToken } from './token.ts';

const ana: Person = {
  id: 'ana',
  login: 'ana',
  name: 'Ana',
  roles: ['legal'],
  teams: 'all',
  disabled: false,
  external: null,
  createdAt: '2026-11-28T08:00:00.000Z',
};
const hour = 3_600_000;

function start() {
  const clock = { ms: Date.parse('2026-11-28T08:00:00.000Z') };
  const now = () => new Date(clock.ms);
  const kept = new Map<string, { person: Person; openedAt: string; until: string }>();
  let writes = 0;
  const sessions = browserSessions(
    {
      open: async (hash, _person, until) => {
        kept.set(hash, { person: ana, openedAt: now().toISOString(), until });
      },
      find: async (hash) => {
        const found = kept.get(hash) ?? null;
        return found !== null && found.until > now().toISOString() ? found : null;
      },
      extend: async (hash, until) => {
        writes += 1;
        const found = kept.get(hash);
        if (found !== undefined) kept.set(hash, { ...found, until });
      },
      end: async (hash) => {
        kept.delete(hash);
      },
    },
    now,
  );
  return { clock, kept, sessions, writes: () => writes };
}

describe('a session', () => {
  test('is kept by the hash of its token', async () => {
    const { kept, sessions } = start();
    const token = await sessions.start('ana', { by: 'password', from: null });
    expect([...kept.keys()]).toEqual([hashOfToken(token)]);
    expect(await sessions.find(token)).toEqual(ana);
    expect(await sessions.find(hashOfToken(token))).toBeNull();
  });

  test('goes on while something is asked, and ends where nothing is', async () => {
    const { clock, sessions } = start();
    const token = await sessions.start('ana', { by: 'password', from: null });
    for (let round = 0; round < 5; round += 1) {
      clock.ms += idleMs - 1;
      expect(await sessions.find(token)).toEqual(ana);
    }
    clock.ms += idleMs;
    expect(await sessions.find(token)).toBeNull();
  });

  test('ends after its longest time, whatever is asked', async () => {
    const { clock, sessions } = start();
    const token = await sessions.start('ana', { by: 'password', from: null });
    const end = clock.ms + longestMs;
    while (clock.ms + hour < end) {
      clock.ms += hour;
      expect(await sessions.find(token)).toEqual(ana);
    }
    clock.ms = end;
    expect(await sessions.find(token)).toBeNull();
  });

  test('is written seldom, however much is asked', async () => {
    const { clock, sessions, writes } = start();
    const token = await sessions.start('ana', { by: 'password', from: null });
    for (let second = 0; second < 600; second += 1) {
      clock.ms += 1000;
      await sessions.find(token);
    }
    expect(writes()).toBe(2);
  });

  test('that was ended opens nothing', async () => {
    const { sessions } = start();
    const token = await sessions.start('ana', { by: 'password', from: null });
    await sessions.end(token);
    expect(await sessions.find(token)).toBeNull();
  });
});
