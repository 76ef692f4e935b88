import type { Likeness } from '../../model/match.ts';
import { calibrationOf, type Models, probabilityOf } from '../../model/models.ts';
import { firstFrom } from '../../model/span.ts';
import type { Word } from '../words.ts';
import { eachFeature, type Read } from './features.ts';
import { withItems } from './lead-ins.ts';
import { type Piece, piecesOf, type Readable } from './reads.ts';

/** How much every sentence of a document reads like what each model was trained on. */
export type Readings = {
  /** Between 0 and 1, that of its best piece; 0 for a heading, and where there is no such model. */
  readonly probability: (model: string, sentence: number) => number;
  /** The sentence that reads most like it, the first of equals; null where there is none, or no such model. */
  readonly best: (model: string) => { readonly sentence: number; readonly probability: number } | null;
  /** The words of a sentence that spoke for a model, those that weighed most first, as stretches of the words of the document. */
  readonly reasons: (model: string, sentence: number) => readonly Stretch[];
  /** The same piece by piece. */
  readonly likenesses: (model: string) => readonly Likeness[];
};

/** Words of the document, half-open. */
export type Stretch = { readonly from: number; readonly to: number };

/** Scores all sentences by all models of kinds at once when the first of them is asked for, and by those of parts likewise. */
export function readingsOf(index: Readable, models: Models): Readings {
  const numbers = numbersOf(models);
  let pieces: readonly Piece[] | null = null;
  const scored = new Map<Of, Scored>();
  const score = (model: string): Scored => {
    const of = ofModel(model);
    pieces ??= piecesOf(index);
    const known = scored.get(of) ?? scoredBy(models, of, pieces);
    scored.set(of, known);
    return known;
  };
  const best = (model: string, sentence: number): { readonly piece: number; readonly probability: number } | null => {
    const number = numbers.get(model);
    if (number === undefined) return null;
    const { bySentence, probability } = score(model);
    let most: { readonly piece: number; readonly probability: number } | null = null;
    for (const piece of bySentence.get(sentence) ?? []) {
      const each = probability(piece, number);
      if (most === null || each > most.probability) most = { piece, probability: each };
    }
    return most;
  };
  return {
    probability: (model, sentence) => best(model, sentence)?.probability ?? 0,
    best: (model) => {
      const number = numbers.get(model);
      if (number === undefined) return null;
      const { pieces, margin, probability } = score(model);
      let most = -1;
      for (let piece = 0; piece < pieces.length; piece += 1) {
        if (most === -1 || margin(piece, number) > margin(most, number)) most = piece;
      }
      const sentence = pieces[most]?.sentence;
      return sentence === undefined ? null : { sentence, probability: probability(most, number) };
    },
    reasons: (model, sentence) => {
      const number = numbers.get(model);
      const read = score(model).pieces[best(model, sentence)?.piece ?? -1]?.read;
      return number === undefined || read === undefined
        ? []
        : reasonsIn(read, tableOf(models, ofModel(model)), number, index.words);
    },
    likenesses: (model) => {
      const number = numbers.get(model);
      if (number === undefined) return [];
      const { pieces, probability } = score(model);
      return pieces.map(({ start, end }, piece) => ({ span: { start, end }, probability: probability(piece, number) }));
    },
  };
}

type Scored = {
  readonly pieces: readonly Piece[];
  /** Indexes of the pieces of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly number[]>;
  /** The score of a piece with those of its items. */
  readonly margin: (piece: number, model: number) => number;
  readonly probability: (piece: number, model: number) => number;
};

function scoredBy(models: Models, of: Of, pieces: readonly Piece[]): Scored {
  const width = models.names.length;
  const scores = scoresOf(pieces, models, tableOf(models, of));
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
  const margins = items.size === 0 ? scores : scores.slice();
  for (const [piece, own] of items) {
    for (let model = 0; model < width; model += 1) {
      const at = piece * width + model;
      margins[at] = withItems(
        scores[at] ?? 0,
        own.map((item) => scores[item * width + model] ?? 0),
      );
    }
  }
  const margin = (piece: number, model: number) => margins[piece * width + model] ?? 0;
  const calibrations = models.names.map((_, model) => calibrationOf(models, model));
  const probability = (piece: number, model: number): number => {
    const calibration = calibrations[model];
    return calibration === undefined ? 0 : probabilityOf(calibration, margin(piece, model));
  };
  return { pieces, bySentence, margin, probability };
}

/** Row by row the score of each piece by each model of a table; what stands for the others means nothing. */
function scoresOf(pieces: readonly Piece[], { names, scales, biases }: Models, table: Table): Float64Array {
  const width = names.length;
  const scores = new Float64Array(pieces.length * width);
  const { cells, entries, cellOf } = table;
  const sums = new Float64Array(width);
  for (const [row, { read }] of pieces.entries()) {
    sums.fill(0);
    table.round += 1;
    const { round } = table;
    let squares = 0;
    eachFeature(read, (feature, counts) => {
      squares += counts * counts;
      const cell = cellOf(feature);
      if (cell === -1 || cells[cell + 3] === round) return;
      cells[cell + 3] = round;
      const end = cells[cell + 2] ?? 0;
      for (let at = cells[cell + 1] ?? 0; at < end; at += 1) {
        const entry = entries[at] ?? 0;
        const owner = ownerIn(entry);
        sums[owner] = (sums[owner] ?? 0) + counts * weightIn(entry);
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

/** Whether a model is that of a kind, or of a part or stance of one ("compelled-disclosure/no-notice"). */
type Of = 'kinds' | 'parts';

function ofModel(name: string): Of {
  return name.includes('/') ? 'parts' : 'kinds';
}

/**
 * Models laid out for being asked: what belongs to a feature stands together, since a million look-ups a document that each touch
 * five far places wait for memory more than they compute.
 */
type Table = {
  /**
   * Four to a feature, found by open addressing: the feature, where its entries begin and end, and the round in which it counted
   * last, since it counts once a sentence. One that ends at 0 is empty.
   */
  readonly cells: Int32Array;
  readonly entries: Int16Array;
  /** Where the cell of a feature begins, or -1. */
  readonly cellOf: (feature: number) => number;
  /** Sentences read so far, for as long as there are models. */
  round: number;
};

const tables = new WeakMap<Models, Map<Of, Table>>();

function tableOf(models: Models, of: Of): Table {
  const all = tables.get(models) ?? new Map<Of, Table>();
  tables.set(models, all);
  const known = all.get(of) ?? laidOut(models, of);
  all.set(of, known);
  return known;
}

function laidOut({ names, features, starts, owners, weights }: Models, of: Of): Table {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * features.length)));
  const last = size - 1;
  const cells = new Int32Array(4 * size);
  const entries = new Int16Array(owners.length);
  const isOf = names.map((name) => ofModel(name) === of);
  let to = 0;
  for (const [place, feature] of features.entries()) {
    const from = to;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const owner = owners[at] ?? 0;
      if (!isOf[owner]) continue;
      entries[to] = (owner << 8) | ((weights[at] ?? 0) & 0xff);
      to += 1;
    }
    if (from === to) continue;
    let slot = feature & last;
    while (cells[4 * slot + 2] !== 0) slot = (slot + 1) & last;
    cells.set([feature, from, to], 4 * slot);
  }
  const cellOf = (feature: number) => {
    for (let slot = feature & last; ; slot = (slot + 1) & last) {
      if (cells[4 * slot + 2] === 0) return -1;
      if (cells[4 * slot] === (feature | 0)) return 4 * slot;
    }
  };
  return { cells, entries: entries.slice(0, to), cellOf, round: 0 };
}

const numbered = new WeakMap<Models, ReadonlyMap<string, number>>();

/** The number of each model. */
function numbersOf(models: Models): ReadonlyMap<string, number> {
  const known = numbered.get(models) ?? new Map(models.names.map((name, number) => [name, number]));
  numbered.set(models, known);
  return known;
}

/** Which model an entry belongs to, and how much it weighs there. */
function ownerIn(entry: number): number {
  return (entry >> 8) & 0xff;
}

function weightIn(entry: number): number {
  return (entry << 24) >> 24;
}

const told = 3;

function reasonsIn(
  read: Read<Word>,
  { cells, entries, cellOf }: Table,
  model: number,
  words: readonly Word[],
): readonly Stretch[] {
  const spoke = new Map<number, { weight: number; from: Word | undefined; to: Word | undefined; length: number }>();
  eachFeature(read, (feature, counts, group, from, to) => {
    const cell = cellOf(feature);
    if (cell === -1 || group === 'heading' || spoke.has(feature)) return;
    const end = cells[cell + 2] ?? 0;
    for (let at = cells[cell + 1] ?? 0; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      if (ownerIn(entry) !== model) continue;
      const weight = counts * weightIn(entry);
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
