import { type Calibration, logistic, ruledOut } from '../model/models.ts';

/** A score that a model gave to a sentence it had not seen, whether the sentence is an example, and how many it stands for. */
export type Judged = { readonly score: number; readonly isExample: boolean; readonly standsFor: number };

/** probability = 1 / (1 + exp(-(slope * score + offset))) */
type Curve = { readonly slope: number; readonly offset: number };

const steps = 50;
// Fewer sentences of either sort than this, near the line, give no curve of their own.
const leastNear = 5;

/**
 * The curve of all sentences, and that of those which it does not rule out: among hundreds of thousands that are plainly
 * nothing of the kind the first bends to these, and is too sure of itself where it matters.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const all = curveOf(judged);
  const near = judged.filter(({ score }) => logistic(all.slope * score + all.offset) >= ruledOut);
  const examples = near.filter(({ isExample }) => isExample).length;
  const enough = examples >= leastNear && near.length - examples >= leastNear;
  const { slope, offset } = enough ? curveOf(near) : all;
  return { ...all, nearSlope: slope, nearOffset: offset };
}

/**
 * Platt's calibration: the logistic curve under which what was seen is most likely, by Newton's method. With the targets of
 * Platt (1999) instead of 0 and 1, so that a few examples do not make a model certain.
 */
function curveOf(judged: readonly Judged[]): Curve {
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
      const p = logistic(slope * score + offset);
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

function lossOf(judged: readonly Judged[], curve: Curve, high: number, low: number): number {
  let sum = 0;
  for (const { score, isExample, standsFor } of judged) {
    const x = curve.slope * score + curve.offset;
    const target = isExample ? high : low;
    // log(1 + exp(x)) - target * x, without overflow
    sum += standsFor * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - target * x);
  }
  return sum;
}
