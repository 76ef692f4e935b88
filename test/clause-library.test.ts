import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { libraryDocs } from '../src/library/docs.ts';
import { parseFigures } from '../src/library/figures.ts';
import type { LibraryProblem } from '../src/model/library.ts';
import { proveLibrary } from '../src/proof/proof.ts';
import { loadLibrary, shippedLibrary } from '../src/scan/load-library.ts';

const loaded = await loadLibrary();

test('the shipped library is well formed', () => {
  expect('problems' in loaded ? loaded.problems.map(line) : []).toEqual([]);
});

test('the shipped library keeps its word: examples, signals, other kinds, requirements', () => {
  expect('library' in loaded ? proveLibrary(loaded.library, loaded.files).map(line) : []).toEqual([]);
});

const figures = parseFigures(await readFile(path.join(shippedLibrary, 'figures.json'), 'utf8').catch(() => '[]')) ?? [];

test.each('library' in loaded ? libraryDocs(loaded.library, figures) : [])(
  'clause-library/$path is as `npm run docs` writes it',
  async (generated) => {
    const committed = await readFile(path.join(shippedLibrary, generated.path), 'utf8').catch(() => '');
    expect(committed).toBe(generated.text);
  },
);

function line({ path: file, line: number, column, says }: LibraryProblem): string {
  return `clause-library/${file}:${number}:${column} ${says}`;
}
