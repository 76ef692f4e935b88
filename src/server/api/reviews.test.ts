import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../../../test/agreement-served.ts';
import { plainKind, plainLibrary, plainRequirement } from '../../../test/plain.ts';
import type { Replied } from '../../../test/served.ts';
import type { Handover, Tick } from '../../model/archive.ts';
import type { Person } from '../../model/person.ts';
import type { Ask } from '../../model/review.ts';

const library = plainLibrary({
  kinds: [plainKind()],
  jurisdictions: [{ code: 'house', name: 'House policy', includes: [] }],
  requirements: [plainRequirement({ id: 'tell-us', jurisdiction: 'house' })],
});

let world: AgreementServed;
let pam: Person;
const ids = { own: '', other: '' };
beforeAll(async () => {
  world = await serveAgreements(library);
  const { served, team, upload } = world;
  pam = await served.person({ login: 'pam', name: 'Pam Pine', roles: ['procurement'], teams: [team.id] });
  const of = (reply: Replied) => (reply.json as { taken: [{ agreement: { id: string } }] }).taken[0].agreement.id;
  const file = (words: string) => [{ name: 'supply.txt', bytes: words }];
  ids.own = of(await upload('/uploads', file('The price is due.'), { team: team.id }, await served.session(pam)));
  ids.other = of(await upload('/uploads', file('The fee is due.'), { team: team.id }));
  await world.analyze();
});
afterAll(() => world.served.close());

const asPam = async (method: string, path: string, body?: object) =>
  world.served.ask({ method, path, body, headers: await world.served.session(pam) });

type Findings = { readonly asks: readonly (Ask & { tick: Tick | null })[]; readonly handover: Handover | null };

async function findings(): Promise<Findings> {
  return (await asPam('GET', `/agreements/${ids.own}/findings`)).json as Findings;
}

async function ticked() {
  const { asks } = await findings();
  return asks.map(({ clause, tick }) => [clause, tick?.says ?? null, tick?.name ?? null]);
}

const tick = (says: string, more: object = {}, agreement = ids.own) =>
  asPam('POST', `/agreements/${agreement}/ticks`, { clause: 'notice', says, ...more });

test('a tick stands beside its ask, and for the next draft and the next report', async () => {
  expect(await ticked()).toEqual([['notice', null, null]]);
  expect((await tick('asked', { note: 'By mail.' })).status).toBe(201);
  expect(await ticked()).toEqual([['notice', 'asked', 'Pam Pine']]);
  const next = [{ name: 'supply-2.txt', bytes: 'The price is due at once.' }];
  await world.upload(`/agreements/${ids.own}/versions`, next);
  await world.analyze();
  expect(await ticked()).toEqual([['notice', 'asked', 'Pam Pine']]);
  const { id = '' } = (await world.served.store.agreements.versions(ids.own)).at(-1) ?? {};
  await world.ask('POST', `/versions/${id}/analyses`, { body: { deal: { side: 'mutual' } } });
  await world.analyze();
  expect(await ticked()).toEqual([['notice', 'asked', 'Pam Pine']]);
});

test('the last tick stands, what is cleared is as never noted, and all of it is the history', async () => {
  await tick('agreed');
  await tick('refused', { note: 'Not with\nthis cap.' });
  expect(await ticked()).toEqual([['notice', 'refused', 'Pam Pine']]);
  await tick('cleared');
  expect(await ticked()).toEqual([['notice', null, null]]);
  const { items, standing } = (await asPam('GET', `/agreements/${ids.own}/ticks`)).json as {
    items: readonly Tick[];
    standing: readonly string[];
  };
  expect([items.map(({ says }) => says), standing]).toEqual([['asked', 'agreed', 'refused', 'cleared'], []]);
  await tick('asked');
});

test('procurement ticks what it brought, of kinds that there are', async () => {
  expect((await tick('asked', {}, ids.other)).status).toBe(404);
  const odd = await tick('asked', { clause: 'nothing' });
  expect([odd.status, odd.json]).toMatchObject([400, { faults: [{ at: 'body.clause' }] }]);
  expect((await tick('approved')).status).toBe(400);
});

test('a review goes to legal with a note, is listed there, and comes back by who decides alone', async () => {
  const path = `/agreements/${ids.own}/handovers`;
  const hand = (to: string, note: string) => asPam('POST', path, { to, note });
  const withLegal = async () => {
    const { items } = (await world.ask('GET', '/agreements?with=legal')).json as {
      items: readonly { id: string; handover: Handover }[];
    };
    return items.map(({ id, handover }) => [id, handover.to, handover.note, handover.name]);
  };
  expect([(await findings()).handover, await withLegal()]).toEqual([null, []]);
  expect((await hand('legal', 'They want their own courts.')).status).toBe(201);
  expect(await withLegal()).toEqual([[ids.own, 'legal', 'They want their own courts.', 'Pam Pine']]);
  expect((await findings()).handover).toMatchObject({ to: 'legal', number: 1 });
  expect((await hand('legal', 'Again.')).status).toBe(409);
  expect((await hand('procurement', 'Mine.')).status).toBe(403);
  expect((await world.ask('POST', path, { body: { to: 'procurement', note: 'Ask for ours.' } })).status).toBe(201);
  expect([(await findings()).handover?.name, await withLegal()]).toEqual(['Ada Ash', []]);
  const { items } = (await asPam('GET', path)).json as { items: readonly Handover[] };
  expect(items.map(({ to }) => to)).toEqual(['legal', 'procurement']);
});

test('the trail has every tick and every handover, and none of their words', async () => {
  const { store } = world.served;
  const all = { limit: 500, after: null, subject: ids.own, actor: null };
  const ticks = (await store.trail.list({ ...all, what: 'tick' })).items;
  const handovers = (await store.trail.list({ ...all, what: 'handed-over' })).items;
  expect([ticks.length, handovers.map(({ facts }) => facts.to)]).toEqual([5, ['procurement', 'legal']]);
  expect(JSON.stringify([ticks, handovers])).not.toMatch(/mail|cap|courts|ours/);
});
