import type { Comment } from '../model/comment.ts';
import type { InputFile } from '../model/input-file.ts';
import type { Piece } from '../model/piece.ts';
import type { Problem } from '../model/problem.ts';
import type { Format } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { World } from '../model/world.ts';

/** One file format: how to know it, and how to read it. What every reader owes is in test/reader-contract.ts. */
export type Reader = {
  readonly format: Format;
  /** Whether these bytes are of this format, by content; the name is asked only where content cannot tell (Markdown from text). */
  readonly claims: (file: InputFile) => boolean;
  /** File name endings that people give it, lower case with the dot: for the `wrong-name` Problem. */
  readonly endings: readonly string[];
  /** Never throws on bad input. Pieces come in reading order. */
  readonly read: (file: InputFile, world: World) => Promise<FormatReading>;
};

export type FormatReading = {
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
  /** As in Source. */
  readonly pages: number | null;
  /** As in Source. */
  readonly view?: View;
  /** As in Source. */
  readonly convertedBy?: string;
  /** Where the format has such a thing. */
  readonly comments?: readonly Comment[];
};

/** Of a file that could not be read at all. */
export function nothingRead(problem: Problem): FormatReading {
  return { pieces: [], problems: [problem], pages: null };
}
