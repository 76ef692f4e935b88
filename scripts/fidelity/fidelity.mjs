// How much of the text of a folder's PDF and Word files `lacuna read` gives back, held against what other programs read in them:
// pdftotext for PDF, LibreOffice for Word, the true text beside a scan. How many references lead to their clause (references.mjs), and how well the clause tree is found in print (tree.mjs). It asserts nothing; exit code 1 where a reading crashed.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { usualReading } from '../../dist/model/world.js';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { scanning } from '../../dist/scan/scan.js';
import { recall, withoutRunningLines } from './recall.mjs';
import { referenceFigures } from './references.mjs';
import { treeFigures } from './tree.mjs';
import { isInstalled, pdfText, textBeside, wordTexts } from './truth.mjs';

/** Below this share of a file's words, the words that were not read are listed. */
const good = 0.995;

export async function run([folder]) {
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`fidelity: found ${folder ?? 'no argument'}, expected a folder: npm run bench fidelity -- FOLDER`);
    process.exitCode = 2;
    return;
  }
  const files = filesUnder(folder);
  const wordFiles = files.filter((file) => /\.docx$/i.test(file));
  const hasPdf = isInstalled('pdftotext', '-v');
  const hasWord = wordFiles.length > 0 && isInstalled('soffice', '--version');
  if (!hasPdf) console.log('pdftotext is not installed (package poppler-utils): PDFs are read, but not measured.');
  if (wordFiles.length > 0 && !hasWord)
    console.log('soffice is not installed (package libreoffice-writer): Word files are read, but not measured.');
  const texts = hasWord ? wordTexts(wordFiles) : new Map();
  const truthOf = (file) => {
    const beside = textBeside(file);
    if (beside !== null) return { against: 'text beside', text: beside };
    if (/\.pdf$/i.test(file)) return { against: 'pdftotext', text: hasPdf ? pdfText(file) : null };
    return { against: 'LibreOffice', text: texts.get(file) ?? null };
  };

  const loaded = await loadLibrary();
  if ('problems' in loaded) throw new Error('the library has faults: run "lacuna library check"');
  const crashes = [];
  const options = {
    library: loaded.library,
    timeoutMs: 120_000,
    reading: usualReading,
    onFault: (fault) => crashes.push(fault),
  };
  const results = [];
  const documents = [];
  for (const file of files) {
    const name = path.relative(folder, file);
    const read = await readFile(file, options);
    if ('references' in read) documents.push({ name, document: read });
    const result = measure(name, read, truthOf(file));
    results.push(result);
    print(result);
  }
  summarise(results, crashes);
  printReferences(referenceFigures(documents));
  if (hasWord) printTree(await treeFigures(wordFiles));
  if (crashes.length > 0) process.exitCode = 1;
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:pdf|docx)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function readFile(file, options) {
  const read = await scanning.readOne({ path: file, name: path.basename(file) }, options, true);
  return 'text' in read ? read : { text: '', problems: [read] };
}

function measure(name, { text, problems }, { against, text: truth }) {
  if (truth === null) return { name, against, problems, all: null, body: null };
  return { name, against, problems, all: recall(truth, text), body: recall(withoutRunningLines(truth), text) };
}

function print({ name, against, problems, all, body }) {
  const figures =
    all === null || all.words === 0
      ? 'no true text'.padStart(32)
      : `${`${all.words}`.padStart(7)} words ${percent(all)} ${percent(body)}`.padStart(32);
  console.log(`${figures}  ${against.padEnd(11)}  ${name}`);
  for (const { code, says, place } of problems) {
    console.log(`${' '.repeat(10)}${code}${place?.page === undefined ? '' : ` (page ${place.page})`}: ${says}`);
  }
  if (body === null || share(body) >= good) return;
  const words = body.missing.slice(0, 12).map(([word, count]) => (count === 1 ? word : `${word} (${count})`));
  console.log(`${' '.repeat(10)}not read: ${words.join(', ')}${body.missing.length > 12 ? ', …' : ''}`);
}

function summarise(results, crashes) {
  console.log('\nThe first figure counts every word, the second leaves out running headers, footers and page numbers.');
  for (const against of ['pdftotext', 'LibreOffice', 'text beside']) {
    const all = results.filter((result) => result.against === against);
    const measured = all.filter(({ body }) => body !== null && body.words > 0);
    if (measured.length === 0) continue;
    const whole = measured.filter(({ problems }) => problems.every(({ hides }) => hides === 'nothing'));
    console.log(`${against}: ${describe(measured)}`);
    if (whole.length < measured.length && whole.length > 0) console.log(`  of these read whole: ${describe(whole)}`);
  }
  const garbled = results.filter(({ problems }) => problems.some(({ code }) => code === 'garbled'));
  console.log(`Garbled pages in: ${garbled.map(({ name }) => name).join(', ') || 'no file'}`);
  console.log(`Crashes: ${crashes.map(({ id, file }) => `${file} (${id})`).join(', ') || 'none'}`);
}

function printReferences({ counts, unresolved }) {
  const { own, other, nowhere, several, absent, law, added } = counts;
  const counted = own + other + nowhere;
  const all = counted + several + absent + law + added;
  const share = counted === 0 ? 100 : Math.floor(((own + other) / counted) * 10_000) / 100;
  console.log('\nReferences to clauses and schedules in the Word files:');
  console.log(
    `  ${own + other} of ${counted} lead to their clause (${share.toFixed(2)} %): ${own} in the same paper, ${other} in another of the folder, ${nowhere} nowhere`,
  );
  console.log(
    `  Not counted: ${several} to one of several papers of the folder that fit alike, ${absent} to papers not in the folder, ${added} to clauses that the words add, ${law} to laws and public standards`,
  );
  console.log(`  Of all ${all}, laws and added clauses included, ${own + other} lead to a clause`);
  const said = { nowhere: 'leads nowhere', several: 'several papers fit', absent: 'paper not in the folder' };
  for (const { name, kind, words } of unresolved)
    console.log(`    ${path.basename(name)}: ${said[kind]}: … ${words} …`);
}

function printTree({ tuned, keptOut, all, scores }) {
  console.log('\nClause tree of the Word files as PDFs, against the numbers that Word draws:');
  for (const [name, figures] of Object.entries({ 'may be tuned on': tuned, 'kept out of tuning': keptOut, all })) {
    const { files, labels, recall, precision, rightParent } = figures;
    const shares = { recall, precision, 'right parent': rightParent };
    const said = Object.entries(shares).map(
      ([what, part]) => `${what} ${(Math.floor(part * 10_000) / 100).toFixed(2)} %`,
    );
    console.log(`  ${name}: ${files} files, ${labels} labels, ${said.join(', ')}`);
  }
  // What is kept out of tuning is not shown: who sees it, tunes on it.
  for (const { file, keptOut: hidden, missed, extra, wrong } of scores) {
    if (hidden) continue;
    for (const each of missed) console.log(`    ${path.basename(file)}: not found ${each}`);
    for (const each of extra) console.log(`    ${path.basename(file)}: not a number ${each}`);
    for (const each of wrong) console.log(`    ${path.basename(file)}: ${each}`);
  }
}

function describe(results) {
  const sum = (pick) =>
    results.map(pick).reduce((a, b) => ({ words: a.words + b.words, found: a.found + b.found }), zero);
  const below = results.filter(({ body }) => share(body) < good).length;
  return `${results.length} files, ${percent(sum(({ all }) => all))} ${percent(sum(({ body }) => body))}, ${below} below ${good * 100} %`;
}

const zero = { words: 0, found: 0 };

function share({ words, found }) {
  return words === 0 ? 1 : found / words;
}

function percent(counted) {
  // Rounded down: 99.496 is not 99.50.
  return `${(Math.floor(share(counted) * 10_000) / 100).toFixed(2)} %`.padStart(9);
}
