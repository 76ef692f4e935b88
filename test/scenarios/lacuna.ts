import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

export const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));
const guard = fileURLToPath(new URL('../network-guard.cjs', import.meta.url));

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/**
 * Runs the built program as a user does, in this folder, behind the network guard: the test fails where the program
 * tried to reach another machine or to start another program, even if it swallowed the error.
 */
export async function lacuna(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const log = path.join(await temporary(), 'network.log');
  const ran = await start([program, ...args], folder, { ...env, LACUNA_NETWORK_LOG: log });
  expect(await readFile(log, 'utf8').catch(() => ''), 'attempts to reach the network').toBe('');
  return ran;
}

/** Node with the guard before everything else. */
export function start(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_OPTIONS: `--require=${JSON.stringify(guard)}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // How far it is, which only a slow machine is told.
    child.on('close', (code) => resolve({ code, out, err: err.replace(/^lacuna: \d+\/\d+, .*\n/gm, '') }));
  });
}

/** A folder with these files, removed when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporary();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

async function temporary(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-scenario-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
