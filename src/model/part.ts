import type { Problem } from './problem.ts';

/** Stands in a name between a mail or an archive and what lies in it. */
export const inside = ' ▸ ';

/** The name of the file on disk that holds what this names; a name without the sign is its own. */
export function outermost(name: string): string {
  return name.split(inside, 1)[0] ?? name;
}

/** A document that lies in another file: an archive, a mail. */
export type Part = {
  /** Which entry (from 0) of the file, which entry of that one, and so on inwards. Of a container itself, what leads to it. */
  readonly at: readonly number[];
  /** From the outermost file on: "mail.eml ▸ papers.zip ▸ contract.docx". No two parts of a file have the same. */
  readonly name: string;
  /** What a person should know of the file around it. */
  readonly notes: readonly Problem[];
  /** Why it cannot be read at all, or null. */
  readonly problem: Problem | null;
};
