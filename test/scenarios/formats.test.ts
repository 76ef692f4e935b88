import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, usual } from './small.ts';

test('a scan writes its report in each format for other programs, into a file or a pipe, with the same exit code', async () => {
  const folder = await folderWith({ ...smallLibrary, 'gappy.txt': gappy, 'broken.pdf': '%PDF-1.7\nno PDF follows' });
  const scan = ['scan', 'broken.pdf', 'gappy.txt', ...usual];
  const written = async (format: string): Promise<string> => {
    const { code, out, err } = await lacuna(folder, [...scan, '--format', format, '--out', `report.${format}`]);
    expect([code, out, err]).toEqual([3, '', '']);
    return readFile(path.join(folder, `report.${format}`), 'utf8');
  };
  const piped = await lacuna(folder, [...scan, '--format', 'csv']);
  expect(piped.out).toBe(await written('csv'));
  expect(piped.out).toContain('broken.pdf,,truncated,,unread,,');
  expect(piped.out).toContain('gappy.txt,zz,zz-secrets-4,Handing back,missing,must,');
  expect((await written('jsonl')).trimEnd().split('\n').length).toBe(3);
  expect(await written('junit')).toContain(
    '<testsuite name="gappy.txt" tests="2" failures="1" errors="0" skipped="0">',
  );
  expect(JSON.parse(await written('sarif'))).toMatchObject({
    version: '2.1.0',
    runs: [{ invocations: [{ executionSuccessful: false }], artifacts: [{ location: { uri: 'broken.pdf' } }, {}] }],
  });
});

test('an unknown format exits with 2 and names those that there are', async () => {
  const folder = await folderWith({ ...smallLibrary, 'gappy.txt': gappy });
  const { code, err } = await lacuna(folder, ['scan', 'gappy.txt', '--format', 'sarf', ...usual]);
  expect([code, err]).toEqual([2, expect.stringContaining('found --format sarf')]);
  expect(err).toContain('sarif');
});
