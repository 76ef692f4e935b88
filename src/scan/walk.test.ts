import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readers } from '../read/read.ts';
import { containers } from '../read/unpack.ts';
import { walk } from './walk.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'lacuna-walk-'));
  const files = {
    'plain/b.pdf': '',
    'plain/a.DOCX': '',
    'plain/z/c.txt': '',
    'plain/table.xlsx': '',
    'plain/~$a.docx': '',
    'plain/.hidden.pdf': '',
    'plain/.git/d.pdf': '',
    'plain/node_modules/e.pdf': '',
    'dealt/agreement.pdf': '',
    'dealt/origin.md': '',
    'dealt/expected.txt': '',
    'dealt/deal.yaml': 'side: recipient\n',
    'named/agreement.txt': '',
    'named/annex.pdf': '',
    'named/deal.yaml': 'agreements: [agreement.txt]\n',
    'faulty/agreement.pdf': '',
    'faulty/deal.yaml': 'side: nobody\n',
    'absent/deal.yaml': 'agreements: [gone.pdf]\n',
    'round/a.pdf': '',
    'empty/notes.xlsx': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  await symlink('..', path.join(root, 'round', 'again'));
  await symlink('nowhere.pdf', path.join(root, 'round', 'dangling.pdf'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('a folder is searched for every ending that a reader or a container has, and for papers that none reads, to say so', async () => {
  const endings = [...readers, ...containers].flatMap(({ endings }) => endings);
  const names = [...endings, '.pages', '.7z'].map((ending) => `x${ending}`).sort();
  const folder = path.join(root, 'every');
  await mkdir(folder);
  for (const name of [...names, 'x.xlsx', 'x']) await writeFile(path.join(folder, name), '');
  expect(await found('every')).toEqual(names.map((name) => `every/${name}`));
});

async function found(...args: readonly string[]): Promise<readonly string[]> {
  const walked = await walk(
    args.map((arg) => path.join(root, arg)),
    ['eu'],
  );
  return walked.found.map(({ name }) => path.relative(root, name));
}

test('a folder gives its agreements in order of name; hidden files, lock files and packages are left out', async () => {
  expect(await found('plain')).toEqual(['plain/a.DOCX', 'plain/b.pdf', 'plain/z/c.txt']);
});

test('arguments keep their order, and a file comes once', async () => {
  expect(await found('plain/z', 'plain/b.pdf', 'plain')).toEqual(['plain/z/c.txt', 'plain/b.pdf', 'plain/a.DOCX']);
});

test('a file that is named is taken whatever its ending', async () => {
  expect(await found('plain/table.xlsx')).toEqual(['plain/table.xlsx']);
});

test('a glob gives its files in order', async () => {
  expect(await found('plain/*.{pdf,DOCX}')).toEqual(['plain/a.DOCX', 'plain/b.pdf']);
});

test('beside a deal.yaml, text files are notes, and the deal holds for the rest', async () => {
  const walked = await walk([path.join(root, 'dealt')], ['eu']);
  expect(walked.found).toMatchObject([{ name: path.join(root, 'dealt/agreement.pdf'), deal: { side: 'recipient' } }]);
});

test('a deal.yaml holds for a file beside it that is named alone', async () => {
  const walked = await walk([path.join(root, 'dealt/agreement.pdf')], ['eu']);
  expect(walked.found).toMatchObject([{ deal: { side: 'recipient' } }]);
});

test('a deal.yaml may name the agreements, and then nothing else is one', async () => {
  expect(await found('named')).toEqual(['named/agreement.txt']);
});

test('faults of a deal.yaml are told with their place', async () => {
  const walked = await walk([path.join(root, 'faulty'), path.join(root, 'absent')], ['eu']);
  expect(walked.faults.map(({ path: file, line }) => [path.relative(root, file), line])).toEqual([
    ['faulty/deal.yaml', 1],
    ['absent/deal.yaml', 1],
  ]);
});

test('links that go round end, and a link to nothing is still named', async () => {
  const names = await found('round');
  expect(names).toContain('round/a.pdf');
  expect(names).toContain('round/dangling.pdf');
  expect(names.length).toBeLessThan(40);
});

test('what names nothing is missing', async () => {
  const walked = await walk([path.join(root, 'nowhere'), path.join(root, 'empty')], ['eu']);
  expect(walked.missing).toEqual([path.join(root, 'nowhere')]);
  expect(walked.found).toEqual([]);
});

test('a folder that may not be listed is a problem and no silence', async () => {
  await chmod(root, 0o755);
  await mkdir(path.join(root, 'locked'), { mode: 0 });
  const walked = await asOrdinaryUser(() => walk([path.join(root, 'locked')], ['eu']));
  expect(walked.found.map(({ problem }) => problem?.code)).toEqual(['unreadable']);
});

/** Root may list any folder: where the tests run as root, the rights of "nobody" are taken on for a while. */
async function asOrdinaryUser<Result>(run: () => Promise<Result>): Promise<Result> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
