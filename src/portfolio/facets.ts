import { cellStates, type Facet, type FacetName, type GridColumn } from '../model/grid.ts';

/** Counts in how many agreements each value stands among the cells that fit, each agreement once. One agreement after another. */
export type Facets = {
  readonly begin: (team: string, route: string | null) => void;
  /** A cell of the column at this place fits. */
  readonly add: (column: number) => void;
  /** The states of all cells that fit, as bits. */
  readonly end: (bits: number) => void;
  readonly counted: () => Readonly<Record<FacetName, Facet>>;
};

const ofColumns = ['jurisdiction', 'family', 'kind', 'severity'] as const;

/** Of cells of these columns. The values of a column are bits of as many numbers as they need, so that a cell is a few of these put together. */
export function facets(columns: readonly GridColumn[]): Facets {
  // A conflict has neither jurisdiction nor family nor kind.
  const values = ofColumns.flatMap((name) =>
    [...new Set(columns.map((column) => column[name]))].flatMap((value) => (value === '' ? [] : [{ name, value }])),
  );
  const words = Math.ceil(values.length / 32);
  const masks = new Int32Array(columns.length * words);
  columns.forEach((column, at) => {
    values.forEach(({ name, value }, bit) => {
      const word = at * words + (bit >> 5);
      if (column[name] === value) masks[word] = (masks[word] ?? 0) | (1 << (bit & 31));
    });
  });
  const seen = new Int32Array(words);
  const counts = new Int32Array(words * 32);
  const states = new Int32Array(32);
  const teams = new Map<string, number>();
  const routes = new Map<string, number>();
  const addOne = (to: Map<string, number>, value: string) => to.set(value, (to.get(value) ?? 0) + 1);
  return {
    begin: (team, route) => {
      seen.fill(0);
      addOne(teams, team);
      if (route !== null) addOne(routes, route);
    },
    add: (column) => {
      for (let word = 0; word < words; word += 1) seen[word] = (seen[word] ?? 0) | (masks[column * words + word] ?? 0);
    },
    end: (bits) => {
      countBits(bits, states, 0);
      for (let word = 0; word < words; word += 1) countBits(seen[word] ?? 0, counts, word * 32);
    },
    counted: () => {
      const of = (name: (typeof ofColumns)[number]) =>
        counted(values.flatMap((each, bit) => (each.name === name ? [[each.value, counts[bit] ?? 0] as const] : [])));
      return {
        team: counted(teams),
        route: counted(routes),
        jurisdiction: of('jurisdiction'),
        family: of('family'),
        kind: of('kind'),
        severity: of('severity'),
        outcome: counted(cellStates.map((state, place) => [state, states[place] ?? 0])),
      };
    },
  };
}

/** Adds one for each bit that is set, from this place on. */
function countBits(bits: number, counts: Int32Array, from: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const at = from + 31 - Math.clz32(rest & -rest);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function counted(counts: Iterable<readonly [string, number]>): Facet {
  const found = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(found);
}
