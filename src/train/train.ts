import { withItems } from '../analyze.ts';
import type { Library } from '../model/library.ts';
import { type Models, probabilityOf } from '../model/models.ts';
import { calibrate, type Judged } from './calibrate.ts';
import { contractNliRows } from './contractnli.ts';
import { cuadRows } from './cuad.ts';
import { exampleRows } from './examples.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Matrix, matrixOf } from './matrix.ts';
import { pack, type Trained } from './pack.ts';
import type { Row } from './row.ts';
import { type Signed, scoreOf, train } from './svm.ts';
import { categories, labelsOf } from './targets.ts';
import { weakLabels } from './weak-labels.ts';

/** What training made: the models, and what they do on papers that they had not seen. */
export type Training = { readonly models: Models; readonly figures: readonly Figures[]; readonly rows: readonly Row[] };

// Papers are dealt to so many folds; each fold is judged by models that were trained on the others.
const folds = 3;

// Fewer examples than this, or from fewer papers, teach the wording of those papers.
const leastExamples = 10;
const leastPapers = 5;

type Papers = {
  readonly rows: readonly Row[];
  readonly foldOf: readonly number[];
  readonly itemsOf: ReadonlyMap<number, readonly number[]>;
};

/** Trains every model for which there are examples enough. The same library and data give the same models, byte for byte. */
export async function trainModels(folder: string, library: Library, tell: (text: string) => void): Promise<Training> {
  const weak = weakLabels(library, new Set(Object.values(categories)));
  const rows = [
    ...(await contractNliRows(folder, weak)),
    ...(await cuadRows(folder, weak)),
    ...(await exampleRows(library)),
  ];
  tell(`read ${rows.length} sentences of ${new Set(rows.map(({ paper }) => paper)).size} papers and examples\n`);
  const matrix = matrixOf(rows);
  const papers: Papers = { rows, foldOf: foldsOf(rows), itemsOf: itemsIn(rows) };
  const trained: Trained[] = [];
  const figures: Figures[] = [];
  for (const name of namesIn(rows)) {
    const signed = signedFor(name, rows);
    const judged = judgedOutOfFold(matrix, signed, papers);
    trained.push({ name, line: train(matrix, signed), calibration: calibrate(judged) });
    const own = figuresOf(
      { name, labels: labelsOf(name) },
      signed.map(({ row }) => rows[row]),
      statedOutOfFold(judged),
    );
    figures.push(own);
    tell(`${name}: ${own.examples} examples, average precision ${own.averagePrecision.toFixed(2)}\n`);
  }
  return { models: pack(matrix, trained), figures, rows };
}

function namesIn(rows: readonly Row[]): readonly string[] {
  const papers = new Map<string, { count: number; papers: Set<string> }>();
  for (const { is, paper } of rows) {
    for (const name of is) {
      const known = papers.get(name) ?? { count: 0, papers: new Set() };
      known.count += 1;
      known.papers.add(paper);
      papers.set(name, known);
    }
  }
  return [...papers]
    .filter(([, known]) => known.count >= leastExamples && known.papers.size >= leastPapers)
    .map(([name]) => name)
    .sort();
}

function signedFor(name: string, rows: readonly Row[]): readonly Signed[] {
  return rows.flatMap(({ is, isNot }, row): Signed[] => {
    if (is.has(name)) return [{ row, sign: 1 }];
    return isNot(name) ? [{ row, sign: -1 }] : [];
  });
}

/** Papers in the order in which they come are dealt out one by one. */
function foldsOf(rows: readonly Row[]): readonly number[] {
  const papers = new Map<string, number>();
  return rows.map(({ paper }) => {
    const fold = papers.get(paper) ?? papers.size % folds;
    papers.set(paper, fold);
    return fold;
  });
}

function judgedOutOfFold(
  matrix: Matrix,
  signed: readonly Signed[],
  { rows, foldOf, itemsOf }: Papers,
): readonly (Judged & { readonly fold: number })[] {
  const lines = Array.from({ length: folds }, (_, fold) =>
    train(
      matrix,
      signed.filter(({ row }) => foldOf[row] !== fold),
    ),
  );
  return signed.flatMap(({ row, sign }) => {
    const fold = foldOf[row] ?? 0;
    const line = lines[fold];
    if (line === undefined) return [];
    const items = (itemsOf.get(row) ?? []).map((item) => scoreOf(matrix, line, item));
    const score = withItems(scoreOf(matrix, line, row), items);
    return [{ score, isExample: sign === 1, standsFor: rows[row]?.standsFor ?? 1, fold }];
  });
}

/** What is stated of each sentence, calibrated on those of the other folds. */
function statedOutOfFold<One extends Judged & { readonly fold: number }>(judged: readonly One[]) {
  const calibrations = Array.from({ length: folds }, (_, fold) =>
    calibrate(judged.filter((each) => each.fold !== fold)),
  );
  return judged.flatMap((each) => {
    const calibration = calibrations[each.fold];
    return calibration === undefined ? [] : [{ ...each, probability: probabilityOf(calibration, each.score) }];
  });
}

/** By row, those that it leads into. */
function itemsIn(rows: readonly Row[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map(rows.map((row, place) => [row, place]));
  const items = new Map<number, number[]>();
  for (const [item, { leadIn }] of rows.entries()) {
    const place = leadIn === null ? undefined : places.get(leadIn);
    if (place !== undefined) items.set(place, [...(items.get(place) ?? []), item]);
  }
  return items;
}
