import type { Version } from '../../model/archive.ts';
import { notFound } from '../problem.ts';
import type { Archive } from '../service.ts';

/** The version that is asked for, of this agreement; null where none is named. */
export async function versionOf(agreement: string, asked: string | undefined, store: Archive): Promise<Version | null> {
  if (asked === undefined) return null;
  const version = await store.agreements.version(asked);
  if (version === null || version.agreement !== agreement) throw notFound('version of this agreement');
  return version;
}
