import type { Day } from './day.ts';
import type { DurationFact } from './fact.ts';
import type { Outcome } from './finding.ts';
import type { Severity } from './requirement.ts';

/**
 * What a portfolio keeps of one agreement, to be asked: flat and serialisable. `start` and `end` are UTF-16 offsets into the text
 * that `lacuna read --format text` prints.
 */
export type Entry = {
  /** The words of its first heading, or null. */
  readonly title: string | null;
  readonly type: string | null;
  /** ISO 639-1, or null where it could not be told. */
  readonly language: string | null;
  /** Why nothing of it could be read; null where something was. */
  readonly unread: string | null;
  readonly parties: readonly EntryParty[];
  readonly jurisdictions: readonly EntryJurisdiction[];
  /** In reading order; together all words of the agreement but the line breaks between them. */
  readonly clauses: readonly EntryClause[];
  readonly matches: readonly EntryMatch[];
  readonly durations: readonly EntryDuration[];
  readonly lines: readonly EntryLine[];
};

/** `whose` is null where the deal does not say which party we are. `folded` is the name by which others like it are found. */
export type EntryParty = {
  readonly name: string;
  readonly folded: string;
  readonly role: string | null;
  readonly whose: 'ours' | 'theirs' | null;
};

/** `held`: the agreement was held against its law. `law`: the agreement says that its law governs. */
export type EntryJurisdiction = { readonly code: string; readonly how: 'held' | 'law' };

/** A clause with the list items in it, or a stretch of text that belongs to none. */
export type EntryClause = {
  /** As one would cite it: "7.2"; empty where it has none. */
  readonly number: string;
  /** The innermost heading above its words or among them, or null. */
  readonly heading: string | null;
  /** All headings above, from the outermost on, each on a line; a search looks through them too. */
  readonly headings: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Where its blocks begin: what an offset in it lies in is told by the last mark at or before it. Never empty. */
  readonly marks: readonly Mark[];
  /** Whether it is the heading of what follows and nothing else: a search that found it would say nothing. */
  readonly bare: boolean;
};

/** Offset in the words of the clause, number of the innermost clause there, place in words, and the page where there are pages. */
export type Mark = readonly [at: number, number: string, place: string, page: number | null];

export type EntryMatch = {
  readonly kind: string;
  readonly stance: string;
  readonly strength: 'full' | 'weak';
  /** Index in `clauses` of the one in which it begins. */
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  /** Its words where they go on beyond that clause; null where they are a part of the clause's own. */
  readonly quote: string | null;
};

/** A time that a match of a kind captured. */
export type EntryDuration = Pick<DurationFact, 'count' | 'unit' | 'vague'> & {
  readonly kind: string;
  readonly capture: string;
  /** The longest that may pass, in hours: business days with a weekend; null where no number is given. */
  readonly hours: number | null;
  /** Whether it is a time that the other side has, and not one that binds us alone or is for something else. */
  readonly counts: boolean;
  /** The words that state it; null where the match states none. */
  readonly said: string | null;
  /** Of the match. */
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string | null;
};

export type EntryLine = {
  readonly requirement: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  /** Of a gap and of what is unsure: why; of what is missing what the closest place has and lacks. */
  readonly because: string | null;
  /** Of the first words that prove it, or of the closest place. */
  readonly start: number | null;
  readonly end: number | null;
};

/** An agreement as the last scan of its path saw it. */
export type Seen = {
  /** The whole path, with that of what lies in an archive behind it. */
  readonly path: string;
  readonly name: string;
  /** Of the work that gave its report; null where the report was not kept. */
  readonly key: string | null;
  readonly unread: string | null;
  /** The law of this day was asked. */
  readonly asOf: Day;
};
