import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPages } from '../../src/server/built-pages.ts';

type Chunk = { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] };

/** Bytes of scripts and styles, packed, that a browser loads to show these entries of Vite's manifest. */
async function packedBytes(entries: readonly string[]): Promise<number> {
  const manifest: Record<string, Chunk> = JSON.parse(
    await readFile(path.join(builtPages, '.vite/manifest.json'), 'utf8'),
  );
  const files = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the build.`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(add);
  };
  entries.forEach(add);
  const sizes = [...files].map(async (file) => gzipSync(await readFile(path.join(builtPages, file))).length);
  return (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
}

test.each([
  ['signing in', 'views/sign-in/view.tsx'],
  ['the first page', 'views/home/view.tsx'],
])('%s takes less than 200 KB of scripts and styles', async (_name, view) => {
  expect(await packedBytes(['index.html', view])).toBeLessThan(200_000);
});
