import type { Models } from '../../model/models.ts';
import { firstFrom } from '../first-from.ts';
import type { Word } from '../words.ts';
import { eachFeature, type Read } from './features.ts';
import { type Readable, readsOf } from './reads.ts';

/** How much every sentence of a document reads like what each model was trained on. */
export type Readings = {
  /** Between 0 and 1; 0 for a heading, and where there is no such model. */
  readonly probability: (model: string, sentence: number) => number;
  /** The words of a sentence that spoke for a model, those that weighed most first, as stretches of the words of the document. */
  readonly reasons: (model: string, sentence: number) => readonly Stretch[];
};

/** Words of the document, half-open. */
export type Stretch = { readonly from: number; readonly to: number };

/** Scores all sentences by all models at once, when the first is asked for. */
export function readingsOf(index: Readable, models: Models): Readings {
  let scored: { readonly reads: readonly (Read<Word> | null)[]; readonly scores: Float64Array } | null = null;
  const score = () => {
    const reads = readsOf(index);
    return { reads, scores: scoresOf(reads, models) };
  };
  const { numbers } = tableOf(models);
  const probability = (model: string, sentence: number): number => {
    const number = numbers.get(model);
    if (number === undefined) return 0;
    scored ??= score();
    const { reads, scores } = scored;
    if ((reads[sentence] ?? null) === null) return 0;
    const margin = scores[sentence * models.names.length + number] ?? 0;
    return 1 / (1 + Math.exp(-((models.slopes[number] ?? 0) * margin + (models.offsets[number] ?? 0))));
  };
  const reasons = (model: string, sentence: number): readonly Stretch[] => {
    const number = numbers.get(model);
    scored ??= score();
    const read = scored.reads[sentence] ?? null;
    return number === undefined || read === null ? [] : reasonsIn(read, models, number, index.words);
  };
  return { probability, reasons };
}

/** Row by row the score of each sentence by each model. */
function scoresOf(reads: readonly (Read | null)[], models: Models): Float64Array {
  const { starts, owners, weights, scales, biases } = models;
  const width = models.names.length;
  const scores = new Float64Array(reads.length * width);
  const { placeOf, seen } = tableOf(models);
  const sums = new Float64Array(width);
  for (const [sentence, read] of reads.entries()) {
    if (read === null) continue;
    sums.fill(0);
    seen.round += 1;
    let squares = 0;
    eachFeature(read, (feature, counts) => {
      squares += counts * counts;
      const place = placeOf(feature);
      if (place === -1 || seen.last[place] === seen.round) return;
      seen.last[place] = seen.round;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at += 1) {
        const owner = owners[at] ?? 0;
        sums[owner] = (sums[owner] ?? 0) + counts * (weights[at] ?? 0);
      }
    });
    const length = lengthOf(squares);
    for (let model = 0; model < width; model += 1) {
      scores[sentence * width + model] = ((sums[model] ?? 0) * (scales[model] ?? 0)) / length + (biases[model] ?? 0);
    }
  }
  return scores;
}

/** What the sum of a sentence is divided by, so that long ones do not outweigh short ones. */
export function lengthOf(squares: number): number {
  return Math.sqrt(Math.max(1, squares));
}

type Table = {
  /** A feature's place in the models, or -1. */
  readonly placeOf: (feature: number) => number;
  /** The number of each model. */
  readonly numbers: ReadonlyMap<string, number>;
  /** A feature counts once a sentence: which sentence had it last, sentences being counted for as long as there are models. */
  readonly seen: { readonly last: Float64Array; round: number };
};

const tables = new WeakMap<Models, Table>();

function tableOf(models: Models): Table {
  const known = tables.get(models);
  if (known !== undefined) return known;
  const { features, names } = models;
  const table = {
    placeOf: placesOf(features),
    numbers: new Map(names.map((name, number) => [name, number])),
    seen: { last: new Float64Array(features.length), round: 0 },
  };
  tables.set(models, table);
  return table;
}

/** By open addressing, since a million look-ups a document are too many for a Map. */
function placesOf(features: Uint32Array): (feature: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * features.length)));
  const slots = new Int32Array(size).fill(-1);
  for (const [place, feature] of features.entries()) {
    let slot = feature & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = place;
  }
  return (feature) => {
    for (let slot = feature & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const place = slots[slot] ?? -1;
      if (place === -1 || features[place] === feature) return place;
    }
  };
}

const told = 3;

function reasonsIn(read: Read<Word>, models: Models, model: number, words: readonly Word[]): readonly Stretch[] {
  const { placeOf } = tableOf(models);
  const spoke = new Map<number, { weight: number; from: Word | undefined; to: Word | undefined; length: number }>();
  eachFeature(read, (feature, counts, group, from, to) => {
    const place = placeOf(feature);
    if (place === -1 || group === 'heading' || spoke.has(feature)) return;
    const end = models.starts[place + 1] ?? 0;
    for (let at = models.starts[place] ?? 0; at < end; at += 1) {
      if (models.owners[at] !== model) continue;
      const weight = counts * (models.weights[at] ?? 0);
      if (weight > 0)
        spoke.set(feature, { weight, from: read[group][from], to: read[group][to - 1], length: to - from });
    }
  });
  const chosen: Stretch[] = [];
  // Of equals the longer tells more; two that share words tell one thing twice.
  for (const { from, to } of [...spoke.values()].sort((a, b) => b.weight - a.weight || b.length - a.length)) {
    if (from === undefined || to === undefined || chosen.length === told) continue;
    const stretch = { from: firstFrom(words, from.start), to: firstFrom(words, to.end) };
    if (!chosen.some((other) => other.from < stretch.to && stretch.from < other.to)) chosen.push(stretch);
  }
  return chosen;
}
