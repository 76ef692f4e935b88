import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished } from 'vitest';

export const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));
const guard = fileURLToPath(new URL('../network-guard.cjs', import.meta.url));

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

const host = fileURLToPath(new URL('host.mjs', import.meta.url));

/**
 * What the built program says to these arguments in this folder, behind the network guard: the test fails where it tried to reach
 * another machine or to start another program, even if it swallowed the error. One process does all commands of a test file, one after
 * another; `started` starts one as a user does, and `as-started.test.ts` holds every command to say the same both ways.
 */
export async function lacuna(folder: string, args: readonly string[]): Promise<Ran> {
  hosting ??= await openHost();
  const { child, log } = hosting;
  const ran = await new Promise<Ran>((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`the program ended with ${code} amid a command`));
    child.once('exit', died);
    child.once('message', (said: Ran) => {
      child.off('exit', died);
      resolve(said);
    });
    child.send({ folder, args });
  });
  expect(await readFile(log, 'utf8').catch(() => ''), 'attempts to reach the network').toBe('');
  return { ...ran, err: withoutProgress(ran.err) };
}

let hosting: { readonly child: ChildProcess; readonly log: string } | null = null;

async function openHost() {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-host-'));
  const log = path.join(folder, 'network.log');
  const child = fork(host, { env: guarded({ LACUNA_NETWORK_LOG: log }), execArgv: [] });
  afterFile.push(async () => {
    child.disconnect();
    await once(child, 'exit');
    await rm(folder, { recursive: true });
  });
  return { child, log };
}

const afterFile: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const each of afterFile) await each();
});

/** As `lacuna`, in a process of its own. */
export async function started(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const log = path.join(await temporary(), 'network.log');
  const ran = await start([program, ...args], folder, { ...env, LACUNA_NETWORK_LOG: log });
  expect(await readFile(log, 'utf8').catch(() => ''), 'attempts to reach the network').toBe('');
  return ran;
}

/** Node with the guard before everything else. */
export function start(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: guarded(env),
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
    child.on('close', (code) => resolve({ code, out, err: withoutProgress(err) }));
  });
}

function guarded(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, NODE_OPTIONS: `--require=${JSON.stringify(guard)}`, ...env };
}

/** Without how far it is, which only a slow machine is told. */
function withoutProgress(err: string): string {
  return err.replace(/^lacuna: \d+\/\d+, .*\n/gm, '');
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
