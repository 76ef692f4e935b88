// `npm run bench`: what each step costs, as a table. A time means little on another machine, so each stands beside a named
// yardstick that was run over the same bytes or the same text in the same minute. It asserts nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { evaluate } from '../../dist/evaluate/evaluate.js';
import { facts } from '../../dist/facts/facts.js';
import { match } from '../../dist/match/match.js';
import { defaultLimits } from '../../dist/model/limits.js';
import { usualReading } from '../../dist/model/world.js';
import { read } from '../../dist/read/read.js';
import { assemble } from '../../dist/report/assemble.js';
import { json } from '../../dist/report/formats/json.js';
import { text as textFormat } from '../../dist/report/formats/text.js';
import { documentReport } from '../../dist/report/report.js';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { createPdfEngine } from '../../dist/scan/pdfium.js';
import { structure } from '../../dist/structure/structure.js';

const rounds = 3;
const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const began = performance.now();
const loaded = await loadLibrary();
if ('problems' in loaded) throw new Error('the library has faults: run "lacuna library check"');
const { library } = loaded;
const libraryMs = performance.now() - began;
const engineBegan = performance.now();
const engines = { pdf: await createPdfEngine() };
const engineMs = performance.now() - engineBegan;

const deal = {
  side: 'discloser',
  jurisdictions: library.jurisdictions.map(({ code }) => code),
  asOf: '2026-11-01',
  personalData: true,
  sectors: [],
  roles: [],
  amount: null,
  party: null,
};
// Every word that some phrase of the library begins with: what a search that knows nothing better would look for.
const words = [
  ...new Set(JSON.stringify(library.kinds.map(({ finds, stances }) => [finds, stances])).match(/[a-z]{5,}/g)),
];

console.log(
  `Library: ${library.kinds.length} kinds, loaded in ${libraryMs.toFixed(0)} ms. PDFium: ${engineMs.toFixed(0)} ms. Best of ${rounds} rounds.\n`,
);
for (const { name, bytes } of [...fixtures(), { name: '150 pages, made up', bytes: await longAgreement(150) }])
  await measure(name, bytes);

async function measure(name, bytes) {
  const rows = [];
  const step = async (label, run, yardstick = null) => {
    const { ms, result } = await best(run);
    rows.push({ label, ms, yardstick });
    return result;
  };
  const reading = await step(
    'read',
    () => read({ name, bytes }, { engines, limits: defaultLimits, reading: usualReading }),
    layoutYardstick(name, bytes),
  );
  const document = await step('structure', () => structure(reading));
  const { text } = document;
  const copy = await best(() => text.split(/\s+/).length);
  rows.at(-1).yardstick = { name: 'split into words', ms: copy.ms };
  const list = await step('facts', () => facts(document), { name: 'split into words', ms: copy.ms });
  const sweep = await best(() => indexOfSweep(text.toLowerCase()));
  const found = await step('match', () => match(document, list, library), {
    name: `indexOf of ${words.length} words`,
    ms: sweep.ms,
  });
  const findings = await step('evaluate', () => evaluate(library, document, found, deal));
  const one = await step('report', () => documentReport(document, findings, library));
  const whole = assemble([one], { version: '0', library, deal });
  const stringify = await best(() => JSON.stringify(whole));
  rows.at(-1).yardstick = { name: 'JSON.stringify', ms: stringify.ms };
  await step('write text', () => textFormat(whole, { colour: false, width: 100 }), {
    name: 'JSON.stringify',
    ms: stringify.ms,
  });
  await step('write json', () => json(whole), { name: 'JSON.stringify', ms: stringify.ms });

  const total = rows.reduce((sum, { ms }) => sum + ms, 0);
  console.log(
    `${name}: ${reading.source.pages ?? '-'} pages, ${text.length} characters, ${total.toFixed(0)} ms in all`,
  );
  for (const { label, ms, yardstick } of rows) {
    const ratio =
      yardstick === null
        ? ''
        : `${(ms / yardstick.ms).toFixed(2).padStart(9)} × ${yardstick.name} (${yardstick.ms.toFixed(1)} ms)`;
    console.log(`  ${label.padEnd(11)}${ms.toFixed(1).padStart(9)} ms${ratio}`);
  }
  console.log('');
}

async function best(run) {
  let ms = Number.POSITIVE_INFINITY;
  let result;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    result = await run();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, result };
}

function indexOfSweep(text) {
  let hits = 0;
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) hits += 1;
  return hits;
}

/** pdftotext over the same bytes, the start of its process included; null for other formats and where it is not installed. */
function layoutYardstick(name, bytes) {
  if (bytes.subarray(0, 4).toString() !== '%PDF') return null;
  const file = path.join(folder, 'bench.pdf');
  writeFileSync(file, bytes);
  try {
    let ms = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
      ms = Math.min(ms, performance.now() - start);
    }
    return { name: 'pdftotext -layout', ms };
  } catch {
    console.log(`(pdftotext is not installed: no yardstick for reading ${name})`);
    return null;
  }
}

function fixtures() {
  const root = 'fixtures/agreements';
  return readdirSync(root).flatMap((name) =>
    readdirSync(path.join(root, name))
      .filter((file) => /^agreement\.(pdf|docx|txt|md)$/.test(file))
      .map((file) => ({ name: `${name}/${file}`, bytes: readFileSync(path.join(root, name, file)) })),
  );
}

/** An agreement of so many pages, numbered, in the words of the library's own examples. The same every time. */
async function longAgreement(pages) {
  const sentences = library.kinds.flatMap(({ examples }) => examples.map((each) => each.match ?? each.noMatch));
  const document = new PDFDocument({ size: 'A4', margin: 72, info: { CreationDate: new Date(0) } });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  let [written, clause, next] = [1, 0, 0];
  document.on('pageAdded', () => (written += 1));
  document.fontSize(10).text('MASTER SUPPLY AGREEMENT');
  while (written < pages) {
    clause += 1;
    document.moveDown().text(`${clause}. Clause number ${clause}`);
    for (let part = 1; part <= 6; part += 1) {
      const words = [0, 1, 2].map(() => sentences[next++ % sentences.length].replace(/\s+/g, ' ')).join(' ');
      document.moveDown(0.5).text(`${clause}.${part} ${words}`);
    }
  }
  document.end();
  return done;
}
