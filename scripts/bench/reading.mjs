// What reading a folder's PDF and Word files costs in CPU time, each beside a yardstick over the same files in the same run:
// pdftotext -layout for PDF (its processes' own time), mammoth's raw text and a plain XML scan for Word. It asserts nothing.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { extractRawText } from 'mammoth';
import { SaxesParser } from 'saxes';
import { defaultLimits } from '../../dist/model/limits.js';
import { usualReading } from '../../dist/model/world.js';
import { read } from '../../dist/read/read.js';
import { createPdfEngine } from '../../dist/scan/pdfium.js';
import { structure } from '../../dist/structure/structure.js';
import { isInstalled } from '../fidelity/truth.mjs';

export async function run([folder]) {
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`read: found ${folder ?? 'no argument'}, expected a folder: npm run bench read -- FOLDER`);
    process.exitCode = 2;
    return;
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  await comparePdf(files.filter((file) => /\.pdf$/i.test(file)));
  await compareWord(files.filter((file) => /\.docx$/i.test(file)));
}

async function comparePdf(files) {
  if (files.length === 0) return;
  const world = await newWorld();
  // As for Word: the first time over the files pays for the compilation of PDFium and of the program. What it took is told too.
  const first = await readAll(files, world);
  const { ms, pages } = await readAll(files, world);
  console.log(
    `${files.length} PDFs, ${pages} pages: text, positions, layout and structure took ${ms.toFixed(0)} ms of CPU, ${first.ms.toFixed(0)} ms the first time over.`,
  );
  if (!isInstalled('pdftotext', '-v')) {
    console.log('pdftotext is not installed (package poppler-utils): no yardstick.');
    return;
  }
  const yardstick = childrenMs('pdftotext -layout "$file" /dev/null', files);
  report('pdftotext -layout', ms, yardstick);
  report('pdftotext -layout, the first time over', first.ms, yardstick);
}

async function compareWord(files) {
  if (files.length === 0) return;
  // The first runs of a program in JavaScript pay for its compilation: each goes over the files three times before it is timed.
  const world = await newWorld();
  for (let round = 0; round < 3; round++) await readAll(files, world);
  const { ms, reading } = await readAll(files, world);
  console.log(
    `${files.length} Word files: text, numbering and structure took ${ms.toFixed(0)} ms of CPU, text and numbering alone ${reading.toFixed(0)} ms.`,
  );
  const raw = () => each(files, (file) => extractRawText({ buffer: readFileSync(file) }));
  for (let round = 0; round < 3; round++) await raw();
  const mammoth = await cpuMs(raw);
  report("mammoth's raw text", ms, mammoth);
  report("mammoth's raw text, text and numbering alone", reading, mammoth);
  if (!isInstalled('unzip', '-v')) {
    console.log('unzip is not installed (package unzip): no second yardstick.');
    return;
  }
  const unzip = 'unzip -p "$file" word/document.xml > /dev/null';
  const scan = () => each(files, scanXml);
  await scan();
  const unzipped = childrenMs(unzip, files);
  report('unzip and a plain XML scan', ms, unzipped + (await cpuMs(scan)));
}

async function newWorld() {
  return { engines: { pdf: await createPdfEngine() }, limits: defaultLimits, reading: usualReading };
}

async function readAll(files, world) {
  let [pages, alone] = [0, 0];
  const ms = await cpuMs(() =>
    each(files, async (file) => {
      const began = process.cpuUsage();
      const reading = await read({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }, world);
      const { user, system } = process.cpuUsage(began);
      alone += (user + system) / 1000;
      structure(reading);
      pages += reading.source.pages ?? 0;
    }),
  );
  return { ms, reading: alone, pages };
}

/** A file that one of the yardsticks cannot read is left to it. */
async function each(files, work) {
  for (const file of files) {
    try {
      await work(file);
    } catch {}
  }
}

async function cpuMs(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** CPU time that a shell command takes over all files, in ms: that of the shell's children, which bash writes with `times`. */
function childrenMs(command, files) {
  const script = `for file; do ${command} 2>/dev/null; done; times`;
  const out = execFileSync('bash', ['-c', script, 'bench', ...files], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const children = out.trim().split('\n').at(-1) ?? '';
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + (Number(m) * 60 + Number(s)) * 1000,
    0,
  );
}

function scanXml(file) {
  const xml = execFileSync('unzip', ['-p', file, 'word/document.xml'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const parser = new SaxesParser();
  parser.write(xml).close();
}

function report(name, ms, yardstick) {
  console.log(`  ${(ms / yardstick).toFixed(2).padStart(6)} × ${name} (${yardstick.toFixed(0)} ms)`);
}
