import type { ColumnType } from 'kysely';
import type { Blob, ServiceTables } from './service-tables.ts';
import type { StandingTables } from './standing-tables.ts';

/** The tables, by name: of a state, and of the service. Text is well-formed Unicode; what may not be is kept as bytes. */
export type Tables = ServiceTables &
  StandingTables & {
    readonly reports: ReportRow;
    readonly entries: EntryRow;
    readonly agreements: AgreementRow;
    readonly parties: PartyRow;
    readonly jurisdictions: { readonly entry: number; readonly code: string; readonly how: 'held' | 'law' };
    readonly clauses: ClauseRow;
    readonly matches: MatchRow;
    readonly durations: DurationRow;
    readonly lines: LineRow;
    readonly listings: { readonly path: string; readonly key: string; readonly parts: string };
    readonly editions: { readonly id: number; readonly number: number };
    readonly scans: { readonly id: number; readonly finished: number };
  };

/** A report that a scan made. */
export type ReportRow = {
  /** Of the work that gave it: file, library, program, deal. */
  readonly key: string;
  readonly sha256: string;
  /** What is asked of many reports without opening them, as JSON. */
  readonly summary: string;
  /** The whole of it, packed. */
  readonly report: Blob;
};

/** What can be asked of the agreement that a report is of. Its lists are rows of other tables, which go with it. */
export type EntryRow = {
  readonly id: ColumnType<number, never, never>;
  readonly key: string;
  /** Hash of the clause library, and version of the program. */
  readonly library: string;
  readonly version: string;
  readonly title: string | null;
  readonly type: string | null;
  readonly language: string | null;
  readonly unread: string | null;
};

/** An agreement as the last scan of its path saw it. */
export type AgreementRow = {
  /** From the folder of the state on, with forward slashes; whole where it has no such path. */
  readonly path: string;
  /** As it was scanned. */
  readonly name: string;
  /** Of its report; null where that was not kept, and `unread` says why. */
  readonly key: string | null;
  readonly unread: string | null;
  readonly as_of: string;
};

export type PartyRow = {
  readonly entry: number;
  readonly position: number;
  readonly name: string;
  readonly folded: string;
  readonly role: string | null;
  readonly whose: 'ours' | 'theirs' | null;
};

export type ClauseRow = {
  readonly id: ColumnType<number, never, never>;
  readonly entry: number;
  readonly position: number;
  readonly number: string;
  readonly heading: string | null;
  readonly headings: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** JSON of the marks. */
  readonly marks: string;
  readonly bare: number;
};

/** `clause` is the position of a clause of the same entry. */
export type MatchRow = {
  readonly entry: number;
  readonly kind: string;
  readonly stance: string;
  readonly strength: 'full' | 'weak';
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string | null;
};

export type DurationRow = {
  readonly entry: number;
  readonly kind: string;
  readonly capture: string;
  readonly hours: number | null;
  readonly count: number | null;
  readonly unit: string | null;
  readonly vague: string | null;
  readonly counts: number;
  readonly said: string | null;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string | null;
};

export type LineRow = {
  readonly entry: number;
  readonly position: number;
  readonly requirement: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly outcome: string;
  readonly severity: string;
  readonly because: string | null;
  readonly start: number | null;
  readonly end: number | null;
};
