import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { agreementEndings } from '../analyze.ts';

const most = 200;
/** A folder with more entries than this is a disk and no folder of agreements. */
const mostEntries = 50_000;

/** Paths of the files under these folders that end as agreements do, a line each, in order. Links out of them are not followed. */
export async function listAgreements(allowed: readonly string[], containing: string): Promise<string> {
  if (allowed.length === 0)
    return 'No folder may be read: name the folders of agreements behind "lacuna mcp", or open one in the assistant.';
  const all: string[] = [];
  let looked = 0;
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      looked += 1;
      if (looked > mostEntries) return;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') await walk(file);
      else if (entry.isFile() && isAgreement(entry.name)) all.push(file);
    }
  };
  for (const each of allowed) {
    const root = await realpath(each).catch(() => null);
    if (root === null) continue;
    if ((await stat(root)).isFile()) all.push(root);
    else await walk(root);
  }
  const found = [...new Set(all)].filter((file) => file.toLowerCase().includes(containing.toLowerCase())).sort();
  if (found.length === 0)
    return `Found no agreement under ${allowed.join(', ')}, expected files ending in ${agreementEndings.join(', ')}.`;
  return [
    ...found.slice(0, most),
    ...(found.length > most ? [`and ${found.length - most} more: ask for those whose path contains some word.`] : []),
    ...(looked > mostEntries ? [`Only the first ${mostEntries} entries were looked at: name folders further in.`] : []),
  ].join('\n');
}

function isAgreement(name: string): boolean {
  return agreementEndings.some((ending) => name.toLowerCase().endsWith(ending)) && !name.startsWith('~$');
}
