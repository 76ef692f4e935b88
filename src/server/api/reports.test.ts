import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../../../test/agreement-served.ts';
import { deskOf } from '../../../test/desk-of.ts';
import { plainKind, plainLibrary, plainRequirement } from '../../../test/plain.ts';
import type { Replied } from '../../../test/served.ts';
import type { DocumentReport } from '../../model/report.ts';
import type { Ask, ReviewRoute } from '../../model/review.ts';
import { formats, isBinary, isFormatName } from '../../report/formats.ts';

const library = plainLibrary({
  kinds: [plainKind()],
  jurisdictions: [{ code: 'house', name: 'House policy', includes: [] }],
  requirements: [plainRequirement({ id: 'tell-us', jurisdiction: 'house' })],
  hash: 'f'.repeat(64),
});

type Review = { readonly route: ReviewRoute; readonly asks: readonly Ask[] };

let world: AgreementServed;
/** How often the desk held two drafts against each other. */
let comparisons = 0;
const ids = { agreement: '', version: '', report: '', other: '' };
beforeAll(async () => {
  const desk = deskOf(library);
  const compare: typeof desk.compare = (job) => {
    comparisons += 1;
    return desk.compare(job);
  };
  world = await serveAgreements(library, { desk: { ...desk, compare } });
  const { team, upload, analyze, ask, served } = world;
  const paper = 'SUPPLY AGREEMENT\n\n1. Price\n\nThe Customer pays the price within thirty days of the invoice.\n';
  const files = [{ name: 'supply.txt', bytes: paper }];
  const { taken } = (await upload('/uploads', files, { team: team.id })).json as {
    taken: [{ agreement: { id: string }; version: { id: string } }];
  };
  await analyze();
  ids.agreement = taken[0].agreement.id;
  ids.version = taken[0].version.id;
  const { items } = (await ask('GET', `/versions/${ids.version}/reports`)).json as { items: [{ key: string }] };
  ids.report = items[0].key;
  // The very same bytes, of another team and under another name.
  const red = await served.store.people.addTeam('Red', null);
  const eve = await served.person({ login: 'eve', roles: ['legal'], teams: [red.id] });
  const [version] = await served.store.agreements.versions(ids.agreement);
  const actor = { person: eve, by: 'session', key: null, scopes: null } as const;
  const { sha256 = '', bytes = 0 } = version ?? {};
  const added = await served.store.agreements.add(
    { team: red.id, title: 'Project Heron', deal: {} },
    { sha256, fileName: 'project-heron.txt', bytes },
    actor,
  );
  ids.other = added.version.id;
});
afterAll(() => world.served.close());

async function findings(): Promise<DocumentReport> {
  const reply = await world.ask('GET', `/agreements/${ids.agreement}/findings`);
  if (reply.status !== 200) throw new Error(reply.text);
  return (reply.json as { document: DocumentReport }).document;
}

function rule(body: object, headers: Readonly<Record<string, string>> = {}): Promise<Replied> {
  return world.ask('POST', `/agreements/${ids.agreement}/rulings`, { body, headers });
}

async function decisionOfGap() {
  return (await findings()).lines.find(({ requirement }) => requirement === 'tell-us')?.decision;
}

async function deeds(what: string): Promise<readonly string[]> {
  const { store } = world.served;
  const { items } = await store.trail.list({ limit: 500, after: null, what, subject: null, actor: world.ada.id });
  return items.map(({ facts }) => String(facts.of));
}

test('a report is sent as it was kept, under the name of the draft', async () => {
  const reply = await world.ask('GET', `/versions/${ids.version}/reports/${ids.report}`);
  const report = reply.json as DocumentReport;
  expect([report.name, report.lines.map(({ outcome }) => outcome)]).toEqual(['supply.txt', ['missing']]);
});

test('what house policy asks says by which version, and the whole by which it was read and which is in force', async () => {
  const { served, ask } = world;
  const read = async () => {
    const { json } = await ask('GET', `/agreements/${ids.agreement}/findings`);
    return json as { policy: unknown; document: DocumentReport };
  };
  const before = await read();
  expect([before.policy, before.document.lines.map(({ policy }) => policy)]).toEqual([{ of: 0, inForce: 0 }, [0]]);
  const files = [{ path: 'jurisdiction.yaml', text: 'one' }];
  const by = { person: world.ada, by: 'session', key: null, scopes: null } as const;
  await served.store.policies.save({ files, library: library.hash, note: 'One.', basedOn: 0 }, by);
  expect((await read()).policy).toEqual({ of: 0, inForce: 1 });
  await ask('POST', `/versions/${ids.version}/analyses`, { body: {} });
  await world.analyze();
  const after = await read();
  expect([after.policy, after.document.lines.map(({ policy }) => policy)]).toEqual([{ of: 1, inForce: 1 }, [1]]);
  expect((await ask('GET', `/agreements/${ids.agreement}`)).json).toMatchObject({ analysis: { policy: 1 } });
  expect((await ask('GET', `/versions/${ids.version}/reports`)).json).toMatchObject({ items: [{ policy: 1 }] });
  const kept = (await ask('GET', `/versions/${ids.version}/reports/${ids.report}`)).json as DocumentReport;
  expect(kept.lines.map(({ policy }) => policy)).toEqual([undefined]);
  const taken = await ask('GET', `/agreements/${ids.agreement}/export?format=json`);
  expect(taken.json).toMatchObject({ engine: { policy: 1 }, documents: [{ lines: [{ policy: 1 }] }] });
});

test('who has the report already is told so, and that they looked is in the trail', async () => {
  const path = `/versions/${ids.version}/reports/${ids.report}`;
  const { headers } = await world.ask('GET', path);
  const before = (await deeds('view')).length;
  const again = await world.ask('GET', path, { headers: { 'If-None-Match': `"x", ${headers.etag}` } });
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag]);
  expect((await deeds('view')).length).toBe(before + 1);
});

test('a report, a version or an agreement that is out of sight is not there', async () => {
  for (const path of [
    `/versions/${ids.other}/reports/${ids.report}`,
    `/versions/${ids.other}/document`,
    `/versions/${ids.version}/reports/nowhere`,
    `/agreements/${ids.agreement}/findings?version=${ids.other}`,
  ]) {
    const reply = await world.ask('GET', path);
    expect([path, reply.status]).toEqual([path, 404]);
    expect(reply.text).not.toMatch(/heron/i);
  }
});

test('a report that was read before is out of sight for others as it was before', async () => {
  const path = `/versions/${ids.version}/reports/${ids.report}`;
  const cat = await world.served.person({ login: 'cat', roles: ['legal'], teams: [] });
  const read = async () =>
    (await world.served.ask({ method: 'GET', path, headers: await world.served.session(cat) })).status;
  expect((await world.ask('GET', path)).status).toBe(200);
  expect(await read()).toBe(404);
  await world.served.store.people.change(cat.id, { teams: [world.team.id] }, null);
  expect(await read()).toBe(200);
  await world.served.store.people.change(cat.id, { teams: [] }, null);
  expect(await read()).toBe(404);
});

test('beside the findings stand where the draft goes and what to ask for, as decisions leave them', async () => {
  const review = async () => {
    const { route, asks } = (await world.ask('GET', `/agreements/${ids.agreement}/findings`)).json as Review;
    return [route.route, asks.map(({ clause, findings }) => [clause, ...findings.map((each) => each.requirement)])];
  };
  expect(await review()).toEqual(['fixable', [['notice', 'tell-us']]]);
  await rule({ says: 'false-alarm', requirement: 'tell-us', reason: 'It stands in the annex.' });
  expect(await review()).toEqual(['nothing-found', []]);
  await rule({ says: 'withdrawn', requirement: 'tell-us' });
});

test('an accepted risk is shown as one until its day is over', async () => {
  const made = await rule({
    says: 'accepted',
    requirement: 'tell-us',
    reason: 'Insured.',
    approver: 'Bo Birch',
    until: '2026-12-01',
  });
  expect(made.status).toBe(201);
  expect(await decisionOfGap()).toMatchObject({ by: 'ruling', says: 'accepted', who: 'Bo Birch', lapsed: false });
  world.served.clock.ms += 4 * 24 * 3_600_000;
  expect(await decisionOfGap()).toMatchObject({ lapsed: true });
});

test('what is said last stands, comments leave it as it is, and what is withdrawn is as never said', async () => {
  await rule({ says: 'false-alarm', requirement: 'tell-us', reason: 'It stands in the annex.' });
  await rule({ says: 'comment', requirement: 'tell-us', reason: 'Really?' });
  await rule({ says: 'assigned', requirement: 'tell-us', assignee: 'bo' });
  expect(await decisionOfGap()).toMatchObject({ says: 'false-alarm', who: 'Ada Ash' });
  await rule({ says: 'withdrawn', requirement: 'tell-us' });
  expect(await decisionOfGap()).toBeUndefined();
  const { json } = await world.ask('GET', `/agreements/${ids.agreement}/rulings`);
  const { items, standing } = json as { items: readonly { says: string }[]; standing: readonly string[] };
  expect(items.map(({ says }) => says).slice(-4)).toEqual(['false-alarm', 'comment', 'assigned', 'withdrawn']);
  expect(standing).toEqual([]);
});

test('procurement comments on what it brought, and decides nothing', async () => {
  const { served } = world;
  const pam = await served.person({ login: 'pam', roles: ['procurement'], teams: [world.team.id] });
  const own = await served.store.agreements.add(
    { team: world.team.id, title: 'Own', deal: {} },
    { sha256: 'a'.repeat(64), fileName: 'own.txt', bytes: 1 },
    { person: pam, by: 'session', key: null, scopes: null },
  );
  const say = async (agreement: string, body: object) =>
    (
      await served.ask({
        method: 'POST',
        path: `/agreements/${agreement}/rulings`,
        headers: await served.session(pam),
        body,
      })
    ).status;
  const comment = { says: 'comment', requirement: 'tell-us', reason: 'Please look.' };
  const decision = { says: 'fixed', requirement: 'tell-us', reason: 'Done.' };
  expect(await say(own.agreement.id, comment)).toBe(201);
  expect(await say(own.agreement.id, decision)).toBe(403);
  expect(await say(ids.agreement, comment)).toBe(404);
});

test.each([
  [{ says: 'accepted', requirement: 'tell-us', reason: 'x' }, 'body.approver'],
  [{ says: 'accepted', requirement: 'tell-us', reason: 'x', approver: 'B', until: '2026-02-30' }, 'body.until'],
  [{ says: 'accepted', requirement: 'tell-us', reason: 'x', approver: 'B', until: '2020-01-01' }, 'body.until'],
  [{ says: 'fixed', requirement: 'nothing', reason: 'x' }, 'body.requirement'],
  [{ says: 'approved', requirement: 'tell-us', reason: 'x' }, 'body.says'],
])('%j is a bad request that names %s', async (body, at) => {
  const reply = await rule(body);
  expect(reply.status).toBe(400);
  expect((reply.json as { faults: readonly { at: string }[] }).faults.map((fault) => fault.at)).toContain(at);
});

test('every format tells what was decided, and that it was taken away is in the trail', async () => {
  await rule({ says: 'to-negotiate', requirement: 'tell-us', reason: 'With the next draft.' });
  const taken = async () => (await deeds('export')).filter((of) => of === 'report').length;
  const before = await taken();
  for (const format of Object.keys(formats)) {
    const reply = await world.ask('GET', `/agreements/${ids.agreement}/export?format=${format}`);
    expect([format, reply.status]).toEqual([format, 200]);
    expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="supply\.txt\.report\.\w+"/);
    if (!isFormatName(format)) throw new Error(`no format is called ${format}`);
    if (!isBinary(format))
      expect([format, reply.text]).toEqual([format, expect.stringContaining('With the next draft.')]);
  }
  expect((await taken()) - before).toBe(Object.keys(formats).length);
});

test('an agreement is changed only as it was read, where the asker wants that', async () => {
  const path = `/agreements/${ids.agreement}`;
  const { headers } = await world.ask('GET', path);
  const change = (etag: string, title: string) =>
    world.ask('PATCH', path, { body: { title }, headers: { 'If-Match': etag } });
  const { etag = '' } = headers;
  expect((await change(etag, 'Supply of samples')).status).toBe(200);
  const late = await change(etag, 'Something else');
  expect([late.status, (late.json as { code: string }).code]).toEqual([412, 'changed-meanwhile']);
});

test('an analysis is followed to its end', async () => {
  const asked = await world.ask('POST', `/versions/${ids.version}/analyses`, { body: { deal: { side: 'mutual' } } });
  const { id, deal } = asked.json as { id: string; deal: { side: string } };
  expect([asked.status, deal.side]).toEqual([202, 'mutual']);
  const followed = world.ask('GET', `/analyses/${id}/events`);
  await world.analyze();
  const states = (await followed).text.match(/"state":"\w+"/g);
  expect(states?.at(-1)).toBe('"state":"done"');
});

test('drafts are compared, and one alone cannot be', async () => {
  const path = `/agreements/${ids.agreement}/diff`;
  const alone = await world.ask('GET', path);
  expect([alone.status, (alone.json as { code: string }).code]).toEqual([409, 'conflict']);
  const next =
    'SUPPLY AGREEMENT\n\n1. Price\n\nThe Customer pays the price within sixty days of the invoice.\n\n2. Notice\n\nThe Supplier shall tell the Customer of every breach.\n';
  await world.upload(`/agreements/${ids.agreement}/versions`, [{ name: 'supply-2.txt', bytes: next }]);
  const reply = await world.ask('GET', path);
  const { findings: flips } = reply.json as { findings: readonly { requirement: string; turn: string }[] };
  expect(flips.map(({ requirement, turn }) => [requirement, turn])).toEqual([['tell-us', 'closed']]);
  expect((await world.ask('GET', path, { headers: { 'If-None-Match': String(reply.headers.etag) } })).status).toBe(304);
  expect(reply.json).toMatchObject({ engine: { policy: 1 } });
  for (const [format, names] of [
    ['html', ', house policy version 1.'],
    ['text', 'Both are held against the house policy, version 1.'],
    ['json', '"policy": 1'],
  ])
    expect((await world.ask('GET', `${path}/export?format=${format}`)).text).toContain(names);
  expect((await world.ask('GET', path)).text).toBe(reply.text);
  expect(comparisons).toBe(1);
  await world.upload(`/agreements/${ids.agreement}/versions`, [{ name: 'supply-3.txt', bytes: `${next}\nThe end.\n` }]);
  expect((await world.ask('GET', path)).text).not.toBe(reply.text);
  expect(comparisons).toBe(2);
});
