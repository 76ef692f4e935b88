import { chmod, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { folderWith, lacuna, program, started } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

const files = { ...smallLibrary, 'gappy.txt': gappy, 'sound.txt': sound };

function reportIn(out: string): Report {
  return JSON.parse(out);
}

test('a gap is reported with the law, the closest passage and wording to ask for, and exits with 1', async () => {
  const folder = await folderWith(files);
  const { code, out, err } = await lacuna(folder, ['scan', 'gappy.txt', ...usual]);
  expect([code, err]).toEqual([1, '']);
  await expect(out).toMatchFileSnapshot('golden/gap.txt');
});

test('where nothing is wrong at the threshold, the exit code is 0', async () => {
  const folder = await folderWith(files);
  expect(await lacuna(folder, ['scan', 'sound.txt', ...usual])).toMatchObject({ code: 0, err: '' });
});

test('the same command gives the same bytes, and every quote stands in the text that read prints', async () => {
  const folder = await folderWith(files);
  const command = ['scan', '.', '--matches', '--format', 'json', ...usual];
  // In a process that has done other work, and in one of its own.
  const [first, second] = [await lacuna(folder, command), await started(folder, command)];
  expect(second.out).toBe(first.out);
  const report = reportIn(first.out);
  expect(report.documents.map(({ name }) => name)).toEqual(['gappy.txt', 'sound.txt']);
  for (const { name, lines, matches } of report.documents) {
    const { out: text } = await lacuna(folder, ['read', name, '--library', 'library']);
    const nearest = lines.flatMap((line) => (line.nearest === undefined ? [] : [line.nearest]));
    const cited = [...lines.flatMap(({ cites }) => cites), ...nearest, ...(matches ?? [])];
    expect(cited.length).toBeGreaterThan(0);
    for (const { quote, start, end } of cited) expect(text.slice(start, end)).toBe(quote);
  }
});

test('reports come in the order of the arguments, whatever finishes first', async () => {
  const long = `${sound}\n${'Birch shall keep the gate of the garden closed at night. '.repeat(20_000)}\n`;
  const folder = await folderWith({ ...files, 'long.txt': long });
  const { out } = await lacuna(folder, ['scan', 'long.txt', 'sound.txt', 'gappy.txt', '--format', 'json', ...usual]);
  expect(reportIn(out).documents.map(({ name }) => name)).toEqual(['long.txt', 'sound.txt', 'gappy.txt']);
});

test('a deal.yaml beside an agreement holds for it, and for no other folder', async () => {
  const deal = 'side: recipient\nagreements: [paper.txt]\n';
  const folder = await folderWith({
    ...smallLibrary,
    'papers/ours/paper.txt': gappy,
    'papers/ours/notes.txt': 'Notes.',
    'papers/ours/deal.yaml': deal,
    'papers/theirs/paper.txt': gappy,
  });
  const { code, out } = await lacuna(folder, ['scan', 'papers', '--format', 'json', ...usual]);
  const report = reportIn(out);
  expect(code).toBe(1);
  expect(report.documents.map(({ name, deal: own }) => [name, (own ?? report.deal).side])).toEqual([
    ['papers/ours/paper.txt', 'recipient'],
    ['papers/theirs/paper.txt', 'discloser'],
  ]);
  // What protects the discloser is not asked of a paper under which we only receive.
  expect(report.documents[0]?.lines.map(({ outcome }) => outcome)).toEqual(['not-applicable', 'not-applicable']);
});

test('--out writes the whole report and leaves nothing else behind', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['scan', 'gappy.txt', '--out', 'report.txt', ...usual]);
  expect([code, out]).toEqual([1, '']);
  expect(await readFile(path.join(folder, 'report.txt'), 'utf8')).toContain('MISSING');
  expect((await readdir(folder)).sort()).toEqual(['gappy.txt', 'library', 'report.txt', 'sound.txt']);
});

test('--out to a place that cannot be written exits with 2', async () => {
  const folder = await folderWith(files);
  const { code, err } = await lacuna(folder, ['scan', 'sound.txt', '--out', 'no/such/folder/report.txt', ...usual]);
  expect([code, err]).toEqual([2, expect.stringContaining('could not write --out no/such/folder/report.txt (ENOENT)')]);
});

test('a file that is no agreement exits with 3, and the others are still read', async () => {
  const folder = await folderWith({
    ...files,
    'broken.pdf': '%PDF-1.7\nnothing that follows is a PDF',
    'empty.txt': '',
  });
  const { code, out } = await lacuna(folder, [
    'scan',
    'broken.pdf',
    'empty.txt',
    'gappy.txt',
    '--format',
    'json',
    ...usual,
  ]);
  expect(code).toBe(3);
  const [broken, empty, read] = reportIn(out).documents;
  expect(broken?.problems.map(({ code, hides }) => [code, hides])).toEqual([['truncated', 'everything']]);
  expect(empty?.problems.map(({ code, hides }) => [code, hides])).toContainEqual(['empty', 'everything']);
  expect(read?.lines.map(({ outcome }) => outcome)).toEqual(['missing', 'clear']);
  expect([...(broken?.lines ?? []), ...(empty?.lines ?? [])].map(({ outcome }) => outcome)).not.toContain('missing');
});

test('a link to nothing is a file that could not be opened, and no silence', async () => {
  const folder = await folderWith({ ...files });
  await import('node:fs/promises').then(({ symlink }) => symlink('gone.txt', path.join(folder, 'linked.txt')));
  const { code, out } = await lacuna(folder, ['scan', '.', '--format', 'json', ...usual]);
  expect(code).toBe(3);
  const linked = reportIn(out).documents.find(({ name }) => name === 'linked.txt');
  expect(linked?.problems.map(({ code }) => code)).toEqual(['unreadable']);
});

test('a file that takes too long is given up, and takes no other along', async () => {
  // A hundred thousand clauses: several times the seconds that it is given, while its neighbour needs a tenth of one.
  const clauses = Array.from(
    { length: 110_000 },
    (_, index) => `${index}.1 Birch shall hand back or destroy it all.\n\n`,
  );
  const huge = clauses.join('');
  const folder = await folderWith({ ...files, 'huge.txt': huge });
  const command = ['scan', 'huge.txt', 'gappy.txt', '--timeout', '3', '--format', 'json', ...usual];
  const { code, out, err } = await lacuna(folder, command);
  expect([code, err]).toEqual([3, '']);
  const [late, read] = reportIn(out).documents;
  expect(late?.problems.map(({ code }) => code)).toEqual(['timeout']);
  expect(late?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(late?.lines.map(({ outcome }) => outcome)).toEqual(['unsure', 'unsure']);
  expect(read?.lines.map(({ outcome }) => outcome)).toEqual(['missing', 'clear']);
});

test('a library with a fault stops the scan, and says which line is wrong', async () => {
  const broken = (smallLibrary['library/clauses/use/free-use.yaml'] ?? '').replace('title:', 'titel:');
  const folder = await folderWith({ ...files, 'library/clauses/use/free-use.yaml': broken });
  const { code, out, err } = await lacuna(folder, ['scan', 'sound.txt', ...usual]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('library/clauses/use/free-use.yaml:2:1');
  expect(err).toContain('\n    titel: Free use');
});

test('a path that is not there exits with 2 before anything is read', async () => {
  const folder = await folderWith(files);
  const { code, out, err } = await lacuna(folder, ['scan', 'sound.txt', 'nowhere.pdf', ...usual]);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining('found nothing at nowhere.pdf')]);
});

test('a wrong argument exits with 2', async () => {
  const folder = await folderWith(files);
  const { code, err } = await lacuna(folder, ['scan', 'sound.txt', '--side', 'buyer', ...usual]);
  expect([code, err]).toEqual([2, expect.stringContaining('expected one of discloser, recipient, mutual')]);
});

test('a reader who has seen enough changes nothing about the exit code', async () => {
  const many = Array.from({ length: 60 }, (_, index) => [`papers/${index}.txt`, gappy]);
  const folder = await folderWith({ ...smallLibrary, ...Object.fromEntries(many) });
  const { execFileSync } = await import('node:child_process');
  const command = `"${process.execPath}" "${program}" scan papers --format json ${usual.join(' ')} | head -n 1; echo \${PIPESTATUS[0]}`;
  expect(execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })).toBe('{\n1\n');
});

test('a pipe is never waited for', async () => {
  const folder = await folderWith(files);
  const { execFileSync } = await import('node:child_process');
  execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
  await chmod(path.join(folder, 'pipe.txt'), 0o600);
  const { code, out } = await lacuna(folder, ['scan', 'pipe.txt', '--format', 'json', ...usual]);
  expect(code).toBe(3);
  expect(reportIn(out).documents[0]?.problems.map(({ code }) => code)).toEqual(['unreadable']);
});
