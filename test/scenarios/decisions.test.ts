import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

const files = { ...smallLibrary, 'papers/gappy.txt': gappy, 'papers/sound.txt': sound };
const memory = '\n2.2 Birch may use whatever stays in its unaided memory.\n';
const known = '--baseline known.jsonl'.split(' ');

function waiver(changes: Readonly<Record<string, string>> = {}): string {
  const entry = {
    requirement: 'zz-secrets-4',
    agreement: 'papers/*.txt',
    reason: 'They hold samples only.',
    who: 'Ada Finch',
    until: '2026-12-31',
    ...changes,
  };
  const lines = Object.entries(entry).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `waivers:\n  - ${lines.join('\n    ')}\n`;
}

test('what the baseline holds does not fail, is still in the report, and a new gap beside it fails', async () => {
  const folder = await folderWith(files);
  const wrote = await lacuna(folder, ['baseline', 'write', 'papers', ...known, ...usual]);
  expect(wrote).toMatchObject({ code: 0, out: 'wrote known.jsonl: 1 finding in 1 agreement\n', err: '' });
  const scan = ['scan', 'papers', ...known, '--fail-on', 'should', ...usual];
  const { code, out, err } = await lacuna(folder, scan);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('accepted    missing: Handing back [must, zz-secrets-4]');
  expect(out).toMatch(/^Outcome +1 clear, 1 accepted of 2 requirements$/m);
  await writeFile(path.join(folder, 'papers/gappy.txt'), gappy + memory);
  const after = await lacuna(folder, [...scan, '--format', 'json']);
  const report: Report = JSON.parse(after.out);
  expect(after.code).toBe(1);
  expect(report.documents[0]?.lines.map(({ outcome, decision }) => [outcome, decision])).toEqual([
    ['missing', { by: 'baseline' }],
    ['forbidden', undefined],
  ]);
});

test('a baseline is the same bytes from wherever it is written, and leaves nothing else behind', async () => {
  const folder = await folderWith({ ...files, 'papers/gappy.txt': gappy + memory });
  await lacuna(folder, ['baseline', 'write', 'papers', ...known, ...usual]);
  const text = await readFile(path.join(folder, 'known.jsonl'), 'utf8');
  expect(text.split('\n')).toEqual([
    '{"lacuna-baseline":1}',
    expect.stringMatching(/^\{"agreement":"papers\/gappy.txt","requirement":"zz-secrets-4","outcome":"missing",/),
    expect.stringMatching(/^\{"agreement":"papers\/gappy.txt","requirement":"zz-secrets-5","outcome":"forbidden",/),
    '',
  ]);
  const library = ['--library', '../library', ...usual.slice(2)];
  await lacuna(path.join(folder, 'papers'), ['baseline', 'write', '.', '--baseline', '../known.jsonl', ...library]);
  expect(await readFile(path.join(folder, 'known.jsonl'), 'utf8')).toBe(text);
  expect((await readdir(folder)).sort()).toEqual(['known.jsonl', 'library', 'papers']);
});

test('a forbidden clause of other words is new, also where one was known', async () => {
  const folder = await folderWith({ ...files, 'papers/gappy.txt': gappy + memory });
  await lacuna(folder, ['baseline', 'write', 'papers', ...known, ...usual]);
  const scan = ['scan', 'papers', ...known, '--fail-on', 'should', ...usual];
  expect((await lacuna(folder, scan)).code).toBe(0);
  const more = `${memory}\n2.3 Nothing restricts what is in the unaided memory of the people of Birch.\n`;
  await writeFile(path.join(folder, 'papers/gappy.txt'), gappy + more);
  expect((await lacuna(folder, scan)).code).toBe(1);
});

test('prune takes out what was closed and what is gone, and never adds', async () => {
  const folder = await folderWith({ ...files, 'papers/old.txt': gappy, 'papers/open.txt': gappy });
  await lacuna(folder, ['baseline', 'write', 'papers', ...known, ...usual]);
  await writeFile(path.join(folder, 'papers/gappy.txt'), sound + memory);
  await rm(path.join(folder, 'papers/old.txt'));
  const { err } = await lacuna(folder, ['scan', 'papers', ...known, ...usual]);
  expect(err).toContain('1 of the findings in known.jsonl is no more: "lacuna baseline prune" takes it out');
  const pruned = await lacuna(folder, ['baseline', 'prune', 'papers', ...known, ...usual]);
  expect(pruned).toMatchObject({ code: 0, out: 'took 2 findings out of known.jsonl; 1 stays\n', err: '' });
  const text = await readFile(path.join(folder, 'known.jsonl'), 'utf8');
  expect(text.match(/papers\/\w+/g)).toEqual(['papers/open']);
  // What was not scanned is not touched.
  await lacuna(folder, ['baseline', 'prune', 'papers/sound.txt', ...known, ...usual]);
  expect(await readFile(path.join(folder, 'known.jsonl'), 'utf8')).toBe(text);
});

test('a paper that cannot be read any more keeps its findings', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['baseline', 'write', 'papers', ...known, ...usual]);
  const text = await readFile(path.join(folder, 'known.jsonl'), 'utf8');
  await writeFile(path.join(folder, 'papers/gappy.txt'), '');
  const { code, err } = await lacuna(folder, ['baseline', 'prune', 'papers', ...known, ...usual]);
  expect([code, err]).toEqual([3, 'lacuna: 1 file could not be read, so nothing is known of its gaps\n']);
  expect(await readFile(path.join(folder, 'known.jsonl'), 'utf8')).toBe(text);
});

test('a baseline that is not there, or is none, stops the scan', async () => {
  const folder = await folderWith({ ...files, 'broken.jsonl': '{"lacuna-baseline":1}\n<<<<<<< ours\n' });
  const absent = await lacuna(folder, ['scan', 'papers', ...known, ...usual]);
  expect([absent.code, absent.out, absent.err]).toEqual([2, '', expect.stringContaining('--baseline known.jsonl')]);
  const broken = await lacuna(folder, ['scan', 'papers', '--baseline', 'broken.jsonl', ...usual]);
  expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('broken.jsonl:2:1 found "<<<<<<< ours"')]);
});

test('a waiver holds up to its day, and fails the scan loudly from the next on', async () => {
  const folder = await folderWith({ ...files, 'lacuna.waivers.yaml': waiver() });
  const scan = (day: string) =>
    lacuna(folder, ['scan', 'papers', '--library', 'library', '--jurisdiction', 'zz', '--as-of', day]);
  const held = await scan('2026-12-31');
  expect([held.code, held.err]).toEqual([0, '']);
  expect(held.out).toContain('accepted by Ada Finch until 2026-12-31: They hold samples only.');
  const lapsed = await scan('2027-01-01');
  expect(lapsed.code).toBe(1);
  expect(lapsed.err).toBe(
    'lacuna: lacuna.waivers.yaml:2 the waiver of zz-secrets-4 in papers/*.txt lapsed on 2026-12-31, and counts no more (Ada Finch: They hold samples only.)\n',
  );
  expect(lapsed.out).toMatch(/MISSING +Handing back/);
  expect(lapsed.out).toContain('was accepted by Ada Finch, and lapsed after 2026-12-31');
});

test('a lapsed waiver fails also where the baseline knows the gap, and a baseline does not take over what is waived', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['baseline', 'write', 'papers', ...known, ...usual]);
  await writeFile(path.join(folder, 'lacuna.waivers.yaml'), waiver({ until: '2026-01-31' }));
  expect((await lacuna(folder, ['scan', 'papers', ...known, ...usual])).code).toBe(1);
  const { out } = await lacuna(folder, ['baseline', 'write', 'papers', ...known, ...usual]);
  expect(out).toBe('wrote known.jsonl: 0 findings in 0 agreements; 1 left to its waiver\n');
});

test('a waiver with a fingerprint holds for that finding alone', async () => {
  const folder = await folderWith({ ...files, 'papers/gappy.txt': sound + memory });
  const scan = ['scan', 'papers', '--fail-on', 'should', '--format', 'json', ...usual];
  const report: Report = JSON.parse((await lacuna(folder, scan)).out);
  const fingerprint = report.documents[0]?.lines[1]?.fingerprint ?? '';
  const text = waiver({ requirement: 'zz-secrets-5', agreement: 'papers/gappy.txt', fingerprint });
  await mkdir(path.join(folder, 'legal'));
  await writeFile(path.join(folder, 'legal/ours.yaml'), text.replace('papers/', '../papers/'));
  expect((await lacuna(folder, [...scan, '--waivers', 'legal/ours.yaml'])).code).toBe(0);
  await writeFile(path.join(folder, 'papers/gappy.txt'), sound + memory.replace('whatever', 'all that'));
  const other = await lacuna(folder, [...scan, '--waivers', 'legal/ours.yaml']);
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('legal/ours.yaml:2 the waiver of zz-secrets-5')]);
});

test('a waiver that matches nothing is told, and so is one of papers that were not scanned', async () => {
  const folder = await folderWith({ ...files, 'lacuna.waivers.yaml': waiver({ agreement: 'papers/sound.txt' }) });
  const { code, err } = await lacuna(folder, ['scan', 'papers', ...usual]);
  expect([code, err]).toEqual([1, expect.stringContaining('in papers/sound.txt matches nothing')]);
  const other = await lacuna(folder, ['scan', 'papers/gappy.txt', ...usual]);
  expect(other.err).toBe('lacuna: lacuna.waivers.yaml: no agreement was scanned that the waiver in line 2 is for\n');
});

test('faults of the waivers stop the scan, all at once', async () => {
  const text = waiver({ requirement: 'zz-secret-4', until: 'next year' });
  const folder = await folderWith({ ...files, 'lacuna.waivers.yaml': text });
  const { code, out, err } = await lacuna(folder, ['scan', 'papers', ...usual]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('lacuna.waivers.yaml:2:18 found "zz-secret-4"');
  expect(err).toContain('write "zz-secrets-4"');
  expect(err).toContain('lacuna.waivers.yaml:6:12 found "next year"');
  expect((await lacuna(folder, ['scan', 'papers', '--no-waivers', ...usual])).code).toBe(1);
});
