import type { ClauseKind } from '../model/clause-kind.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Found, Match, PartReading } from '../model/match.ts';
import type { Requirement } from '../model/requirement.ts';
import type { NonEmpty } from '../model/span.ts';

/** A requirement and the matches of its kind, in reading order: all that a check may look at. */
export type Held = {
  readonly requirement: Requirement;
  readonly document: Document;
  readonly deal: Deal;
  readonly matches: NonEmpty<Match>;
  /** The requirement's kind; undefined where the library that the requirement comes from lacks it. */
  readonly kind?: ClauseKind | undefined;
  /** Of the requirement's kind. */
  readonly parts: readonly PartReading[];
  /** All that was found in the paper, of other kinds too. */
  readonly found: Found;
};
