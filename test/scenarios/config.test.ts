import path from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, sound } from './small.ts';

const config = `# How our contracts are scanned.
library: library
paths: [contracts]
ignore: [old, "*draft*"]
jurisdictions: [zz]
folders:
  - { path: contracts/mirror, side: recipient }
`;

const files = {
  ...smallLibrary,
  'lacuna.config.yaml': config,
  'contracts/gappy.txt': gappy,
  'contracts/first-draft.txt': gappy,
  'contracts/old/gappy.txt': gappy,
  'contracts/mirror/gappy.txt': gappy,
  'contracts/mirror/deep/old/gappy.txt': gappy,
};

const reportIn = (out: string): Report => JSON.parse(out);

test('a scan without arguments does what the configuration says, also from a folder below', async () => {
  const folder = await folderWith(files);
  const here = await lacuna(folder, ['scan', '--format', 'json']);
  expect([here.code, here.err]).toEqual([1, '']);
  const documents = reportIn(here.out).documents.map(({ name, deal }) => [name, deal?.side ?? 'discloser']);
  expect(documents).toEqual([
    ['contracts/gappy.txt', 'discloser'],
    ['contracts/mirror/gappy.txt', 'recipient'],
  ]);
  const below = await lacuna(path.join(folder, 'contracts', 'mirror'), ['scan', '--format', 'json']);
  expect(reportIn(below.out).documents.map(({ name }) => name)).toEqual(['../gappy.txt', '../mirror/gappy.txt']);
});

test('flags go before the configuration, and a file that is named is scanned though a pattern leaves it out', async () => {
  const folder = await folderWith(files);
  const command = ['scan', 'contracts/first-draft.txt', 'contracts/mirror', '--side', 'mutual', '--format', 'json'];
  const { out } = await lacuna(folder, command);
  const report = reportIn(out);
  expect(report.deal).toMatchObject({ side: 'mutual', jurisdictions: ['zz'] });
  expect(report.documents.map(({ name, deal }) => [name, deal.side])).toEqual([
    ['contracts/first-draft.txt', 'mutual'],
    ['contracts/mirror/gappy.txt', 'mutual'],
  ]);
});

test('explain holds the paper against the same law as scan does', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['explain', 'zz-secrets-4', 'contracts/mirror/gappy.txt']);
  expect(code).toBe(0);
  expect(out).toContain('zz-secrets-4');
});

test('without a configuration, or with --no-config, a scan of nothing is refused', async () => {
  const folder = await folderWith(files);
  expect(await lacuna(folder, ['scan', '--no-config', '--library', 'library'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('found nothing to scan, expected files, folders or globs, or "paths"'),
  });
});

test('faults of a configuration are told all at once, with the lines, before anything is read', async () => {
  const folder = await folderWith({ ...files, 'lacuna.config.yaml': `${config}side: buyer\nfial-on: must\n` });
  const { code, out, err } = await lacuna(folder, ['scan']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('lacuna.config.yaml:8:7 found "buyer"');
  expect(err).toContain('lacuna.config.yaml:9:1 found the key "fial-on"');
});

test('what a list names is scanned', async () => {
  const folder = await folderWith({
    ...files,
    'contracts/sound.txt': sound,
    'list.txt': 'contracts/sound.txt\r\n\ncontracts/old/gappy.txt\n',
  });
  const { out } = await lacuna(folder, ['scan', '--files-from', 'list.txt', '--format', 'json']);
  expect(reportIn(out).documents.map(({ name }) => name)).toEqual(['contracts/sound.txt', 'contracts/old/gappy.txt']);
});
