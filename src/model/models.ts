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
  /** Their calibrations, as `probabilityOf` takes them. */
  readonly slopes: Float64Array;
  readonly offsets: Float64Array;
  readonly nearSlopes: Float64Array;
  readonly nearOffsets: Float64Array;
};

/**
 * What a score is worth: the logistic curve (Platt 1999) of all sentences for those that it rules out, and one of the others
 * alone for these.
 */
export type Calibration = {
  readonly slope: number;
  readonly offset: number;
  readonly nearSlope: number;
  readonly nearOffset: number;
};

/** What the curve of all sentences gives less than this is ruled out. */
export const ruledOut = 0.02;

/** How probable it is that a sentence with this score is an example, 0 to 1; a higher score never gives less. */
export function probabilityOf({ slope, offset, nearSlope, nearOffset }: Calibration, score: number): number {
  const far = logistic(slope * score + offset);
  return far < ruledOut ? far : Math.max(ruledOut, logistic(nearSlope * score + nearOffset));
}

/** That of one model, by its place in `names`. */
export function calibrationOf(models: Models, model: number): Calibration {
  return {
    slope: models.slopes[model] ?? 0,
    offset: models.offsets[model] ?? 0,
    nearSlope: models.nearSlopes[model] ?? 0,
    nearOffset: models.nearOffsets[model] ?? 0,
  };
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

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
  nearSlopes: new Float64Array(),
  nearOffsets: new Float64Array(),
};

/** `.93`; never 1, since nothing that was learned is certain. */
export function sayProbability(probability: number): string {
  return Math.min(0.99, Math.floor(probability * 100) / 100)
    .toFixed(2)
    .replace(/^0/, '');
}
