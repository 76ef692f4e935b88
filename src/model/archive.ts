import type { Day } from './day.ts';
import type { Deal } from './deal.ts';
import type { Instant } from './person.ts';
import type { Severity } from './requirement.ts';

/** An agreement that the service keeps: what was uploaded of it are its versions. */
export type KeptAgreement = {
  readonly id: string;
  readonly team: string;
  readonly title: string;
  /** What was said of its deal; what is open is taken from the paper, as in a scan. */
  readonly deal: Partial<Deal>;
  /** Id of the person who brought it. */
  readonly owner: string;
  readonly createdAt: Instant;
};

/** A draft of an agreement as it was uploaded. Never changed. */
export type Version = {
  readonly id: string;
  readonly agreement: string;
  /** From 1, in the order in which they came. */
  readonly number: number;
  /** Of the file, which is kept once by this hash. */
  readonly sha256: string;
  /** As it was called where it came from: shown, and never a path of ours. */
  readonly fileName: string;
  readonly bytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
};

/** A version held, or to be held, against the law under one deal. */
export type Analysis = {
  readonly id: string;
  readonly version: string;
  readonly deal: Deal;
  /** Number of the version of the house policy; 0 for the library's own. */
  readonly policy: number;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** Key of its report; null until it is done. */
  readonly report: string | null;
  /** Why it failed, in a sentence; null where it did not. */
  readonly because: string | null;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
};

/** A report as it is kept: its bytes as a scan packs them, and what they were made of. Written once, whoever makes it again. */
export type KeptReport = {
  /** Of the work that gave it: file, library, program, deal. */
  readonly key: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, in hexadecimal. */
  readonly digest: string;
  /** Of the file that it is about. */
  readonly sha256: string;
  readonly deal: Deal;
  /** Hash of the clause library, and version of the program. */
  readonly library: string;
  readonly program: string;
  readonly madeAt: Instant;
};

/** A report of a version, with which version of the house policy it was asked for last; 0 for the library's own. */
export type VersionReport = Omit<KeptReport, 'bytes'> & { readonly policy: number };

/** What a person says about a line of a report. It is never changed: a later one of the same finding takes its place. */
export type Ruling = {
  readonly id: string;
  readonly agreement: string;
  /** Id of a requirement or of a conflict. */
  readonly requirement: string;
  /** Of the very finding; null where of any of that requirement. */
  readonly fingerprint: string | null;
  readonly says: RulingKind;
  readonly reason: string;
  /** Who takes the risk; only with "accepted". */
  readonly approver: string | null;
  /** Up to and on this day; null where it has no end. Only with "accepted". */
  readonly until: Day | null;
  /** To whom it was given; only with "assigned". */
  readonly assignee: string | null;
  readonly person: string;
  readonly at: Instant;
};

/** `withdrawn` takes back what was said before. `comment` and `assigned` leave it as it is. */
export type RulingKind = 'accepted' | 'false-alarm' | 'fixed' | 'to-negotiate' | 'withdrawn' | 'comment' | 'assigned';

/** What somebody noted of an Ask. It is never changed: a later one about the same kind of clause takes its place. */
export type Tick = {
  readonly id: string;
  readonly agreement: string;
  /** Id of the ClauseKind that the Ask is about. */
  readonly clause: string;
  readonly says: TickKind;
  readonly note: string;
  /** Who noted it: their id, and what they are called now. */
  readonly person: string;
  readonly name: string;
  readonly at: Instant;
};

/** That it was asked for, that the other side agreed, or that it refused. `cleared`: as if none of these had been noted. */
export const tickKinds = ['asked', 'agreed', 'refused', 'cleared'] as const;

export type TickKind = (typeof tickKinds)[number];

/** That a review went from one to another. It is never changed; the last one says who has the review. */
export type Handover = {
  readonly agreement: string;
  /** From 1, in the order in which they came. */
  readonly number: number;
  readonly to: Reviewer;
  readonly note: string;
  /** Who handed it over: their id, and what they are called now. */
  readonly person: string;
  readonly name: string;
  readonly at: Instant;
};

/** Who can have a review. Procurement has it where nobody handed it over. */
export const reviewers = ['procurement', 'legal'] as const;

export type Reviewer = (typeof reviewers)[number];

/** An agreement in a list: with its newest version and what its newest report came to. */
export type AgreementRow = KeptAgreement & {
  readonly version: Version | null;
  readonly analysis: Pick<Analysis, 'id' | 'policy' | 'state' | 'report' | 'because'> | null;
  /** Of the newest report of the newest version that has one; null without any. Decisions are not counted in. */
  readonly gaps: Readonly<Record<Severity, number>> | null;
  readonly unread: boolean;
  /** The last one; null where it was never handed over. */
  readonly handover: Handover | null;
};

/** One page of a list. `next` asks for what follows; null at its end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

export type PageAsked = { readonly limit: number; readonly after: string | null };

/** Which agreements somebody may see: of some teams, and, where `owner` is given, of those only what that person brought. */
export type Sight = { readonly teams: readonly string[] | 'all'; readonly owner: string | null };
