// How well each kind is recognised on the public sets of a data folder, paper by paper, for the library's reference.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractnli } from './contractnli.mjs';
import { cuad } from './cuad.mjs';
import { dpa } from './dpa.mjs';

const figuresFile = fileURLToPath(new URL('../../clause-library/figures.json', import.meta.url));

// For every set: its predictions, and for every label that has a rule the papers that have it and those that we say have it.
const sets = [
  {
    name: 'ContractNLI',
    file: 'contractnli/dev.json',
    run: contractnli,
    labels: (gold, subjects) => Object.keys(subjects).map((id) => ({ id, name: gold.labels[id].short_description })),
    papers: (gold) => gold.documents,
    has: ({ annotation_sets: [{ annotations }] }, id) => annotations[id].choice !== 'NotMentioned',
    found: (predictions, { id: paper }, id) => predictions[paper][id].choice !== 'NotMentioned',
  },
  {
    name: 'DPA',
    file: 'dpa/dev.json',
    run: dpa,
    labels: (_, subjects) => Object.keys(subjects).map((id) => ({ id, name: id })),
    papers: (gold) => gold,
    has: ({ sentences }, id) => sentences.some(({ labels }) => labels.includes(id)),
    found: (predictions, { dpa: paper }, id) => predictions[paper][id]?.present ?? false,
  },
  {
    name: 'CUAD',
    file: 'cuad/dev.json',
    run: cuad,
    labels: (_, subjects) => Object.keys(subjects).map((id) => ({ id, name: id })),
    papers: (gold) => gold,
    has: ({ labels }, id) => labels[id]?.present ?? false,
    found: (predictions, { file }, id) => predictions[file][id]?.present ?? false,
  },
];

/** Writes clause-library/figures.json and returns the figures as a table. */
export async function report(folder, product, baseline) {
  const figures = [];
  for (const set of sets) {
    const file = path.join(folder, set.file);
    const gold = JSON.parse(readFileSync(file, 'utf8'));
    const { predictions, subjects } = await set.run(gold, product, file);
    const papers = set.papers(gold);
    const [predicted = {}] = Object.values(predictions);
    for (const { id, name } of set.labels(gold, subjects)) {
      if (!(id in predicted)) continue;
      const truth = papers.map((paper) => set.has(paper, id));
      const guess = papers.map((paper) => set.found(predictions, paper, id));
      for (const { kind, part = null } of subjects[id]) {
        figures.push({
          kind,
          part,
          set: set.name,
          label: subjects[id].length > 1 ? `${name} (together with other kinds or parts)` : name,
          papers: papers.length,
          having: truth.filter(Boolean).length,
          found: guess.filter(Boolean).length,
          ours: scoreOf(truth, guess),
          baseline: baseline?.(set.name, id) ?? null,
        });
      }
    }
  }
  figures.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
  return figures;
}

/** Precision and recall in hundredths: two runs of the same code write the same file. */
export function scoreOf(truth, guess) {
  const both = truth.filter((has, index) => has && guess[index]).length;
  const share = (of) => (of === 0 ? null : Math.round((both / of) * 100) / 100);
  return { precision: share(guess.filter(Boolean).length), recall: share(truth.filter(Boolean).length) };
}

/** A line for each figure, columns aligned. */
export function table(figures) {
  const rows = figures.map(({ kind, part, set, label, having, papers, ours, baseline }) => [
    part === null ? kind : `${kind}/${part}`,
    set,
    label,
    `${having}/${papers}`,
    two(ours.precision),
    two(ours.recall),
    baseline === null ? '' : two(baseline.precision),
    baseline === null ? '' : two(baseline.recall),
  ]);
  const all = [['kind', 'set', 'label', 'papers', 'precision', 'recall', 'baseline P', 'baseline R'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function two(share) {
  return share === null ? '–' : share.toFixed(2);
}
