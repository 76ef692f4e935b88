import { access, appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { plainLibrary } from '../../test/plain.ts';
import { sampleReport } from '../../test/sample-report.ts';
import { askFor, storeOf } from '../../test/store-of.ts';
import { anchorLine } from '../model/anchor.ts';
import type { Actor } from '../model/person.ts';
import { packed, printedReport } from '../scan/packed-report.ts';
import { type VerifyWorld, verify } from './verify.ts';

const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report holds documents');
const report = { ...sample, name: 'paper.txt' };
const again = packed(report);

const page = { limit: 10, after: null };
const all = { teams: 'all', owner: null } as const;

const papers = ['Alder lends to Birch.', 'Birch leases to Cedar.'];

/** A store with two agreements and their reports, and how to verify it and to change it below the guards of the database. */
async function kept(changes: Partial<VerifyWorld> = {}) {
  const { store, folder } = await storeOf();
  const asked = await askFor(store, papers);
  for (const [index, { id, deal, version }] of asked.entries()) {
    const sha256 = (await store.agreements.version(version))?.sha256 ?? '';
    const { bytes, summary } = again;
    const of = { sha256, deal, library: 'abc', program: '1.2.3' };
    await store.analyses.finish(id, { key: `${index}`.repeat(64), bytes, summary, unread: null, entry: null, ...of });
  }
  let told = '';
  const world: VerifyWorld = {
    env: { LACUNA_DATA: folder },
    version: '1.2.3',
    print: (text) => {
      told += text;
    },
    now: () => 0,
    openStore: async () => ({ ...store, close: async () => {} }),
    openAnalyst: () => ({
      keyOf: () => '',
      analyze: async ({ sha256 }) => ({ key: keyOf(sha256), report: { ...again, sha256 } }),
      close: async () => {},
    }),
    printedReport,
    writePieces: async (file, pieces) => {
      for await (const piece of pieces) await appendFile(file, piece);
    },
    inTemporary: async (use) => {
      const place = await mkdtemp(path.join(tmpdir(), 'lacuna-verify-'));
      return use(place).finally(() => rm(place, { recursive: true }));
    },
    linesOf: async function* (file) {
      for await (const line of (await import('node:fs')).createReadStream(file, 'utf8'))
        yield* `${line}`.trim().split('\n');
    },
    exists: (file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    loadLibrary: async () => ({ library: plainLibrary({ hash: 'abc' }), files: [] }),
    loadWithPolicy: async () => ({ problems: [], files: [] }),
    shippedLibrary: 'clause-library',
    ...changes,
  };
  const hashes = await Promise.all(
    asked.map(async (each) => (await store.agreements.version(each.version))?.sha256 ?? ''),
  );
  const keyOf = (sha256: string): string => `${hashes.indexOf(sha256)}`.repeat(64);
  const below = (statement: string, ...values: readonly unknown[]) => {
    const database = new Database(path.join(folder, 'lacuna.db'));
    const guards = database.prepare("select name from sqlite_master where type = 'trigger'").all();
    for (const { name } of guards as { name: string }[])
      if (name.endsWith('_guard')) database.exec(`drop trigger ${name}`);
    database.prepare(statement).run(values);
    database.close();
  };
  const run = async (how = 'all', more: Partial<VerifyWorld> = {}) => {
    told = '';
    const code = await verify(how, { ...world, ...more });
    return { code, told };
  };
  return { store, folder, run, below, hashes, versions: asked.map(({ version }) => version) };
}

test('a store in which nothing was changed is as it was written, and that it was looked at is in the trail', async () => {
  const { run, store } = await kept();
  const { code, told } = await run();
  expect(told).toMatch(
    /^trail {5}8 rows, the last 8 with hash \w{64}\nanchors {3}none are put down: .*\nfiles {5}2 files, 0\.0 MB\nversions {2}2 versions\nreports {3}2 reports\ndecisions 0 of people: rulings, ticks, handovers, house policies\nagain {5}2 reports made again in 0 s\n\nAll is as it was written\.\n$/,
  );
  expect(code).toBe(0);
  const [last] = (await store.trail.list({ limit: 1, after: null, what: null, subject: null, actor: null })).items;
  expect(last).toMatchObject({ what: 'verified', facts: { faults: 0, rows: 8, files: 2, reports: 2, again: 2 } });
  expect((await run()).code).toBe(0);
});

test('a byte that was flipped in a stored file is named, with the file', async () => {
  const { run, below, hashes } = await kept();
  below(
    'update chunks set content = ? where content = ?',
    Buffer.from('Elder lends to Birch.'),
    Buffer.from(papers[0] ?? ''),
  );
  const { code, told } = await run();
  expect(told).toMatch(
    new RegExp(`\nfile ${hashes[0]}: found bytes whose SHA-256 is \\w{64}, so they are not the file\\.\n`),
  );
  expect(told).toContain('again     1 report made again');
  expect(told).toContain('again     1 report not: the file is damaged or gone');
  expect([code, told.endsWith('\n1 thing differs.\n')]).toEqual([1, true]);
});

test('a byte that was flipped in a report is named, with the report', async () => {
  const { run, below } = await kept();
  const bytes = Buffer.from(again.bytes);
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  below('update reports set report = ? where key = ?', bytes, '1'.repeat(64));
  const { code, told } = await run('1');
  expect(told).toMatch(/\nreport 1{64}: its bytes have the digest \w{64}, and \w{64} was written down with them\.\n/);
  expect(code).toBe(1);
});

test('a report that was put in the place of another with its digest is told by the trail, and where it differs', async () => {
  const { run, below, hashes } = await kept();
  const [line, ...lines] = report.lines;
  if (line === undefined) throw new Error('the sample report holds lines');
  const other = packed({
    ...report,
    lines: [{ ...line, severity: line.severity === 'must' ? 'should' : 'must' }, ...lines],
  });
  const digest = (await import('node:crypto')).createHash('sha256').update(other.bytes).digest('hex');
  below('update reports set report = ? where key = ?', other.bytes, '0'.repeat(64));
  below('update made set digest = ? where key = ?', digest, '0'.repeat(64));
  const { told } = await run();
  expect(told).toMatch(
    new RegExp(`\nreport 0{64}: its digest is ${digest}, and the trail says that \\w{64} was made\\.\n`),
  );
  expect(told).toMatch(
    /\nreport 0{64}: made again from the same file, library and program it differs, first in lines\[0\]\.severity\.\n/,
  );
  expect(hashes).toHaveLength(2);
});

test('a row of the trail in which a byte was changed is named, and one that was taken out', async () => {
  const changed = await kept();
  changed.below("update trail set actor_login = 'birch' where number = 4");
  expect((await changed.run()).told).toContain(
    '\nrow 4 of the trail: its content does not give its hash: it was changed after it was written.\n',
  );
  const cut = await kept();
  cut.below('delete from trail where number = 4');
  expect((await cut.run()).told).toContain('\nrow 5 of the trail: row 4 before it is missing.\n');
});

test('a decision, a tick, a handover or a house policy in which a word was changed is named, and one that is gone', async () => {
  const { store, run, below } = await kept();
  const [person] = (await store.people.list({ limit: 1, after: null })).items;
  const [paper] = (await store.agreements.list({ ...page, sight: all, text: null, team: null })).items;
  if (person === undefined || paper === undefined) throw new Error('somebody brought two papers');
  const by: Actor = { person, by: 'session', key: null, scopes: null };
  const about = { agreement: paper.id };
  const open = { approver: null, until: null, assignee: null };
  const ruling = { ...about, requirement: 'r', fingerprint: null, says: 'fixed', reason: 'So.', ...open } as const;
  const { id: ruled } = await store.rulings.add(ruling, by);
  const { id: tick } = await store.reviews.tick({ ...about, clause: 'k', says: 'asked', note: 'By mail.' }, by);
  const { id: gone } = await store.reviews.tick({ ...about, clause: 'k', says: 'agreed', note: '' }, by);
  await store.reviews.handOver({ ...about, to: 'legal', note: 'Please look.' }, by);
  const files = [{ path: 'jurisdiction.yaml', text: 'code: house' }];
  await store.policies.save({ files, library: 'l', note: 'First.', basedOn: 0 }, by);
  expect((await run()).told).toContain('\ndecisions 5 of people: rulings, ticks, handovers, house policies\n');
  below("update rulings set reason = 'So!'");
  below("update ticks set note = 'By fax.' where id = ?", tick);
  below('delete from ticks where id = ?', gone);
  below("update handovers set note = 'Please wait.'");
  below("update policies set files = '[]', note = 'Last.'");
  const { code, told } = await run();
  const changed = ['ruling '.concat(ruled), `tick ${tick}`, `handover 1 of agreement ${paper.id}`];
  const policy = ['version 1 of the house policy', 'the note on version 1 of the house policy'];
  for (const at of [...changed, ...policy]) {
    expect(told).toMatch(
      new RegExp(
        `\n${at}: it has the digest \\w{64}, and the trail says that \\w{64} was written: it was changed\\.\n`,
      ),
    );
  }
  expect(told).toContain(`\ntick ${gone}: the trail says that it was said, and it is not there.\n`);
  expect([code, told.endsWith('\n6 things differ.\n')]).toEqual([1, true]);
  const [last] = (await store.verifications.list(page)).items;
  expect(last).toMatchObject({ of: 'everything', person: null, name: null, isWhole: true, faults: 6 });
  expect(last?.listed).toHaveLength(6);
});

test('a version that was made to name another file, and one without its file, are named', async () => {
  const { run, below, hashes, versions } = await kept();
  below('update versions set sha256 = ? where id = ?', 'ab'.repeat(32), versions[0]);
  const { told } = await run();
  expect(told).toContain(
    `(${versions[0]}): its file is ${'ab'.repeat(32)}, and the trail says that ${hashes[0]} was uploaded.`,
  );
  expect(told).toContain(`(${versions[0]}): its file ${'ab'.repeat(32)} is not kept any more.`);
});

test('a trail that was written anew, or cut off at its end, is told by its anchors', async () => {
  const { run, folder, store, below } = await kept();
  const anchors = path.join(folder, 'anchors');
  const head = await store.trail.head();
  if (head === null) throw new Error('the trail has rows');
  await writeFile(
    anchors,
    `${anchorLine(head)}\n${anchorLine({ ...head, number: 3, hash: 'cd'.repeat(32) })}\n{"num\n`,
  );
  const env = { LACUNA_DATA: folder, LACUNA_ANCHOR: anchors };
  below('delete from trail where number = 8');
  const { told } = await run('none', { env });
  expect(told).toContain(`anchors   2 anchors in ${anchors}\n`);
  expect(told).toContain(
    `\nrow 3 of the trail: its hash is not the one that was put down as an anchor at ${head.at}: `,
  );
  expect(told).toContain(
    '\nrow 8 of the trail: an anchor was put down for it, and it is not there: the end of the trail was cut off.\n',
  );
  expect(told).toContain('\nline 3 of the anchors: found no anchor, expected JSON with number, hash and at.\n');
  await rm(anchors);
  expect((await run('none', { env })).told).toContain(`\nanchors in ${anchors}: there is no such file: `);
});

test('what another library made is counted and not compared', async () => {
  const { run } = await kept({ loadLibrary: async () => ({ library: plainLibrary({ hash: 'new' }), files: [] }) });
  const { code, told } = await run();
  expect([code, told.includes('again     2 reports not: another program or library made them\n')]).toEqual([0, true]);
});

test('a folder in which the service keeps nothing is not made, and not called whole', async () => {
  const { run } = await kept();
  await expect(run('none', { env: { LACUNA_DATA: '/no/such/folder' } })).rejects.toThrow(
    'found no database at /no/such/folder/lacuna.db, expected the one of the service',
  );
});

test('what is no number of reports is refused', async () => {
  const { run } = await kept();
  await expect(run('some')).rejects.toThrow('found --reports some, expected a number, all or none');
});
