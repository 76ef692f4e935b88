import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { onTestFinished } from 'vitest';
import { owesFiles } from '../../test/files-contract.ts';
import { openStore } from './open-store.ts';

owesFiles('a database', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-files-'));
  const store = await openStore({
    database: { is: 'sqlite', file: path.join(folder, 'lacuna.db') },
    files: null,
    now: () => new Date(),
  });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const damage = async (sha256: string, bytes: Uint8Array) => {
    const below = new Database(path.join(folder, 'lacuna.db'));
    below.exec('drop trigger chunks_update_guard');
    below
      .prepare('update chunks set content = ? where upload = (select upload from files where sha256 = ?)')
      .run(bytes, sha256);
    below.close();
  };
  return { files: store.files, damage };
});
