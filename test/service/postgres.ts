import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a PostgreSQL of this run's own, as its administrator: `freshDatabase` makes databases in it. */
    readonly postgres: string;
  }
}

const run = promisify(execFile);

/** Starts one PostgreSQL for all tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgres', url);
  return stop;
}

/**
 * A PostgreSQL in a temporary folder, reached by a socket in it and by no port: the URL of its first database, which is empty, and how to
 * end it. It is never asked to outlive a power cut. Rejects, so that nothing is skipped, where PostgreSQL is not installed.
 */
export async function startPostgres(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const bin = await programs();
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-postgres-'));
  const who = await unprivileged();
  if (who !== null) await chown(folder, who.uid, who.gid);
  const as = who === null ? {} : { uid: who.uid, gid: who.gid };
  const data = path.join(folder, 'data');
  const made = ['-D', data, '-U', 'lacuna', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'];
  await run(path.join(bin, 'initdb'), made, { ...as, cwd: folder });
  const settings = [
    ['listen_addresses', ''],
    ['unix_socket_directories', folder],
    ['max_connections', '200'],
    ['fsync', 'off'],
    ['full_page_writes', 'off'],
    ['synchronous_commit', 'off'],
  ].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings], { ...as, cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgresql://lacuna@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await answers(url);
  return {
    url,
    stop: async () => {
      // Open connections are ended, not waited for.
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of its programs: Debian keeps them out of the path. */
async function programs(): Promise<string> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch((): string[] => []);
  const newest = versions.sort((a, b) => Number(b) - Number(a)).map((version) => path.join(debian, version, 'bin'));
  for (const folder of [...newest, ...(process.env.PATH ?? '').split(path.delimiter)]) {
    const names = await readdir(folder).catch((): string[] => []);
    if (names.includes('initdb') && names.includes('postgres')) return folder;
  }
  throw new Error('PostgreSQL is not installed, and the store is tested on it: install it (Debian: postgresql).');
}

/** PostgreSQL refuses to run as root: where we are root, as the user that its package made. */
async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

async function answers(url: string): Promise<void> {
  const until = performance.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (performance.now() > until) throw new Error('PostgreSQL was started and does not answer.', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
