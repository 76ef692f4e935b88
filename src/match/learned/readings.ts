import type { Likeness } from '../../model/match.ts';
import { calibrationOf, type Models, probabilityOf } from '../../model/models.ts';
import { firstFrom } from '../first-from.ts';
import type { Word } from '../words.ts';
import { eachFeature, type Read } from './features.ts';
import { withItems } from './lead-ins.ts';
import { type Piece, piecesOf, type Readable } from './reads.ts';

/** How much every sentence of a document reads like what each model was trained on. */
export type Readings = {
  /** Between 0 and 1, that of its best piece; 0 for a heading, and where there is no such model. */
  readonly probability: (model: string, sentence: number) => number;
  /** The words of a sentence that spoke for a model, those that weighed most first, as stretches of the words of the document. */
  readonly reasons: (model: string, sentence: number) => readonly Stretch[];
  /** The same piece by piece. */
  readonly likenesses: (model: string) => readonly Likeness[];
};

/** Words of the document, half-open. */
export type Stretch = { readonly from: number; readonly to: number };

/** Scores all sentences by all models at once, when the first is asked for. */
export function readingsOf(index: Readable, models: Models): Readings {
  const { numbers } = tableOf(models);
  let scored: Scored | null = null;
  const score = () => {
    scored ??= scoredBy(models, piecesOf(index));
    return scored;
  };
  const best = (model: string, sentence: number): { readonly piece: number; readonly probability: number } | null => {
    const number = numbers.get(model);
    if (number === undefined) return null;
    const { bySentence, probability } = score();
    let most: { readonly piece: number; readonly probability: number } | null = null;
    for (const piece of bySentence.get(sentence) ?? []) {
      const each = probability(piece, number);
      if (most === null || each > most.probability) most = { piece, probability: each };
    }
    return most;
  };
  return {
    probability: (model, sentence) => best(model, sentence)?.probability ?? 0,
    reasons: (model, sentence) => {
      const number = numbers.get(model);
      const read = score().pieces[best(model, sentence)?.piece ?? -1]?.read;
      return number === undefined || read === undefined ? [] : reasonsIn(read, models, number, index.words);
    },
    likenesses: (model) => {
      const number = numbers.get(model);
      if (number === undefined) return [];
      const { pieces, probability } = score();
      return pieces.map(({ start, end }, piece) => ({ span: { start, end }, probability: probability(piece, number) }));
    },
  };
}

type Scored = {
  readonly pieces: readonly Piece[];
  /** Indexes of the pieces of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly number[]>;
  readonly probability: (piece: number, model: number) => number;
};

function scoredBy(models: Models, pieces: readonly Piece[]): Scored {
  const width = models.names.length;
  const scores = scoresOf(pieces, models);
  const bySentence = new Map<number, number[]>();
  const items = new Map<number, number[]>();
  const push = (map: Map<number, number[]>, key: number, piece: number) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [piece]);
    else list.push(piece);
  };
  for (const [piece, { sentence, leadIn }] of pieces.entries()) {
    push(bySentence, sentence, piece);
    if (leadIn !== null) push(items, leadIn, piece);
  }
  const calibrations = models.names.map((_, model) => calibrationOf(models, model));
  const scoreOf = (piece: number, model: number) => scores[piece * width + model] ?? 0;
  const probability = (piece: number, model: number): number => {
    const own = items.get(piece)?.map((item) => scoreOf(item, model)) ?? [];
    const margin = withItems(scoreOf(piece, model), own);
    const calibration = calibrations[model];
    return calibration === undefined ? 0 : probabilityOf(calibration, margin);
  };
  return { pieces, bySentence, probability };
}

/** Row by row the score of each piece by each model. */
function scoresOf(pieces: readonly Piece[], models: Models): Float64Array {
  const { starts, owners, weights, scales, biases } = models;
  const width = models.names.length;
  const scores = new Float64Array(pieces.length * width);
  const { placeOf, seen } = tableOf(models);
  const sums = new Float64Array(width);
  for (const [row, { read }] of pieces.entries()) {
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
      scores[row * width + model] = ((sums[model] ?? 0) * (scales[model] ?? 0)) / length + (biases[model] ?? 0);
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
