// `npm run bench match -- [FOLDER] [--every N]`: what matching costs with the whole library, step by step, over a synthetic
// agreement of 150 pages and over the text files of a folder, every Nth of them. Times are processor time of this process, so
// that a busy machine changes them little, and stand beside a yardstick that is run over the same words: one regular
// expression that cuts them into words and looks each up in a set.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../../dist/analyze.js';
import { facts } from '../../dist/facts/facts.js';
import { closestOf } from '../../dist/match/closest.js';
import { compile } from '../../dist/match/compile.js';
import { indexDocument } from '../../dist/match/indexed-document.js';
import { alikeOf, likelyOf } from '../../dist/match/learned/decide.js';
import { matchesOf } from '../../dist/match/matches.js';
import { readParts } from '../../dist/match/parts.js';
import { usageFor } from '../../dist/match/weights.js';
import { defaultLimits } from '../../dist/model/limits.js';
import { usualReading } from '../../dist/model/world.js';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { syntheticAgreement } from './synthetic.mjs';

const characters = 450_000;
const world = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };

export async function run(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { every: { type: 'string' } } });
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('The library has faults: run `lacuna library check`.');
  const { library } = loaded;
  const clock = clockOf();
  const compiled = clock.time('compile', () => compile(library.kinds));
  const usage = clock.time('count words of the library', () => usageFor(compiled));
  console.log(`${library.kinds.length} kinds, ${compiled.choices.size} lists of phrases, once for a library:`);
  for (const [name, ms] of clock.taken) console.log(`  ${ms.toFixed(0).padStart(6)} ms  ${name}`);

  // The first rounds are for the compiler of the machine.
  const synthetic = syntheticAgreement(library, characters);
  await measure([synthetic], library, compiled, usage);
  print(
    `a synthetic agreement of ${characters} characters`,
    await measure([synthetic, synthetic, synthetic], library, compiled, usage),
  );
  const [folder] = positionals;
  if (folder === undefined) return;
  const every = Number(values.every ?? 1);
  const papers = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .filter((_, place) => place % every === 0)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  print(`${papers.length} papers of ${folder}`, await measure(papers, library, compiled, usage));
}

async function measure(texts, library, compiled, usage) {
  const clock = clockOf();
  let words = 0;
  for (const text of texts) {
    const document = await readDocument({ name: 'agreement.txt', bytes: new TextEncoder().encode(text) }, world);
    const read = facts(document);
    words += clock.time(yardstick, () => wordsIn(document.text));
    const index = clock.time('index: words, sentences, phrases', () =>
      indexDocument(document, read, compiled.trie, { ...compiled, models: library.models }),
    );
    const found = clock.time('matches', () => compiled.kinds.map((kind) => matchesOf(index, kind)));
    clock.time('parts', () => compiled.kinds.map((kind, place) => readParts(index, kind, found[place])));
    const absent = compiled.kinds.filter((_, place) => found[place].length === 0);
    clock.time('models', () => library.kinds.map(({ id }) => alikeOf(index, id)));
    clock.time('near misses', () => absent.map((kind) => [closestOf(index, kind, usage), likelyOf(index, kind.kind)]));
  }
  return { words, taken: clock.taken };
}

const yardstick = 'yardstick: words by one regular expression';
const common = new Set('the of and to in or any shall by for be a such party agreement'.split(' '));

function wordsIn(text) {
  let count = 0;
  let seen = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    count += 1;
    if (common.has(word.toLowerCase())) seen += 1;
  }
  return seen < 0 ? 0 : count;
}

function print(what, { words, taken }) {
  const of = (ms) => (ms / words) * 10_000;
  const yard = taken.get(yardstick) ?? 1;
  const steps = [...taken].filter(([name]) => name !== yardstick);
  const total = steps.reduce((sum, [, ms]) => sum + ms, 0);
  console.log(`${what}, ${words} words; ms of processor time for 10,000 words, and times the yardstick:`);
  for (const [name, ms] of [...steps, ['matching in all', total], [yardstick, yard]]) {
    console.log(`  ${of(ms).toFixed(1).padStart(8)} ms  ${(ms / yard).toFixed(1).padStart(6)} x  ${name}`);
  }
}

/** Adds up processor time by name. */
function clockOf() {
  const taken = new Map();
  return {
    taken,
    time(name, work) {
      const before = process.cpuUsage();
      const value = work();
      const { user, system } = process.cpuUsage(before);
      taken.set(name, (taken.get(name) ?? 0) + (user + system) / 1000);
      return value;
    },
  };
}
