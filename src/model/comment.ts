import type { Place } from './place.ts';

/** What somebody wrote beside the text, for a person to see. It is no part of the agreement: nothing is matched in it. */
export type Comment = {
  readonly author: string | null;
  /** ISO 8601, as the file says it; null where it does not. */
  readonly date: string | null;
  readonly text: string;
  /** The first words that it is about; empty where it names none. */
  readonly about: string;
  readonly place: Place | null;
};
