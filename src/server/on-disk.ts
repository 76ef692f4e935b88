import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Version } from '../model/archive.ts';
import { RequestProblem } from './problem.ts';
import type { Service } from './service.ts';

/** A kept file in a temporary place, for as long as `use` takes. Its path is of our own making. */
export async function withFile<Result>(
  version: Pick<Version, 'sha256' | 'fileName'>,
  { store, settings }: Pick<Service, 'store' | 'settings'>,
  use: (file: { readonly path: string; readonly name: string }) => Promise<Result>,
): Promise<Result> {
  const target = path.join(settings.temporary, randomUUID());
  try {
    await pipeline(
      Readable.from(await keptFile(version, store)),
      createWriteStream(target, { flags: 'wx', mode: 0o600 }),
    );
    return await use({ path: target, name: version.fileName });
  } finally {
    await rm(target, { force: true });
  }
}

/** The bytes as they were uploaded. Throws a RequestProblem where they are not there any more. */
export async function keptFile(
  { sha256 }: Pick<Version, 'sha256'>,
  { files }: Pick<Service['store'], 'files'>,
): Promise<AsyncIterable<Uint8Array>> {
  const content = await files.open(sha256);
  if (content !== null) return content;
  throw new RequestProblem(
    'unavailable',
    'The file of this version is not where files are kept.',
    'Tell whoever runs the service: "lacuna verify" names what is missing.',
  );
}
