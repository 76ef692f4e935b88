import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderWith, lacuna, start } from './lacuna.ts';
import { gappy, smallLibrary, usual } from './small.ts';

const files = { ...smallLibrary, 'gappy.txt': gappy };

/** Runs the program on a terminal of its own (`script` of util-linux), and gives back what a person would see. */
async function onTerminal(env: NodeJS.ProcessEnv): Promise<string> {
  const folder = await folderWith(files);
  const command = [process.execPath, 'dist/program/bin.js', 'scan', 'gappy.txt', ...usual];
  const program = command
    .map((part) => `'${part.replace('dist/program/bin.js', `${process.cwd()}/dist/program/bin.js`)}'`)
    .join(' ');
  const { stdout } = spawnSync('script', ['-qec', program, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
    encoding: 'utf8',
  });
  return stdout;
}

test('on a terminal there is colour and a line of progress', async () => {
  const seen = await onTerminal({});
  expect(seen).toContain('\u001b[1;31mMISSING');
  expect(seen).toContain('1/1, ');
});

test('NO_COLOR takes the colour away, whatever its value', async () => {
  const seen = await onTerminal({ NO_COLOR: '0' });
  expect(seen).toContain('MISSING');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is control characters.
  expect(seen).not.toMatch(/\u001b\[[\d;]*m/);
});

test('into a pipe there is neither', async () => {
  const { out, err } = await lacuna(await folderWith(files), ['scan', 'gappy.txt', ...usual]);
  expect(out).not.toContain('\u001b');
  expect(err).toBe('');
});

test('a reader that goes away early is no error', () => {
  const { stderr, status } = spawnSync('bash', ['-c', `set -o pipefail; node dist/program/bin.js --help | true`], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('help says what the exit codes are', async () => {
  const { code, out } = await lacuna(await folderWith({}), ['scan', '--help']);
  expect(code).toBe(0);
  for (const exitCode of ['0', '1', '2', '3']) expect(out).toMatch(new RegExp(`^ +${exitCode} `, 'm'));
});

test.each([
  ['in the main thread', "require('node:net').connect(80, '192.0.2.1')"],
  [
    'in a worker thread',
    `new (require('node:worker_threads').Worker)("require('node:http').get('http://192.0.2.1/')", { eval: true })`,
  ],
  ['of a name', "require('node:dns').lookup('example.invalid', () => {})"],
  ['by an ES module', "import('node:dns/promises').then(({ lookup }) => lookup('example.invalid'))"],
  ['with the error swallowed', "try { fetch('http://192.0.2.1/') } catch {}"],
  ['through another program', "require('node:child_process').spawnSync('true')"],
])('the guard that these tests run behind sees an attempt %s', async (_where, script) => {
  const folder = await folderWith({ 'network.log': '' });
  await start(['-e', script], folder, { LACUNA_NETWORK_LOG: 'network.log' });
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(`${folder}/network.log`, 'utf8')).toContain('Lacuna makes no network connection, but tried');
});
