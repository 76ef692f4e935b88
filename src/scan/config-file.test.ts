import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findConfig, parseConfig } from './config-file.ts';

const file = path.resolve('/repository/lacuna.config.yaml');
const known = ['de', 'eu', 'uk'];

test('paths are whole, deals are read, and folders come outermost first', () => {
  const text = `paths: [contracts, /archive]
ignore: [old, "*.tmp.docx"]
side: recipient
jurisdictions: [eu]
house: policy
state: .state/contracts.lacuna
baseline: known.jsonl
waivers: legal/waivers.yaml
fail-on: should
folders:
  - { path: contracts/uk/schools, jurisdictions: [uk], personal-data: true }
  - { path: contracts/uk, jurisdictions: [uk] }
`;
  expect(parseConfig(file, text, known)).toEqual({
    paths: [path.resolve('/repository/contracts'), path.resolve('/archive')],
    ignore: ['old', '*.tmp.docx'],
    folder: path.resolve('/repository'),
    deal: { side: 'recipient', jurisdictions: ['eu'] },
    folders: [
      { path: path.resolve('/repository/contracts/uk'), deal: { jurisdictions: ['uk'] } },
      { path: path.resolve('/repository/contracts/uk/schools'), deal: { jurisdictions: ['uk'], personalData: true } },
    ],
    families: [],
    apart: [],
    library: null,
    house: path.resolve('/repository/policy'),
    state: path.resolve('/repository/.state/contracts.lacuna'),
    baseline: path.resolve('/repository/known.jsonl'),
    waivers: path.resolve('/repository/legal/waivers.yaml'),
    failOn: 'should',
  });
});

test('families and what stands apart are paths and globs from the folder of the configuration on', () => {
  const text = 'families:\n  - papers: [k/*.txt]\n    order: [k/first.txt]\napart: ["old/**"]\n';
  const config = parseConfig(file, text, known);
  if ('problems' in config) throw new Error('a sound configuration has problems');
  const covered = (all: typeof config.apart) =>
    ['k/first.txt', 'k/second.txt', 'k/l/third.txt', 'old/a/b.txt'].filter((name) =>
      all.some(({ covers }) => covers(path.resolve('/repository', name))),
    );
  expect(config.families.map(({ papers, order }) => [covered(papers), covered(order)])).toEqual([
    [['k/first.txt', 'k/second.txt'], ['k/first.txt']],
  ]);
  expect(covered(config.apart)).toEqual(['old/a/b.txt']);
});

test('an empty file says nothing', () => {
  expect(parseConfig(file, '', known)).toMatchObject({ paths: [], ignore: [], deal: {}, folders: [], failOn: null });
});

test.each([
  ['jurisdiction: [eu]', 1, 'found the key "jurisdiction", expected'],
  ['jurisdictions: [zz]', 1, 'expected one of de, eu, uk'],
  ['side: buyer', 1, 'expected one of discloser, recipient, mutual'],
  ['fail-on: never', 1, 'expected one of must, should, consider'],
  ['side: mutual\nfolders:\n  - { path: a, jurisdictions: [atlantis] }', 3, 'expected one of de, eu, uk'],
  ['folders:\n  - { side: mutual }', 2, 'found no "path"'],
])('%j is a fault on line %i: %s', (text, line, says) => {
  expect(parseConfig(file, text, known)).toMatchObject({ problems: [{ line, says: expect.stringContaining(says) }] });
});

test('before a library is known, its jurisdictions are taken as they are', () => {
  expect(parseConfig(file, 'jurisdictions: [zz]', null)).toMatchObject({ deal: { jurisdictions: ['zz'] } });
});

test('the nearest configuration above is found', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-config-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const deep = path.join(folder, 'a', 'b');
  await mkdir(deep, { recursive: true });
  expect(await findConfig(deep)).toBeNull();
  await writeFile(path.join(folder, 'lacuna.config.yaml'), '');
  expect(await findConfig(deep)).toBe(path.join(folder, 'lacuna.config.yaml'));
  await writeFile(path.join(folder, 'a', 'lacuna.config.yaml'), '');
  expect(await findConfig(deep)).toBe(path.join(folder, 'a', 'lacuna.config.yaml'));
});
