import { describe, expect, test } from 'vitest';
import { attemptsInMemory } from '../../../test/attempts-in-memory.ts';
import type { Person } from '../../model/person.ts';
import type { Store } from '../../model/store.ts';
import { Busy, type Passwords } from './password.ts';
import { proving } from './sign-in.ts';

const ana: Person = {
  id: 'a',
  login: 'ana',
  name: 'Ana',
  roles: [],
  teams: [],
  disabled: false,
  external: null,
  createdAt: '2026-11-28T08:00:00.000Z',
};

/** `busy`: whether nobody can be checked at this moment. */
function start(attempts = attemptsInMemory()) {
  const state = { busy: false, ms: 0 };
  const checked: (string | null)[] = [];
  const passwords: Passwords = {
    hash: async (password) => `new ${password}`,
    check: async (password, kept) => {
      if (state.busy) throw new Busy();
      checked.push(kept);
      return { right: kept === password, stale: false };
    },
  };
  const known = { byLogin: async (login: string) => (login === 'ana' ? { person: ana, secret: 'right' } : null) };
  const store = {
    people: known as unknown as Store['people'],
    attempts,
    trail: { record: async () => undefined } as unknown as Store['trail'],
  };
  const prove = proving(store, passwords, () => new Date(state.ms));
  return { state, checked, prove: (login: string, password: string) => prove({ login, password, from: '192.0.2.7' }) };
}

describe('a sign-in', () => {
  test('costs the same for a login that nobody has', async () => {
    const { prove, checked } = start();
    await expect(prove('ana', 'wrong')).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(prove('nobody', 'wrong')).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(checked).toEqual(['right', null]);
  });

  test('that must wait is checked against nothing', async () => {
    const { prove, checked } = start();
    await Promise.allSettled(Array.from({ length: 20 }, () => prove('ana', 'wrong')));
    expect(checked).toHaveLength(5);
    await expect(prove('ana', 'right')).rejects.toMatchObject({ code: 'too-many' });
  });

  test('from one address waits, whatever the logins', async () => {
    const { prove, checked } = start();
    await Promise.allSettled(Array.from({ length: 100 }, (_each, index) => prove(`login ${index}`, 'wrong')));
    expect(checked).toHaveLength(30);
  });

  test('counts with those at other processes, and with a login that nobody has', async () => {
    const attempts = attemptsInMemory();
    const [one, other] = [start(attempts), start(attempts)];
    for (const login of ['ana', 'nobody']) {
      await Promise.allSettled([one, other, one, other, one, other].map(({ prove }) => prove(login, 'wrong')));
      await expect(other.prove(login, 'right')).rejects.toMatchObject({ code: 'too-many' });
    }
    expect([...one.checked, ...other.checked]).toHaveLength(10);
  });

  test('that could not be checked at this moment does not count', async () => {
    const { prove, state } = start();
    state.busy = true;
    for (let round = 0; round < 50; round += 1)
      await expect(prove('ana', 'right')).rejects.toMatchObject({ code: 'unavailable' });
    state.busy = false;
    expect(await prove('ana', 'right')).toEqual(ana);
  });
});
