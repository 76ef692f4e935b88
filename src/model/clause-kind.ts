import type { Bearer, DutyFact } from './fact.ts';
import type { NonEmpty } from './span.ts';

/** An entry of the clause library: how to recognise one sort of clause, and proof that it works. */
export type ClauseKind = {
  /** Kebab-case, as in the taxonomy: "return-destroy". */
  readonly id: string;
  readonly family: string;
  readonly title: string;
  /** One plain sentence that a non-lawyer understands. */
  readonly says: string;
  /** The clause is a duty: where it only permits, or binds the side that it is to protect, it meets nothing. */
  readonly isDuty?: true;
  /** Ways in which the clause is drafted: any one of them makes a match. */
  readonly finds: NonEmpty<Pattern>;
  /** Read in order within the same stretch of text: the first whose pattern fits names the match's stance. */
  readonly stances: readonly Stance[];
  /** What the clause is taken apart into, each looked at by itself. */
  readonly parts: readonly ClausePart[];
  /** What the model of the kind's own name decides where no pattern fits; without it, rules alone do. */
  readonly readsLike?: ReadsLike;
  /** Name of the capture and the kind of fact it takes. */
  readonly captures: Readonly<Record<string, CapturedFact>>;
  readonly fallback: Fallback;
  readonly examples: readonly Example[];
  /** Ids of kinds whose examples this kind may also match, each with the reason in the YAML's comment. */
  readonly also: readonly string[];
  /** Where it was defined, for messages: path relative to the library folder. */
  readonly path: string;
};

/** From the probability `sure` on, a sentence is a match; from `unsure` on, it leaves open whether there is one. */
export type ReadsLike = { readonly sure: number; readonly unsure: number };

export type CapturedFact = 'duration' | 'date' | 'amount' | 'governing-law' | 'forum';

/** All of `all` and none of `none` must be found within one block, sentence or clause. */
export type Pattern = {
  readonly within: 'sentence' | 'block' | 'clause';
  readonly all: NonEmpty<Signal>;
  readonly none: readonly Signal[];
};

/** A closed set. YAML has no regular expressions: what these cannot say is a new signal with its own file, test and name. */
export type Signal =
  /** Any of these phrases. Inflection, case, spelling (US or UK) and white space do not matter; a final `*` stands for any ending. In any list of phrases `<…>` finds also a defined term whose definition has the phrase. */
  | { readonly phrase: NonEmpty<string> }
  /** One of `a` and one of `b`, with at most `words` words between them, in either order. */
  | { readonly near: { readonly a: NonEmpty<string>; readonly b: NonEmpty<string>; readonly words: number } }
  /** One of `a` and after it one of `b`, with at most `words` words between them. */
  | { readonly then: { readonly a: NonEmpty<string>; readonly b: NonEmpty<string>; readonly words: number } }
  /** The heading of the clause that holds the text, or of one above it, has any of these phrases. */
  | { readonly heading: NonEmpty<string> }
  /** The text defines a term whose name has any of these phrases: `"Evaluation Material" means`, `(the "Information")`. */
  | { readonly defines: NonEmpty<string> }
  /** A fact of one of these kinds lies in the text. */
  | { readonly fact: NonEmpty<CapturedFact> }
  /** One of these phrases stands inside the scope of a negation ("shall not …"). */
  | { readonly negated: NonEmpty<string> }
  /** One of these phrases stands outside of every negation. */
  | { readonly affirmed: NonEmpty<string> }
  /** One of these phrases stands inside an exception ("except …", "other than …"). */
  | { readonly excepted: NonEmpty<string> }
  /** A clause of this paper that the text refers to has one of these phrases, in its heading or its text. */
  | { readonly cited: NonEmpty<string> }
  /** A duty of one of these modalities covers the text; with `bearer`, one that is laid on one of these. */
  | { readonly modality: NonEmpty<DutyFact['modality']>; readonly bearer?: NonEmpty<Bearer['who']> }
  /** A duty that is laid on one of these covers the text. */
  | { readonly bearer: NonEmpty<Bearer['who']> }
  /** A duration or an amount in the text keeps all these bounds. */
  | { readonly quantity: Quantity }
  /** A sentence that, by a trained model, reads like such clauses with at least this probability, 0 to 1. */
  | { readonly readsLike: { readonly model: string; readonly atLeast: number } };

export type Quantity = { readonly fact: 'duration' | 'amount'; readonly bounds: NonEmpty<Bound> };

/** `than` is elapsed hours for a duration, whole currency units for an amount; `says` the bound as the library writes it: "72 hours". */
export type Bound = {
  readonly is: 'at-most' | 'at-least' | 'more-than' | 'less-than';
  readonly than: number;
  readonly says: string;
};

/** How strong the clause is as drafted. `weak` never meets a requirement. */
export type Stance = {
  readonly id: string;
  readonly strength: 'full' | 'weak';
  /** Completes "The clause …": "names no time, only promptness". */
  readonly says: string;
  readonly finds: NonEmpty<Pattern>;
};

/** One thing that a clause of this kind is to do, a finding of its own. Unlike stances, parts do not exclude each other. */
export type ClausePart = {
  readonly id: string;
  readonly title: string;
  /** Completes "The clause …" where none of the stances is found: "does not say how much time there is". */
  readonly lacks: string;
  /** Where its stances are sought: in the sentences of the kind's matches and what is read with them, or anywhere. */
  readonly in: 'match' | 'document';
  /** Read in order: the first that is found names the outcome. */
  readonly stances: NonEmpty<Stance>;
};

/** Wording to ask for, in our own words, from what we want to the least we sign. */
export type Fallback = { readonly preferred: string; readonly acceptable: string; readonly walkAway: string };

/** `entry` is the index of the example in the file that it comes from: one there may stand for several texts. */
export type Example = { readonly entry: number; readonly heading?: string } & (
  | {
      readonly match: string;
      readonly stance?: string;
      readonly captures?: Readonly<Record<string, string>>;
      /** Id of a part to the stance that it must have; null where it must have none. */
      readonly parts?: Readonly<Record<string, string | null>>;
    }
  | { readonly noMatch: string; readonly because: string }
);
