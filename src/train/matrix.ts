import type { Row } from './row.ts';

/** Rows as one sparse matrix over the features that are worth a weight. */
export type Matrix = {
  /** Numbers of the features, sorted: a column each. */
  readonly features: Uint32Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly counts: Float32Array;
};

// What stands in one sentence alone says nothing about another.
const leastRows = 2;

export function matrixOf(rows: readonly Row[]): Matrix {
  const seen = new Map<number, number>();
  for (const { features } of rows) for (const number of features.numbers) seen.set(number, (seen.get(number) ?? 0) + 1);
  const features = Uint32Array.from([...seen].flatMap(([number, count]) => (count < leastRows ? [] : [number]))).sort();
  const columnOf = new Map([...features].map((number, column) => [number, column]));
  const starts = new Int32Array(rows.length + 1);
  const columns: number[] = [];
  const counts: number[] = [];
  for (const [row, { features: own }] of rows.entries()) {
    for (const [place, number] of own.numbers.entries()) {
      const column = columnOf.get(number);
      if (column === undefined) continue;
      columns.push(column);
      counts.push(own.counts[place] ?? 0);
    }
    starts[row + 1] = columns.length;
  }
  return { features, starts, columns: Int32Array.from(columns), counts: Float32Array.from(counts) };
}
