// `npm run bench grid -- [--agreements 10000] [--rounds 15] [--data FOLDER]`: how long the grid takes to answer a filter, from a SQLite
// database of so many agreements: over HTTP, and in a browser from a click on a choice to the rows as drawn. Before each question what is
// kept is raised by one edition, as a write does it, so that nothing is answered from what was asked before; once more without, as most
// are. Beside the medians stands a yardstick: reading the cells of all of them out of the same file, and nothing else; both by processor
// time (of the server as Linux tells it), which a busy machine changes less than the clock. A folder is filled where it is empty, and
// kept; else one is made and goes.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Database from 'libsql';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { hashOfToken, newKeySecret } from '../../dist/server/identity/token.js';
import { keysOf } from '../../dist/store/keys.js';
import { peopleOf } from '../../dist/store/people.js';
import { makePortfolio } from '../make-portfolio.mjs';
import { addressOf } from './address-of.mjs';
import { clicks } from './grid-in-browser.mjs';

const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));

const filters = {
  'nothing asked, worst first': 'sort=worst',
  'nothing asked, by title': 'sort=title',
  'undecided must-gaps': 'sort=worst&severity=must&outcome=undecided',
  'missing in the European Union': 'sort=worst&jurisdiction=eu&outcome=missing',
  'one family, weak or missing': 'sort=worst&family=incident&outcome=weak,missing',
  'one kind': 'kind=audit-rights&outcome=missing',
  'needs legal': 'sort=worst&route=legal',
  'could not be read': 'unread=true',
  'text in the title': 'text=licence',
  counterparty: 'counterparty=alder',
  'accepted risks': 'outcome=accepted',
};

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      agreements: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '15' },
      data: { type: 'string' },
    },
  });
  const data = values.data ?? mkdtempSync(path.join(tmpdir(), 'lacuna-grid-'));
  try {
    await filled(data, Number(values.agreements));
    await measured(data, Number(values.rounds));
  } finally {
    if (values.data === undefined) rmSync(data, { recursive: true, force: true });
  }
}

async function filled(data, count) {
  if (existsSync(path.join(data, 'bench-key'))) return;
  mkdirSync(data, { recursive: true });
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('The library has faults: run `lacuna library check`.');
  const secret = newKeySecret();
  const put = async (database, names) => {
    const people = peopleOf(database);
    const ids = [];
    for (const name of names) ids.push((await people.addTeam(name, null)).id);
    const roles = ['legal', 'operations', 'admin'];
    const person = await people.add({ login: 'bench', name: 'B', roles, teams: 'all', external: null }, null, null);
    const key = { hash: hashOfToken(secret), person: person.id, title: 'bench', scopes: ['read'], until: null };
    await keysOf(database).add(key, null);
    return { by: { person, by: 'program', key: null, scopes: null }, ids };
  };
  const began = performance.now();
  await makePortfolio(data, { count, library: loaded.library, put });
  console.log(`${count} agreements made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  writeFileSync(path.join(data, 'bench-key'), secret);
}

async function measured(data, rounds) {
  const env = { ...process.env, LACUNA_DATA: data, LACUNA_PORT: '0', LACUNA_LOG_LEVEL: 'error' };
  const many = { LACUNA_READS_PER_MINUTE: '1000000' };
  const stdio = ['ignore', 'pipe', 'inherit'];
  const server = spawn(process.execPath, [program, 'serve'], { env: { ...env, ...many }, stdio });
  try {
    const url = await addressOf(server);
    const headers = { authorization: `Bearer ${readFileSync(path.join(data, 'bench-key'), 'utf8')}` };
    const ask = async (query) => {
      const reply = await fetch(`${url}/api/portfolio/grid?limit=50&${query}`, { headers });
      if (!reply.ok) throw new Error(await reply.text());
      return reply.json();
    };
    for (const query of Object.values(filters)) await ask(query);
    const yard = await yardstick(data, rounds);
    console.log(`${cpus().length} processors, Node ${process.version}; median and worst of ${rounds} rounds`);
    console.log(`${'yardstick: reading all cells'.padEnd(32)} ${yard.toFixed(0).padStart(5)} ms of processor`);
    const all = [];
    const again = [];
    const processor = [];
    for (const [name, query] of Object.entries(filters)) {
      const taken = [];
      let found = 0;
      const before = spentMs(server.pid);
      for (let round = 0; round < rounds; round += 1) {
        raised(data);
        const began = performance.now();
        found = (await ask(query)).totals.agreements;
        taken.push(performance.now() - began);
      }
      all.push(...taken);
      const spent = (spentMs(server.pid) - before) / rounds;
      for (let round = 0; round < rounds; round += 1) {
        const began = performance.now();
        await ask(query);
        again.push(performance.now() - began);
      }
      say(name, taken, spent / yard, `${spent.toFixed(0)} ms of processor  ${found} agreements`);
      processor.push(spent);
    }
    say('all of them', all, median(processor) / yard, `${median(processor).toFixed(0)} ms of processor`);
    console.log(
      `${'asked again, nothing written'.padEnd(32)} ${ms(median(again))} ms  most ${ms(Math.max(...again))} ms`,
    );
    const drawn = await clicks(url, headers, { rounds, before: () => raised(data) });
    const most = ms(Math.max(...drawn));
    console.log(
      `${'browser: click to drawn rows'.padEnd(32)} ${ms(median(drawn))} ms  most ${most} ms  ${drawn.length} clicks`,
    );
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await new Promise((resolve) => server.once('close', resolve));
  }
}

function say(name, taken, times, more) {
  const [mid, most] = [median(taken), Math.max(...taken)].map(ms);
  console.log(`${name.padEnd(32)} ${mid} ms  most ${most} ms  ${times.toFixed(1)} × the yardstick  ${more}`);
}

async function yardstick(data, rounds) {
  const database = new Database(path.join(data, 'lacuna.db'), { readonly: true });
  const statement = database.prepare('select agreement, cells from standings where ended is null');
  const taken = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = process.cpuUsage();
    statement.all();
    const { user, system } = process.cpuUsage(began);
    taken.push((user + system) / 1000);
  }
  database.close();
  return median(taken);
}

function ms(time) {
  return time.toFixed(0).padStart(5);
}

/** As a write does it: what was answered before is told no more. */
function raised(data) {
  const database = new Database(path.join(data, 'lacuna.db'), { timeout: 5_000 });
  database.exec('update editions set number = number + 1');
  database.close();
}

/** Of all threads of a process: hundredths of a second in /proc (proc(5), utime and stime). */
function spentMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
