import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/model/person.ts';
import type { Settings } from '../../src/model/settings.ts';
import { sqlite } from '../../src/store/dialect.ts';
import { migrationsOf } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { KeptEntry } from '../../src/store/put-entry.ts';
import { wholeDatabase } from '../../src/store/whole-database.ts';
import { freshDatabase } from './fresh-database.ts';

type Place = Settings['database'];
const now = () => new Date('2026-11-28T20:00:00.000Z');
const files = { in: 'database' } as const;
const deal = { side: 'discloser', asOf: '2026-11-28' } as never;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = async (dialect: 'sqlite' | 'postgres'): Promise<Place> =>
  dialect === 'postgres'
    ? { is: 'postgres', url: await freshDatabase() }
    : { is: 'sqlite', file: path.join(await mkdtemp(path.join(folder, 'data-')), 'kept.sqlite') };
const open = (at: Place) =>
  openStore<KeptEntry, unknown>({
    database: at,
    files: null,
    now,
  });
const whole = (at: Place) => wholeDatabase({ database: at, files }, now);

/** A store with something of everything, and more rows and bytes than go at a time. */
async function fill(at: Place): Promise<void> {
  const store = await open(at);
  const first = { login: 'root', name: 'Röot', roles: ['admin'], teams: 'all', external: null } as const;
  const by: Actor = { person: await store.people.addFirst(first, 's'), by: 'session', key: null, scopes: null };
  const team = (await store.people.addTeam('Buying', by)).id;
  await store.keys.add({ hash: 'kh', person: by.person.id, title: 'K', scopes: ['read'], until: null }, by);
  const content = Buffer.alloc(2_300_000, 'paper ');
  const sha256 = createHash('sha256').update(content).digest('hex');
  await store.files.keep(sha256, content.length, async function* () {
    yield content;
  });
  const version = { sha256, fileName: 'a.txt', bytes: content.length };
  const added = await store.agreements.add({ team, title: 'Supply', deal: {} }, version, by);
  const { id } = await store.analyses.ask(added.version.id, deal, by);
  const clauses = Array.from({ length: 450 }, (_, index) => ({
    number: `${index + 1}`,
    heading: null,
    headings: '',
    words: `Clause ${index + 1} of the paper says quince${index}.`,
    start: index * 100,
    end: index * 100 + 50,
    marks: [[0, '', '', null]],
    bare: index === 7,
  }));
  const none = '[]';
  const entry: KeptEntry = {
    title: 'Supply',
    type: null,
    language: 'en',
    parties: JSON.stringify([{ name: 'Alder', folded: 'alder', role: null, whose: null }]),
    jurisdictions: JSON.stringify([{ code: 'eu', how: 'held' }]),
    clauses: JSON.stringify(clauses),
    matches: none,
    durations: none,
    lines: none,
  };
  await store.analyses.finish(id, {
    key: 'k',
    bytes: new Uint8Array([0, 1, 254, 255]),
    sha256,
    deal,
    library: 'l',
    program: '1',
    summary: { gaps: { must: 1, should: 0, consider: 0 }, unread: false },
    unread: null,
    entry,
  });
  const open_ = { fingerprint: null, approver: null, until: null, assignee: null };
  const ruling = { agreement: added.agreement.id, requirement: 'r', says: 'fixed', reason: 'Ägreed.' } as const;
  await store.rulings.add({ ...ruling, ...open_ }, by);
  const agreement = added.agreement.id;
  await store.reviews.tick({ agreement, clause: 'k', says: 'asked', note: 'By mail.' }, by);
  await store.reviews.handOver({ agreement, to: 'legal', note: 'Please.' }, by);
  for (let index = 0; index < 300; index += 1)
    void store.trail.record({ what: 'view', subject: { kind: 'report', id: 'k' }, facts: { index } }, by);
  await store.trail.record({ what: 'view', subject: null, facts: {} }, null);
  await store.close();
}

/** All that can be told of a store. */
async function told(at: Place) {
  const store = await open(at);
  const all = { teams: 'all', owner: null } as const;
  const page = { limit: 100, after: null };
  const agreements = (await store.agreements.list({ ...page, sight: all, text: null, team: null })).items;
  const [agreement] = agreements;
  const version = agreement?.version?.id ?? '';
  const portfolio = store.portfolio(all);
  const [entry = 0] = (await portfolio.agreements()).flatMap(({ entry }) => entry ?? []);
  const content: Uint8Array[] = [];
  for await (const chunk of (await store.files.open(agreement?.version?.sha256 ?? '0'.repeat(64))) ?? [])
    content.push(chunk);
  const trail = [];
  for await (const row of store.trail.all()) trail.push(row);
  const faults = [];
  for await (const fault of store.trail.faults()) faults.push(fault);
  const answer = {
    people: (await store.people.list(page)).items,
    secret: await store.people.byLogin('root'),
    teams: await store.people.teams(),
    key: await store.keys.find('kh'),
    agreements,
    versions: await store.agreements.versions(agreement?.id ?? ''),
    analyses: await store.analyses.of(version),
    report: await store.reports.find('k'),
    rulings: await store.rulings.of(agreement?.id ?? ''),
    ticks: await store.reviews.ticks(agreement?.id ?? ''),
    content: createHash('sha256').update(Buffer.concat(content)).digest('hex'),
    found: await portfolio.search({ expression: '"quince449"', entries: [entry], kind: null, limit: 5 }),
    clauses: (await portfolio.clausesAt([{ entry, start: 0, end: 90_000 }])).map((each) => each.length),
    trail,
    faults,
  };
  await store.close();
  return answer;
}

async function backedUp(at: Place, name: string): Promise<string> {
  const file = path.join(folder, name);
  const pieces: Uint8Array[] = [];
  for await (const piece of whole(at).backup()) pieces.push(piece);
  await writeFile(file, Buffer.concat(pieces));
  return file;
}

describe.each([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const)('from %s', (from, other) => {
  let at: Place;
  let before: Awaited<ReturnType<typeof told>>;
  let file = '';
  beforeAll(async () => {
    at = await place(from);
    await fill(at);
    before = await told(at);
    file = await backedUp(at, `${from}.gz`);
  });

  test('a backup gives the same again, in either database, and what comes after goes on', async () => {
    expect(before.trail.length).toBeGreaterThan(300);
    expect(before.found.total).toBe(1);
    for (const dialect of [from, other]) {
      const to = await place(dialect);
      expect(await whole(to).restore(file)).toMatchObject({ files: 1, faults: [] });
      expect(await told(to)).toEqual(before);
      const store = await open(to);
      const [agreement] = before.agreements;
      const by: Actor = { person: before.people[0] as never, by: 'session', key: null, scopes: null };
      const version = await store.agreements.addVersion(
        agreement?.id ?? '',
        { sha256: 'x', fileName: 'b', bytes: 1 },
        by,
      );
      const { id } = await store.analyses.ask(version.id, deal, by);
      const clauses = JSON.stringify([
        { number: '', heading: null, headings: '', words: 'New.', start: 0, end: 4, marks: [], bare: false },
      ]);
      const entry = { title: null, type: null, language: null, parties: '[]', jurisdictions: '[]', clauses };
      const made = { key: 'k2', bytes: new Uint8Array(1), sha256: 'x', deal, library: 'l', program: '1', unread: null };
      const lists = { matches: '[]', durations: '[]', lines: '[]' };
      await store.analyses.finish(id, { ...made, summary: {}, entry: { ...entry, ...lists } });
      for await (const fault of store.trail.faults()) expect.fail(fault.says);
      await store.close();
    }
  });

  test('a move gives the same, and what is not empty is refused', async () => {
    const to = await place(other);
    expect(await whole(at).moveTo(to)).toMatchObject({ files: 1, faults: [] });
    expect(await told(to)).toEqual(before);
    await expect(whole(at).moveTo(to)).rejects.toThrow('not empty');
    await expect(whole(to).restore(file)).rejects.toThrow('not empty');
  });

  test('a file that is not as it was written is refused, and nothing of it is there', async () => {
    const text = gunzipSync(await readFile(file)).toString();
    const lines = text.trimEnd().split('\n');
    const to = await place(from);
    for (const [content, says] of [
      [gzipSync(text.replace('quince11', 'quince12')), 'not as it was written'],
      [gzipSync(lines.slice(0, -1).join('\n')), 'a part of it is missing'],
      [gzipSync(lines.toSpliced(20, 1).join('\n')), 'not as it was written'],
      [gzipSync(`${text}${lines[1]}\n`), 'follows the end'],
      [gzipSync('hello'), 'no backup of lacuna'],
      [gzipSync('{"lacuna":"backup","format":2}\n'), 'newer version'],
      [Buffer.from('hello'), 'no backup of lacuna'],
      [(await readFile(file)).subarray(0, -200), 'no backup of lacuna, or is damaged'],
    ] as const) {
      const bad = path.join(folder, 'bad.gz');
      await writeFile(bad, content);
      await expect(whole(to).restore(bad)).rejects.toThrow(says);
    }
    await expect(whole(to).restore(path.join(folder, 'none'))).rejects.toThrow('there is no file');
    const empty = await told(to);
    expect([empty.people, empty.trail, empty.report]).toEqual([[], [], null]);
  });

  test('a backup is of one moment, and others write meanwhile', async () => {
    const to = await place(from);
    await whole(to).restore(file);
    const store = await open(to);
    const pieces: Uint8Array[] = [];
    let written = 0;
    for await (const piece of whole(to).backup()) {
      pieces.push(piece);
      if (written === 0) await store.trail.record({ what: 'view', subject: null, facts: { written } }, null);
      written += 1;
    }
    await store.close();
    const meanwhile = path.join(folder, `${from}-meanwhile.gz`);
    await writeFile(meanwhile, Buffer.concat(pieces));
    const again = await place(from);
    expect((await whole(again).restore(meanwhile)).faults).toEqual([]);
  });

  test('the newest migration is told', async () => {
    expect(await whole(at).migrate()).toBe(Object.keys(migrationsOf(sqlite)).at(-1));
  });
});
