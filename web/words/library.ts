import { library } from './en/library.ts';

/** The words of the library, loaded with it: in the same language as those of every page. */
export const libraryWords: typeof library = library;
