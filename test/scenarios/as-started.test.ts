import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, lacuna, started } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

// The other scenarios ask one process for one command after another. Here each command says the same as it does in a process of its
// own, as a user starts it: in what it prints, in its exit code and in the files it leaves behind.

const files = { ...smallLibrary, 'papers/gappy.txt': gappy, 'papers/sound.txt': sound, 'broken.pdf': '%PDF-1.7\n' };
const library = ['--library', 'library'];
const paper = 'papers/gappy.txt';

/** Done one after another in one folder: what a line leaves behind the next ones find. */
const commands: readonly (readonly string[])[] = [
  ['--help'],
  ['scan', 'papers', ...usual],
  ['scan', 'papers', 'broken.pdf', '--format', 'json', '--out', 'old.json', ...usual],
  ['scan', 'papers', '--format', 'csv', ...usual],
  ['scan', 'papers', '--format', 'jsonl', '--out', 'old.jsonl', ...usual],
  ['scan', 'papers', '--format', 'junit', ...usual],
  ['scan', 'papers', '--format', 'sarif', ...usual],
  ['scan', 'papers', '--format', 'html', '--out', 'report.html', ...usual],
  ['scan', 'papers', '--format', 'xlsx', '--out', 'report.xlsx', ...usual],
  ['scan', 'papers', '--format', 'docx', '--out', 'report.docx', ...usual],
  ['scan', 'papers', '--format', 'pdf', '--out', 'report.pdf', ...usual],
  ['scan', 'papers', '--state', 'papers.lacuna', ...usual],
  ['scan', 'papers', '--side', 'buyer'],
  ['scan', 'nowhere', ...usual],
  ['query', 'agreements', '--state', 'papers.lacuna'],
  ['redline', paper, '--out', 'asked.docx', ...usual],
  ['diff', paper, 'papers/sound.txt', ...usual],
  ['diff', 'old.json', 'old.jsonl'],
  ['baseline', 'write', 'papers', ...usual],
  ['read', paper, ...library],
  ['explain', 'zz-secrets-4', paper, ...usual],
  ['try', 'The Keeper shall return all Confidential Information.', ...usual],
  ['library', 'check', 'library'],
  ['library', 'list', 'library'],
  ['library', 'freshness', 'library', '--as-of', '2026-11-24'],
  ['library', 'docs', 'library'],
  ['jurisdictions', 'compare', 'zz', ...library],
  ['house', 'init', ...library],
  ['house', 'export', 'policy.xlsx', '--house', 'house', ...library],
  ['house', 'import', 'policy.xlsx', '--to', 'imported', ...library],
  ['mcp', 'nowhere'],
];

/** Of a folder, by name. A database and the spreadsheet of a policy hold times: what is read out of them stands beside them. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile() && !/[.]lacuna|^policy[.]xlsx$/.test(each.name))
    .map((each) => path.join(each.parentPath, each.name))
    .sort();
  const texts = names.map(async (name) => [path.relative(folder, name), await readFile(name, 'latin1')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

test('every command says the same in a process of its own', async () => {
  const [here, there] = [await folderWith(files), await folderWith(files)];
  for (const args of commands) expect(await lacuna(here, args), args.join(' ')).toEqual(await started(there, args));
  expect(await contents(here)).toEqual(await contents(there));
}, 180_000);
