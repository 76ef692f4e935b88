import type {
  AgreementRow,
  Analysis,
  Handover,
  KeptAgreement,
  KeptReport,
  Page,
  PageAsked,
  Reviewer,
  Ruling,
  Sight,
  Tick,
  Version,
  VersionReport,
} from './archive.ts';
import type { Day } from './day.ts';
import type { Deal } from './deal.ts';
import type { Actor, ApiKey, Instant, Person, Scope, Team } from './person.ts';
import type { HousePolicy } from './policy.ts';
import type { Portfolio } from './portfolio.ts';
import type { SavedView } from './saved-view.ts';
import type {
  CellColumn,
  EndingAcceptance,
  PastStanding,
  StandingRow,
  StandingsAsked,
  TitledStanding,
} from './standing.ts';
import type { CheckedRows, Deed, Fault, Said, TrailRow, Verification } from './trail.ts';

/**
 * What the service keeps. What is written is on disk for certain before a promise resolves, with its row in the audit trail, in one
 * transaction: both are there or neither. Lists come in an order of their own that does not change between pages. Whatever takes a
 * `Sight` finds nothing outside of it, as if it were not there.
 */
export type Store<Entry = unknown, Summary = unknown> = {
  readonly people: People;
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly attempts: Attempts;
  readonly agreements: Agreements;
  readonly analyses: Analyses<Entry, Summary>;
  readonly reports: Reports;
  readonly rulings: Rulings;
  readonly reviews: Reviews;
  readonly standings: Standings;
  readonly savedViews: SavedViews;
  readonly policies: Policies;
  readonly files: Files;
  readonly trail: Trail;
  readonly verifications: Verifications;
  /** All that people said, some at a time, with its digest as it is now: to be held against the trail. */
  readonly said: () => AsyncIterable<Said>;
  readonly replies: Replies;
  /**
   * A number that is another one whenever anything that is kept of agreements, people or policies is: to be asked before what is to be
   * kept at hand by it. Views, exports and sign-ins leave it as it is.
   */
  readonly edition: () => Promise<number>;
  /**
   * Several writes as one: all that `work` does by the store that it is handed is there when this resolves, with its rows of the trail,
   * and nothing of it where `work` rejects. It asks nothing of the store outside, which may wait for it, and nothing that takes long.
   */
  readonly together: <Result>(work: (store: Together) => Promise<Result>) => Promise<Result>;
  /** What can be asked of the agreements in sight: paths are ids of agreements, names their titles. */
  readonly portfolio: (sight: Sight) => Portfolio;
  /** Whether the database answers. Rejects where it does not. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The store within `together`. */
export type Together = Pick<
  Store,
  'people' | 'keys' | 'agreements' | 'rulings' | 'reviews' | 'savedViews' | 'policies' | 'verifications'
> & {
  readonly analyses: Pick<Store['analyses'], 'ask'>;
  readonly replies: Pick<Replies, 'end'>;
};

/** `by` is null where the program itself acts: the first administrator, an import. */
type By = Actor | null;

/** Thrown where what is asked cannot be: the edge turns the code into a status and words. */
export class Refusal extends Error {
  readonly code: 'not-found' | 'conflict';
  constructor(code: Refusal['code'], says: string) {
    super(says);
    this.code = code;
  }
}

export type People = {
  readonly count: () => Promise<number>;
  /** `secret`: the hash of a password; null with an identity provider. Throws a Refusal ("conflict") where the login is taken. */
  readonly add: (person: NewPerson, secret: string | null, by: By) => Promise<Person>;
  /** As `add`, by the program itself, and only where there is nobody yet. Throws a Refusal ("conflict") where there is. */
  readonly addFirst: (person: NewPerson, secret: string) => Promise<Person>;
  readonly find: (id: string) => Promise<Person | null>;
  readonly byLogin: (login: string) => Promise<{ readonly person: Person; readonly secret: string | null } | null>;
  readonly byExternal: (issuer: string, subject: string) => Promise<Person | null>;
  /**
   * Ends the sessions of a person who is disabled, or has another password or other roles. Throws a Refusal: "not-found", or "conflict"
   * where no administrator would be left who is not disabled.
   */
  readonly change: (id: string, change: PersonChange, by: By) => Promise<Person>;
  /** The same password, hashed anew: no session ends by it, and the trail has no row of it. */
  readonly rehash: (id: string, secret: string) => Promise<void>;
  /** By login. `text`: in login or name, whatever the case; `team`: who sees its agreements. Left out or null for all. */
  readonly list: (
    asked: PageAsked & { readonly text?: string | null; readonly team?: string | null },
  ) => Promise<Page<Person>>;
  readonly addTeam: (name: string, by: By) => Promise<Team>;
  /** By name. */
  readonly teams: () => Promise<readonly Team[]>;
};

export type NewPerson = Pick<Person, 'login' | 'name' | 'roles' | 'teams' | 'external'>;

export type PersonChange = Partial<Pick<Person, 'name' | 'roles' | 'teams' | 'disabled'>> & {
  readonly secret?: string;
};

/** Sessions by the hash of their token. */
export type Sessions = {
  /** From now on, until its end. The trail has it as "signed-in", with the facts of how they came in. */
  readonly open: (hash: string, person: string, until: Instant, facts?: Deed['facts']) => Promise<void>;
  /** While it lasts and the person is not disabled; null else. */
  readonly find: (
    hash: string,
  ) => Promise<{ readonly person: Person; readonly openedAt: Instant; readonly until: Instant } | null>;
  /** Moves the end of a session that still lasts. */
  readonly extend: (hash: string, until: Instant) => Promise<void>;
  /** The trail has it as "signed-out", where there was such a session. */
  readonly end: (hash: string) => Promise<void>;
};

/** Attempts that may fail, such as sign-ins, counted by key for all processes together. */
export type Attempts = {
  /** Puts what `change` gives in the place of what is counted of a key; null where nothing is, or is to be, counted. One at a time. */
  readonly change: (key: string, change: (known: Counted | null) => Counted | null) => Promise<void>;
};

export type Counted = {
  readonly attempts: number;
  /** Milliseconds. */
  readonly waitsUntil: number;
  /** Milliseconds; from then on it is as if nothing had been counted. */
  readonly forgottenAt: number;
};

export type Keys = {
  readonly add: (key: NewKey, by: By) => Promise<ApiKey>;
  /** By the hash of its secret, with its owner, while both may be used; null else. */
  readonly find: (hash: string) => Promise<{ readonly key: ApiKey; readonly person: Person } | null>;
  /** Of a person, or all. */
  readonly list: (person: string | null) => Promise<readonly ApiKey[]>;
  /** Throws a Refusal ("not-found"). */
  readonly revoke: (id: string, by: By) => Promise<void>;
};

export type NewKey = {
  readonly hash: string;
  readonly person: string;
  readonly title: string;
  readonly scopes: readonly Scope[];
  readonly until: Instant | null;
};

export type NewAgreement = Pick<KeptAgreement, 'team' | 'title' | 'deal'>;

export type NewVersion = Pick<Version, 'sha256' | 'fileName' | 'bytes'>;

export type Agreements = {
  /** With its first version, whose file is kept already. Throws a Refusal ("not-found") where there is no such team. */
  readonly add: (
    agreement: NewAgreement,
    version: NewVersion,
    by: Actor,
  ) => Promise<{ readonly agreement: KeptAgreement; readonly version: Version }>;
  /** Throws a Refusal ("not-found"). */
  readonly addVersion: (agreement: string, version: NewVersion, by: Actor) => Promise<Version>;
  readonly find: (id: string, sight: Sight) => Promise<AgreementRow | null>;
  /** The same without what its drafts came to, which takes as long again three times. */
  readonly known: (id: string, sight: Sight) => Promise<KeptAgreement | null>;
  /** As `find`, and nobody else changes it before the end of what is done `together`. */
  readonly held: (id: string, sight: Sight) => Promise<AgreementRow | null>;
  readonly change: (
    id: string,
    change: Partial<Pick<KeptAgreement, 'title' | 'team' | 'deal'>>,
    by: Actor,
  ) => Promise<KeptAgreement>;
  /** The newest first. `text`: in the title, whatever the case. `reviewer`: whose review it is now; left out or null for either. */
  readonly list: (
    asked: PageAsked & {
      readonly sight: Sight;
      readonly text: string | null;
      readonly team: string | null;
      readonly reviewer?: Reviewer | null;
    },
  ) => Promise<Page<AgreementRow>>;
  /** Those of a team that have this very title, the oldest first. */
  readonly titled: (team: string, title: string) => Promise<readonly AgreementRow[]>;
  /** In order of their numbers. */
  readonly versions: (agreement: string) => Promise<readonly Version[]>;
  readonly version: (id: string) => Promise<Version | null>;
  /** Bytes that a person has uploaded from that moment on. They upload nothing else before the end of what is done `together`. */
  readonly uploaded: (person: string, since: Instant) => Promise<number>;
  /** Of all agreements, to be checked. */
  readonly allVersions: () => AsyncIterable<Version>;
};

/** What a worker holds is its own for so long, from `take` or `keepAlive` on. */
export const leaseSeconds = 60;

/** Work to be done, and what came of it. With PostgreSQL a queue hands it to the machines; else this process takes it. */
export type Analyses<Entry, Summary> = {
  /**
   * The same version, deal and house policy while one is queued or running gives that one. `policy`: the number of its version, in
   * place of the one that is in force. Throws a Refusal ("not-found") where there is none of that number.
   */
  readonly ask: (version: string, deal: Deal, by: Actor, policy?: number) => Promise<Analysis>;
  readonly find: (id: string) => Promise<Analysis | null>;
  /** The newest first. */
  readonly of: (version: string) => Promise<readonly Analysis[]>;
  /**
   * The oldest that waits, or that very one, now running for this worker; null where none waits. What a worker holds for longer than the
   * lease waits again.
   */
  readonly take: (worker: string, id?: string) => Promise<Analysis | null>;
  /** Says that a worker still works on it. */
  readonly keepAlive: (id: string, worker: string) => Promise<void>;
  /** A worker that is shut down did not come to its end: it waits again, and this time does not count. */
  readonly giveBack: (id: string, worker: string) => Promise<void>;
  /** Keeps the report, once, with what the portfolio keeps of the agreement. What is done already stays as it is. */
  readonly finish: (id: string, made: MadeReport<Entry, Summary>) => Promise<void>;
  readonly fail: (id: string, because: string) => Promise<void>;
  /** How many wait, and how many are worked on. */
  readonly counts: () => Promise<{ readonly queued: number; readonly running: number }>;
};

/** `entry` and `summary` as a scan packs them. */
export type MadeReport<Entry, Summary> = Omit<KeptReport, 'madeAt' | 'digest'> & {
  readonly summary: Summary;
  readonly unread: string | null;
  readonly entry: Entry | null;
};

export type Policies = {
  /** Without their files, the newest first. */
  readonly list: (page: PageAsked) => Promise<Page<Omit<HousePolicy, 'files'>>>;
  readonly find: (number: number) => Promise<HousePolicy | null>;
  /** Number of the one in force: the last; 0 where none was saved yet. */
  readonly inForce: () => Promise<number>;
  /** Puts a version in force. Throws a Refusal ("conflict") where another one came after `basedOn`. */
  readonly save: (policy: NewPolicy, by: Actor) => Promise<HousePolicy>;
};

export type NewPolicy = Pick<HousePolicy, 'files' | 'library' | 'note'> & { readonly basedOn: number };

export type Reports = {
  readonly find: (key: string) => Promise<KeptReport | null>;
  /** Of a version, the newest first. */
  readonly of: (version: string) => Promise<readonly VersionReport[]>;
  /** All of them by their keys, to be checked. */
  readonly all: () => AsyncIterable<Omit<KeptReport, 'bytes'>>;
};

export type Rulings = {
  /** Throws a Refusal ("not-found") where there is no such agreement. */
  readonly add: (ruling: Omit<Ruling, 'id' | 'person' | 'at'>, by: Actor) => Promise<Ruling>;
  /** Of an agreement, the oldest first: the history. */
  readonly of: (agreement: string) => Promise<readonly Ruling[]>;
};

export type Reviews = {
  /** Throws a Refusal ("not-found") where there is no such agreement. */
  readonly tick: (tick: Pick<Tick, 'agreement' | 'clause' | 'says' | 'note'>, by: Actor) => Promise<Tick>;
  /** Of an agreement, the oldest first: the history. */
  readonly ticks: (agreement: string) => Promise<readonly Tick[]>;
  /** Throws a Refusal: "not-found", or "conflict" where they have it already. */
  readonly handOver: (handover: Pick<Handover, 'agreement' | 'to' | 'note'>, by: Actor) => Promise<Handover>;
  /** Of an agreement, the oldest first. */
  readonly handovers: (agreement: string) => Promise<readonly Handover[]>;
};

/** Uploaded files, each once, by its SHA-256 in hexadecimal. */
export type Files = {
  /** Resolves when all of it is on disk, or in the bucket, for certain. What is kept already is left. */
  readonly keep: (sha256: string, bytes: number, content: () => AsyncIterable<Uint8Array>) => Promise<void>;
  /** Null where it is not kept. */
  readonly open: (sha256: string) => Promise<AsyncIterable<Uint8Array> | null>;
  /** Hashes of all, in order. */
  readonly all: () => AsyncIterable<string>;
};

/**
 * What agreements come to, kept with each new report and each ruling in the same transaction. Lists come in order of ids, some at a time.
 */
export type Standings = {
  /** What cells are about, by the numbers of their columns. */
  readonly columns: () => Promise<ReadonlyMap<number, CellColumn>>;
  /** As they are now. */
  readonly current: (asked: StandingsAsked) => AsyncIterable<readonly StandingRow[]>;
  /** Those of some agreements, by their ids and in that order; without what is out of sight. */
  readonly some: (ids: readonly string[], sight: Sight) => Promise<readonly TitledStanding[]>;
  /** All that lasted at some time after this moment. `unread` is passed over. */
  readonly since: (asked: StandingsAsked, from: Instant) => AsyncIterable<readonly PastStanding[]>;
  /** Acceptances that stand and whose last day lies from `from` up to and on `to`, the first to end before others. */
  readonly ending: (
    asked: PageAsked & {
      readonly sight: Sight;
      readonly team: string | null;
      readonly from: Day;
      readonly to: Day;
    },
  ) => Promise<Page<EndingAcceptance>>;
};

/** Who may change one is for whoever asks to say. */
export type SavedViews = {
  readonly add: (view: Pick<SavedView, 'team' | 'name' | 'filter'>, by: Actor) => Promise<SavedView>;
  /** Their own, and those of their teams; by name. */
  readonly seenBy: (person: Pick<Person, 'id' | 'teams'>) => Promise<readonly SavedView[]>;
  /** Throws a Refusal ("not-found"). */
  readonly change: (
    id: string,
    change: Partial<Pick<SavedView, 'team' | 'name' | 'filter'>>,
    by: Actor,
  ) => Promise<SavedView>;
  /** Throws a Refusal ("not-found"). */
  readonly remove: (id: string, by: Actor) => Promise<void>;
};

export type Trail = {
  /** For what changes nothing: a view, an export. Many that come at once are written together. */
  readonly record: (deed: Deed, by: By) => Promise<void>;
  /** The newest first. */
  readonly list: (
    asked: PageAsked & {
      readonly what: string | null;
      readonly subject: string | null;
      readonly actor: string | null;
      /** In an id, a login, a fact or a hash, as it is written there; left out or null for any. */
      readonly text?: string | null;
      /** From the one moment on and before the other. */
      readonly from?: Instant | null;
      readonly until?: Instant | null;
    },
  ) => Promise<Page<TrailRow>>;
  /** All of it, from the first on. */
  readonly all: () => AsyncIterable<TrailRow>;
  /** The last row; null where nothing happened yet. */
  readonly head: () => Promise<Pick<TrailRow, 'number' | 'hash' | 'at'> | null>;
  /** Rows whose hash, number or link to the row before is not what it should be. */
  readonly faults: () => AsyncIterable<Fault>;
  /** The same some rows at a time, with how far it came; from behind the row of a number on, 0 for all. */
  readonly checked: (after: number) => AsyncIterable<CheckedRows>;
};

/** What checks of the trail, and of all that is kept, came to. */
export type Verifications = {
  /** The trail has it as "verified", with these counts besides. Of what is wrong, the first fifty are kept word by word. */
  readonly keep: (verification: NewVerification, by: By) => Promise<Verification>;
  /** The newest first. */
  readonly list: (page: PageAsked) => Promise<Page<Verification>>;
};

export type NewVerification = Omit<Verification, 'id' | 'at' | 'person' | 'name'> & {
  readonly counts: Readonly<Record<string, number>>;
};

/** Replies to writes that came with an idempotency key. Kept for a day. */
export type Replies = {
  /** Begins the work of a key, or says what came of it. `request` is a hash of what was asked. */
  readonly begin: (key: ReplyKey, request: string) => Promise<Begun>;
  /** False, and nothing is kept, where the work of the key is not under way: somebody else took it over and ended it. */
  readonly end: (key: ReplyKey, reply: Reply) => Promise<boolean>;
  /** The work came to nothing: the key may be used again. */
  readonly drop: (key: ReplyKey) => Promise<void>;
};

export type ReplyKey = { readonly person: string; readonly key: string };

export type Reply = { readonly status: number; readonly body: string; readonly location: string | null };

export type Begun =
  | { readonly is: 'new' | 'running' | 'other-request' }
  | { readonly is: 'done'; readonly reply: Reply };
