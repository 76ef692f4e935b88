import type { Bearer, DutyFact, Fact } from './fact.ts';
import type { NonEmpty, Span } from './span.ts';

/** A place in a document that reads like a ClauseKind, with the evidence for it. */
export type Match = {
  readonly kind: string;
  /** Whole sentences, from the first sign to the last: what the report quotes. */
  readonly span: Span;
  /** Id of the stance that fits, or "stated" where the kind names none that does. */
  readonly stance: string;
  readonly strength: 'full' | 'weak';
  /** What the stance says of itself, or null for "stated". */
  readonly says: string | null;
  readonly evidence: NonEmpty<Evidence>;
  readonly captures: Readonly<Record<string, Fact>>;
  /** Who bears the duty, where the text says so. */
  readonly duty: { readonly bearer: Bearer; readonly modality: DutyFact['modality'] } | null;
  readonly direction: Direction;
};

/** Who owes it to whom, null where the text does not tell; `mutual` where each owes it to the other. */
export type Direction = { readonly owes: Bearer | null; readonly to: Bearer | null; readonly mutual: boolean };

/** One sign that was found: which signal, said in words, and where. */
export type Evidence = { readonly signal: string; readonly span: Span };

/** For a ClauseKind that is nowhere: the place that came closest, what it has and what it lacks. */
export type NearMiss = {
  readonly kind: string;
  /** Whether it has enough of what the kind is known by to be shown as near; else it is like it in common words alone. */
  readonly isClose: boolean;
  readonly span: Span;
  readonly has: readonly Evidence[];
  /** Signals said in words: "one of: destroy, return". */
  readonly lacks: readonly string[];
  /** Both in brief, to follow "It": "has “samples”, but nothing like “destroy” or “return”". */
  readonly says: string;
};

/**
 * What a paper says of one part of a kind: the first of the part's stances that is found, or none. Of a part that is sought
 * in matches alone there is a reading only where the kind has a match.
 */
export type PartReading = {
  readonly kind: string;
  readonly part: string;
  readonly title: string;
  /** Id of the stance, or null where none is found: then `strength` is weak and `says` is what the part lacks. */
  readonly stance: string | null;
  readonly strength: 'full' | 'weak';
  /** Completes "The clause …". */
  readonly says: string;
  /** Where any of the part's stances is found, in reading order. */
  readonly places: readonly PartPlace[];
};

export type PartPlace = { readonly stance: string; readonly span: Span; readonly evidence: readonly Evidence[] };

/** What `match` found. */
export type Found = {
  /** In reading order. */
  readonly matches: readonly Match[];
  readonly parts: readonly PartReading[];
  /** For every kind without a match its nearest miss, where there is any. */
  readonly nearest: Readonly<Record<string, NearMiss>>;
  /** For a kind without a match whose model leaves open whether there is one: the sentence that reads most like it. */
  readonly likely: Readonly<Record<string, Likeness>>;
  /**
   * The sentences that read at least a little like what a trained model was trained on, best first; none where there is no such
   * model. Sentences are scored when it is first asked: a library whose kinds ask no model need not pay for it.
   */
  readonly readings: (model: string) => readonly Likeness[];
};

/** A sentence, and how probable it is, 0 to 1, that it is what a trained model looks for. */
export type Likeness = { readonly span: Span; readonly probability: number };

/** Signal by signal, what one kind's patterns found in one document: for a person who asks why. */
export type Explanation = {
  readonly kind: string;
  readonly patterns: readonly {
    readonly within: 'sentence' | 'block' | 'clause';
    readonly signals: readonly { readonly signal: string; readonly wanted: boolean; readonly found: readonly Span[] }[];
  }[];
  readonly matches: readonly Match[];
  readonly parts: readonly PartReading[];
  readonly nearest: NearMiss | null;
  readonly likely: Likeness | null;
  /** The sentence that reads most like it by the model of its name, and that in words; null where there is no such model. */
  readonly alike: (Likeness & { readonly says: string }) | null;
};
