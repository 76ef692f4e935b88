import type { Version } from '../model/archive.ts';
import type { Files } from '../model/store.ts';
import type { Fault } from '../model/trail.ts';

export type FilesChecked = {
  /** Hashes of all that are kept, damaged ones among them. */
  readonly kept: ReadonlySet<string>;
  readonly bytes: number;
  readonly faults: readonly Fault[];
};

/** Reads every stored file to its end, and holds its bytes against its hash. */
export async function checkFiles(files: Pick<Files, 'all' | 'open'>): Promise<FilesChecked> {
  const faults: Fault[] = [];
  const kept = new Set<string>();
  let bytes = 0;
  for await (const sha256 of files.all()) {
    kept.add(sha256);
    try {
      for await (const chunk of (await files.open(sha256)) ?? []) bytes += chunk.length;
    } catch (error) {
      if (!isDamaged(error)) throw error;
      faults.push({ at: `file ${sha256}`, says: error.message.replace(`file ${sha256}: `, '') });
    }
  }
  return { kept, bytes, faults };
}

/** Holds every version against what the trail says was uploaded as it, and sees that its file is there. */
export async function checkVersions(
  versions: AsyncIterable<Version>,
  uploaded: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
): Promise<{ readonly versions: number; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for await (const { id, sha256, agreement, number } of versions) {
    seen.add(id);
    const at = `version ${number} of agreement ${agreement} (${id})`;
    const said = uploaded.get(id);
    if (said === undefined) faults.push({ at, says: 'the trail knows no upload of it' });
    else if (said !== sha256) {
      faults.push({ at, says: `its file is ${sha256}, and the trail says that ${said} was uploaded` });
    }
    if (!kept.has(sha256)) faults.push({ at, says: `its file ${sha256} is not kept any more` });
  }
  for (const id of uploaded.keys()) {
    if (!seen.has(id))
      faults.push({ at: `version ${id}`, says: 'the trail says that it was uploaded, and it is not there' });
  }
  return { versions: seen.size, faults };
}

/** As src/store throws it where bytes are not those of their hash: one edge does not import another. */
export function isDamaged(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'damaged-file';
}
