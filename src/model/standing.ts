import type { Ruling, Sight } from './archive.ts';
import type { Day } from './day.ts';
import type { RuledAs } from './decision.ts';
import type { Outcome } from './finding.ts';
import type { Instant } from './person.ts';
import type { Severity } from './requirement.ts';
import type { ReviewRouteName } from './review.ts';

/** What a cell of the grid is about: a requirement, or a conflict by its id, which has neither jurisdiction nor kind ("" for both). */
export type CellColumn = {
  readonly requirement: string;
  readonly jurisdiction: string;
  /** Id of a ClauseKind. */
  readonly kind: string;
  readonly severity: Severity;
};

export type CellOutcome = Exclude<Outcome, 'not-applicable'> | 'conflict';

/** What became of a requirement in an agreement, and what people said of that. */
export type Cell = CellColumn & {
  readonly outcome: CellOutcome;
  /** What was said last, whether or not its day is over; null where nothing stands. */
  readonly says: RuledAs | null;
  /** The last day of an acceptance; null where it has no end. */
  readonly until: Day | null;
};

/** The place of a cell in the list of its agreement, from 0, and the last day of its acceptance. */
export type CellEnd = readonly [cell: number, until: Day];

/** Where a draft goes, up to and on a day on which something lapses; the last one without an end. */
export type RouteUntil = readonly [route: ReviewRouteName, until: Day | null];

/** What the newest report of an agreement and the rulings on it come to; its cells as `packed-cells.ts` has them. */
export type Standing = {
  /** Key of the report. */
  readonly report: string;
  /** Nothing of it could be read. */
  readonly unread: boolean;
  /** In order of their days; none where it was written without a library. */
  readonly routes: readonly RouteUntil[];
  readonly cells: string;
  /** Of the acceptances among them that have an end. */
  readonly ends: readonly CellEnd[];
};

/** An agreement with its standing of now; null where it has no report yet. */
export type StandingRow = {
  readonly agreement: string;
  readonly team: string;
  /** Whatever its case: to be sorted by. */
  readonly folded: string;
  readonly standing: Standing | null;
};

/** The same to be shown: with its title, and the version of the house policy that its report is by; null where it has none yet. */
export type TitledStanding = StandingRow & { readonly title: string; readonly policy: number | null };

/** A standing from `at` on, up to and without `ended`; null while it lasts. */
export type PastStanding = Pick<Standing, 'cells' | 'ends'> & {
  readonly at: Instant;
  readonly ended: Instant | null;
};

/** Which agreements are asked for, whatever stands in their cells; null what does not matter. */
export type StandingsAsked = {
  readonly sight: Sight;
  readonly team: string | null;
  /** In the title, whatever the case. */
  readonly text: string | null;
  /** Name of a party that is not known to be us, in any spelling. */
  readonly counterparty: string | null;
  readonly unread: boolean | null;
};

/** Where it goes on that day; null where that is not known. */
export function routeOn(routes: readonly RouteUntil[], day: Day): ReviewRouteName | null {
  return routes.find(([, until]) => until === null || until >= day)?.[0] ?? null;
}

/** An acceptance of a risk that stands and ends on its day `until`, in the words of whoever said so. */
export type EndingAcceptance = Ruling & {
  readonly title: string;
  readonly team: string;
  /** Name of the person who wrote it down. */
  readonly name: string;
  /** Whether a finding of the newest report counts as a gap again after that day. */
  readonly covers: boolean;
};
