import { describe, expect, test } from 'vitest';
import { Busy, passwords } from './password.ts';

const cheap = { cost: 4, block: 8, lanes: 1 };
const { hash, check } = passwords(cheap);

describe('a password', () => {
  test('is right against its own hash and wrong against any other', async () => {
    const kept = await hash('three herons at dusk');
    expect(await check('three herons at dusk', kept)).toEqual({ right: true, stale: false });
    expect(await check('three herons at dawn', kept)).toEqual({ right: false, stale: false });
  });

  test('is never right where nothing is kept', async () => {
    expect(await check('', null)).toEqual({ right: false, stale: false });
  });

  test('has another hash each time, with what it was made with in it', async () => {
    const [one, other] = await Promise.all([hash('three herons at dusk'), hash('three herons at dusk')]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$/);
  });

  test('is right and stale where a hash costs more by now', async () => {
    const kept = await hash('three herons at dusk');
    const dearer = passwords({ ...cheap, cost: 5 });
    expect(await dearer.check('three herons at dusk', kept)).toEqual({ right: true, stale: true });
    expect(await dearer.check('three herons at dawn', kept)).toEqual({ right: false, stale: false });
  });

  test('is the same however a keyboard writes its letters', async () => {
    expect((await check('caf\u0065\u0301 in the harbour', await hash('caf\u00e9 in the harbour'))).right).toBe(true);
  });

  test('is kept at N = 2^17, r = 8, p = 1 where nobody says otherwise', async () => {
    const real = passwords();
    const kept = await real.hash('three herons at dusk');
    expect(kept).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(await real.check('three herons at dusk', kept)).toEqual({ right: true, stale: false });
  });
});

test('of many sign-ins at once some are done, and the others are told to come back', async () => {
  const crowd = passwords({ ...cheap, cost: 10 });
  const results = await Promise.allSettled(Array.from({ length: 60 }, () => crowd.check('whatever it may be', null)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(42);
  expect(results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))[0]).toBeInstanceOf(Busy);
  expect(await crowd.check('whatever it may be', null)).toEqual({ right: false, stale: false });
});

test('what is kept and is no hash is named, not taken for a wrong password', async () => {
  await expect(check('three herons at dusk', 'plain text')).rejects.toThrow('no "$scrypt$…" string');
});
