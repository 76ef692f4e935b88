/** A score that a model gave to a sentence it had not seen, whether the sentence is an example, and how many it stands for. */
export type Judged = { readonly score: number; readonly isExample: boolean; readonly standsFor: number };

/** probability = 1 / (1 + exp(-(slope * score + offset))) */
export type Calibration = { readonly slope: number; readonly offset: number };

const steps = 50;

/**
 * Platt's calibration: the logistic curve under which what was seen is most likely, by Newton's method. With the targets of
 * Platt (1999) instead of 0 and 1, so that a few examples do not make a model certain.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const sizeOf = (own: readonly Judged[]) => own.reduce((sum, { standsFor }) => sum + standsFor, 0);
  const examples = sizeOf(judged.filter(({ isExample }) => isExample));
  const others = sizeOf(judged) - examples;
  const high = (examples + 1) / (examples + 2);
  const low = 1 / (others + 2);
  let slope = 1;
  let offset = Math.log((examples + 1) / (others + 1));
  let loss = lossOf(judged, { slope, offset }, high, low);
  for (let step = 0; step < steps; step += 1) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, isExample, standsFor } of judged) {
      const p = probabilityOf({ slope, offset }, score);
      const error = standsFor * (p - (isExample ? high : low));
      const curve = standsFor * p * (1 - p);
      gs += error * score;
      go += error;
      ss += curve * score * score;
      so += curve * score;
      oo += curve;
    }
    const determinant = ss * oo - so * so;
    if (Math.abs(gs) + Math.abs(go) < 1e-7 || determinant <= 0) break;
    const ds = (oo * gs - so * go) / determinant;
    const dO = (ss * go - so * gs) / determinant;
    let length = 1;
    let next = { slope: slope - ds, offset: offset - dO };
    let nextLoss = lossOf(judged, next, high, low);
    while (nextLoss > loss && length > 1e-4) {
      length /= 2;
      next = { slope: slope - length * ds, offset: offset - length * dO };
      nextLoss = lossOf(judged, next, high, low);
    }
    if (nextLoss >= loss) break;
    ({ slope, offset } = next);
    loss = nextLoss;
  }
  return { slope, offset };
}

export function probabilityOf({ slope, offset }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

function lossOf(judged: readonly Judged[], calibration: Calibration, high: number, low: number): number {
  let sum = 0;
  for (const { score, isExample, standsFor } of judged) {
    const x = calibration.slope * score + calibration.offset;
    const target = isExample ? high : low;
    // log(1 + exp(x)) - target * x, without overflow
    sum += standsFor * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - target * x);
  }
  return sum;
}
