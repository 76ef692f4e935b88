import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inside, outermost } from '../model/part.ts';

/** What an assistant asked for and cannot have, in a sentence for the assistant and whoever reads along. */
export class Refused extends Error {}

/**
 * The real path of a file that may be read: it lies in one of the folders, or is one of the files, that were allowed, wherever links lead.
 * What lies in a mail or an archive ("mail.eml ▸ draft.docx") keeps its name behind that of its file. Throws `Refused` for all else, and
 * with the same words for what is not there: an assistant is not to learn what else this machine has.
 */
export async function allowedFile(asked: string, allowed: readonly string[]): Promise<string> {
  if (allowed.length === 0) {
    throw new Refused(
      'No file may be read: name the folders of agreements behind "lacuna mcp", or open one in the assistant, and start again.',
    );
  }
  const outer = asked.startsWith('file://') ? fileURLToPath(asked) : outermost(asked);
  const roots = await Promise.all(allowed.map((each) => real(each)));
  const candidates = path.isAbsolute(outer) ? [outer] : allowed.map((each) => path.join(each, outer));
  for (const candidate of candidates) {
    const file = await real(candidate);
    if (file === null || !roots.some((root) => root !== null && lies(file, root))) continue;
    if ((await stat(file)).isFile()) return `${file}${asked.includes(inside) ? asked.slice(outer.length) : ''}`;
    throw new Refused(
      `Found a folder at ${asked}, expected one agreement: list_agreements names those that may be read.`,
    );
  }
  throw new Refused(
    `Found no file ${asked} among what may be read, expected one in ${allowed.join(', ')}: list_agreements names them.`,
  );
}

/** Null where there is none. */
function real(file: string): Promise<string | null> {
  return realpath(file).catch(() => null);
}

function lies(file: string, root: string): boolean {
  return file === root || file.startsWith(root.endsWith(path.sep) ? root : `${root}${path.sep}`);
}
