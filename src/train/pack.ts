import type { Calibration, Models } from '../model/models.ts';
import type { Matrix } from './matrix.ts';
import type { Line } from './svm.ts';

export type Trained = { readonly name: string; readonly line: Line; readonly calibration: Calibration };

const largest = 127;
// Weights below this share of the largest are noise of the training, and two thirds of all.
const least = 2;

/** All models in one table, feature by feature; weights as eight-bit numbers with one scale a model. */
export function pack({ features }: Matrix, trained: readonly Trained[]): Models {
  const scales = trained.map(
    ({ line }) => line.weights.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-9) / largest,
  );
  const kept: number[] = [];
  const starts: number[] = [0];
  const owners: number[] = [];
  const weights: number[] = [];
  for (const [column, feature] of features.entries()) {
    for (const [owner, { line }] of trained.entries()) {
      const weight = Math.round((line.weights[column] ?? 0) / (scales[owner] ?? 1));
      if (Math.abs(weight) < least) continue;
      owners.push(owner);
      weights.push(weight);
    }
    if (owners.length === starts.at(-1)) continue;
    kept.push(feature);
    starts.push(owners.length);
  }
  return {
    names: trained.map(({ name }) => name),
    features: Uint32Array.from(kept),
    starts: Uint32Array.from(starts),
    owners: Uint8Array.from(owners),
    weights: Int8Array.from(weights),
    scales: Float64Array.from(scales),
    biases: Float64Array.from(trained, ({ line }) => line.bias),
    slopes: Float64Array.from(trained, ({ calibration }) => calibration.slope),
    offsets: Float64Array.from(trained, ({ calibration }) => calibration.offset),
    nearSlopes: Float64Array.from(trained, ({ calibration }) => calibration.nearSlope),
    nearOffsets: Float64Array.from(trained, ({ calibration }) => calibration.nearOffset),
  };
}
