// A PostgreSQL of the bench's own, in a temporary folder and behind a socket in it, with the durability that it has by default.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Starts it. Resolves to its URL, the seconds of processor time that its processes took so far, and how to end it. */
export async function startPostgres() {
  const root = '/usr/lib/postgresql';
  const newest = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
  const bin = path.join(root, newest, 'bin');
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-postgres-'));
  const who = process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = path.join(folder, 'data');
  const made = ['-D', data, '-U', 'lacuna', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8'];
  execFileSync(path.join(bin, 'initdb'), made, { ...who, cwd: folder, stdio: 'ignore' });
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=100'];
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings], { ...who, cwd: folder, stdio: 'ignore' });
  const url = (name) => `postgresql://lacuna@localhost/${name}?host=${encodeURIComponent(folder)}`;
  await answers(url('postgres'));
  return {
    url,
    make: (name) => ask(url('postgres'), `create database ${name}`),
    bytes: async (name) => Number((await ask(url(name), 'select pg_database_size(current_database()) as n'))[0].n),
    cpuSeconds: () => cpuSecondsOf(server.pid),
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Seconds of processor time of a process and of all that it started, also of those that have ended (proc(5): utime to cstime). */
export function cpuSecondsOf(parent) {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      if (Number(pid) === parent) ticks += fields[11] + fields[12] + fields[13] + fields[14];
      else if (fields[1] === parent) ticks += fields[11] + fields[12];
    } catch {
      // It has just ended.
    }
  }
  return ticks / 100;
}

function idOf(flag) {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function ask(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function answers(url) {
  for (let left = 200; ; left -= 1) {
    try {
      await ask(url, 'select 1');
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
