import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptAgreement } from '../../src/model/archive.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Actor, Person, Team, UserRole } from '../../src/model/person.ts';
import type { MadeReport, NewVersion, Store } from '../../src/model/store.ts';
import type { TrailRow } from '../../src/model/trail.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { KeptEntry } from '../../src/store/put-entry.ts';
import { databaseAt } from '../database-at.ts';
import { freshDatabase } from './fresh-database.ts';

type Summary = { readonly gaps: Readonly<Record<'must' | 'should' | 'consider', number>>; readonly unread: boolean };
type Opened = Store<KeptEntry, Summary>;

const all = { teams: 'all', owner: null } as const;
const deal: Deal = {
  side: 'discloser',
  jurisdictions: ['eu'],
  asOf: '2026-11-28',
  personalData: false,
  sectors: [],
  roles: [],
  amount: null,
  party: null,
  open: [],
};

let count = 0;
/** A word that no other test has. */
const fresh = (): string => {
  count += 1;
  return `w${count}`;
};

describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  let store: Opened;
  let folder = '';
  let url: string | null = null;
  let clock = Date.parse('2026-11-28T20:00:00.000Z');
  let admin: Person;
  let by: Actor;
  let team: Team;
  const open = () =>
    openStore<KeptEntry, Summary>({ database: databaseAt(url, folder), files: null, now: () => new Date(clock) });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lacuna-store-'));
    url = dialect === 'postgres' ? await freshDatabase() : null;
    store = await open();
    const first = { login: 'root', name: 'Root', roles: ['admin'], teams: 'all', external: null } as const;
    admin = await store.people.addFirst(first, 'secret');
    by = { person: admin, by: 'session', key: null, scopes: null };
    team = await store.people.addTeam('Buying', by);
  });
  afterAll(async () => {
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const addPerson = (roles: readonly UserRole[] = ['legal']) =>
    store.people.add({ login: fresh(), name: 'A', roles, teams: [team.id], external: null }, 'secret', by);
  const addAgreement = (title = fresh(), of: Partial<NewVersion> = {}) =>
    store.agreements.add(
      { team: team.id, title, deal: {} },
      { sha256: fresh(), fileName: 'a.txt', bytes: 3, ...of },
      by,
    );
  const made = (key: string, more: Partial<MadeReport<KeptEntry, Summary>> = {}): MadeReport<KeptEntry, Summary> => ({
    key,
    bytes: new TextEncoder().encode(`report ${key}`),
    sha256: 'ab',
    deal,
    library: 'lib',
    program: '1.0',
    summary: { gaps: { must: 1, should: 0, consider: 2 }, unread: false },
    unread: null,
    entry: null,
    ...more,
  });
  const deeds = async (): Promise<TrailRow[]> => listed(store.trail.all());

  describe('people', () => {
    test('the first comes alone, and nobody is first after them', async () => {
      const again = { login: fresh(), name: 'A', roles: ['admin'], teams: 'all', external: null } as const;
      await expect(store.people.addFirst(again, 's')).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.people.byLogin('root')).toEqual({ person: admin, secret: 'secret' });
      expect(await store.people.byLogin('nobody')).toBeNull();
    });

    test('a login is taken once, and so is an identity', async () => {
      const external = { issuer: 'https://id.example', subject: fresh() };
      const one = await store.people.add({ login: fresh(), name: 'A', roles: [], teams: [], external }, null, by);
      expect(await store.people.byExternal(external.issuer, external.subject)).toEqual(one);
      const same = { login: one.login, name: 'B', roles: [], teams: [], external: null } as const;
      await expect(store.people.add(same, 's', by)).rejects.toMatchObject({ code: 'conflict' });
      const twin = { login: fresh(), name: 'B', roles: [], teams: [], external } as const;
      await expect(store.people.add(twin, null, by)).rejects.toMatchObject({ code: 'conflict' });
    });

    test('another name ends no session; other roles, another password and being disabled end all', async () => {
      for (const [change, lasts] of [
        [{ name: 'Other' }, true],
        [{ roles: ['legal'] }, true],
        [{ roles: ['operations'] }, false],
        [{ secret: 'other' }, false],
        [{ disabled: true }, false],
      ] as const) {
        const person = await addPerson();
        const hash = fresh();
        await store.sessions.open(hash, person.id, '2030-01-01T00:00:00.000Z');
        const changed = await store.people.change(person.id, change, by);
        expect(await store.people.find(person.id)).toEqual(changed);
        expect((await store.sessions.find(hash)) !== null).toBe(lasts);
      }
    });

    test('the last administrator stays one', async () => {
      for (const change of [{ roles: ['legal'] }, { disabled: true }] as const)
        await expect(store.people.change(admin.id, change, by)).rejects.toMatchObject({ code: 'conflict' });
      const second = await addPerson(['admin']);
      await store.people.change(second.id, { disabled: true }, by);
      await expect(store.people.change(admin.id, { disabled: true }, by)).rejects.toMatchObject({ code: 'conflict' });
      await expect(store.people.change('nobody', {}, by)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('a password hashed anew ends no session and is not told of', async () => {
      const person = await addPerson();
      const hash = fresh();
      await store.sessions.open(hash, person.id, '2030-01-01T00:00:00.000Z');
      const before = await store.trail.head();
      await store.people.rehash(person.id, 'stronger');
      expect(await store.trail.head()).toEqual(before);
      expect((await store.people.byLogin(person.login))?.secret).toBe('stronger');
      expect(await store.sessions.find(hash)).not.toBeNull();
    });

    test('pages go through everybody once', async () => {
      const logins: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<Opened['people']['list']>> = await store.people.list({ limit: 2, after });
        logins.push(...page.items.map(({ login }) => login));
        after = page.next;
      } while (after !== null);
      expect(logins).toHaveLength(await store.people.count());
      expect(logins).toEqual([...new Set(logins)].sort());
    });

    test('teams have a name each', async () => {
      await expect(store.people.addTeam('Buying', by)).rejects.toMatchObject({ code: 'conflict' });
      await store.people.addTeam('Archive', by);
      expect((await store.people.teams()).map(({ name }) => name)).toEqual(['Archive', 'Buying']);
    });
  });

  describe('sessions and keys', () => {
    test('a session lasts until its end, and longer where it is extended in time', async () => {
      const person = await addPerson();
      const hash = fresh();
      const [first, second] = [clock + 1000, clock + 5000].map((at) => new Date(at).toISOString()) as [string, string];
      await store.sessions.open(hash, person.id, first);
      expect(await store.sessions.find(hash)).toMatchObject({ person, until: first });
      await store.sessions.extend(hash, second);
      clock += 2000;
      expect((await store.sessions.find(hash))?.until).toBe(second);
      clock += 4000;
      expect(await store.sessions.find(hash)).toBeNull();
      await store.sessions.extend(hash, '2030-01-01T00:00:00.000Z');
      expect(await store.sessions.find(hash)).toBeNull();
    });

    test('signing in and out is told, and an ended session is none', async () => {
      const person = await addPerson();
      const hash = fresh();
      await store.sessions.open(hash, person.id, '2030-01-01T00:00:00.000Z');
      await store.sessions.end(hash);
      await store.sessions.end(hash);
      expect(await store.sessions.find(hash)).toBeNull();
      const told = await store.trail.list({ limit: 9, after: null, what: null, subject: null, actor: person.id });
      expect(told.items.map(({ what }) => what)).toEqual(['signed-out', 'signed-in']);
    });

    test('a key opens until it is revoked or over, or its owner is disabled', async () => {
      const person = await addPerson();
      const until = new Date(clock + 1000).toISOString();
      const add = (end: string | null) =>
        store.keys.add(
          { hash: fresh(), person: person.id, title: 'Import', scopes: ['read', 'upload'], until: end },
          by,
        );
      const hash = fresh();
      const key = await store.keys.add({ hash, person: person.id, title: 'X', scopes: ['read'], until: null }, by);
      expect(await store.keys.find(hash)).toEqual({ key, person });
      await store.keys.revoke(key.id, by);
      expect(await store.keys.find(hash)).toBeNull();
      const short = fresh();
      await store.keys.add({ hash: short, person: person.id, title: 'X', scopes: ['read'], until }, by);
      expect(await store.keys.find(short)).not.toBeNull();
      clock += 1000;
      expect(await store.keys.find(short)).toBeNull();
      await add(null);
      expect(await store.keys.list(person.id)).toHaveLength(3);
      const open = fresh();
      await store.keys.add({ hash: open, person: person.id, title: 'X', scopes: ['read'], until: null }, by);
      await store.people.change(person.id, { disabled: true }, by);
      expect(await store.keys.find(open)).toBeNull();
      await expect(store.keys.revoke('none', by)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('agreements', () => {
    test('come with their versions, in order, also where they are added at once', async () => {
      const { agreement } = await addAgreement();
      const more = { sha256: 'cd', fileName: 'b.txt', bytes: 4 };
      await Promise.all(Array.from({ length: 4 }, () => store.agreements.addVersion(agreement.id, more, by)));
      const versions = await store.agreements.versions(agreement.id);
      expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      expect((await store.agreements.find(agreement.id, all))?.version).toEqual(versions.at(-1));
      expect(await store.agreements.version(versions[1]?.id ?? '')).toEqual(versions[1]);
      await expect(store.agreements.addVersion('none', more, by)).rejects.toMatchObject({ code: 'not-found' });
      const lost = store.agreements.add({ team: 'none', title: 'A', deal: {} }, more, by);
      await expect(lost).rejects.toMatchObject({ code: 'not-found' });
    });

    test('out of sight they are not there', async () => {
      const { agreement } = await addAgreement();
      const seen = async (teams: readonly string[] | 'all', owner: string | null) =>
        (await store.agreements.find(agreement.id, { teams, owner })) !== null;
      expect(await seen([team.id], null)).toBe(true);
      expect(await seen([team.id], admin.id)).toBe(true);
      expect(await seen([], null)).toBe(false);
      expect(await seen(['other'], null)).toBe(false);
      expect(await seen('all', 'other')).toBe(false);
    });

    test('lists have the newest first, page by page, by words of the title and by team', async () => {
      const word = fresh();
      const added: KeptAgreement[] = [];
      for (const title of [`Ärger ${word}`, `ärger ${word} 100%`, `ÄRGER_${word}`])
        added.unshift((await addAgreement(title)).agreement);
      const asked = { limit: 2, after: null, sight: all, text: `äRGER`, team: team.id };
      const first = await store.agreements.list(asked);
      const second = await store.agreements.list({ ...asked, after: first.next });
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(added.map(({ id }) => id));
      expect(second.next).toBeNull();
      expect((await store.agreements.list({ ...asked, text: '0%' })).items.map(({ title }) => title)).toEqual([
        `ärger ${word} 100%`,
      ]);
      expect((await store.agreements.list({ ...asked, team: 'other' })).items).toEqual([]);
      expect((await store.agreements.list({ ...asked, sight: { teams: [], owner: null } })).items).toEqual([]);
    });

    test('what a database cannot keep of a title gives way', async () => {
      const { agreement } = await addAgreement('A\0B \ud800 C');
      expect((await store.agreements.find(agreement.id, all))?.title).toBe('A\u{fffd}B \u{fffd} C');
    });

    test('a change moves them to another team, where there is one', async () => {
      const { agreement } = await addAgreement();
      const other = await store.people.addTeam(fresh(), by);
      const changed = await store.agreements.change(
        agreement.id,
        { team: other.id, title: 'Ü', deal: { side: 'mutual' } },
        by,
      );
      expect(changed).toEqual({ ...agreement, team: other.id, title: 'Ü', deal: { side: 'mutual' } });
      expect(await store.agreements.find(agreement.id, { teams: [team.id], owner: null })).toBeNull();
      await expect(store.agreements.change(agreement.id, { team: 'none' }, by)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(store.agreements.change('none', {}, by)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('analyses', () => {
    const ask = async () => store.analyses.ask((await addAgreement()).version.id, deal, by);
    /** Ends what other tests left waiting. */
    const clear = async () => {
      clock += 61_000;
      for (let one = await store.analyses.take('clearer'); one !== null; one = await store.analyses.take('clearer'))
        await store.analyses.fail(one.id, 'It is cleared.');
    };

    test('the same is asked once while it waits or runs, and anew after that', async () => {
      await clear();
      const { version } = await addAgreement();
      const one = await store.analyses.ask(version.id, deal, by);
      const { side, ...rest } = deal;
      expect((await store.analyses.ask(version.id, { ...rest, side }, by)).id).toBe(one.id);
      expect((await store.analyses.ask(version.id, { ...deal, side: 'mutual' }, by)).id).not.toBe(one.id);
      expect(await store.analyses.take('w')).toMatchObject({ id: one.id, state: 'running' });
      expect((await store.analyses.ask(version.id, deal, by)).id).toBe(one.id);
      await store.analyses.finish(one.id, made(fresh()));
      expect((await store.analyses.ask(version.id, deal, by)).id).not.toBe(one.id);
      await expect(store.analyses.ask('none', deal, by)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('many take at once, and each gets another, the oldest first', async () => {
      await clear();
      const asked = [await ask(), await ask(), await ask()];
      const taken = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => store.analyses.take(worker)));
      expect(taken.flatMap((one) => one?.id ?? []).sort()).toEqual(asked.map(({ id }) => id));
      expect(await store.analyses.counts()).toEqual({ queued: 0, running: 3 });
    });

    test('what a worker holds too long waits again, unless it says that it lives', async () => {
      await clear();
      const [one, two] = [await ask(), await ask()];
      await store.analyses.take('dead');
      await store.analyses.take('alive');
      clock += 40_000;
      await store.analyses.keepAlive(two.id, 'alive');
      await store.analyses.keepAlive(one.id, 'somebody else');
      clock += 40_000;
      expect(await store.analyses.take('next')).toMatchObject({ id: one.id });
      expect(await store.analyses.take('next')).toBeNull();
    });

    test('what ended every process that took it fails', async () => {
      await clear();
      const { id, version } = await ask();
      for (let times = 0; times < 3; times += 1) {
        expect(await store.analyses.take('w')).toMatchObject({ id });
        clock += 60_000;
      }
      expect(await store.analyses.take('w')).toBeNull();
      expect(await store.analyses.find(id)).toMatchObject({
        state: 'failed',
        because: expect.stringContaining('3 times'),
      });
      expect(await store.analyses.of(version)).toHaveLength(1);
    });

    test('a report is kept once, whoever makes it again, and what has ended stays as it is', async () => {
      const [one, two] = [await ask(), await ask()];
      const key = fresh();
      await store.analyses.finish(one.id, made(key));
      await store.analyses.finish(two.id, made(key, { bytes: new Uint8Array([9]), program: '2.0' }));
      await store.analyses.finish(one.id, made(fresh()));
      await store.analyses.fail(two.id, 'Too late.');
      const bytes = new TextEncoder().encode(`report ${key}`);
      const digest = createHash('sha256').update(bytes).digest('hex');
      const kept = { key, digest, sha256: 'ab', deal, library: 'lib', program: '1.0' };
      expect(await store.reports.find(key)).toMatchObject({ ...kept, bytes });
      for (const { id, version } of [one, two]) {
        expect(await store.analyses.find(id)).toMatchObject({ state: 'done', report: key, because: null });
        expect(await store.reports.of(version)).toMatchObject([kept]);
      }
      const told = (await deeds()).filter(({ facts }) => facts.report === key);
      expect(told.map(({ facts }) => facts.digest)).toEqual([digest, digest]);
      expect(await store.reports.find('none')).toBeNull();
      await expect(store.analyses.finish('none', made(key))).rejects.toMatchObject({ code: 'not-found' });
    });

    test('an agreement shows what its newest version with a report came to', async () => {
      const { agreement, version } = await addAgreement();
      const row = async () => store.agreements.find(agreement.id, all);
      expect(await row()).toMatchObject({ analysis: null, gaps: null, unread: false });
      const first = await store.analyses.ask(version.id, deal, by);
      const second = await store.agreements.addVersion(agreement.id, { sha256: 'x', fileName: 'b', bytes: 1 }, by);
      const later = await store.analyses.ask(second.id, deal, by);
      const gaps = { must: 0, should: 5, consider: 0 };
      await store.analyses.finish(later.id, made(fresh(), { summary: { gaps, unread: true } }));
      await store.analyses.finish(first.id, made(fresh()));
      expect(await row()).toMatchObject({ analysis: { id: later.id, state: 'done' }, gaps, unread: true });
      const third = await store.agreements.addVersion(agreement.id, { sha256: 'y', fileName: 'c', bytes: 1 }, by);
      const failing = await store.analyses.ask(third.id, deal, by);
      await store.analyses.fail(failing.id, 'It is damaged.');
      expect(await row()).toMatchObject({ analysis: { state: 'failed', because: 'It is damaged.' }, gaps });
    });
  });

  describe('rulings', () => {
    test('come back in order, with who and when', async () => {
      const { agreement } = await addAgreement();
      const say = (says: 'accepted' | 'comment', reason: string) => {
        const open = { approver: 'Head', until: null, assignee: null };
        return store.rulings.add(
          { agreement: agreement.id, requirement: 'r', fingerprint: 'f', says, reason, ...open },
          by,
        );
      };
      const added = [await say('accepted', 'Small.'), await say('comment', 'Really?')];
      expect(await store.rulings.of(agreement.id)).toEqual(added);
      expect(added[0]).toMatchObject({ person: admin.id, at: new Date(clock).toISOString() });
      expect(JSON.stringify(await deeds())).not.toContain('Small.');
      const lost = { agreement: 'none', requirement: 'r', fingerprint: null, says: 'fixed', reason: '' } as const;
      const open = { approver: null, until: null, assignee: null };
      await expect(store.rulings.add({ ...lost, ...open }, by)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('reviews', () => {
    test('ticks come back in order, with who and when, and without a word in the trail', async () => {
      const { agreement } = await addAgreement();
      const about = { agreement: agreement.id, clause: 'audit-rights' };
      const added = [
        await store.reviews.tick({ ...about, says: 'asked', note: 'By mail.' }, by),
        await store.reviews.tick({ ...about, says: 'refused', note: '' }, by),
      ];
      expect(await store.reviews.ticks(agreement.id)).toEqual(added);
      expect(added[0]).toMatchObject({ person: admin.id, name: admin.name, at: new Date(clock).toISOString() });
      expect(JSON.stringify(await deeds())).not.toContain('By mail.');
      const lost = { agreement: 'none', clause: 'k', says: 'asked', note: '' } as const;
      await expect(store.reviews.tick(lost, by)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('a review is with whom it was handed to last, and the list finds it there', async () => {
      const { agreement } = await addAgreement();
      const { agreement: other } = await addAgreement();
      const hand = (to: 'legal' | 'procurement', note: string) =>
        store.reviews.handOver({ agreement: agreement.id, to, note }, by);
      const found = async (reviewer: 'legal' | 'procurement') => {
        const asked = { limit: 500, after: null, sight: all, text: null, team: null, reviewer };
        const ids = (await store.agreements.list(asked)).items.map(({ id }) => id);
        return [agreement.id, other.id].map((id) => ids.includes(id));
      };
      const row = async () => (await store.agreements.find(agreement.id, all))?.handover;
      expect([await row(), await found('legal'), await found('procurement')]).toEqual([
        null,
        [false, false],
        [true, true],
      ]);
      await expect(hand('procurement', 'Mine.')).rejects.toMatchObject({ code: 'conflict' });
      const first = await hand('legal', 'The cap is too low.');
      expect([await row(), await found('legal'), await found('procurement')]).toEqual([
        { ...first, number: 1, to: 'legal', name: admin.name },
        [true, false],
        [false, true],
      ]);
      await expect(hand('legal', 'Again.')).rejects.toMatchObject({ code: 'conflict' });
      const second = await hand('procurement', 'Ask for more.');
      expect([await row(), await found('legal'), await found('procurement')]).toEqual([
        second,
        [false, false],
        [true, true],
      ]);
      const third = await hand('legal', 'They refused.');
      expect(await found('legal')).toEqual([true, false]);
      expect(await store.reviews.handovers(agreement.id)).toEqual([first, second, third]);
      expect(JSON.stringify(await deeds())).not.toContain('The cap');
      await expect(store.reviews.handOver({ agreement: 'none', to: 'legal', note: '' }, by)).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });

  describe('files', () => {
    const content = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7 + length) % 251));
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    async function* pieces(bytes: Uint8Array) {
      for (let at = 0; at < bytes.length; at += 700_001) yield bytes.subarray(at, at + 700_001);
    }
    const read = async (sha256: string) => {
      const opened = await store.files.open(sha256);
      return opened === null ? null : Buffer.concat(await listed(opened));
    };

    test.each([0, 1, 1024 * 1024, 2_500_000])('%i bytes come back as they were, once', async (length) => {
      const bytes = content(length);
      const keep = () => store.files.keep(hash(bytes), bytes.length, () => pieces(bytes));
      await Promise.all([keep(), keep()]);
      await keep();
      expect((await read(hash(bytes)))?.equals(bytes)).toBe(true);
      expect((await listed(store.files.all())).filter((each) => each === hash(bytes))).toHaveLength(1);
    });

    test('what is not what was announced is not kept, and neither is half a file', async () => {
      const bytes = content(1_200_000);
      const wrong = 'a'.repeat(64);
      await expect(store.files.keep(wrong, bytes.length, () => pieces(bytes))).rejects.toThrow(
        'so they are not the file',
      );
      await expect(store.files.keep(hash(bytes), 5, () => pieces(bytes))).rejects.toThrow('found more than 5 bytes');
      const broken = async function* () {
        yield bytes.subarray(0, 1_100_000);
        throw new Error('the line is cut');
      };
      await expect(store.files.keep(hash(bytes), bytes.length, broken)).rejects.toThrow('the line is cut');
      expect([await read(wrong), await read(hash(bytes))]).toEqual([null, null]);
    });
  });

  describe('replies', () => {
    test('a key is worked on once, and its reply comes again', async () => {
      const key = { person: admin.id, key: fresh() };
      const begun = await Promise.all([1, 2, 3].map(() => store.replies.begin(key, 'r')));
      expect(begun.map(({ is }) => is).sort()).toEqual(['new', 'running', 'running']);
      expect(await store.replies.begin(key, 'other')).toEqual({ is: 'other-request' });
      expect(await store.replies.begin({ ...key, person: 'another' }, 'r')).toEqual({ is: 'new' });
      const reply = { status: 201, body: '{"a":"ä"}', location: '/x' };
      await store.replies.end(key, reply);
      expect(await store.replies.begin(key, 'r')).toEqual({ is: 'done', reply });
      await store.replies.drop(key);
      expect(await store.replies.begin(key, 'r')).toEqual({ is: 'done', reply });
      clock += 25 * 60 * 60 * 1000;
      expect(await store.replies.begin(key, 'other')).toEqual({ is: 'new' });
    });

    test('what came to nothing may be tried again, and so may what a dead process left', async () => {
      const key = { person: admin.id, key: fresh() };
      await store.replies.begin(key, 'r');
      await store.replies.drop(key);
      expect(await store.replies.begin(key, 'r')).toEqual({ is: 'new' });
      expect(await store.replies.begin(key, 'r')).toEqual({ is: 'running' });
      clock += 61_000;
      expect(await store.replies.begin(key, 'r')).toEqual({ is: 'new' });
    });
  });

  describe('attempts', () => {
    test('of a key are counted one at a time, whoever counts, and forgotten after their time', async () => {
      const key = fresh();
      const counted: (number | null)[] = [];
      // Two processes; a file of SQLite is of one that serves.
      const [one, other] = [store, dialect === 'postgres' ? await open() : store];
      const add = (on: Opened) =>
        on.attempts.change(key, (known) => {
          counted.push(known?.attempts ?? null);
          return { attempts: (known?.attempts ?? 0) + 1, waitsUntil: clock, forgottenAt: clock + 1_000 };
        });
      await Promise.all([one, other, one, other].map(add));
      expect(counted).toEqual([null, 1, 2, 3]);
      await one.attempts.change(key, () => null);
      await add(other);
      clock += 1_000;
      await add(one);
      expect(counted.slice(4)).toEqual([null, null]);
      if (other !== store) await other.close();
    });
  });

  describe('together', () => {
    const said = (agreement: string) => ({
      ...{ agreement, requirement: 'law-reach', fingerprint: null, says: 'comment', reason: 'why' },
      ...{ approver: null, until: null, assignee: null },
    });

    test('what is done together is there with the reply of its key, or nothing of it is', async () => {
      const { agreement } = await addAgreement();
      const key = { person: admin.id, key: fresh() };
      const reply = { status: 201, body: '{}', location: null };
      const write = (last: () => Promise<void>) =>
        store.together(async (inside) => {
          await inside.rulings.add({ ...said(agreement.id), says: 'comment' }, by);
          expect(await inside.replies.end(key, reply)).toBe(true);
          await last();
        });
      await store.replies.begin(key, 'r');
      const before = (await deeds()).length;
      await expect(write(() => Promise.reject(new Error('switched off')))).rejects.toThrow('switched off');
      expect([await store.rulings.of(agreement.id), (await deeds()).length]).toEqual([[], before]);
      clock += 61_000;
      expect(await store.replies.begin(key, 'r')).toEqual({ is: 'new' });
      await write(async () => {});
      expect(await store.replies.begin(key, 'r')).toEqual({ is: 'done', reply });
      expect([(await store.rulings.of(agreement.id)).length, (await deeds()).length]).toEqual([1, before + 1]);
    });

    test('of two that work on the same key one ends it', async () => {
      const key = { person: admin.id, key: fresh() };
      await store.replies.begin(key, 'r');
      const ends = await Promise.all(
        [1, 2].map((n) =>
          store.together(({ replies }) => replies.end(key, { status: 200, body: `${n}`, location: null })),
        ),
      );
      expect(ends.sort()).toEqual([false, true]);
    });

    test('what is held nobody else changes meanwhile, and what a person uploads is added up one after another', async () => {
      const { agreement } = await addAgreement();
      const titled = (title: string) =>
        store.together(async ({ agreements }) => {
          const known = await agreements.held(agreement.id, all);
          if (known?.title !== agreement.title) return false;
          await new Promise(setImmediate);
          await agreements.change(agreement.id, { title }, by);
          return true;
        });
      expect((await Promise.all([titled('one'), titled('two')])).sort()).toEqual([false, true]);
      const { id } = await addPerson();
      const [since, actor] = [new Date(clock).toISOString(), { ...by, person: { ...admin, id } }];
      const upTo = (most: number) =>
        store.together(async ({ agreements }) => {
          if ((await agreements.uploaded(id, since)) + 10 > most) return false;
          await new Promise(setImmediate);
          await agreements.addVersion(agreement.id, { sha256: fresh(), fileName: 'a', bytes: 10 }, actor);
          return true;
        });
      const taken = await Promise.all([1, 2, 3, 4].map(() => upTo(20)));
      expect([taken.filter(Boolean).length, await store.agreements.uploaded(id, since)]).toEqual([2, 20]);
      expect(await store.agreements.uploaded(id, new Date(clock + 1).toISOString())).toBe(0);
    });
  });

  describe('editions', () => {
    /** Whether it is another edition after the work. */
    const isAnother = async (work: () => Promise<unknown>): Promise<boolean> => {
      const before = await store.edition();
      await work();
      return (await store.edition()) !== before;
    };

    test('each write by which something reads otherwise begins another', async () => {
      const { agreement, version } = await addAgreement();
      const taken = { worker: fresh(), id: (await store.analyses.ask(version.id, deal, by)).id };
      const ruling = {
        agreement: agreement.id,
        requirement: 'r',
        fingerprint: null,
        says: 'comment',
        reason: 'a',
      } as const;
      const nobody = { approver: null, until: null, assignee: null };
      const writes: Readonly<Record<string, () => Promise<unknown>>> = {
        'an upload': () => addAgreement(),
        'another title': () => store.agreements.change(agreement.id, { title: fresh() }, by),
        'another draft': () =>
          store.agreements.addVersion(agreement.id, { sha256: fresh(), fileName: 'b', bytes: 1 }, by),
        'an analysis is taken': () => store.analyses.take(taken.worker, taken.id),
        'it is given back': () => store.analyses.giveBack(taken.id, taken.worker),
        'it is done': () => store.analyses.finish(taken.id, made(fresh())),
        'a ruling': () => store.rulings.add({ ...ruling, ...nobody }, by),
        'a tick': () => store.reviews.tick({ agreement: agreement.id, clause: 'k', says: 'asked', note: '' }, by),
        'it is handed over': () => store.reviews.handOver({ agreement: agreement.id, to: 'legal', note: '' }, by),
        'a team': () => store.people.addTeam(fresh(), by),
        'several at once': () =>
          store.together(({ agreements }) => agreements.change(agreement.id, { title: fresh() }, by)),
      };
      for (const [what, work] of Object.entries(writes)) expect([what, await isAnother(work)]).toEqual([what, true]);
    });

    test('what is only told, and what is not done, leaves it', async () => {
      const { agreement } = await addAgreement();
      const subject = { kind: 'agreement', id: agreement.id };
      expect(await isAnother(() => store.trail.record({ what: 'view', subject, facts: {} }, by))).toBe(false);
      const undone = store.together(async ({ agreements }) => {
        await agreements.change(agreement.id, { title: fresh() }, by);
        throw new Error('not after all');
      });
      expect(await isAnother(() => expect(undone).rejects.toThrow('not after all'))).toBe(false);
    });
  });

  describe('trail', () => {
    test('many at once are in one chain without a hole', async () => {
      const before = (await store.trail.head())?.number ?? 0;
      const ids = Array.from({ length: 100 }, fresh);
      await Promise.all([
        ...ids.map((id) =>
          store.trail.record(
            { what: 'view', subject: { kind: 'report', id }, facts: { format: 'html', of: null } },
            by,
          ),
        ),
        ...ids.slice(0, 5).map(() => addAgreement()),
      ]);
      const rows = (await deeds()).slice(before);
      expect(rows).toHaveLength(105);
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => before + index + 1));
      expect(
        rows
          .filter(({ what }) => what === 'view')
          .map(({ subject }) => subject?.id)
          .sort(),
      ).toEqual([...ids].sort());
      expect(await listed(store.trail.faults())).toEqual([]);
      expect(await store.trail.head()).toMatchObject({ number: before + 105, hash: rows.at(-1)?.hash });
    });

    test('two processes that tell one after another and at once, with changes between, are in one chain', async () => {
      const others = await open();
      const before = (await store.trail.head())?.number ?? 0;
      const ids: string[] = [];
      const view = async (on: Opened) => {
        const id = fresh();
        ids.push(id);
        await on.trail.record({ what: 'view', subject: { kind: 'report', id }, facts: { "it's": 'a "word" ü\\' } }, by);
      };
      const inTurn = async (on: Opened, each: () => Promise<unknown>) => {
        for (let round = 0; round < 12; round += 1) {
          await view(on);
          if (round % 4 === 1) await each();
        }
      };
      for (const on of [store, store, others, store, others, others]) await view(on);
      // Two connections of SQLite in one process wait for each other in vain: at once it has one here.
      const second = dialect === 'postgres' ? others : store;
      await Promise.all([inTurn(store, addAgreement), inTurn(second, async () => {}), inTurn(store, async () => {})]);
      await others.close();
      const rows = (await deeds()).slice(before);
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => before + index + 1));
      const viewed = rows.filter(({ what }) => what === 'view');
      expect(viewed.map(({ subject }) => subject?.id).sort()).toEqual([...ids].sort());
      for (const { facts, actor } of viewed)
        expect([facts, actor?.login]).toEqual([{ "it's": 'a "word" ü\\' }, 'root']);
      expect(rows).toHaveLength(ids.length + 3);
      expect(await listed(store.trail.faults())).toEqual([]);
    });

    test('lists have the newest first, by what, whom and by whom', async () => {
      const id = fresh();
      for (const what of ['view', 'export', 'view'] as const)
        await store.trail.record({ what, subject: { kind: 'report', id }, facts: {} }, what === 'view' ? by : null);
      const asked = { limit: 2, after: null, what: null, subject: id, actor: null };
      const first = await store.trail.list(asked);
      const second = await store.trail.list({ ...asked, after: first.next });
      expect([...first.items, ...second.items].map(({ what }) => what)).toEqual(['view', 'export', 'view']);
      expect(second.next).toBeNull();
      expect((await store.trail.list({ ...asked, what: 'export' })).items).toMatchObject([{ actor: null }]);
      expect((await store.trail.list({ ...asked, actor: admin.id })).items.map(({ what }) => what)).toEqual([
        'view',
        'view',
      ]);
    });

    test('lists are narrowed by time, and by text in ids, logins, facts and hashes', async () => {
      const [id, word] = [fresh(), fresh()];
      const from = new Date(clock).toISOString();
      await store.trail.record({ what: 'view', subject: { kind: 'report', id }, facts: { format: word } }, by);
      clock += 60_000;
      const until = new Date(clock).toISOString();
      await store.trail.record({ what: 'export', subject: { kind: 'report', id }, facts: { format: word } }, null);
      const asked = { limit: 50, after: null, what: null, subject: null, actor: null };
      const found = async (more: object) =>
        (await store.trail.list({ ...asked, ...more })).items.map(({ what }) => what);
      expect(await found({ text: `"${word}"` })).toEqual(['export', 'view']);
      expect(await found({ text: id, until })).toEqual(['view']);
      expect(await found({ text: id, from: until })).toEqual(['export']);
      expect(await found({ text: id, from, until: from })).toEqual([]);
      const head = await store.trail.head();
      expect(await found({ text: head?.hash.slice(10) })).toEqual(['export']);
      expect(await found({ text: `${word}%` })).toEqual([]);
    });

    test('a check goes on from behind a row, and says how far it came', async () => {
      const parts = await listed(store.trail.checked(0));
      const head = await store.trail.head();
      expect(parts.at(-1)).toEqual({ last: { number: head?.number, hash: head?.hash }, faults: [] });
      const rest = await listed(store.trail.checked((head?.number ?? 0) - 1));
      expect(rest).toEqual([{ last: { number: head?.number, hash: head?.hash }, faults: [] }]);
      expect(await listed(store.trail.checked((head?.number ?? 0) + 1))).toMatchObject([{ faults: [{}] }]);
    });

    test('what checks came to is listed, the newest first, with who asked, and is in the trail', async () => {
      const one = { of: 'trail', first: 1, last: { number: 7, hash: 'ab' }, isWhole: false } as const;
      const wrong = Array.from({ length: 60 }, (_, row) => ({ at: `row ${row}`, says: 'it was changed' }));
      const first = await store.verifications.keep({ ...one, faults: 60, listed: wrong, counts: {} }, by);
      expect(first).toMatchObject({ ...one, person: admin.id, name: admin.name, faults: 60 });
      expect(first.listed).toEqual(wrong.slice(0, 50));
      const all = { ...one, of: 'everything', isWhole: true, faults: 0, listed: [], counts: { files: 2 } } as const;
      const second = await store.verifications.keep(all, null);
      expect(await store.verifications.list({ limit: 1, after: null })).toEqual({ items: [second], next: second.id });
      expect((await store.verifications.list({ limit: 1, after: second.id })).items).toEqual([first]);
      expect((await deeds()).at(-1)).toMatchObject({ what: 'verified', facts: { faults: 0, files: 2 }, actor: null });
    });

    test('what is refused leaves no row', async () => {
      const before = await store.trail.head();
      await expect(store.people.addTeam('Buying', by)).rejects.toThrow();
      expect(await store.trail.head()).toEqual(before);
    });
  });

  test('what is there is there for the next who opens it', async () => {
    const { agreement } = await addAgreement();
    const head = await store.trail.head();
    await store.close();
    store = await open();
    expect(await store.agreements.find(agreement.id, all)).toMatchObject(agreement);
    expect(await store.trail.head()).toEqual(head);
    await store.ping();
  });
});

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
