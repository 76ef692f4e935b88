/**
 * Trained linear models over the words of a sentence, all in one table: what the signal `reads-like` asks. A name is a kind
 * ("compelled-disclosure") or a part or stance of one ("compelled-disclosure/no-notice").
 */
export type Models = {
  readonly names: readonly string[];
  /** Numbers of the features that any model weighs, sorted. */
  readonly features: Uint32Array;
  /** By place in `features`, where its entries begin in `owners` and `weights`; one more at the end. */
  readonly starts: Uint32Array;
  /** For each entry, which model it belongs to. */
  readonly owners: Uint8Array;
  /** For each entry, how much it weighs; times the scale of its model. */
  readonly weights: Int8Array;
  readonly scales: Float64Array;
  readonly biases: Float64Array;
  /** A score s is right with a probability of 1 / (1 + exp(-(slope * s + offset))): Platt's calibration. */
  readonly slopes: Float64Array;
  readonly offsets: Float64Array;
};

/** None at all: no sentence reads like anything. */
export const noModels: Models = {
  names: [],
  features: new Uint32Array(),
  starts: new Uint32Array(1),
  owners: new Uint8Array(),
  weights: new Int8Array(),
  scales: new Float64Array(),
  biases: new Float64Array(),
  slopes: new Float64Array(),
  offsets: new Float64Array(),
};

/** `.93`; never 1, since nothing that was learned is certain. */
export function sayProbability(probability: number): string {
  return Math.min(0.99, Math.floor(probability * 100) / 100)
    .toFixed(2)
    .replace(/^0/, '');
}
