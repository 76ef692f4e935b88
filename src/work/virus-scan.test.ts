import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { virusScan } from './virus-scan.ts';

async function scanner(script: string, fileName = 'upload') {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-virus-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [program, file] = [path.join(folder, 'scanner.sh'), path.join(folder, fileName)];
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  await writeFile(file, 'Alder lends to Birch.');
  return { program, file, folder };
}

test('a file is clean where the program ends with 0, and the path comes behind its arguments, whatever is in it', async () => {
  const { program, file, folder } = await scanner('printf "%s|" "$@" >"$(dirname "$0")/heard"', 'a; touch b $(id).pdf');
  expect(await virusScan([program, '--quiet', '-'], file)).toEqual({ is: 'clean' });
  expect(await readFile(path.join(folder, 'heard'), 'utf8')).toBe(`--quiet|-|${file}|`);
});

test.each([
  ['exit 1', 'refused', 'The virus scanner found something in the file, so it was not kept.'],
  ['exit 2', 'failed', 'The virus scanner ended with exit code 2, so the file was not kept.'],
  ['kill -9 $$', 'failed', 'The virus scanner was ended by SIGKILL, so the file was not kept.'],
] as const)('a program that does "%s" keeps the file out', async (script, is, says) => {
  const { program, file } = await scanner(script);
  expect(await virusScan([program], file)).toMatchObject({ is, says: expect.stringContaining(says) });
});

test('a program that never ends is ended with all that it started, and keeps the file out', async () => {
  const { program, file, folder } = await scanner('(sleep 1; echo >"$0.alive") & sleep 60');
  const result = await virusScan([program], file, 200);
  expect(result).toMatchObject({ is: 'failed', says: expect.stringContaining('took longer than 0.2 s') });
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await expect(readFile(path.join(folder, 'scanner.sh.alive'))).rejects.toThrow('ENOENT');
});

test('a program that is not there keeps the file out', async () => {
  const { file } = await scanner('');
  const result = await virusScan(['/no/such/scanner'], file);
  expect(result).toMatchObject({ is: 'failed', says: expect.stringContaining('could not be started (ENOENT)') });
});
