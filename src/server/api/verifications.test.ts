import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Served, serve } from '../../../test/served.ts';
import type { CheckedRows, Verification } from '../../model/trail.ts';

let served: Served;
let session: Readonly<Record<string, string>>;
const open = async (change: Parameters<typeof serve>[0] = {}) => {
  served = await serve(change);
  session = await served.session(await served.person({ login: 'ada', name: 'Ada', roles: ['admin'] }));
};
beforeEach(() => open());
afterEach(() => served.close());

const check = (body: object = {}) =>
  served.ask({ method: 'POST', path: '/trail/verifications', body, headers: session });
const listed = async () => {
  const { json } = await served.ask({ path: '/trail/verifications', headers: session });
  return (json as { items: readonly Verification[] }).items;
};

test('a check of the whole trail says how far it came, by whom and when, and is kept', async () => {
  const head = await served.store.trail.head();
  const { status, json } = await check();
  expect(status).toBe(201);
  expect(json).toMatchObject({
    ...{ of: 'trail', name: 'Ada', at: '2026-11-28T08:00:00.000Z', isWhole: true, faults: 0, listed: [] },
    ...{ first: 1, last: { number: head?.number, hash: head?.hash } },
  });
  expect(await listed()).toEqual([json]);
  const newest = await served.ask({ path: '/trail?limit=1', headers: session });
  expect(newest.json).toMatchObject({ items: [{ what: 'verified', actor: { login: 'ada' }, facts: { faults: 0 } }] });
});

test('a check stops when its time is over, and the next goes on from there', async () => {
  await served.close();
  await open({
    wrap: (store) => ({
      ...store,
      trail: {
        ...store.trail,
        checked: async function* (after): AsyncIterable<CheckedRows> {
          for (let number = after + 500; number <= 2_000; number += 500) {
            served.clock.ms += 15_000;
            yield { last: { number, hash: 'ab' }, faults: [{ at: `row ${number}`, says: 'it was changed' }] };
          }
        },
      },
    }),
  });
  const first = (await check()).json as Verification;
  expect(first).toMatchObject({ first: 1, last: { number: 1_000 }, isWhole: false, faults: 2 });
  const { json } = await check({ after: first.last.number });
  expect(json).toMatchObject({ first: 1_001, last: { number: 2_000 }, isWhole: false, faults: 2 });
  expect((await check({ after: 2_000 })).json).toMatchObject({ first: 2_001, isWhole: true, faults: 0 });
});

test('one check goes on at a time', async () => {
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isBegun = () => {};
  const begun = new Promise<void>((resolve) => {
    isBegun = resolve;
  });
  await served.close();
  await open({
    wrap: (store) => ({
      ...store,
      trail: {
        ...store.trail,
        checked: async function* (): AsyncIterable<CheckedRows> {
          isBegun();
          await waits;
          yield { last: { number: 1, hash: 'ab' }, faults: [] };
        },
      },
    }),
  });
  const first = check();
  await begun;
  expect(await check()).toMatchObject({ status: 409, json: { code: 'in-progress' } });
  goOn();
  expect((await first).status).toBe(201);
  expect((await check()).status).toBe(201);
});

test('what the service runs with is told without an address, a path or a secret', async () => {
  const { json } = await served.ask({ path: '/about', headers: session });
  expect(json).toEqual({
    ...{ version: '0.0.0', node: '20.0.0', startedAt: '2026-11-28T08:00:00.000Z', threads: 1 },
    ...{ database: 'sqlite', files: 'database', anchor: null, scansUploads: false, signIn: 'passwords' },
    ...{ uploadBytes: 1_000_000, quotaBytes: 100_000_000, policy: 0, people: 1 },
    library: { hash: '0'.repeat(64), kinds: 2, requirements: 0, jurisdictions: 1 },
    analyses: { queued: 0, running: 0 },
  });
});
