// `npm run fuzz -- --count 10000 --seed 1`: damages the fixtures at random and reads them as `lacuna read` does, in threads with
// limits. Whatever the bytes, a reading must come back, or a Problem: a fault of ours, a dead thread, one that ran out of time or
// memory, and an empty text without a word about it are failures. The seed of a run is printed; `--case N` repeats one case of it
// and keeps its file.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLimits } from '../dist/model/limits.js';
import { usualReading } from '../dist/model/world.js';
import { openPool } from '../dist/scan/pool.js';
import { damage, numbers } from './fuzz/damage.mjs';

/** Seconds and megabytes that one case may take: many times what any needs, also on a busy machine. */
const [mostSeconds, mostMb] = [20, 256];

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, case: { type: 'string' } },
});
const count = natural('count', values.count ?? '10000');
const seed = natural('seed', values.seed ?? String(Date.now() % 1_000_000));
const only = values.case === undefined ? null : natural('case', values.case);

const files = ['fixtures/formats', 'fixtures/agreements'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:origin|expected|deal)\b/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort(),
);
const contents = new Map(files.map((file) => [file, readFileSync(file)]));

const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-fuzz-'));
process.on('exit', () => only === null && rmSync(folder, { recursive: true, force: true }));

const setup = {
  // Recognising a page takes seconds, and what it is handed is a picture and no file.
  ocr: 'never',
  library: { kinds: [], requirements: [], jurisdictions: [] },
  limits: defaultLimits,
  reading: usualReading,
};
// What LibreOffice makes of damage is not ours, and takes seconds.
process.env.PATH = '';
const pool = openPool(new URL('../dist/scan/worker.js', import.meta.url), setup, {
  threads: only === null ? 2 : 1,
  timeoutMs: mostSeconds * 1000,
  memoryMb: mostMb,
});

console.log(`${only === null ? `${count} cases` : `case ${only}`} over ${files.length} fixtures, seed ${seed}`);
const began = performance.now();
const seen = { read: 0, 'read with a Problem': 0, refused: 0 };
const failures = [];
let next = only ?? 0;
const end = only === null ? count : only + 1;
const lane = async () => {
  while (next < end) await run(next++);
};
await Promise.all([lane(), lane()]);
await pool.close();

const listed = Object.entries(seen).map(([what, number]) => `${number} ${what}`);
console.log(`${listed.join(', ')}, ${failures.length} failed; ${((performance.now() - began) / 1000).toFixed(0)} s`);
if (failures.length > 0) process.exitCode = 1;

async function run(index) {
  const random = numbers(seed * 1_000_003 + index);
  const file = files[random(files.length)];
  const on = path.join(folder, `${index}${path.extname(file)}`);
  writeFileSync(on, damage(contents.get(file), random));
  const outcomes = await readAll({ path: on, name: path.basename(on) });
  const failure = outcomes.map(failureOf).find((failed) => failed !== null) ?? null;
  if (only === null) rmSync(on);
  else console.log(`${on}\n${JSON.stringify(outcomes, null, 1).slice(0, 4000)}`);
  if (failure === null) return;
  failures.push(index);
  console.log(`FAILED: ${file} ${failure}\n  repeat: npm run fuzz -- --seed ${seed} --case ${index}`);
}

/** How reading it ended, or each of what lies in it. */
async function readAll(file) {
  const unpacked = await pool.run('unpackFile', file);
  const parts = 'result' in unpacked ? unpacked.result.done : undefined;
  if (parts === undefined) return [unpacked];
  const files =
    parts === null
      ? [file]
      : parts.map(({ at, name, notes, problem }) => ({ ...file, name, part: { at, notes }, problem }));
  return Promise.all(
    files.map(({ problem, ...each }) =>
      problem ? { result: { unread: { problem } } } : pool.run('readFile', { file: each, withPlaces: true }),
    ),
  );
}

/** What is wrong with how a case ended, or null; counts how it ended. */
function failureOf(outcome) {
  if ('lost' in outcome) return `took the thread along: ${outcome.lost}`;
  const { done, unread } = outcome.result;
  if (unread?.fault !== undefined) return `is a fault of ours:\n${unread.fault.trace}`;
  if (unread !== undefined) seen.refused++;
  else if (done.problems.length > 0) seen['read with a Problem']++;
  else if (done.text.trim() === '') return 'has no text and no Problem';
  else seen.read++;
  return null;
}

function natural(name, text) {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`fuzz: found "${text}" for --${name}, expected a whole number.`);
  process.exit(2);
}
