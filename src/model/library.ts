import type { ClauseKind } from './clause-kind.ts';
import type { Clock } from './clock.ts';
import type { Measure } from './measure.ts';
import type { Models } from './models.ts';
import type { Jurisdiction, Requirement } from './requirement.ts';
import type { Subject } from './subject.ts';

/** Everything under clause-library/, parsed and checked, in sorted order of path. */
export type Library = {
  readonly kinds: readonly ClauseKind[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly requirements: readonly Requirement[];
  readonly clocks: readonly Clock[];
  readonly measures: readonly Measure[];
  readonly subjects: readonly Subject[];
  /** What the signal `reads-like` asks. */
  readonly models: Models;
  /** Lower-case hexadecimal SHA-256 over the paths and texts of its files: two libraries with the same hash give the same reports. */
  readonly hash: string;
};

/** A file of the library: path relative to the library folder with forward slashes, and its text. */
export type LibraryFile = { readonly path: string; readonly text: string };

/** A fault in a library file: what was found, what was expected, what to do, and where. Line and column from 1. */
export type LibraryProblem = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly says: string;
};
