import { execFile } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/scan/load-library.ts';
import { version } from '../../src/scan/version.ts';
import { openQueue } from '../../src/work/queue.ts';
import { askFor, storeOf } from '../store-of.ts';
import { freshDatabase } from './fresh-database.ts';
import { startWorker } from './worker-process.ts';

const silent = { info: () => {}, error: () => {} };

test('reports that a worker made are made again by lacuna verify, the same byte for byte, and a flipped byte is named', async () => {
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('the library is sound');
  const url = await freshDatabase();
  const queue = await openQueue(url, { library: loaded.library.hash, program: version }, silent);
  const { store, beforeEnd } = await storeOf({ url, onAsked: queue.put });
  beforeEnd(queue.close);
  const worker = await startWorker(url);
  const asked = await askFor(store, ['Birch shall keep the recipes of Alder secret.']);
  const person = await store.people.find(asked[0]?.askedBy ?? '');
  if (person === null) throw new Error('somebody asked');
  const files = [{ path: 'jurisdiction.yaml', text: 'code: house\nname: House policy\n' }];
  const policy = { files, library: 'as it was then', note: 'Nothing is asked for.', basedOn: 0 };
  await store.policies.save(policy, { person, by: 'session', key: null, scopes: null });
  const [later] = await askFor(store, ['Cedar insures the goods.']);
  for (let done = false; !done; ) {
    const { queued, running } = await store.analyses.counts();
    done = queued + running === 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  worker.kill('SIGTERM');
  const byPolicy = await store.analyses.find(later?.id ?? '');
  expect([byPolicy?.policy, byPolicy?.state]).toEqual([1, 'done']);
  expect((await store.reports.find(byPolicy?.report ?? ''))?.library).not.toBe(loaded.library.hash);
  await once(worker, 'exit');
  expect(await verify(url)).toMatchObject({ code: 0, out: expect.stringContaining('again     2 reports made again') });

  const key = (await store.analyses.find(asked[0]?.id ?? ''))?.report ?? '';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('alter table reports disable trigger all');
  await client.query('alter table chunks disable trigger all');
  await client.query('alter table trail disable trigger all');
  await client.query('update reports set report = set_byte(report, 30, get_byte(report, 30) # 1) where key = $1', [
    key,
  ]);
  await client.query(
    "update chunks set content = set_byte(content, 0, 67) where content = 'Birch shall keep the recipes of Alder secret.'",
  );
  await client.query('update trail set facts = replace(facts, \'"number":1\', \'"number":2\') where number = 3');
  await client.end();
  const { code, out } = await verify(url);
  expect(code).toBe(1);
  expect(out).toContain(`\nreport ${key}: its bytes have the digest `);
  expect(out).toMatch(/\nfile \w{64}: found bytes whose SHA-256 is \w{64}, so they are not the file\.\n/);
  expect(out).toContain(
    '\nrow 3 of the trail: its content does not give its hash: it was changed after it was written.\n',
  );
  // A worker and two runs of verify, each of which parses a library anew.
}, 180_000);

function verify(url: string): Promise<{ readonly code: number; readonly out: string }> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    const env = { PATH, HOME, DATABASE_URL: url, LACUNA_DATA: '/nonexistent' };
    execFile(process.execPath, ['dist/bin.js', 'verify', '--reports', 'all'], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` });
    });
  });
}
