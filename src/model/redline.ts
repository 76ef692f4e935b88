import type { Day } from './day.ts';
import type { Passage } from './report.ts';

/** What is to be written into a DOCX as its reader will see it: changes to take or leave, and why. */
export type RedlineOrder = {
  readonly asks: readonly RedlineAsk[];
  /** Whose changes and comments they are, as a word processor shows it. */
  readonly author: string;
  /** The day that they bear. It arrives here, so that the same order gives the same bytes. */
  readonly dated: Day;
};

/** One Ask as it goes to the other side: of its wording only the step that is to be asked for. */
export type RedlineAsk = {
  /** Id of the ClauseKind. */
  readonly clause: string;
  readonly title: string;
  /** The comment, paragraph by paragraph, without where the wording went. */
  readonly says: readonly string[];
  /** Null where there is none to ask for. */
  readonly wording: string | null;
  /** The words that fall short or must not stand, what weighs most first; none where the clause is missing. */
  readonly amends: readonly Passage[];
  /** Whether some of these words must not stand: what would stand in their place is then for a person to settle, and is only proposed. */
  readonly isForbidden: boolean;
  /** Of what is missing: the passage that comes closest, and a clause of the same family that the paper has. */
  readonly closest: Passage | null;
  readonly kin: Passage | null;
};

export type Redlined = { readonly bytes: Uint8Array; readonly placed: readonly Placed[] };

/** What became of an Ask in the file. `wording`: whether it was written in, proposed in a comment alone, or there was none. */
export type Placed = {
  readonly clause: string;
  readonly title: string;
  readonly wording: 'inserted' | 'proposed' | 'none';
  /** A sentence: where it is and why there. */
  readonly says: string;
};
