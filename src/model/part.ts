import type { Problem } from './problem.ts';

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
