import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Match, PartReading } from '../model/match.ts';
import type { Requirement } from '../model/requirement.ts';
import type { NonEmpty } from '../model/span.ts';

/** A requirement and the matches of its kind, in reading order: all that a check may look at. */
export type Held = {
  readonly requirement: Requirement;
  readonly document: Document;
  readonly deal: Deal;
  readonly matches: NonEmpty<Match>;
  /** Of the requirement's kind. */
  readonly parts: readonly PartReading[];
};
