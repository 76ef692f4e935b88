// `npm run mutants -- --kind ID,ID`: two scores, each with its survivors; without --kind, of all kinds.
// Of the library: its signals are weakened one by one; which weakenings would the examples of the kind itself not notice?
// Of the paper: clauses that meet a requirement are broken one by one; which breaks does the product not notice?
// `--only library` or `--only paper` gives one of the two, `--quiet` no survivors. Exit 1 below 90 %, or where a list says a thing twice.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const enough = 0.9;
const { values } = parseArgs({
  options: { kind: { type: 'string' }, only: { type: 'string' }, quiet: { type: 'boolean', default: false } },
});

buildIfStale();
const { loadLibrary } = await import('../dist/scan/load-library.js');
const { scoresOfKinds } = await import('../dist/proof/mutants/library-score.js');
const { agreementsOf, papersOf, scoreBreaks } = await import('../dist/proof/breaks/paper-score.js');

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

if (values.only !== 'paper') scoreLibrary();
if (values.only !== 'library') scorePaper();

function scoreLibrary() {
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
}

function scorePaper() {
  const papers = papersOf(loaded.library, (id) => wanted.includes(id));
  const strong = strongAgreements().map((each) => ({ ...each, kinds: each.kinds.filter((id) => wanted.includes(id)) }));
  const scores = scoreBreaks(loaded.library, [...papers, ...agreementsOf(loaded.library, strong)]);
  for (const score of scores) {
    console.log(
      `${score.id}: ${score.caught} of ${score.applied} breaks caught, ${percent({ killed: score.caught, total: score.applied })}`,
    );
    if (values.quiet) continue;
    for (const { where, text } of score.survivors) console.log(`  ${where}: ${text}`);
  }
  const caught = scores.reduce((sum, score) => sum + score.caught, 0);
  const applied = scores.reduce((sum, score) => sum + score.applied, 0);
  console.log(`paper: ${caught} of ${applied} breaks caught, ${percent({ killed: caught, total: applied })}`);
  if (caught < enough * applied) process.exitCode = 1;
}

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
  const built = statSync('dist/program/bin.js', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, { parentPath, name }) => Math.max(latest, statSync(path.join(parentPath, name)).mtimeMs), 0);
  if (newest > built) execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}

/** The invented agreements, and of each the kinds that its origin.md calls full, as the program reads its text. */
function strongAgreements() {
  const folder = 'fixtures/agreements';
  return readdirSync(folder).flatMap((name) => {
    const origin = readFileSync(path.join(folder, name, 'origin.md'), 'utf8');
    const kinds = [...origin.matchAll(/^\| (\w+) \|[^|]*\| full/gm)].map(([, kind]) => kind.replaceAll('_', '-'));
    const file = ['agreement.docx', 'agreement.pdf']
      .map((each) => path.join(folder, name, each))
      .find((each) => existsSync(each));
    const party = /^party: (.*)$/m.exec(readFileSync(path.join(folder, name, 'deal.yaml'), 'utf8'))?.[1];
    if (kinds.length === 0 || file === undefined || party === undefined) return [];
    const text = execFileSync('node', ['dist/program/bin.js', 'read', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [{ name, text, party, kinds }];
  });
}
