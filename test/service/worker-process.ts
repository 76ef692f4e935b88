import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** `lacuna worker` as a process of its own, which goes with the test. Resolves once it is at work. */
export async function startWorker(url: string): Promise<ChildProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-worker-test-'));
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATABASE_URL: url,
    LACUNA_DATA: folder,
    LACUNA_THREADS: '1',
    LACUNA_LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, ['dist/bin.js', 'worker'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  // It says so once it is at work.
  await once(child.stdout, 'data');
  return child;
}
