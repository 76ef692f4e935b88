import { placeIn } from '../library/yaml-file.ts';
import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import type { Complain } from './complaint.ts';
import { checkExamples, runExamples, textOf } from './examples.ts';
import { checkModels } from './models.ts';
import { checkAsked, checkRequirements, checkSays } from './requirements.ts';
import { checkSignals } from './signals.ts';
import { opened, trialOf } from './trial.ts';

/**
 * Runs the library's own examples through the real steps: what holds the library to its word.
 * `files` are those that it was parsed from, for the lines of the problems.
 */
export function proveLibrary(library: Library, files: readonly LibraryFile[]): readonly LibraryProblem[] {
  return complaintsOf(files, (complain) => {
    checkExamples(library, complain);
    for (const kind of library.kinds) {
      const trials = kind.examples.map((example) => opened(trialOf(textOf(example), example.heading), library));
      runExamples(library, kind, trials, complain);
      checkSignals(kind, trials, complain);
    }
    checkModels(library, complain);
    checkRequirements(library, complain);
    checkAsked(library, complain);
    checkSays(library, complain);
  });
}

/** Holds each requirement of these to its own examples, and nothing else of the library. */
export function proveRequirements(library: Library, files: readonly LibraryFile[]): readonly LibraryProblem[] {
  return complaintsOf(files, (complain) => checkRequirements(library, complain));
}

function complaintsOf(files: readonly LibraryFile[], check: (complain: Complain) => void): readonly LibraryProblem[] {
  const sources = new Map(files.map((file) => [file.path, file]));
  const problems: LibraryProblem[] = [];
  check((path, keys, says) => {
    const source = sources.get(path);
    problems.push({ path, ...(source === undefined ? { line: 1, column: 1 } : placeIn(source, keys)), says });
  });
  return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column));
}
