import type { Library, LibraryProblem } from '../model/library.ts';

/** A file of the library: path relative to the library folder with forward slashes, and its text. */
export type LibraryFile = { readonly path: string; readonly text: string };

/** Parses and checks the whole library. All problems at once, with path, line and column; a library with any is not used. */
export function parseLibrary(
  _files: readonly LibraryFile[],
): { library: Library } | { problems: readonly LibraryProblem[] } {
  throw new Error('parseLibrary is not built yet');
}
