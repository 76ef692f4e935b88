import type { Bin, Figures } from './figures.ts';
import type { Row } from './row.ts';
import type { Training } from './train.ts';

/** clause-library/models/README.md: what the models were made of, and what they do on papers that they had not seen. */
export function card({ models, figures, rows }: Training, bytes: number): string {
  const lines = [
    '# Trained models',
    '',
    '<!-- Written by `lacuna train`. Do not edit. -->',
    '',
    `\`weights.bin\` holds ${figures.length} linear models (${(bytes / 1e6).toFixed(1)} MB): ${models.features.length} features with ${models.weights.length} weights of eight bits. The signal \`reads-like\` asks them how probable it is that a sentence is such a clause. A name is a kind of the library, or a part or stance of one.`,
    '',
    'Made by `lacuna train DATA-FOLDER`, with a fixed seed (1): the same library and data give the same bytes.',
    '',
    '## Data',
    '',
    '| data | licence | sentences | papers |',
    '|---|---|--:|--:|',
    dataRow(
      rows,
      'contractnli',
      '[ContractNLI](https://stanfordnlp.github.io/contract-nli/), training papers alone: Yuta Koreeda and Christopher D. Manning (2021), Hitachi America, Ltd.',
      'CC BY 4.0',
    ),
    dataRow(
      rows,
      'cuad',
      '[CUAD](https://www.atticusprojectai.org/cuad), 251 contracts: The Atticus Project',
      'CC BY 4.0',
    ),
    dataRow(rows, 'library', 'the examples of this library', 'as the project'),
    '',
    'No text of theirs is in the weights: they are numbers for hashed words and neighbours. Of the sentences of CUAD that are an example of nothing, one in eight was kept and counts for eight. Of the kinds that neither set labels, the models learn what the rules of this library find in the fifty papers of ContractNLI and in every second contract (*weak* below): they find again, in other words too, what the rules find, and their figures say how well they agree with the rules, not how often they are right.',
    '',
    '## Figures',
    '',
    'Every sentence was judged by models that had not seen its paper (three folds, by paper). Average precision over all sentences; precision and recall at a probability of one half.',
    '',
    '| model | labels | examples | papers | average precision | precision | recall |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...figures.map(figuresRow),
    '',
    '## Reliability',
    '',
    'Whether a stated .8 is right about 80 % of the time: sentences that neither the models nor their calibration had seen, by who gave the labels.',
    '',
    ...reliability(figures),
  ];
  return `${lines.join('\n')}\n`;
}

function dataRow(rows: readonly Row[], set: Row['set'], what: string, licence: string): string {
  const own = rows.filter((row) => row.set === set);
  return `| ${what} | ${licence} | ${own.length} | ${new Set(own.map(({ paper }) => paper)).size} |`;
}

function figuresRow({ name, labels, examples, papers, averagePrecision, precision, recall }: Figures): string {
  const numbers = [averagePrecision, precision, recall].map(twoPlaces).join(' | ');
  return `| ${name} | ${labels} | ${examples} | ${papers} | ${numbers} |`;
}

function reliability(figures: readonly Figures[]): readonly string[] {
  const sorts = [...new Set(figures.map(({ labels }) => labels))].sort();
  const rows = Array.from({ length: 10 }, (_, tenth) => {
    const cells = sorts.map((sort) => {
      const bins = figures.filter(({ labels }) => labels === sort).flatMap(({ bins: own }) => own[tenth] ?? []);
      return reliabilityCells(bins);
    });
    return `| ${twoPlaces(tenth / 10)} to ${twoPlaces((tenth + 1) / 10)} | ${cells.join(' | ')} |`;
  });
  return [
    `| stated | ${sorts.map((sort) => `${sort}: sentences | stated on average | right`).join(' | ')} |`,
    `|---|${'--:|'.repeat(3 * sorts.length)}`,
    ...rows,
  ];
}

function reliabilityCells(bins: readonly Bin[]): string {
  const sum = (value: (bin: Bin) => number) => bins.reduce((total, bin) => total + value(bin), 0);
  const count = sum((bin) => bin.count);
  const share = (value: number) => (count === 0 ? '–' : twoPlaces(value / count));
  return [Math.round(count), share(sum((bin) => bin.stated)), share(sum((bin) => bin.right))].join(' | ');
}

/** `.85`, as probabilities are written here. */
function twoPlaces(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}
