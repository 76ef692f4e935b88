// How well the clause tree is found in print: Word files are made PDFs, and the numbers that Word draws are the truth for the PDF's text.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultLimits } from '../../dist/model/limits.js';
import { usualReading } from '../../dist/model/world.js';
import { read } from '../../dist/read/read.js';
import { createPdfEngine } from '../../dist/scan/pdfium.js';
import { structure } from '../../dist/structure/structure.js';
import { wordPdfs } from './truth.mjs';

/**
 * Label recall and precision and right parents over the Word files, of those that may be tuned on and of those kept out of
 * tuning (half, by the hash of folder and name). `pdfs`: the PDF of each by path; made with LibreOffice where not given. Files with
 * pending changes or without a drawn number are left out: their PDF shows another text, or there is no truth.
 */
export async function treeFigures(files, pdfs = wordPdfs(files)) {
  const engines = { pdf: await createPdfEngine() };
  const open = async (name, bytes) => {
    const reading = await read({ name, bytes }, { engines, limits: defaultLimits, reading: usualReading });
    return { reading, document: structure(reading) };
  };
  const scores = [];
  for (const file of files) {
    const pdf = pdfs.get(file);
    if (pdf === undefined) continue;
    const word = await open(path.basename(file), readFileSync(file));
    if (word.reading.problems.some(({ code }) => code === 'tracked-changes')) continue;
    const truth = drawnNumbers(word.reading.pieces);
    if (truth.length === 0) continue;
    const printed = await open('agreement.pdf', pdf);
    const keptOut = createHash('sha256').update(file.split(path.sep).slice(-2).join('/')).digest()[0] % 2 === 1;
    scores.push({ file, keptOut, ...compared(truth, labelled(printed.document), labelled(word.document)) });
  }
  const half = (keptOut) => summed(scores.filter((score) => score.keptOut === keptOut));
  return { scores, tuned: half(false), keptOut: half(true), all: summed(scores) };
}

/** Every number that Word draws, with its words and the number above it: undefined where the numbering does not say. */
function drawnNumbers(pieces) {
  const drawn = [];
  for (const { text, label, listLevel: level, list, zone } of pieces) {
    if (label === undefined || !/[\p{L}\d]/u.test(label) || zone !== 'body') continue;
    const item = { label: bareLabel(label), words: bare(text.slice(label.length)), level, list };
    drawn.push({ ...item, parent: aboveOf(item, drawn) });
  }
  // A number without words cannot be told from another.
  return drawn.filter(({ words }) => words !== '');
}

function aboveOf({ label, level, list }, before) {
  const parts = label.split('.');
  const isNumber = parts.every((part) => /^\d+[a-z]?$/i.test(part));
  if (isNumber && parts.length > 1 && parts.at(-1) !== '0') {
    const above = parts.slice(0, -1).join('.');
    // "1.0" heads "1.1".
    return before.findLast((each) => each.label === above || each.label === `${above}.0` || endsInNumber(each, above));
  }
  if (level > 0) return before.findLast((each) => each.list === list && each.level < level);
  // What a list of its own stands below is not for Word to say, but a plain "1." or "Article I" stands at the top.
  return isNumber || /^[a-z]{3,} /i.test(label) ? null : undefined;
}

/** "Section 4" or "Article 4" above "4.1". */
function endsInNumber(each, number) {
  return new RegExp(`^[a-z]+ ${number}$`, 'i').test(each.label);
}

/** The clauses of a document that have a label, with the nearest labelled one above. */
function labelled({ clauses, text }) {
  const items = clauses.map((clause) => ({
    label: bareLabel(clause.label),
    words: bare(
      text.slice(clause.start + clause.label.length, clause.start + clause.label.length + 200).split('\n')[0] ||
        text.slice(clause.start + clause.label.length, clause.start + 200),
    ),
    parent: null,
  }));
  for (const [index, { parent }] of clauses.entries()) {
    let above = parent;
    while (above !== null && clauses[above].label === '') above = clauses[above].parent;
    items[index].parent = above === null ? null : items[above];
  }
  return items.filter(({ label }) => label !== '');
}

function compared(truth, printed, typed) {
  const pairs = new Map();
  const taken = new Set();
  for (const each of truth) {
    const hit = printed.find((item) => !taken.has(item) && isSame(item, each));
    if (hit === undefined) continue;
    taken.add(hit);
    pairs.set(each, hit);
  }
  const missed = truth.filter((each) => !pairs.has(each));
  // What a person typed as a number is none that Word draws: nothing is known of it.
  const extra = printed.filter((item) => !taken.has(item) && !typed.some((each) => isSame(item, each)));
  const told = truth.filter(
    (each) => pairs.has(each) && each.parent !== undefined && (each.parent === null || pairs.has(each.parent)),
  );
  const wrong = told.filter(
    (each) => !isRightParent(pairs.get(each).parent, each.parent === null ? null : pairs.get(each.parent)),
  );
  return {
    truth: truth.length,
    found: pairs.size,
    printed: pairs.size + extra.length,
    told: told.length,
    right: told.length - wrong.length,
    missed: missed.map(shown),
    extra: extra.map(shown),
    wrong: wrong.map((each) => `${shown(each)} below ${shown(pairs.get(each).parent)}, not ${shown(each.parent)}`),
  };
}

/** The first of a list at the top may stand below a schedule or part, whose number is often typed. */
function isRightParent(found, expected) {
  if (expected !== null) return found === expected;
  return found === null || /^[a-z]{3,}/i.test(found.label);
}

function isSame(a, b) {
  if (a.label !== b.label) return false;
  const length = Math.min(a.words.length, b.words.length, 25);
  return a.words.slice(0, length) === b.words.slice(0, length);
}

function summed(scores) {
  const sum = (pick) => scores.reduce((all, score) => all + pick(score), 0);
  const share = (part, whole) => (whole === 0 ? 1 : part / whole);
  const found = sum(({ found }) => found);
  const truth = sum(({ truth }) => truth);
  return {
    files: scores.length,
    labels: truth,
    recall: share(found, truth),
    precision: share(
      found,
      sum(({ printed }) => printed),
    ),
    rightParent: share(
      sum(({ right }) => right),
      sum(({ told }) => told),
    ),
  };
}

function shown(item) {
  return item === null || item === undefined ? 'the top' : `"${item.label} ${item.words.slice(0, 25)}"`;
}

function bareLabel(label) {
  const bared = label
    .trim()
    .replace(/^[([]|[)\].:]+$/g, '')
    .replace(/\s+/g, ' ');
  // Capitals may be the paragraph's style: "FIRST" is "First", but "A" is not "a".
  return bared.length > 3 ? bared.toLowerCase() : bared;
}

function bare(text) {
  // Without digits: marks of footnotes stand in the middle of words.
  return text
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 40);
}
