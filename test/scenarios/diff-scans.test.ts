import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

const memory = '\n2.2 Birch may use whatever stays in its unaided memory.\n';
const papers = {
  'papers/closed.txt': gappy,
  'papers/gone.txt': sound,
  'papers/moved.txt': sound.replaceAll('Birch', 'Cedar'),
  'papers/opened.txt': sound.replaceAll('Birch', 'Dogwood'),
  'papers/same.txt': gappy.replaceAll('Birch', 'Elm'),
};

/** A folder in which these papers were scanned into old.jsonl and old.json. */
async function scanned(): Promise<string> {
  const folder = await folderWith({ ...smallLibrary, ...papers });
  for (const format of ['json', 'jsonl']) await scan(folder, `old.${format}`);
  return folder;
}

async function scan(folder: string, out: string, ...more: readonly string[]) {
  const format = out.slice(out.lastIndexOf('.') + 1);
  return lacuna(folder, ['scan', 'papers', '--format', format, '--out', out, ...usual, ...more]);
}

test('of two reports: which gaps were opened and closed, what is new, gone and renamed, and why', async () => {
  const folder = await scanned();
  await writeFile(path.join(folder, 'papers/closed.txt'), sound.replace('30 days', '20 days'));
  await writeFile(path.join(folder, 'papers/opened.txt'), gappy.replaceAll('Birch', 'Dogwood'));
  await writeFile(path.join(folder, 'papers/new.txt'), gappy.replaceAll('Birch', 'Fir'));
  await rename(path.join(folder, 'papers/moved.txt'), path.join(folder, 'papers/another name.txt'));
  await rm(path.join(folder, 'papers/gone.txt'));
  await scan(folder, 'new.jsonl');
  const { code, out, err } = await lacuna(folder, ['diff', 'old.json', 'new.jsonl']);
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatchInlineSnapshot(`
    "1 gap opened, 1 gap closed, 1 gap in new agreements; 2 because the file was changed.
    Agreements: 1 new, 1 gone, 1 renamed, 2 changed, 1 with the same bytes.

    papers/another name.txt
      was papers/moved.txt

    papers/closed.txt
      changed
      GAP CLOSED missing → met: Handing back [must, zz-secrets-4]
                Secrets must be handed back or destroyed at the end.
                Why      the file was changed
                Before   nothing; closest is “Birch shall keep all Confidential Information secret and
                         shall use it for the Purpose only.” (clause 1.1, line 7)
                Now      “When this Agreement ends, Birch shall return or destroy all Confidential
                         Information within 20 days.” (clause 2.1, line 11)

    papers/new.txt
      new
      GAP OPENED not there → missing: Handing back [must, zz-secrets-4]
                Secrets must be handed back or destroyed at the end.
                Why      the agreement is new
                Before   not asked
                Now      nothing; closest is “Fir shall keep all Confidential Information secret and
                         shall use it for the Purpose only.” (clause 1.1, line 7)

    papers/opened.txt
      changed
      GAP OPENED met → missing: Handing back [must, zz-secrets-4]
                Secrets must be handed back or destroyed at the end.
                Why      the file was changed
                Before   “When this Agreement ends, Dogwood shall return or destroy all Confidential
                         Information within 30 days.” (clause 2.1, line 11)
                Now      nothing; closest is “Dogwood shall keep all Confidential Information secret and
                         shall use it for the Purpose only.” (clause 1.1, line 7)

    papers/gone.txt
      gone
    "
  `);
  // The same, whatever the layout of either.
  const laidOut = JSON.stringify(JSON.parse(await readFile(path.join(folder, 'old.json'), 'utf8')));
  await writeFile(path.join(folder, 'flat.json'), laidOut);
  for (const old of ['old.jsonl', 'flat.json'])
    expect((await lacuna(folder, ['diff', old, 'new.jsonl'])).out).toBe(out);
});

test('the same scan is no other, and another library is the cause where the files are the same', async () => {
  const folder = await scanned();
  const same = await lacuna(folder, ['diff', 'old.json', 'old.jsonl']);
  expect(same).toMatchObject({
    code: 0,
    out: 'Every finding stands as it stood.\nAgreements: 5 with the same bytes.\n',
    err: '',
  });
  const clause = path.join(folder, 'library/clauses/exit/handing-back.yaml');
  await writeFile(
    clause,
    (await readFile(clause, 'utf8')).replace('[confidential information], words: 12', '[trade secrets], words: 12'),
  );
  await scan(folder, 'new.jsonl');
  const { code, out } = await lacuna(folder, ['diff', 'old.jsonl', 'new.jsonl']);
  expect([code, out.split('\n').slice(0, 2)]).toEqual([
    1,
    ['3 gaps opened; 3 because the library is another.', 'Agreements: 5 with the same bytes.'],
  ]);
});

test('a waiver that lapsed opens a gap again, and says whose it was', async () => {
  const folder = await scanned();
  const waiver = {
    requirement: 'zz-secrets-4',
    agreement: 'papers/*.txt',
    reason: 'Samples only.',
    who: 'Ada Finch',
    until: '2026-12-31',
  };
  await writeFile(path.join(folder, 'lacuna.waivers.yaml'), JSON.stringify({ waivers: [waiver] }));
  await scan(folder, 'waived.jsonl');
  await scan(folder, 'lapsed.jsonl', '--as-of', '2027-01-01');
  const { code, out } = await lacuna(folder, ['diff', 'waived.jsonl', 'lapsed.jsonl']);
  expect(code).toBe(1);
  expect(out).toContain('2 gaps opened; 2 because somebody decided otherwise, or a waiver lapsed.\n');
  expect(out).toContain('Why      the waiver of Ada Finch lapsed on 2026-12-31');
});

test('two folders are scanned and paired by name in there and by bytes', async () => {
  const rows = sound + memory;
  const folder = await folderWith({
    ...smallLibrary,
    'march/a.txt': sound,
    'march/b.txt': gappy,
    'april/sub/b renamed.txt': gappy,
    'april/a.txt': rows,
  });
  const { code, out, err } = await lacuna(folder, [
    'diff',
    'march',
    'april',
    '--fail-on',
    'should',
    '--format',
    'json',
    ...usual,
  ]);
  expect([code, err]).toEqual([1, '']);
  const { totals, agreements } = JSON.parse(out);
  expect(totals).toMatchObject({
    agreements: { new: 0, gone: 0, renamed: 1, changed: 1, same: 0, unread: 0 },
    findings: { opened: 1, closed: 0 },
    causes: { file: 1 },
  });
  expect(agreements.map(({ name, was, kind }: Record<string, unknown>) => [name, was, kind])).toEqual([
    ['april/a.txt', null, 'changed'],
    ['april/sub/b renamed.txt', 'march/b.txt', 'renamed'],
  ]);
});

test('what is no report, and a draft beside a folder, are refused with what was expected', async () => {
  const folder = await folderWith({
    ...smallLibrary,
    ...papers,
    'a.json': '{"schemaVersion": 2}',
    'b.jsonl': 'words\n',
    'c.json': '{}',
  });
  const says = async (...args: readonly string[]) => {
    const { code, err } = await lacuna(folder, ['diff', ...args]);
    expect(code).toBe(2);
    return err;
  };
  expect(await says('a.json', 'a.json')).toContain('a.json: found a report with schemaVersion 2, expected 1');
  expect(await says('b.jsonl', 'a.json')).toContain(
    'b.jsonl: found no JSON in its first line, expected what "lacuna scan --format json" or jsonl wrote',
  );
  expect(await says('c.json', 'a.json')).toContain('c.json: found no report (schemaVersion');
  expect(await says('gone.json', 'a.json')).toContain('found no gone.json that can be read');
  expect(await says('papers', 'papers/gone.txt', ...usual)).toContain(
    'found papers with several agreements and one agreement beside it',
  );
});
