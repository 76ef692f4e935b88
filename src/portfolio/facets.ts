import { cellStates, type Facet, type FacetName, type GridColumn } from '../model/grid.ts';

/** How many agreements have each value, each agreement once; `seen` says in which round it was counted last. */
type Count = { count: number; seen: number };

/** A column with where its values are counted. */
export type FacetColumn = readonly Count[];

/** Counts in how many agreements each value stands among the cells that fit. Round by round: an agreement is a round. */
export type Facets = {
  readonly columnOf: (column: GridColumn) => FacetColumn;
  readonly begin: (team: string, route: string | null) => void;
  /** A cell of this column fits. */
  readonly add: (column: FacetColumn) => void;
  /** The states of all cells that fit, as bits. */
  readonly end: (bits: number) => void;
  readonly counted: () => Readonly<Record<FacetName, Facet>>;
};

export function facets(): Facets {
  const counts = {
    team: new Map<string, Count>(),
    route: new Map<string, Count>(),
    jurisdiction: new Map<string, Count>(),
    family: new Map<string, Count>(),
    kind: new Map<string, Count>(),
    severity: new Map<string, Count>(),
  };
  const states = cellStates.map((): Count => ({ count: 0, seen: 0 }));
  let round = 0;
  const countOf = (name: keyof typeof counts, value: string): Count => {
    const known = counts[name].get(value) ?? { count: 0, seen: 0 };
    counts[name].set(value, known);
    return known;
  };
  const see = (count: Count): void => {
    if (count.seen === round) return;
    count.seen = round;
    count.count += 1;
  };
  return {
    columnOf: ({ jurisdiction, family, kind, severity }) => [
      // A conflict has none of the first three.
      ...(jurisdiction === '' ? [] : [countOf('jurisdiction', jurisdiction)]),
      ...(family === '' ? [] : [countOf('family', family)]),
      ...(kind === '' ? [] : [countOf('kind', kind)]),
      countOf('severity', severity),
    ],
    begin: (team, route) => {
      round += 1;
      see(countOf('team', team));
      if (route !== null) see(countOf('route', route));
    },
    add: (column) => {
      for (const count of column) see(count);
    },
    end: (bits) => {
      states.forEach((count, place) => {
        if ((bits & (1 << place)) !== 0) see(count);
      });
    },
    counted: () => ({
      team: counted(counts.team),
      route: counted(counts.route),
      jurisdiction: counted(counts.jurisdiction),
      family: counted(counts.family),
      kind: counted(counts.kind),
      severity: counted(counts.severity),
      outcome: counted(cellStates.map((state, place) => [state, states[place] ?? { count: 0, seen: 0 }])),
    }),
  };
}

function counted(counts: Iterable<readonly [string, Count]>): Facet {
  const found = [...counts].filter(([, { count }]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(found.map(([value, { count }]) => [value, count]));
}
