import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/model/person.ts';
import { openStore } from '../../src/store/open-store.ts';
import { hashOf } from '../../src/store/stored.ts';
import { databaseAt } from '../database-at.ts';
import { freshDatabase } from './fresh-database.ts';

const deal = { side: 'discloser', asOf: '2026-11-28' } as never;

// As somebody at the database itself, past the program.
describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  let folder = '';
  let url: string | null = null;
  let run: (statement: string) => Promise<unknown>;
  const open = () =>
    openStore({ database: databaseAt(url, folder), files: null, now: () => new Date('2026-11-28T20:00:00.000Z') });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lacuna-append-only-'));
    url = dialect === 'postgres' ? await freshDatabase() : null;
    const store = await open();
    const first = { login: 'root', name: 'Root', roles: ['admin'], teams: 'all', external: null } as const;
    const by: Actor = { person: await store.people.addFirst(first, 's'), by: 'session', key: null, scopes: null };
    const team = (await store.people.addTeam('Buying', by)).id;
    const sha256 = hashOf('paper');
    await store.files.keep(sha256, 5, async function* () {
      yield Buffer.from('paper');
    });
    const { agreement, version } = await store.agreements.add(
      { team, title: 'A', deal: {} },
      { sha256, fileName: 'a', bytes: 5 },
      by,
    );
    const { id } = await store.analyses.ask(version.id, deal, by);
    const made = { key: 'k', bytes: new Uint8Array([1]), sha256, deal, library: 'l', program: '1' };
    await store.analyses.finish(id, { ...made, summary: {}, unread: null, entry: null });
    const ruling = { agreement: agreement.id, requirement: 'r', says: 'fixed', reason: 'So.' } as const;
    await store.rulings.add({ ...ruling, fingerprint: null, approver: null, until: null, assignee: null }, by);
    await store.reviews.tick({ agreement: agreement.id, clause: 'k', says: 'asked', note: '' }, by);
    await store.reviews.handOver({ agreement: agreement.id, to: 'legal', note: '' }, by);
    const files = [{ path: 'jurisdiction.yaml', text: 'code: house' }];
    await store.policies.save({ files, library: 'l', note: 'First.', basedOn: 0 }, by);
    const found = { of: 'trail', first: 1, isWhole: true, faults: 0, listed: [], counts: {} } as const;
    await store.verifications.keep({ ...found, last: { number: 1, hash: 'ab' } }, by);
    for (let index = 0; index < 5; index += 1)
      await store.trail.record({ what: 'view', subject: null, facts: { index } }, by);
    await store.close();
    run = dialect === 'postgres' ? byPostgres(url ?? '') : byLibsql(path.join(folder, 'lacuna.db'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['trail', "what = 'view'"],
    ['versions', 'number = 2'],
    ['made', "digest = 'ab'"],
    ['rulings', "reason = 'No.'"],
    ['ticks', "says = 'agreed'"],
    ['handovers', "note = 'No.'"],
    ['policies', "files = '[]'"],
    ['verifications', 'faults = 0'],
    ['files', 'bytes = 1'],
    ['reports', "summary = '{}'"],
    ['chunks', 'position = 7'],
  ])('what stands in %s is neither changed nor deleted', async (table, change) => {
    await expect(run(`update ${table} set ${change}`)).rejects.toThrow('are only added to');
    await expect(run(`delete from ${table}`)).rejects.toThrow('are only added to');
    if (dialect === 'postgres') await expect(run(`truncate ${table} cascade`)).rejects.toThrow('are only added to');
  });

  test('a row of the trail comes after the last one alone', async () => {
    const columns = 'number, at, what, facts, before, hash';
    for (const number of [1, 3, 99])
      await expect(run(`insert into trail (${columns}) values (${number}, '', 'view', '{}', '', '')`)).rejects.toThrow(
        'comes after the last one',
      );
  });

  test('whoever takes the guards away is found out by the chain', async () => {
    const off = dialect === 'postgres' ? 'drop trigger trail_update_guard on trail' : 'drop trigger trail_update_guard';
    await run(off);
    await run(dialect === 'postgres' ? 'drop trigger trail_delete_guard on trail' : 'drop trigger trail_delete_guard');
    const faults = async () => {
      const store = await open();
      const all: string[] = [];
      for await (const { at, says } of store.trail.faults()) all.push(`${at}: ${says.slice(0, 36)}`);
      await store.close();
      return all;
    };
    expect(await faults()).toEqual([]);
    await run(`update trail set facts = '{"index": 1}' where number = 7`);
    expect(await faults()).toEqual(['row 7 of the trail: its content does not give its hash: ']);
    await run(`update trail set hash = '${'a'.repeat(64)}' where number = 7`);
    expect(await faults()).toEqual([
      'row 7 of the trail: its content does not give its hash: ',
      'row 8 of the trail: it does not follow from the row befo',
    ]);
    await run('delete from trail where number in (2, 7, 8)');
    expect(await faults()).toEqual([
      'row 3 of the trail: row 2 before it is missing',
      'row 9 of the trail: 2 rows before it are missing, from r',
    ]);
  });
});

function byLibsql(file: string): (statement: string) => Promise<unknown> {
  return async (statement) => {
    const database = new Database(file);
    try {
      database.exec(statement);
    } finally {
      database.close();
    }
  };
}

function byPostgres(url: string): (statement: string) => Promise<unknown> {
  return async (statement) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
}
