import type { Judged } from './calibrate.ts';
import type { Row } from './row.ts';

/** What a model does on sentences that it had not seen. */
export type Figures = {
  readonly name: string;
  readonly examples: number;
  readonly papers: number;
  /** Who gave the labels: a public set, or the rules of the library (weak) with its examples. */
  readonly labels: string;
  /** Over all sentences, each counted as often as it stands for one. */
  readonly averagePrecision: number;
  /** At a probability of one half. */
  readonly precision: number;
  readonly recall: number;
  readonly bins: readonly Bin[];
};

/** Sentences whose stated probability lies in one tenth: how many, what was stated on average, and how many were examples. */
export type Bin = { readonly count: number; readonly stated: number; readonly right: number };

type Stated = Judged & { readonly probability: number };

const tenths = 10;

export function figuresOf(
  { name, labels }: Pick<Figures, 'name' | 'labels'>,
  rows: readonly (Row | undefined)[],
  judged: readonly Stated[],
): Figures {
  const examples = rows.filter((_, index) => judged[index]?.isExample === true);
  return {
    name,
    examples: examples.length,
    papers: new Set(examples.map((row) => row?.paper)).size,
    labels,
    averagePrecision: averagePrecision(judged),
    ...atHalf(judged),
    bins: binsOf(judged),
  };
}

function averagePrecision(judged: readonly Stated[]): number {
  let [found, seen, sum, all] = [0, 0, 0, 0];
  for (const { isExample, standsFor } of [...judged].sort((a, b) => b.score - a.score)) {
    seen += standsFor;
    if (!isExample) continue;
    found += standsFor;
    all += 1;
    sum += found / seen;
  }
  return all === 0 ? 0 : sum / all;
}

function atHalf(judged: readonly Stated[]): { readonly precision: number; readonly recall: number } {
  let [right, found, all] = [0, 0, 0];
  for (const { isExample, probability, standsFor } of judged) {
    if (isExample) all += standsFor;
    if (probability < 0.5) continue;
    found += standsFor;
    if (isExample) right += standsFor;
  }
  return { precision: found === 0 ? 0 : right / found, recall: all === 0 ? 0 : right / all };
}

export function binsOf(judged: readonly Stated[]): readonly Bin[] {
  const bins = Array.from({ length: tenths }, () => ({ count: 0, stated: 0, right: 0 }));
  for (const { probability, isExample, standsFor } of judged) {
    const bin = bins[Math.min(tenths - 1, Math.floor(probability * tenths))];
    if (bin === undefined) continue;
    bin.count += standsFor;
    bin.stated += standsFor * probability;
    if (isExample) bin.right += standsFor;
  }
  return bins;
}
