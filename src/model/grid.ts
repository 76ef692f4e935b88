import type { Severity } from './requirement.ts';
import type { ReviewRouteName } from './review.ts';
import type { CellColumn, CellOutcome } from './standing.ts';

/**
 * What a cell can be asked to be. One that is accepted is `accepted` and nothing else; `gap` is any gap that is not, and what does not
 * go together; `undecided` such a gap of which nobody has said anything that stands.
 */
export const cellStates = [
  'met',
  'clear',
  'weak',
  'forbidden',
  'missing',
  'unsure',
  'conflict',
  'accepted',
  'gap',
  'undecided',
] as const satisfies readonly (CellOutcome | 'accepted' | 'gap' | 'undecided')[];

export type CellState = (typeof cellStates)[number];

/** A column of the grid: with the family of its kind, and its place in the library. */
export type GridColumn = CellColumn & { readonly family: string };

/** What the cells of an agreement are asked; null what does not matter. One cell must fit all of it. */
export type CellsAsked = {
  readonly requirements: ReadonlySet<string> | null;
  readonly jurisdictions: ReadonlySet<string> | null;
  readonly kinds: ReadonlySet<string> | null;
  readonly families: ReadonlySet<string> | null;
  readonly severities: ReadonlySet<Severity> | null;
  readonly states: ReadonlySet<CellState> | null;
};

export const gridSorts = ['worst', 'newest', 'title'] as const;

/**
 * `worst`: by the number of must-gaps that are open, then what could not be read, then by the numbers of should- and consider-gaps;
 * among equals the newest first.
 */
export type GridSort = (typeof gridSorts)[number];

/** Open gaps and conflicts among the cells that are asked for. */
export type OpenGaps = Readonly<Record<Severity, number>>;

/** Where an agreement stands in the order that was asked for. */
export type GridPlace = {
  readonly agreement: string;
  readonly unread: boolean;
  /** Where it goes today; null where that is not known. */
  readonly route: ReviewRouteName | null;
  readonly open: OpenGaps;
  readonly folded: string;
};

/** How many of the agreements that are shown would stay if this too were asked for. */
export type Facet = Readonly<Record<string, number>>;

export const facetNames = ['team', 'route', 'jurisdiction', 'family', 'kind', 'severity', 'outcome'] as const;

export type FacetName = (typeof facetNames)[number];

/** Of a column, how many of the agreements that are shown are in each state there. */
export type ColumnTotals = Readonly<Record<Exclude<CellState, 'gap' | 'undecided'>, number>>;

/** What the grid comes to over all that the filter leaves, whatever page of it is shown. */
export type Tally = {
  readonly agreements: number;
  readonly unread: number;
  /** Without a report yet. */
  readonly waiting: number;
  readonly withMustGaps: number;
  readonly open: OpenGaps;
  readonly facets: Readonly<Record<FacetName, Facet>>;
  /** Those that apply to any of these agreements, by requirement; in no order. */
  readonly columns: readonly { readonly column: GridColumn; readonly totals: ColumnTotals }[];
  /** In the order that was asked for. */
  readonly places: readonly GridPlace[];
};
