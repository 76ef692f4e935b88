import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { plainLibrary } from '../../test/plain.ts';
import { sampleReport } from '../../test/sample-report.ts';
import { askFor, storeOf, type TestStore } from '../../test/store-of.ts';
import type { Analysis } from '../model/archive.ts';
import { packed } from '../scan/packed-report.ts';
import type { Analyst } from './benches.ts';
import { fromStore, type Progress, startWork } from './start-work.ts';

const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report holds documents');
const report = packed(sample);

type Analyze = Analyst['analyze'];

/** Works over a store with an analyst of the test's own. */
function workOver(
  { store, folder, beforeEnd }: Awaited<ReturnType<typeof storeOf>>,
  analyze: Analyze = async ({ sha256 }) => made(sha256),
  threads = 2,
) {
  const heard: Progress[] = [];
  const logged: unknown[] = [];
  const closed: { is: boolean; by: (() => void) | null } = { is: false, by: null };
  const work = startWork({
    store,
    files: store.files,
    scanning: {
      openAnalyst: () => ({
        analyze,
        keyOf: () => '',
        close: async () => {
          closed.is = true;
          closed.by?.();
        },
      }),
    },
    libraries: async () => plainLibrary({ hash: 'abc' }),
    how: { timeoutMs: 1_000, reading: { view: 'final' }, ocr: 'never', tooLong: 'Split it.' },
    version: '1.2.3',
    threads,
    temporary: folder,
    worker: 'one',
    source: fromStore(store, 'one'),
    log: { info: () => {}, error: (...said) => logged.push(said) },
  });
  work.hear((progress) => heard.push(progress));
  beforeEnd(() => work.drain(0));
  return { work, heard, logged, closed };
}

function made(sha256: string) {
  return { key: createHash('sha256').update(sha256).digest('hex'), report: { ...report, sha256 } };
}

async function ended(store: TestStore, { id }: Analysis): Promise<Analysis> {
  for (;;) {
    const analysis = await store.analyses.find(id);
    if (analysis?.state === 'done' || analysis?.state === 'failed') return analysis;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('what waits is done: the file is handed to the analyst, and the report is kept with what it was made of', async () => {
  const opened = await storeOf();
  const { store } = opened;
  const read: string[] = [];
  const [asked] = await askFor(store, ['Alder lends to Birch.']);
  if (asked === undefined) throw new Error('one was asked for');
  const { work, heard } = workOver(opened, async ({ file, sha256 }) => {
    read.push(await readFile(file.path, 'utf8'), file.name);
    return made(sha256);
  });
  const { state, report: key } = await ended(store, asked);
  const kept = await store.reports.find(key ?? '');
  await work.drain(1_000);
  expect([state, read]).toEqual(['done', ['Alder lends to Birch.', 'paper.txt']]);
  expect(kept).toMatchObject({ library: 'abc', program: '1.2.3', deal: asked.deal });
  expect(heard.map((each) => each.state)).toEqual(['running', 'done']);
  expect((await readdir(opened.folder)).filter((name) => name.endsWith('.analysis'))).toEqual([]);
});

test('what is asked for later is done as soon as somebody calls', async () => {
  const opened = await storeOf();
  const { store } = opened;
  const { work } = workOver(opened);
  const asked = await askFor(store, ['Alder', 'Birch', 'Cedar']);
  work.wake();
  expect((await Promise.all(asked.map((each) => ended(store, each)))).map(({ state }) => state)).toEqual([
    'done',
    'done',
    'done',
  ]);
});

test('a file that was changed where it is kept fails its analysis with a sentence, and no other', async () => {
  const opened = await storeOf();
  const { store } = opened;
  const [bad, good] = await askFor(store, ['Alder', 'Birch']);
  if (bad === undefined || good === undefined) throw new Error('two were asked for');
  const below = new Database(`${opened.folder}/lacuna.db`);
  below.exec('drop trigger chunks_update_guard');
  below.prepare('update chunks set content = ? where content = ?').run(Buffer.from('alder'), Buffer.from('Alder'));
  below.close();
  workOver(opened);
  expect((await ended(store, bad)).because).toMatch(
    /^Its file was changed where it is kept: file \w{64}: found bytes whose SHA-256 is \w{64}, so they are not the file\. Restore/,
  );
  expect((await ended(store, good)).state).toBe('done');
});

test('trouble with the store is logged without a word of it, and the work goes on', async () => {
  const opened = await storeOf();
  const { store } = opened;
  const [asked] = await askFor(store, ['Alder']);
  if (asked === undefined) throw new Error('one was asked for');
  let times = 0;
  const { logged } = workOver({
    ...opened,
    store: {
      ...store,
      analyses: {
        ...store.analyses,
        take: async (worker) => {
          if (times++ === 0) throw Object.assign(new Error('near "Alder": syntax error'), { code: 'SQLITE_ERROR' });
          return store.analyses.take(worker);
        },
      },
    },
  });
  expect((await ended(store, asked)).state).toBe('done');
  expect(logged).toEqual([
    [{ analysis: null, error: 'Error', code: 'SQLITE_ERROR' }, 'the store or the files could not be used; tried again'],
  ]);
});

test('when it is drained, what is in hand is finished and nothing more is taken', async () => {
  const opened = await storeOf();
  const { store } = opened;
  const asked = await askFor(store, ['Alder', 'Birch']);
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let begun = () => {};
  const began = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { work, closed } = workOver(
    opened,
    async ({ sha256 }) => {
      begun();
      await held;
      return made(sha256);
    },
    1,
  );
  await began;
  const drained = work.drain(60_000);
  go();
  await drained;
  const states = await Promise.all(asked.map(async ({ id }) => (await store.analyses.find(id))?.state));
  expect([states, closed.is]).toEqual([['done', 'queued'], true]);
});

test('what takes longer than its grace is given back, not failed, and nothing is written of it', async () => {
  const opened = await storeOf();
  const { store } = opened;
  const [asked] = await askFor(store, ['Alder']);
  if (asked === undefined) throw new Error('one was asked for');
  let begun = () => {};
  const began = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let end = () => {};
  const { work, closed, heard } = workOver(opened, async ({ sha256 }) => {
    begun();
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    return made(sha256);
  });
  closed.by = () => end();
  await began;
  await work.drain(0);
  expect(await store.analyses.find(asked.id)).toMatchObject({ state: 'queued', report: null });
  expect(heard.map(({ state }) => state)).toEqual(['running', 'queued']);
  expect((await store.analyses.take('two'))?.id).toBe(asked.id);
});
