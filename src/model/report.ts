import type { Fallback } from './clause-kind.ts';
import type { Clock, ClockDuty, ClockStart } from './clock.ts';
import type { ConflictId } from './conflict.ts';
import type { Day } from './day.ts';
import type { Deal, DealQuestion } from './deal.ts';
import type { Decision } from './decision.ts';
import type { Outcome } from './finding.ts';
import type { Precedence, Tie } from './kin.ts';
import type { BudgetOutcome } from './latency.ts';
import type { Citation, LawState } from './law.ts';
import type { Topic } from './measure.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { ProposalReason } from './proposal.ts';
import type { Severity } from './requirement.ts';
import type { Format } from './source.ts';
import type { Span } from './span.ts';
import type { View } from './view.ts';

/** What leaves the program: flat, serialisable, versioned. The only contract with the outside. */
export type Report = ReportHead & { readonly documents: readonly DocumentReport[] };

/** The same read one document at a time, as often as wanted: a repository has more of them than memory holds. */
export type ReportStream = ReportHead & { readonly documents: () => AsyncIterable<DocumentReport> };

export type ReportHead = {
  readonly schemaVersion: 1;
  /** `policy`: which version of the house policy the library had; only where versions of it are kept. */
  readonly engine: { readonly version: string; readonly library: string; readonly policy?: number };
  readonly deal: Deal;
  /** Whose law was applied, in library order; `asked` is false where it came in because an asked one includes it. */
  readonly jurisdictions: readonly { readonly code: string; readonly name: string; readonly asked: boolean }[];
  /** Agreements that belong together, and so are read together. */
  readonly families: readonly ReportFamily[];
};

/** The first of the papers is the one that the others are under. */
export type ReportFamily = {
  /** The name of the first. */
  readonly name: string;
  /**
   * By name. `because` is why it belongs here, `aside` why what it has does not count for the others, null where it does: sentences
   * without their stop.
   */
  readonly papers: readonly {
    readonly name: string;
    readonly because: string;
    readonly cite: Passage | null;
    readonly aside: string | null;
  }[];
  /** Which goes before which where their words differ. */
  readonly orders: readonly { readonly above: string; readonly below: string; readonly cite: Passage | null }[];
  /** What could not be settled, in sentences without their stop. */
  readonly doubts: readonly string[];
};

export type DocumentReport = {
  /** The path as the asker gave it, with forward slashes. */
  readonly name: string;
  /** What this agreement was held against: what was asked, and what the paper itself says where nothing was. */
  readonly deal: Deal;
  readonly sha256: string;
  readonly format: Format | null;
  readonly pages: number | null;
  /** Which text of it was read; only where the paper holds tracked changes. */
  readonly view?: View;
  /** The program that made a DOCX of it, which was then read: only where it was not read itself. */
  readonly convertedBy?: string;
  readonly language: string | null;
  readonly type: string | null;
  readonly parties: readonly { readonly name: string; readonly role: string | null; readonly address: string | null }[];
  /** What it says of itself and of other agreements. */
  readonly kin: ReportKin;
  /** Name of the family that it belongs to; only where it does. Never in what is kept. */
  readonly family?: string;
  readonly problems: readonly Problem[];
  /** How much was read, so that "missing" says where we looked. */
  readonly read: { readonly blocks: number; readonly characters: number };
  /** What the paper itself says to the questions of the deal, and whether it was followed. */
  readonly proposals: readonly ReportProposal[];
  /** One for every requirement of the jurisdictions asked for, in library order. */
  readonly lines: readonly ReportLine[];
  /** What of the deal does not go together. */
  readonly conflicts: readonly ReportConflict[];
  /** The vendor's time to report held against the deadlines of the law; null where the jurisdictions have none. */
  readonly latency: ReportLatency | null;
  /** What the jurisdictions give to enforce with, and what of that which it needs the paper has, in library order. */
  readonly enforcement: readonly ReportMeasure[];
  /** Only where every match was asked for. */
  readonly matches?: readonly ReportMatch[];
};

/** As in `Kin`. Names of its titles stand before what it calls itself in one word. */
export type ReportKin = {
  readonly names: readonly string[];
  readonly dated: Day | null;
  readonly ties: readonly (Omit<Tie, keyof Span> & { readonly cite: Passage })[];
  readonly precedence: readonly (Omit<Precedence, keyof Span> & { readonly cite: Passage })[];
};

export type ReportLine = Decided & {
  readonly requirement: string;
  readonly jurisdiction: string;
  /** Id of the ClauseKind. */
  readonly clause: string;
  /** What that ClauseKind is called. */
  readonly title: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly law: Citation;
  readonly says: string;
  readonly why: string;
  readonly because?: string;
  readonly nearest?: Nearest;
  readonly cites: readonly Cite[];
  /** What the clause is taken apart into, each a finding of its own; only where it was found and its kind has parts. */
  readonly parts?: readonly ReportPart[];
  /** Wording to ask for; only where there is something to ask for. */
  readonly fallback?: Fallback;
  /**
   * What its family makes of it; only where that is something else than what it is alone (`alone`), or another agreement of it has
   * something to say. It is `met` by words of another one, or `not-applicable` where it is asked of another one. Never in what is kept.
   */
  readonly family?: { readonly alone: Outcome; readonly says: string };
  /** Which version of the house policy asks it; only of house policy, and where versions of it are kept. Never in what is kept. */
  readonly policy?: number;
};

/** What can be decided about. */
export type Decided = {
  /**
   * The same in the next draft, on other pages and in another format, as long as the clause that it rests on is; of what is
   * missing, as long as it is. No two of a document are equal.
   */
  readonly fingerprint: string;
  /** Only where somebody decided something. Never in what is kept: joined when the report is written down. */
  readonly decision?: Decision;
};

/** `applied`: the deal was held to it. `because` says why not, or what it rests on. */
export type ReportProposal = {
  readonly question: DealQuestion;
  readonly value: string;
  readonly by: ProposalReason;
  readonly applied: boolean;
  readonly because: string;
  readonly cite: Passage;
};

export type ReportConflict = Decided & {
  readonly conflict: ConflictId;
  readonly severity: Severity;
  readonly says: string;
  /** Null where it rests on the words of the paper alone. */
  readonly law: Citation | null;
  readonly cites: readonly Passage[];
};

/** Hours as in `Latency`. */
export type ReportLatency = {
  readonly hours: number | null;
  readonly cite: Passage | null;
  readonly advised: { readonly hours: number; readonly clock: string } | null;
  readonly flags: readonly string[];
  readonly clocks: readonly ReportClock[];
};

export type ReportClock = {
  readonly clock: string;
  readonly jurisdiction: string;
  readonly duty: ClockDuty;
  readonly actor: string;
  readonly trigger: string;
  readonly startsOn: ClockStart;
  readonly within: Clock['within'];
  readonly tells: string;
  readonly vendorKnowledge: Clock['vendorKnowledge'];
  readonly vendorWindow: number | null;
  readonly note: string | null;
  readonly law: Citation;
  readonly state: LawState;
  readonly outcome: BudgetOutcome;
  readonly says: string;
  readonly remaining: number | null;
};

/** `has`, `weak` and `lacks` are kinds that it needs, by id, with what they are called and where they stand. */
export type ReportMeasure = {
  readonly measure: string;
  readonly jurisdiction: string;
  readonly topic: Topic;
  readonly says: string;
  readonly law: Citation;
  readonly state: LawState;
  /** Not yet law: to be prepared for. */
  readonly pending: boolean;
  readonly has: readonly NeededClause[];
  readonly weak: readonly NeededClause[];
  readonly lacks: readonly Omit<NeededClause, 'cite'>[];
};

export type NeededClause = { readonly kind: string; readonly title: string; readonly cite: Passage };

/** One part of a clause. `says` completes "The clause …". A part that is not there has no cites. */
export type ReportPart = {
  readonly part: string;
  readonly title: string;
  readonly outcome: 'met' | 'weak';
  readonly says: string;
  readonly cites: readonly Cite[];
};

/** `start` and `end` are UTF-16 offsets into the text that `lacuna read --format text` prints. */
export type Passage = {
  /** The agreement that it is of, by name; only where that is another one than the one that is reported on. */
  readonly in?: string;
  readonly clause: string | null;
  readonly heading: string | null;
  readonly place: Place | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

export type Cite = Passage & {
  /** The stance of the clause and whether it is full or weak, so that a worse match beside a better one shows as both. */
  readonly stance: string;
  readonly strength: 'full' | 'weak';
};

export type Nearest = Passage & {
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** Both in brief, to follow "It": "has “samples”, but nothing like “destroy” or “return”". */
  readonly says: string;
};

export type ReportMatch = {
  readonly kind: string;
  readonly stance: string;
  readonly strength: 'full' | 'weak';
  /** Who owes it to whom: "recipient", "discloser", "each party" or a name as printed; null where the text does not tell. */
  readonly direction: { readonly owes: string | null; readonly to: string | null; readonly mutual: boolean };
  readonly clause: string | null;
  readonly place: Place | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly evidence: readonly {
    readonly signal: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[];
};
