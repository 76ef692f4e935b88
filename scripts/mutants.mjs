// `npm run mutants -- --kind ID,ID`: weakens the signals of the clause library one by one, and says which weakenings the
// examples of the kind itself would not notice. Without --kind, all kinds. Exit 1 below 90 %, or where a list says a thing twice.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const enough = 0.9;
const { values } = parseArgs({ options: { kind: { type: 'string' }, quiet: { type: 'boolean', default: false } } });

buildIfStale();
const { loadLibrary } = await import('../dist/scan/load-library.js');
const { scoresOfKinds } = await import('../dist/proof/mutants/library-score.js');

const loaded = await loadLibrary();
if ('problems' in loaded) {
  for (const { path: file, line, says } of loaded.problems) console.error(`clause-library/${file}:${line} ${says}`);
  process.exit(2);
}
const ids = loaded.library.kinds.map(({ id }) => id);
const wanted = values.kind?.split(',') ?? ids;
const unknown = wanted.filter((id) => !ids.includes(id));
if (unknown.length > 0) {
  console.error(`mutants: found the kind "${unknown.join(', ')}", expected one of ${ids.join(', ')}.`);
  process.exit(2);
}

const scores = [];
for (const id of wanted) {
  for (const score of scoresOfKinds(loaded.library, loaded.files, (each) => each === id)) {
    scores.push(score);
    print(score);
  }
}
const killed = scores.reduce((sum, score) => sum + score.killed, 0);
const total = scores.reduce((sum, score) => sum + score.total, 0);
const twins = scores.reduce((sum, score) => sum + score.twins.length, 0);
const low = scores.filter((score) => score.killed < enough * score.total);
console.log(`library: ${killed} of ${total} mutants killed, ${percent({ killed, total })}`);
if (low.length > 0) console.log(`below ${enough * 100} %: ${low.map(({ kind }) => kind).join(', ')}`);
if (twins > 0) console.log(`${twins} entries that another one makes idle`);
if (killed < enough * total || twins > 0) process.exitCode = 1;

function print(score) {
  console.log(`${score.kind}: ${score.killed} of ${score.total} killed, ${percent(score)}`);
  if (values.quiet) return;
  const lines = [...score.twins, ...score.survivors].sort((a, b) => a.line - b.line);
  for (const { line, says } of lines) console.log(`  clause-library/${score.path}:${line} ${says}`);
}

/** Rounded down, so that 89.9 never reads as 90. */
function percent({ killed, total }) {
  return `${total === 0 ? '100.0' : (Math.floor((killed * 1000) / total) / 10).toFixed(1)} %`;
}

/** A build takes longer than the mutants of a kind, and who writes clauses changes no code. */
function buildIfStale() {
  const built = statSync('dist/bin.js', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, { parentPath, name }) => Math.max(latest, statSync(path.join(parentPath, name)).mtimeMs), 0);
  if (newest > built) execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}
