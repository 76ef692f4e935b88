// What somebody could have built in an afternoon with the package `natural`, as a yardstick: TF-IDF picks the five sentences of a
// paper that have most of the words of a label's examples, and a naive Bayes classifier says whether one of them is an example.
// The package has its own package.json here, since it is not sound at run time: its index reads ./.env, prints and brings databases.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { scoreOf } from '../report.mjs';

const picked = 5;
const keywords = 25;

/** A function `(set, label) => { precision, recall }` over whole papers, or null where the package is not installed here. */
export function loadBaseline(folder) {
  const manifest = new URL('./package.json', import.meta.url);
  if (!existsSync(new URL('./node_modules/natural', manifest))) return null;
  const require = createRequire(manifest);
  // Not the package's index, which does what is said above.
  const natural = {
    BayesClassifier: require('natural/lib/natural/classifiers/bayes_classifier.js'),
    TfIdf: require('natural/lib/natural/tfidf/tfidf.js'),
  };
  const sets = { ContractNLI: contractNli(folder), CUAD: cuad(folder) };
  const known = new Map();
  return (set, label) => {
    if (sets[set] === undefined) return null;
    const key = `${set} ${label}`;
    if (!known.has(key)) known.set(key, judged(natural, sets[set], label));
    return known.get(key);
  };
}

/** Papers are judged by a classifier that was trained on others: for CUAD, where all are labelled alike, by that of the other half. */
function judged(natural, { halves }, label) {
  const truth = [];
  const guess = [];
  for (const { train, test } of halves(label)) {
    const recogniser = trained(natural, train);
    for (const { has, sentences } of test) {
      truth.push(has);
      guess.push(recogniser !== null && isIn(recogniser, sentences));
    }
  }
  return scoreOf(truth, guess);
}

function trained({ BayesClassifier, TfIdf }, { examples, others }) {
  if (examples.length === 0) return null;
  const classifier = new BayesClassifier();
  for (const text of examples) classifier.addDocument(text, 'example');
  for (const text of others) classifier.addDocument(text, 'other');
  classifier.train();
  const rarity = new TfIdf();
  rarity.addDocument(examples.join(' '));
  for (const text of others) rarity.addDocument(text);
  const words = rarity.listTerms(0).slice(0, keywords);
  return { classifier, words: new Map(words.map(({ term, tfidf }) => [term, tfidf])) };
}

function isIn({ classifier, words }, sentences) {
  const weighed = sentences.map((text) => {
    const own = new Set(text.toLowerCase().match(/[a-z]+/g) ?? []);
    let weight = 0;
    for (const word of own) weight += words.get(word) ?? 0;
    return { text, weight };
  });
  const best = weighed.sort((a, b) => b.weight - a.weight).slice(0, picked);
  return best.some(({ text, weight }) => weight > 0 && classifier.classify(text) === 'example');
}

const sentencesOf = (text) =>
  text
    .split(/(?<=[.;:])\s+(?=[A-Z("“])|\n{2,}/)
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => each.length > 20);

const everyNth = (list, most) => list.filter((_, index) => index % Math.max(1, Math.ceil(list.length / most)) === 0);

function contractNli(folder) {
  const rows = readFileSync(path.join(folder, 'contractnli/train_spans.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { documents } = JSON.parse(readFileSync(path.join(folder, 'contractnli/dev.json'), 'utf8'));
  const halves = (label) => {
    const own = rows.filter(({ hypothesis }) => hypothesis === label);
    const lines = (chosen) => chosen.flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
    const train = {
      examples: lines(own.filter(({ choice }) => choice !== 'NotMentioned')),
      others: everyNth(lines(rows.filter(({ choice }) => choice === 'NotMentioned')), 1500),
    };
    const test = documents.map(({ text, spans, annotation_sets: [{ annotations }] }) => ({
      has: annotations[label].choice !== 'NotMentioned',
      sentences: spans.map(([start, end]) => text.slice(start, end)),
    }));
    return [{ train, test }];
  };
  return { halves };
}

function cuad(folder) {
  const papers = JSON.parse(readFileSync(path.join(folder, 'cuad/dev.json'), 'utf8')).map(({ file, labels }) => ({
    labels,
    sentences: sentencesOf(readFileSync(path.join(folder, 'cuad/txt', file), 'utf8')),
  }));
  const halves = (label) => {
    const half = (odd) => papers.filter((_, index) => index % 2 === odd);
    const train = (own) => ({
      examples: own.flatMap(({ labels }) => labels[label]?.spans ?? []),
      others: everyNth(
        own.flatMap(({ labels, sentences }) => (labels[label]?.present ? [] : sentences)),
        1500,
      ),
    });
    const test = (own) => own.map(({ labels, sentences }) => ({ has: labels[label]?.present ?? false, sentences }));
    return [
      { train: train(half(0)), test: test(half(1)) },
      { train: train(half(1)), test: test(half(0)) },
    ];
  };
  return { halves };
}
