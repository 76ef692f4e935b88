import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, expect, test } from 'vitest';
import { zipOf } from '../zip-of.ts';
import { folderWith, lacuna, type Ran } from './lacuna.ts';
import { smallLibrary, usual } from './small.ts';

// Six invented agreements in two folders, one of them in an archive, as "lacuna scan" keeps them and "lacuna query" tells of them.

const head = (title: string, them: string, role: string) => `${title}

This Agreement is made between Quillfeather Optics Ltd ("Customer") and ${them} ("${role}").

`;

const files = {
  'contracts/eu/halden.txt': `${head('SERVICES AGREEMENT', 'Halden Datasysteme GmbH', 'Supplier')}1. Incidents

1.1 The Supplier shall notify the Customer of any security breach affecting the Confidential Information within forty-eight (48) hours of becoming aware of it.

2. Audit

2.1 The Customer may audit the Supplier's systems and records on reasonable notice, once a year and after every breach, and the Supplier shall give its auditors access.

3. Law

3.1 This Agreement is governed by the laws of Germany.
`,
  'contracts/eu/mercier.txt': `${head('SERVICES AGREEMENT', 'Mercier Réseaux S.A.S.', 'Supplier')}1. Incidents

1.1 The Supplier shall notify the Customer of any security breach affecting the Confidential Information within five (5) business days of becoming aware of it.

2. Disclosure

2.1 The Supplier may disclose the source code to its subcontractors who need to know it and are bound by duties of confidence as strict as these.
`,
  'contracts/us/tamarack.txt': `${head('SOFTWARE LICENSE AGREEMENT', 'Tamarack Ledger, Inc.', 'Licensor')}1. Incidents

1.1 Licensor shall promptly notify Customer of any security breach affecting Confidential Information.

2. Source code

2.1 Licensor shall keep the source code in escrow. The source code is =SUM(1) of all parts.
`,
  'contracts/us/quiet.txt': `${head('SUPPLY AGREEMENT', 'TAMARACK LEDGER INC', 'Supplier')}1. Goods

1.1 The Supplier shall deliver the lenses in good order.\u001b[31m

1.2 The Supplier shall keep the drawings in the vault at Zürich.
`,
  'contracts/us/empty.txt': '',
};

const inArchive = `${head('SECRECY AGREEMENT', 'Halden Datasysteme GmbH', 'Recipient')}1. Secrecy

1.1 The Recipient shall keep all Confidential Information secret and shall not reverse engineer the samples.
`;

const scan = [
  'scan',
  'contracts',
  '--state',
  'all.lacuna',
  '--out',
  'report.txt',
  '-j',
  'house',
  '--party',
  'Customer',
];
const day = ['--as-of', '2026-11-24'];

const all = { ...files, 'contracts/eu/archive.zip': zipOf([['secrecy.txt', inArchive]]) };

async function scanned(folder: string): Promise<void> {
  const { code, err } = await lacuna(folder, [...scan, ...day]);
  expect([code, err]).toEqual([3, '']);
}

/** The repository as scanned, for the tests that change nothing in it. */
const shared = await mkdtemp(path.join(tmpdir(), 'lacuna-query-'));

test('a scan with a state fills the portfolio', async () => {
  for (const [name, content] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(shared, name)), { recursive: true });
    await writeFile(path.join(shared, name), content);
  }
  await scanned(shared);
});

afterAll(() => rm(shared, { recursive: true, force: true }));

/** The repository as scanned, for a test that changes something in it. */
async function scannedToo(): Promise<string> {
  const folder = await folderWith({});
  await cp(shared, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

const ask = (folder: string, ...args: string[]): Promise<Ran> =>
  lacuna(folder, ['query', ...args, '--state', 'all.lacuna']);

type Row = {
  readonly name: string;
  readonly says: string;
  readonly passages: readonly {
    readonly quote: string;
    readonly clause: string;
    readonly place: string;
    readonly start: number;
    readonly end: number;
  }[];
};

/** The answer as JSON: the names of each group that has any. */
async function groupsOf(folder: string, ...args: string[]) {
  const { out, code, err } = await ask(folder, ...args, '--format', 'json');
  expect(err).toBe('');
  const answer: { groups: { group: string; rows: Row[] }[]; notes: string[] } = JSON.parse(out);
  const groups = Object.fromEntries(
    answer.groups.filter(({ rows }) => rows.length > 0).map(({ group, rows }) => [group, rows.map(({ name }) => name)]),
  );
  return { code, groups, rows: answer.groups.flatMap(({ rows }) => rows), notes: answer.notes };
}

const eu = (name: string) => `contracts/eu/${name}`;
const us = (name: string) => `contracts/us/${name}`;
const secrecy = 'contracts/eu/archive.zip ▸ secrecy.txt';

test('the portfolio is every agreement, with what lies in archives and what could not be read', async () => {
  const { out, code } = await ask(shared, 'agreements');
  expect(code).toBe(0);
  expect(out).toContain('6 agreements asked.');
  expect(out).toContain(`${secrecy}\n    nda-`);
  expect(out).toMatch(
    /quiet\.txt\n {4}supply · Quillfeather Optics Ltd \(Customer, us\); TAMARACK LEDGER INC \(Supplier\)/,
  );
  expect(out).toMatch(/halden\.txt\n {4}services · [^·]+· held\s+against house; governing law de/);
  expect(out).toMatch(/empty\.txt\n {4}could not be read: /);
});

test('one counterparty in two spellings is one, and we are none', async () => {
  const { rows } = await groupsOf(shared, 'counterparties');
  expect(rows.map(({ name }) => name)).toEqual([
    'Halden Datasysteme GmbH',
    'Mercier Réseaux S.A.S',
    'TAMARACK LEDGER INC',
  ]);
  expect(rows[2]).toMatchObject({
    'also-as': ['Tamarack Ledger, Inc.'],
    agreements: [us('quiet.txt'), us('tamarack.txt')],
  });
});

test('who lacks a kind is told by how, and what is unsure is not counted', async () => {
  const { groups, rows, code } = await groupsOf(shared, 'lacks', 'audit-rights');
  expect(code).toBe(0);
  expect(groups).toMatchObject({
    missing: [secrecy, eu('mercier.txt'), us('tamarack.txt')],
    // A sign that nobody prints makes the paper one that may be misread.
    unsure: [us('quiet.txt'), us('empty.txt')],
  });
  expect(rows.some(({ name }) => name === eu('halden.txt'))).toBe(false);
  const { groups: ofOne } = await groupsOf(shared, 'lacks', 'house-audit-rights', '--counterparty', 'mercier reseaux');
  expect(ofOne).toEqual({ missing: [eu('mercier.txt')] });
  expect((await groupsOf(shared, 'lacks', 'house/audit-rights', '--name', 'halden.*')).code).toBe(1);
});

test('who has a kind is told with its words', async () => {
  const { groups, rows } = await groupsOf(shared, 'has', 'reverse-engineering');
  expect(groups).toEqual({ has: [secrecy], unread: [us('empty.txt')] });
  expect(rows[0]?.passages[0]).toMatchObject({ clause: '1.1', place: 'line 7' });
});

test('windows are sorted, a weekend counts, and what has no number stands apart', async () => {
  const { groups, rows, notes } = await groupsOf(shared, 'notice', '--longer-than', '72h');
  expect(groups).toEqual({
    'longer-than': [eu('mercier.txt')],
    'no-number': [us('tamarack.txt')],
    none: [secrecy, us('quiet.txt')],
    unread: [us('empty.txt')],
  });
  expect(rows[0]).toMatchObject({ hours: 168, unit: 'business days', said: 'five (5) business days' });
  expect(notes.join(' ')).toContain('public holidays come on top');
  expect((await groupsOf(shared, 'notice')).groups.any).toEqual([eu('mercier.txt'), eu('halden.txt')]);
  expect((await groupsOf(shared, 'notice', '--at-most', '2 days')).groups['at-most']).toEqual([eu('halden.txt')]);
  expect((await groupsOf(shared, 'notice', 'none')).groups).toMatchObject({ 'no-number': [us('tamarack.txt')] });
});

test('what may be shared with a counterparty is told in its sentence', async () => {
  const { rows } = await groupsOf(shared, 'shares', 'source code', '--with', 'Mercier Reseaux');
  expect(rows.map(({ name, passages }) => [name, passages.map(({ quote }) => quote)])).toEqual([
    [eu('mercier.txt'), [expect.stringMatching(/^2\.1 The Supplier may disclose the source code .* these\.$/)]],
  ]);
  expect((await groupsOf(shared, 'shares', 'source code', '--with', 'Halden')).code).toBe(1);
});

test('a search finds clauses by words, phrases, beginnings and signs, marks the hits, and heeds the filters', async () => {
  const { out } = await ask(shared, 'search', '"source code" NOT escrow');
  expect(out).toContain(
    'clause 2.1 “Disclosure”, line 11\n      “2.1 The Supplier may disclose the **source code** to its',
  );
  expect(out).not.toContain('tamarack');
  expect((await groupsOf(shared, 'search', 'zurich')).groups).toEqual({ found: [us('quiet.txt')] });
  expect((await groupsOf(shared, 'search', 'notif*', '--counterparty', 'tamarack ledger')).groups).toEqual({
    found: [us('tamarack.txt')],
  });
  expect((await groupsOf(shared, 'search', 'supplier', '--kind', 'audit-rights')).groups).toEqual({
    found: [eu('halden.txt')],
  });
  expect((await groupsOf(shared, 'search', 'unicorn')).code).toBe(1);
});

test('every quote stands in the agreement, where the answer says, character for character', async () => {
  const texts = new Map<string, string>();
  for (const question of [
    ['has', 'notification-deadline'],
    ['search', 'the OR shall', '--limit', '99'],
    ['lacks', 'injunctive-relief'],
    ['notice'],
  ]) {
    for (const { name, passages } of (await groupsOf(shared, ...question)).rows) {
      for (const { quote, start, end } of passages) {
        const text = texts.get(name) ?? (await lacuna(shared, ['read', name])).out;
        texts.set(name, text);
        expect(text.slice(start, end)).toBe(quote);
      }
    }
  }
  expect(texts.size).toBeGreaterThan(3);
});

test('what a paper says neither reaches the terminal nor runs in a spreadsheet', async () => {
  const text = await ask(shared, 'search', 'lenses');
  expect(text.out).toContain('in good order');
  expect(text.out).not.toContain('\u001b');
  const table = await ask(shared, 'search', 'parts', '--format', 'csv');
  expect(table.out).toMatch(/^\u{feff}group,name,says,counterparties,clause,heading,place,start,end,quote\r\n/u);
  const begins = await ask(shared, 'shares', 'parts', '--with', 'tamarack', '--format', 'csv');
  expect(begins.out.split('\r\n').some((line) => /(?:^|,)=/.test(line))).toBe(false);
});

test.each([
  [
    ['lacks', 'audit-right'],
    'found no requirement or clause kind "audit-right", expected one that "lacuna library list" names, perhaps audit-rights',
  ],
  [['has', 'audits'], 'found no clause kind "audits", expected'],
  [['search', 'breach OR'], 'could not search for breach OR: it ends where a word is expected; expected words'],
  [['notice', '--longer-than', 'soon'], 'found --longer-than soon, expected hours, days or weeks, as in 72h'],
  [['agreements', '--type', 'servces'], 'write "services"'],
  [['agreements', '--jurisdiction', 'eur'], 'write "eu"'],
  [['search', 'breach', '--limit', '0'], 'found --limit 0, expected a whole number'],
])('%j is refused with a sentence', async (args, says) => {
  const { code, out, err } = await ask(shared, ...args);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)]);
});

test('without a state, or with one that knows nothing, it is said what to do', async () => {
  const folder = await folderWith({ 'notes.txt': 'Minutes of the board. '.repeat(100) });
  const none = await lacuna(folder, ['query', 'agreements']);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('"lacuna scan PATH --state FILE" makes one')]);
  expect((await lacuna(folder, ['query', 'agreements', '--state', 'gone'])).err).toContain('there is no such file');
  expect((await lacuna(folder, ['query', 'agreements', '--state', 'notes.txt'])).err).toContain(
    'it is no file of lacuna',
  );
});

test('a state of before the portfolio opens, says that it knows nothing yet, and fills with the next scan', async () => {
  const folder = await folderWith(all);
  const old = new Database(path.join(folder, 'all.lacuna'));
  old.exec(`pragma application_id = ${0x4c61636e};
    create table reports (key text primary key not null, sha256 text not null, summary text not null, report blob not null);
    insert into reports values ('k', 'ab', '{"unread":false}', x'00');
    create table kysely_migration (name varchar(255) primary key not null, timestamp varchar(255) not null);
    create table kysely_migration_lock (id varchar(255) primary key not null, is_locked integer default 0 not null);
    insert into kysely_migration values ('0001-reports', '2026-11-28T00:00:00.000Z');
    insert into kysely_migration_lock values ('migration_lock', 0)`);
  old.close();
  expect((await ask(folder, 'agreements')).err).toContain('knows no agreement, expected one of a scan');
  await scanned(folder);
  expect((await groupsOf(folder, 'agreements')).groups.agreements).toHaveLength(6);
});

test('a changed agreement is asked as it is now, a deleted one is gone, and what was not scanned stays', async () => {
  const folder = await scannedToo();
  await writeFile(
    path.join(folder, 'contracts/us/tamarack.txt'),
    files['contracts/us/tamarack.txt']
      .replace('promptly notify', 'notify')
      .replace('Information.', 'Information within 24 hours.'),
  );
  await rm(path.join(folder, 'contracts/eu/archive.zip'));
  await rm(path.join(folder, 'contracts/us/empty.txt'));
  await rm(path.join(folder, 'contracts/eu/mercier.txt'));
  await lacuna(folder, [...scan.map((each) => (each === 'contracts' ? 'contracts/us' : each)), ...day]);
  const { groups } = await groupsOf(folder, 'notice');
  // The other folder was not looked into.
  expect(groups).toEqual({
    any: [eu('mercier.txt'), eu('halden.txt'), us('tamarack.txt')],
    none: [secrecy, us('quiet.txt')],
  });
  await lacuna(folder, [...scan, ...day]);
  expect((await groupsOf(folder, 'agreements')).groups).toEqual({
    agreements: [eu('halden.txt'), us('quiet.txt'), us('tamarack.txt')],
  });
  expect((await groupsOf(folder, 'search', 'reverse')).code).toBe(1);
});

test('an archive is looked into again when it changes, and only then', async () => {
  const folder = await scannedToo();
  const listings = () => {
    const database = new Database(path.join(folder, 'all.lacuna'));
    const rows = database.prepare('select path, key, parts from listings').all();
    database.close();
    return rows;
  };
  const before = listings();
  expect(before).toEqual([expect.objectContaining({ path: 'contracts/eu/archive.zip' })]);
  const database = new Database(path.join(folder, 'all.lacuna'));
  database.exec("update listings set parts = replace(parts, 'secrecy.txt', 'kept.txt')");
  database.close();
  await scanned(folder);
  expect((await groupsOf(folder, 'has', 'reverse-engineering')).groups.has).toEqual([
    'contracts/eu/archive.zip ▸ kept.txt',
  ]);
  await writeFile(path.join(folder, 'contracts/eu/archive.zip'), zipOf([['new.txt', inArchive]]));
  await scanned(folder);
  expect((await groupsOf(folder, 'has', 'reverse-engineering')).groups.has).toEqual([
    'contracts/eu/archive.zip ▸ new.txt',
  ]);
});

test('what another paper of a family has is no lack, as in the report of the scan', async () => {
  const between = 'between Quillfeather Optics Ltd ("Customer") and Halden Datasysteme GmbH ("Supplier")';
  const folder = await folderWith({
    ...smallLibrary,
    'papers/master.txt': `MASTER SERVICES AGREEMENT\n\nThis Master Services Agreement is made on 3 March 2024 ${between}.\n\n1. The Supplier shall grind the lenses.\n`,
    'papers/addendum.txt': `SECRECY ADDENDUM\n\nThis Secrecy Addendum forms part of the Master Services Agreement dated 3 March 2024 ${between}.\n\n1. At the end the Supplier shall return all Confidential Information.\n`,
    'papers/other.txt': `SUPPLY AGREEMENT\n\nThis Supply Agreement is made between Quillfeather Optics Ltd ("Customer") and Osier Glass S.r.l. ("Supplier").\n\n1. The Supplier shall deliver the glass.\n`,
  });
  await lacuna(folder, ['scan', 'papers', '--state', 'all.lacuna', ...usual]);
  const { groups, rows } = await groupsOf(folder, 'lacks', 'handing-back', '--library', 'library');
  expect(groups).toEqual({ missing: ['papers/other.txt'], family: ['papers/master.txt'] });
  expect(rows[1]?.says).toBe('papers/addendum.txt has it');
});

test('what another library read is told', async () => {
  const { notes } = await groupsOf(shared, 'agreements');
  expect(notes).toEqual(['Law of 2026-11-24, as scanned.']);
  const database = new Database(path.join(shared, 'all.lacuna'));
  database.exec("update entries set library = 'feedfacecafe' where title = 'SUPPLY AGREEMENT'");
  const told = await groupsOf(shared, 'agreements');
  database.exec('update scans set finished = 0');
  const stopped = await groupsOf(shared, 'agreements');
  database.exec('update scans set finished = 1');
  database.close();
  expect(told.notes[1]).toMatch(
    /^1 of 6 were read with another clause library \(feedface\) than the one here \([0-9a-f]{8}\)/,
  );
  expect(stopped.notes[2]).toContain('The last scan did not come to its end');
});
