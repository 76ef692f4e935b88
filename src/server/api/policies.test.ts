import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainDeal } from '../../../test/plain.ts';
import { type Served, serve } from '../../../test/served.ts';

let served: Served;
let headers: Readonly<Record<string, string>>;
beforeEach(async () => {
  served = await serve();
  headers = await served.session(await served.person({ login: 'lea', roles: ['legal'] }));
});
afterEach(() => served.close());

const files = (text: string) => [{ path: 'jurisdiction.yaml', text }];

function save(text: string, basedOn = 0) {
  const body = { files: files(text), basedOn, note: `It is ${text}.` };
  return served.ask({ method: 'POST', path: '/policies', headers, body });
}

function read(path: string) {
  return served.ask({ path, headers });
}

test('what is saved is in force, with who saved it and what was said', async () => {
  expect((await read('/policies')).json).toEqual({ items: [], next: null, inForce: 0 });
  expect((await save('one')).status).toBe(201);
  expect((await read('/policies')).json).toMatchObject({
    inForce: 1,
    items: [{ number: 1, name: 'lea', note: 'It is one.', at: '2026-11-28T08:00:00.000Z' }],
  });
  expect((await read('/policies/1')).json).toMatchObject({ number: 1, files: files('one') });
  expect((await read('/policies/2')).status).toBe(404);
});

test('a version based on one that is not in force any more is not saved', async () => {
  expect((await save('one')).status).toBe(201);
  const late = await save('two');
  expect([late.status, late.json]).toEqual([
    409,
    expect.objectContaining({
      code: 'conflict',
      detail:
        'Another version of the house policy came after the one that came with the library, which this one is based on: nothing was saved.',
      todo: 'Look at the version that is in force now, take over what is to stay of it, and save yours as based on that one.',
    }),
  ]);
  expect((await save('two', 1)).json).toMatchObject({ number: 2 });
  const astray = await save('three', 7);
  expect([astray.status, astray.text]).toEqual([409, expect.stringContaining('There is no version 7')]);
  expect((await read('/policies')).json).toMatchObject({ inForce: 2 });
});

test('a draft with faults is shown with their lines, and is not saved', async () => {
  const draft = { files: files('faulty\nname: x\n') };
  const checked = await served.ask({ method: 'POST', path: '/policies/check', headers, body: draft });
  expect(checked.json).toEqual({
    faults: [
      {
        path: 'jurisdiction.yaml',
        line: 1,
        column: 1,
        says: 'found "faulty", expected none: take it out',
        shown: 'faulty',
      },
    ],
    library: null,
    requirements: null,
  });
  const refused = await save('faulty');
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('jurisdiction.yaml:1:1');
  expect(await served.store.policies.inForce()).toBe(0);
});

test('a file outside of the folder, or twice, is no house policy', async () => {
  for (const path of ['../x.yaml', '/x.yaml', 'a/b.yaml', '.x.yaml', 'x.txt']) {
    const body = { files: [{ path, text: '' }] };
    expect((await served.ask({ method: 'POST', path: '/policies/check', headers, body })).status).toBe(400);
  }
  const body = { files: [...files('a'), ...files('b')] };
  expect((await served.ask({ method: 'POST', path: '/policies/check', headers, body })).status).toBe(400);
});

test('after a change the newest drafts are asked for again, once, and by the version in force', async () => {
  const { store } = served;
  const world = await servedWithAgreements();
  const again = () => served.ask({ method: 'POST', path: '/analyses', headers: world.headers, body: { limit: 1 } });
  expect((await again()).json).toMatchObject({ policy: 0, asked: 0, left: 1 });
  expect((await save('one')).status).toBe(201);
  const first = await again();
  expect([first.status, first.json]).toEqual([202, expect.objectContaining({ policy: 1, asked: 1, left: 0 })]);
  const { next } = first.json as { next: string };
  const body = { limit: 1, after: next };
  const second = await served.ask({ method: 'POST', path: '/analyses', headers: world.headers, body });
  expect(second.json).toMatchObject({ asked: 1, next: null });
  expect((await again()).json).toMatchObject({ asked: 0, left: 1 });
  for (const version of world.versions) expect((await store.analyses.of(version))[0]).toMatchObject({ policy: 1 });
});

/** Two agreements of a team, one analysis of each, and somebody of legal who sees both. */
async function servedWithAgreements() {
  const { store } = served;
  const team = await store.people.addTeam('Buyers', null);
  const person = await served.person({ login: 'ben', roles: ['legal'], teams: [team.id] });
  const by = { person, by: 'session', key: null, scopes: null } as const;
  const versions: string[] = [];
  for (const title of ['Alder', 'Birch']) {
    const paper = { sha256: 'a'.repeat(64), fileName: 'a.txt', bytes: 1 };
    const { version } = await store.agreements.add({ team: team.id, title, deal: {} }, paper, by);
    await store.analyses.ask(version.id, plainDeal, by);
    versions.push(version.id);
  }
  return { versions, headers: await served.session(person) };
}
