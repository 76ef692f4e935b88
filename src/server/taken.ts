import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { inside, type Part } from '../model/part.ts';
import type { Problem } from '../model/problem.ts';
import { fileNameOf } from './file-name.ts';
import type { Upload } from './route.ts';
import type { Service } from './service.ts';
import type { ServerProblemCode } from './status.ts';

/** An agreement among what was uploaded. Only `open` unpacks it: all that lies in an archive would be too much to hold. */
export type Taken = { readonly open: () => Promise<Opened | NotTaken> };

export type Opened = {
  /** Of its own file. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly content: () => AsyncIterable<Uint8Array>;
  /** What a person should know of the file that it lay in. */
  readonly notes: readonly string[];
};

/** `name`: with the files that it lies in. */
export type NotTaken = { readonly name: string; readonly code: ServerProblemCode; readonly says: string };

/** Every agreement in what was uploaded, in order, and what is none: archives and mails are taken apart, down to the innermost. */
export async function papersIn(
  files: readonly Upload[],
  service: Pick<Service, 'desk' | 'isClean'>,
): Promise<readonly (Taken | NotTaken)[]> {
  const found: (Taken | NotTaken)[] = [];
  for (const file of files) found.push(...(await papersOf(file, service)));
  return found;
}

async function papersOf(
  { path, name, bytes, sha256 }: Upload,
  { desk, isClean }: Pick<Service, 'desk' | 'isClean'>,
): Promise<readonly (Taken | NotTaken)[]> {
  if (!(await isClean(path))) {
    const says = 'The virus scanner does not let this file pass. Ask whoever sent it for a clean one.';
    return [{ name, code: 'refused-by-scan', says }];
  }
  const looked = await desk.lookAt({ path, name });
  if ('code' in looked) return [notRead(name, looked)];
  if (looked.is === 'unknown') return [notRead(name, looked.problem)];
  if (looked.is === 'document') {
    const content = () => createReadStream(path);
    return [{ open: async () => ({ name, sha256, bytes, content, notes: [] }) }];
  }
  return looked.parts.map((part) => {
    if (part.problem !== null) return notRead(part.name, part.problem);
    const open = async () => {
      const bytes = await desk.partOf({ path, name: part.name, part });
      return 'code' in bytes ? notRead(part.name, bytes) : opened(bytes, part);
    };
    return { open };
  });
}

function notRead(name: string, { says }: Problem): NotTaken {
  return { name, code: 'unknown-format', says };
}

function opened(bytes: Uint8Array, { name, notes }: Part): Opened {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const told = notes.map(({ says }) => says);
  return { name: lastOf(name), sha256, bytes: bytes.length, content: () => only(bytes), notes: told };
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Of "mail.eml ▸ papers/contract.docx" the file itself: "contract.docx". */
function lastOf(name: string): string {
  return fileNameOf(name.slice(name.lastIndexOf(inside) + inside.length));
}
