import type { Matrix } from './matrix.ts';

/** A line between examples and counterexamples: one weight for each column, and a bias. */
export type Line = { readonly weights: Float64Array; readonly bias: number };

/** An example (`sign` 1) or counterexample (-1): a row of the matrix. */
export type Signed = { readonly row: number; readonly sign: 1 | -1 };

// What a mistake costs. Counterexamples are many, and some of them are examples that nobody marked.
const costs = { example: 0.5, counterexample: 0.15 };
const rounds = 8;
const enough = 0.05;
// Of the worst mistake of a round, the share that a row must be right by to be left out.
const shrink = 0.3;

/**
 * The support-vector machine with squared loss, by descent in its dual, one example at a time (Hsieh et al. 2008, "A dual
 * coordinate descent method for large-scale linear SVM", algorithm 1). The same for the same examples in the same order.
 */
export function train({ features, starts, columns, counts }: Matrix, signed: readonly Signed[]): Line {
  const weights = new Float64Array(features.length);
  let bias = 0;
  const alphas = new Float64Array(signed.length);
  const squares = signed.map(({ row }) => {
    let sum = 1;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) sum += (counts[at] ?? 0) ** 2;
    return sum;
  });
  const order = signed.map((_, index) => index);
  const below = lots(1);
  // Counterexamples far behind the line teach nothing: they are left out until the last round.
  let active = order;
  let far = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const own = round === rounds - 1 ? order : active;
    shuffle(own, below);
    const kept: number[] = [];
    let worst = 0;
    for (const index of own) {
      const { row, sign } = signed[index] ?? { row: 0, sign: 1 };
      const slack = 1 / (2 * (sign === 1 ? costs.example : costs.counterexample));
      const end = starts[row + 1] ?? 0;
      let score = bias;
      for (let at = starts[row] ?? 0; at < end; at += 1) score += (weights[columns[at] ?? 0] ?? 0) * (counts[at] ?? 0);
      const alpha = alphas[index] ?? 0;
      const slope = sign * score - 1 + slack * alpha;
      if (alpha === 0 && slope > far) continue;
      kept.push(index);
      const projected = alpha === 0 ? Math.min(slope, 0) : slope;
      worst = Math.max(worst, Math.abs(projected));
      const next = Math.max(0, alpha - slope / ((squares[index] ?? 1) + slack));
      if (next === alpha) continue;
      alphas[index] = next;
      const step = (next - alpha) * sign;
      bias += step;
      for (let at = starts[row] ?? 0; at < end; at += 1) {
        const column = columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (counts[at] ?? 0);
      }
    }
    active = kept;
    far = worst * shrink;
    if (worst < enough && round < rounds - 2) round = rounds - 2;
  }
  return { weights, bias };
}

/** How far, and on which side of the line, a row lies. */
export function scoreOf({ starts, columns, counts }: Matrix, { weights, bias }: Line, row: number): number {
  let score = bias;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    score += (weights[columns[at] ?? 0] ?? 0) * (counts[at] ?? 0);
  }
  return score;
}

/** Whole numbers below a bound, the same row of them for the same seed (a linear congruential generator, Numerical Recipes). */
function lots(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function shuffle(list: number[], below: (bound: number) => number): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const kept = list[last] ?? 0;
    list[last] = list[other] ?? 0;
    list[other] = kept;
  }
}
