// `npm run bench scan -- [FOLDER] [--count N] [--jurisdictions CODES]`: what scanning a repository costs, by the program as it is
// installed: over the PDFs and texts of a folder, without recognising the words of pictures also beside `pdftotext -layout` over the
// same PDFs, which recognises none either, two at a time each; and over N agreements made from the samples. Documents a second, the
// most memory that was held at any time, the second run with a state, and questions asked of it.
// Wall time, so that the machine should have nothing else to do. It asserts nothing.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isInstalled } from '../fidelity/truth.mjs';

const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));
const samples = fileURLToPath(new URL('../../fixtures/agreements', import.meta.url));

export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { count: { type: 'string', default: '5000' }, jurisdictions: { type: 'string', default: 'eu,house' } },
  });
  const work = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  try {
    const [folder] = positionals;
    if (folder !== undefined) await overFolder(folder, work, values.jurisdictions);
    const count = Number(values.count);
    if (count > 0) await overMade(count, work, values.jurisdictions);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function overFolder(folder, work, jurisdictions) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const ending of ['.pdf', '.txt']) {
    const own = files.filter((file) => file.toLowerCase().endsWith(ending));
    if (own.length === 0) continue;
    const first = await scan(own, work, jurisdictions, `${ending.slice(1)}.state`);
    tell(`${own.length} ${ending} files of ${folder}`, own.length, first);
    tell('the same again', own.length, await scan(own, work, jurisdictions, `${ending.slice(1)}.state`), first);
    if (ending !== '.pdf') continue;
    const unrecognised = await scan(own, work, jurisdictions, 'unrecognised.state', 'never');
    tell('without text recognition', own.length, unrecognised);
    if (!isInstalled('pdftotext', '-v')) {
      console.log('  pdftotext is not installed (package poppler-utils): no yardstick.');
      continue;
    }
    const yardstick = await twoAtATime(own);
    console.log(
      `  ${(unrecognised.ms / yardstick).toFixed(2)} times the ${seconds(yardstick)} that pdftotext -layout takes over them, two at a time`,
    );
  }
}

async function overMade(count, work, jurisdictions) {
  const folder = path.join(work, 'made');
  mkdirSync(folder);
  const texts = readdirSync(samples)
    .map((name) => path.join(samples, name))
    .flatMap((sample) =>
      readdirSync(sample)
        .filter((name) => /^agreement\.(docx|pdf)$/.test(name))
        .map((name) => path.join(sample, name)),
    )
    .map((file) => spawnSync(process.execPath, [program, 'read', file, '--ocr', 'never'], { encoding: 'utf8' }).stdout)
    .filter((text) => text.length > 2000);
  for (let number = 0; number < count; number += 1) {
    writeFileSync(
      path.join(folder, `${String(number).padStart(5, '0')}.txt`),
      varied(texts[number % texts.length], number),
    );
  }
  for (const [what, size] of [
    ['a tenth of them', Math.ceil(count / 10)],
    ['all', count],
  ]) {
    const list = readdirSync(folder)
      .sort()
      .slice(0, size)
      .map((name) => path.join(folder, name));
    const first = await scan(list, work, jurisdictions, `made-${size}.state`);
    tell(`${size} agreements made from the samples (${what})`, size, first);
    tell('the same again', size, await scan(list, work, jurisdictions, `made-${size}.state`), first);
  }
  await asking(path.join(work, `made-${count}.state`));
}

/** What questions of a state take, with the start of the program. */
async function asking(state) {
  for (const question of [
    ['search', 'confidential'],
    ['search', '"personal data" NOT breach'],
    ['lacks', 'audit-rights'],
    ['notice', '--longer-than', '72h'],
    ['agreements'],
  ]) {
    const { ms, megabytes } = await timed(process.execPath, [
      program,
      'query',
      ...question,
      '--no-config',
      '--state',
      state,
    ]);
    console.log(`  query ${question.join(' ')}: ${seconds(ms)}, at most ${megabytes.toFixed(0)} MB`);
  }
}

/** Another agreement made of a sample: other parties, periods and amounts, and some of its paragraphs left out; the same for a number. */
function varied(text, number) {
  const random = sequence(number);
  const paragraphs = text.split('\n').filter((line) => line.length < 60 || random() > 0.04);
  return `${paragraphs.join('\n')}\nCopy ${number}.\n`
    .replace(/\b\d{1,2}\b(?= (?:days|months|years|hours))/g, () => String(1 + Math.floor(random() * 90)))
    .replace(/\b(?:Ltd|Limited|GmbH|Inc\.?|B\.V\.)/g, (form) => `No. ${number} ${form}`);
}

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
function sequence(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One scan as somebody types it. */
function scan(files, work, jurisdictions, state, ocr = 'auto') {
  const list = path.join(work, 'list.txt');
  writeFileSync(list, files.join('\n'));
  const out = path.join(work, 'report.json');
  const args = [
    'scan',
    '--no-config',
    '--files-from',
    list,
    '-j',
    jurisdictions,
    '--ocr',
    ocr,
    '--state',
    path.join(work, state),
    '--format',
    'json',
    '--out',
    out,
  ];
  return timed(process.execPath, [program, ...args]);
}

async function timed(command, args) {
  const began = performance.now();
  const child = spawn(command, args, { stdio: 'ignore' });
  let most = 0;
  const watch = setInterval(() => {
    try {
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch {}
  }, 50);
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(watch);
  return { ms: performance.now() - began, megabytes: most / 1024 };
}

async function twoAtATime(files) {
  const began = performance.now();
  const queue = [...files];
  const lane = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift())
      await timed('pdftotext', ['-layout', file, '/dev/null']);
  };
  await Promise.all([lane(), lane()]);
  return performance.now() - began;
}

function tell(what, count, { ms, megabytes }, first = null) {
  const share = first === null ? '' : `, ${((100 * ms) / first.ms).toFixed(1)} % of the first run`;
  const memory = megabytes === 0 ? '' : `, at most ${megabytes.toFixed(0)} MB`;
  console.log(`${what}: ${seconds(ms)}, ${((1000 * count) / ms).toFixed(1)} a second${memory}${share}`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
