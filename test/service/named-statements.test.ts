import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { withNames } from '../../src/store/named-statements.ts';
import { freshDatabase } from './fresh-database.ts';

const run = promisify(execFile);

const named = 'select count(*)::integer as count from pg_prepared_statements';
const often = Array.from({ length: 30 }, (_, each) => each);

/** One connection, on which each of these is asked after the other. */
async function asking(url: string) {
  const pool = withNames(new pg.Pool({ connectionString: url, max: 1 }));
  const client = await pool.connect();
  onTestFinished(async () => {
    client.release();
    await pool.end();
  });
  return async (text: string, values: readonly unknown[] = []) => (await client.query<unknown>(text, values)).rows;
}

test('a statement that comes again and again gets a name, and answers what it is asked each time', async () => {
  const ask = await asking(await freshDatabase());
  for (const each of often) expect(await ask('select $1::integer * 2 as twice', [each])).toEqual([{ twice: each * 2 }]);
  expect(await ask(named)).toEqual([{ count: 1 }]);
  for (const each of often) await ask(`select ${each}`);
  expect(await ask(named)).toEqual([{ count: 1 }]);
});

test('a table that gets another column meanwhile is read with it', async () => {
  const ask = await asking(await freshDatabase());
  await ask('create table papers (id integer)');
  await ask('insert into papers values (1)');
  for (const _ of often) expect(await ask('select * from papers')).toEqual([{ id: 1 }]);
  await ask('alter table papers add column title text');
  for (const _ of often) expect(await ask('select * from papers')).toEqual([{ id: 1, title: null }]);
});

test('names that somebody discarded are not needed', async () => {
  const ask = await asking(await freshDatabase());
  for (const _ of often) await ask('select 1 as one');
  await ask('deallocate all');
  for (const _ of often) expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
});

test('a fault of the statement itself is told, and the connection goes on', async () => {
  const ask = await asking(await freshDatabase());
  for (const _ of often) expect(await ask('select 6 / $1::integer as part', [3])).toEqual([{ part: 2 }]);
  await expect(ask('select 6 / $1::integer as part', [0])).rejects.toMatchObject({ code: '22012' });
  expect(await ask('select 6 / $1::integer as part', [2])).toEqual([{ part: 3 }]);
});

test('behind a pooler that lends one connection to several of ours, no statement has a name', async () => {
  const pool = withNames(new pg.Pool({ connectionString: await pooled(await freshDatabase()), max: 4 }));
  onTestFinished(() => pool.end());
  const asked = async (text: string, values: readonly unknown[] = []) => {
    const client = await pool.connect();
    try {
      return (await client.query<unknown>(text, values)).rows;
    } finally {
      client.release();
    }
  };
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, each) => asked('select $1::integer as given', [each])),
  );
  expect(answers).toEqual(Array.from({ length: 200 }, (_, each) => [{ given: each }]));
  expect(await asked(named)).toEqual([{ count: 0 }]);
});

/** The address of a PgBouncer in front of the database, which lends a connection for no longer than a transaction. */
async function pooled(url: string): Promise<string> {
  const database = new URL(url);
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-pooler-'));
  const name = database.pathname.slice(1);
  const settings = [
    '[databases]',
    `${name} = host=${database.searchParams.get('host')} user=lacuna`,
    '[pgbouncer]',
    'listen_addr =',
    `unix_socket_dir = ${folder}`,
    'listen_port = 6432',
    'auth_type = any',
    'pool_mode = transaction',
    'default_pool_size = 1',
  ];
  const file = path.join(folder, 'pgbouncer.ini');
  await writeFile(file, `${settings.join('\n')}\n`);
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  // It refuses to run as root.
  const as = process.getuid?.() === 0 ? { uid: await id('-u'), gid: await id('-g') } : {};
  if (as.uid !== undefined) await chown(folder, as.uid, as.gid);
  const pooler = spawn('/usr/sbin/pgbouncer', [file], { ...as, stdio: 'ignore' });
  const ended = once(pooler, 'exit');
  onTestFinished(async () => {
    pooler.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  while (!(await readdir(folder)).includes('.s.PGSQL.6432')) {
    expect(pooler.exitCode).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return `postgresql://lacuna@localhost:6432/${name}?host=${encodeURIComponent(folder)}`;
}
