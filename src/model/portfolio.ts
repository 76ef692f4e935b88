import type { Day } from './day.ts';
import type { EntryDuration, EntryJurisdiction, EntryLine, EntryMatch, EntryParty, Mark } from './entry.ts';
import type { Paper } from './family.ts';
import type { Severity } from './requirement.ts';

/** An agreement of a portfolio. */
export type PortfolioAgreement = {
  /** From the folder of the state on; no two have the same. */
  readonly path: string;
  /** As it was scanned. */
  readonly name: string;
  /** By which its clauses, matches and lines are asked for; null where it has none, and `unread` says why. Copies of a file share one. */
  readonly entry: number | null;
  readonly title: string | null;
  readonly type: string | null;
  readonly language: string | null;
  readonly unread: string | null;
  readonly asOf: Day;
  /** Hash of the clause library and version of the program that read it; null without an entry. */
  readonly library: string | null;
  readonly version: string | null;
  readonly parties: readonly EntryParty[];
  readonly jurisdictions: readonly EntryJurisdiction[];
  readonly gaps: Readonly<Record<Severity, number>>;
  /** What tells which others it belongs with; null where there is no report. */
  readonly paper: Omit<Paper, 'name'> | null;
};

/** A clause as it is kept. Its offsets are those of `lacuna read --format text`. */
export type PortfolioClause = {
  readonly entry: number;
  readonly number: string;
  readonly heading: string | null;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
};

/** A clause in which words were found: the best first. `hits` are spans of its words, in order; none where a heading alone has them. */
export type PortfolioHit = PortfolioClause & {
  readonly hits: readonly { readonly start: number; readonly end: number }[];
};

export type PortfolioMatch = Pick<EntryMatch, 'kind' | 'stance' | 'strength' | 'start' | 'end'> & {
  readonly entry: number;
};

export type PortfolioDuration = Pick<
  EntryDuration,
  'hours' | 'unit' | 'count' | 'vague' | 'counts' | 'said' | 'start' | 'end'
> & {
  readonly entry: number;
  /** Of the match that captured it. */
  readonly stance: string;
};

export type PortfolioLine = EntryLine & { readonly entry: number };

/** Some words of an agreement that were asked for. */
export type PortfolioSpan = { readonly entry: number; readonly start: number; readonly end: number };

/** What can be asked of a portfolio. All lists are in an order that depends on the portfolio alone. */
export type Portfolio = {
  /** Whether the last scan came to its end. */
  readonly isFinished: () => Promise<boolean>;
  /** By name. */
  readonly agreements: () => Promise<readonly PortfolioAgreement[]>;
  /** What became of a kind, or of one requirement, in library order for each entry. */
  readonly lines: (
    asked: { readonly kind: string } | { readonly requirement: string },
  ) => Promise<readonly PortfolioLine[]>;
  /** In reading order for each entry. */
  readonly matches: (kinds: readonly string[]) => Promise<readonly PortfolioMatch[]>;
  readonly durations: (kind: string) => Promise<readonly PortfolioDuration[]>;
  /** For each span the clauses that it lies in, in reading order. */
  readonly clausesAt: (spans: readonly PortfolioSpan[]) => Promise<readonly (readonly PortfolioClause[])[]>;
  /** By an FTS5 expression, in some entries, and where a kind is given in clauses in which it was matched. `total` counts all. */
  readonly search: (asked: {
    readonly expression: string;
    readonly entries: readonly number[];
    readonly kind: string | null;
    readonly limit: number;
  }) => Promise<{ readonly hits: readonly PortfolioHit[]; readonly total: number }>;
  /** Ids of requirements, kinds and jurisdictions that its agreements were held against. */
  readonly ids: () => Promise<Readonly<Record<'requirements' | 'kinds' | 'jurisdictions', readonly string[]>>>;
};
