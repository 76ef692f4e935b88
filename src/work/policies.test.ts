import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { plainDeal, plainLibrary } from '../../test/plain.ts';
import { sampleReport } from '../../test/sample-report.ts';
import { askFor, storeOf } from '../../test/store-of.ts';
import type { Actor } from '../model/person.ts';
import { packed } from '../scan/packed-report.ts';
import { openBenches } from './benches.ts';
import { librariesWith } from './libraries.ts';
import { perform } from './perform.ts';
import { standingLibrary } from './standing-library.ts';

const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report holds documents');
const report = packed(sample);
const own = plainLibrary({ hash: 'own' });
const policy = (text: string) => [{ path: 'jurisdiction.yaml', text }];

/** A library whose hash is the text of its policy; "faulty" is none. */
const read: Parameters<typeof librariesWith>[2] = async ([file]) =>
  file?.text === 'faulty'
    ? { problems: [{ path: file.path, line: 3, column: 1, says: 'found a kind that is gone' }] }
    : { library: plainLibrary({ hash: file?.text ?? '' }) };

async function world() {
  const { store, folder } = await storeOf();
  const [first, second] = await askFor(store, ['Alder lends to Birch.', 'Birch lends to Cedar.']);
  if (first === undefined || second === undefined) throw new Error('two were asked for');
  const person = await store.people.find(first.askedBy);
  if (person === null) throw new Error('somebody asked');
  const by: Actor = { person, by: 'session', key: null, scopes: null };
  const save = (text: string, basedOn: number) =>
    store.policies.save({ files: policy(text), library: text, note: `Now ${text}.`, basedOn }, by);
  const libraries = librariesWith(own, store.policies, read);
  const closed: string[] = [];
  const benches = openBenches(libraries, ({ hash }) => ({
    keyOf: () => hash,
    analyze: async ({ sha256 }) => ({
      key: createHash('sha256').update(`${hash} ${sha256}`).digest('hex'),
      report: { ...report, sha256 },
    }),
    close: async () => {
      closed.push(hash);
    },
  }));
  const abandoned = new AbortController().signal;
  const tools = { store, files: store.files, benches, temporary: folder, program: '1', abandoned };
  const done = async (version: string, asked?: number) => {
    const { id } = await store.analyses.ask(version, plainDeal, by, asked);
    const taken = await store.analyses.take('w', id);
    if (taken === null) throw new Error('nobody else takes it');
    await perform(taken, tools);
    const ended = await store.analyses.find(id);
    const kept = ended?.report === null || ended === null ? null : await store.reports.find(ended.report);
    return { policy: ended?.policy, state: ended?.state, because: ended?.because, library: kept?.library };
  };
  return { store, by, first, save, libraries, benches, closed, done };
}

test('an analysis is made by the house policy in force when it was asked for, or by the version that is named', async () => {
  const { first, save, done } = await world();
  expect(await done(first.version)).toMatchObject({ policy: 0, library: 'own' });
  await save('one', 0);
  await save('two', 1);
  expect(await done(first.version)).toMatchObject({ policy: 2, library: 'two' });
  expect(await done(first.version, 1)).toMatchObject({ policy: 1, library: 'one' });
  expect(await done(first.version, 0)).toMatchObject({ policy: 0, library: 'own' });
});

test('the same question by another policy is another analysis, and one by a policy that is not there is refused', async () => {
  const { store, by, first, save } = await world();
  await save('one', 0);
  const now = await store.analyses.ask(first.version, plainDeal, by);
  expect((await store.analyses.ask(first.version, plainDeal, by)).id).toBe(now.id);
  expect((await store.analyses.ask(first.version, plainDeal, by, 0)).id).not.toBe(now.id);
  await expect(store.analyses.ask(first.version, plainDeal, by, 2)).rejects.toMatchObject({ code: 'not-found' });
});

test('of two that are based on the same version one is saved, and the trail has it', async () => {
  const { store, save } = await world();
  const ends = await Promise.allSettled([save('one', 0), save('other', 0)]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await store.policies.inForce()).toBe(1);
  const rows = await store.trail.list({ limit: 9, after: null, what: 'policy-saved', subject: null, actor: null });
  const kept = await store.policies.find(1);
  expect(rows.items).toMatchObject([{ subject: { kind: 'policy', id: '1' }, facts: { digest: kept?.digest } }]);
  expect(JSON.stringify(rows.items)).not.toContain('Now o');
});

test('versions are listed page by page, the newest first', async () => {
  const { store, save } = await world();
  for (const [at, text] of ['one', 'two', 'three'].entries()) await save(text, at);
  const page = await store.policies.list({ limit: 2, after: null });
  expect(page.items.map(({ number, note }) => [number, note])).toEqual([
    [3, 'Now three.'],
    [2, 'Now two.'],
  ]);
  expect((await store.policies.list({ limit: 2, after: page.next })).items.map(({ number }) => number)).toEqual([1]);
});

test('an analysis by a policy that the library does not go with fails, and says where', async () => {
  const { first, save, done } = await world();
  await save('faulty', 0);
  const { state, because } = await done(first.version);
  expect(state).toBe('failed');
  expect(because).toContain('Version 1 of the house policy does not go with');
  expect(because).toContain('jurisdiction.yaml:3: found a kind that is gone');
});

test('no more than two analysts stay open, and none is closed at its work', async () => {
  const { save, benches, closed } = await world();
  for (const [at, text] of ['one', 'two', 'three'].entries()) await save(text, at);
  await benches.at(0, async () => {
    await benches.at(1, async () => {});
    await benches.at(2, async () => {});
    expect(closed).toEqual(['one']);
  });
  await benches.at(3, async () => {});
  expect(closed).toEqual(['one', 'own']);
});

test('the library in force follows what was saved, and stays where that cannot be read', async () => {
  const { store, save, libraries } = await world();
  const logged: unknown[] = [];
  const log = { info: () => {}, error: (...said: unknown[]) => logged.push(said) };
  const standing = await standingLibrary(libraries, store.policies, log);
  expect(standing.now().hash).toBe('own');
  await save('one', 0);
  await standing.look();
  expect(standing.now().hash).toBe('one');
  await save('faulty', 1);
  await standing.look();
  expect(standing.now().hash).toBe('one');
  expect(logged).toMatchObject([[{ policy: 2 }, 'the house policy in force could not be read']]);
  standing.stop();
});
