import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Analysis } from '../model/archive.ts';
import type { Files, Store } from '../model/store.ts';
import type { Analyst, Benches } from './benches.ts';
import { PolicyFault } from './libraries.ts';

type Packed = Awaited<ReturnType<Analyst['analyze']>>['report'];

/** What the work needs of the store. */
export type WorkStore = {
  readonly analyses: Pick<
    Store<NonNullable<Packed['entry']>, Packed['summary']>['analyses'],
    'take' | 'keepAlive' | 'giveBack' | 'finish' | 'fail'
  >;
  readonly agreements: Pick<Store['agreements'], 'version'>;
};

export type Tools = {
  readonly store: WorkStore;
  readonly files: Pick<Files, 'open'>;
  readonly benches: Pick<Benches, 'at'>;
  /** A folder of ours, made already. */
  readonly temporary: string;
  /** Version of the program. */
  readonly program: string;
  /** Once it is aborted nothing is written down any more: the threads are being ended. */
  readonly abandoned: AbortSignal;
};

/**
 * Does one analysis: fetches the file, has it read by a thread, writes the report down. Null where it was abandoned on the way. Rejects
 * where the store or the files cannot be reached: then nothing is known, and it is to be done again.
 */
export async function perform(analysis: Analysis, tools: Tools): Promise<'done' | 'failed' | null> {
  const { store, files, temporary } = tools;
  const fail = async (because: string): Promise<'failed'> => {
    await store.analyses.fail(analysis.id, because);
    return 'failed';
  };
  const version = await store.agreements.version(analysis.version);
  if (version === null) return fail('Its version is not kept any more. Upload the file again.');
  const content = await files.open(version.sha256);
  if (content === null) return fail(`Its file is not kept any more (${version.sha256}). Restore it from a backup.`);
  // The name that people know it by is never a path.
  const copy = path.join(temporary, `${randomUUID()}.analysis`);
  try {
    await pipeline(content, createWriteStream(copy, { flags: 'wx', mode: 0o600 }));
    const { sha256, fileName } = version;
    return await tools.benches.at(analysis.policy, async ({ analyst, library }) => {
      const { deal } = analysis;
      const file = { path: copy, name: fileName };
      const made = await analyst.analyze({ file, sha256, deal, attempt: analysis.id });
      if (tools.abandoned.aborted) return null;
      const { bytes, summary, unread, entry } = made.report;
      const { key } = made;
      const { program } = tools;
      const report = { key, bytes, sha256, deal, library, program, summary, unread, entry };
      await store.analyses.finish(analysis.id, report);
      return 'done';
    });
  } catch (error) {
    if (isDamaged(error)) {
      return await fail(`Its file was changed where it is kept: ${error.message}. Restore it from a backup.`);
    }
    if (error instanceof PolicyFault) return await fail(error.message);
    throw error;
  } finally {
    await rm(copy, { force: true });
  }
}

/** As src/store throws it where bytes are not those of their hash. */
function isDamaged(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'damaged-file';
}
