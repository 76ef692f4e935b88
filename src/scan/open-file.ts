import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { InputFile } from '../model/input-file.ts';
import type { Limits } from '../model/limits.ts';
import type { Part } from '../model/part.ts';
import type { Problem } from '../model/problem.ts';

/** Where a file lies, and the name that a person knows it by. `part`: which of the files in it is meant. */
export type FileOnDisk = { readonly path: string; readonly name: string; readonly part?: Pick<Part, 'at' | 'notes'> };

/** The bytes of a file, or why there are none. Its size is asked before a byte is read; a pipe or device is never opened. */
export async function openFile({ path, name }: FileOnDisk, limits: Limits): Promise<InputFile | Problem> {
  try {
    const { size, isFile } = await stat(path).then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
    if (!isFile) return unreadable('It is not a file but a folder, a pipe or a device; expected a file.');
    if (size > limits.fileBytes) {
      return {
        code: 'too-large',
        says: `The file has ${size} bytes; at most ${limits.fileBytes} are read. Split it, or take out its pictures.`,
        hides: 'everything',
      };
    }
    return { name, bytes: await readFile(path) };
  } catch (error) {
    return unreadable(`The file could not be opened (${codeOf(error)}). See that it is there and may be read.`);
  }
}

/** Lower-case hexadecimal SHA-256 of a file, without holding it in memory; empty where it cannot be read, or lies in another. */
export async function hashFile({ path, part }: FileOnDisk, limits: Limits): Promise<string> {
  return part === undefined ? hashOnDisk(path, limits) : '';
}

/** The same for the file that lies at a path, whatever in it is meant. */
export async function hashOnDisk(path: string, limits: Limits): Promise<string> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > limits.fileBytes) return '';
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return hash.digest('hex');
  } catch {
    return '';
  }
}

/** A Problem for what the operating system would not open. */
export function unreadable(says: string): Problem {
  return { code: 'unreadable', says, hides: 'everything' };
}

/** The operating system's short name of what went wrong ("EACCES"). */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
