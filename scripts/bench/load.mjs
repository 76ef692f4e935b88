// `npm run bench load -- [--minutes 10] [--postgres URL]`: 64 connections that read reports, lists, findings and the library as fast as they are
// answered, while one more uploads an agreement every second and analyses run. Says how long reads of reports took, what failed, and how
// much memory the server had over time. With a URL of an empty PostgreSQL database, two `lacuna worker` processes do the analyses.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { addressOf } from './address-of.mjs';
import { addAda, firstKey, json } from './first-key.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = `${root}dist/program/bin.js`;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { minutes: { type: 'string', default: '10' }, postgres: { type: 'string' } },
  });
  const seconds = Math.round(Number(values.minutes) * 60);
  const data = mkdtempSync(path.join(tmpdir(), 'lacuna-load-'));
  const env = {
    ...process.env,
    LACUNA_DATA: data,
    LACUNA_PORT: '0',
    LACUNA_LOG_LEVEL: 'error',
    LACUNA_READS_PER_MINUTE: '1000000',
    LACUNA_WRITES_PER_MINUTE: '1000000',
    ...(values.postgres === undefined ? {} : { DATABASE_URL: values.postgres }),
  };
  const children = [];
  try {
    await addAda(env);
    const server = spawn(process.execPath, [...startFlags(), program, 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(server);
    const url = await addressOf(server);
    if (values.postgres !== undefined) {
      for (const name of ['1', '2']) {
        const own = { ...env, LACUNA_DATA: path.join(data, name), LACUNA_THREADS: '1' };
        children.push(
          spawn(process.execPath, [program, 'worker'], { env: own, stdio: ['ignore', 'ignore', 'inherit'] }),
        );
      }
    }
    await measured(url, server.pid, seconds);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(
      children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('close', resolve))),
    );
    rmSync(data, { recursive: true, force: true });
  }
}

async function measured(url, pid, seconds) {
  const { team, secret } = await firstKey(url);
  const headers = { authorization: `Bearer ${secret}` };
  const papers = ['first', 'second', 'third', 'fourth', 'fifth'];
  const taken = [];
  for (const name of papers) taken.push((await upload(url, { team, headers }, name)).taken[0]);
  const reports = [];
  for (const { version, analysis } of taken) {
    reports.push(`/api/versions/${version.id}/reports/${await reportOf(url, analysis.id, headers)}`);
  }
  console.log(
    `${cpus().length} processors, Node ${process.version}; ${seconds} s, 64 connections and an upload every second`,
  );
  const kept = Buffer.from(await (await fetch(`${url}${reports[0]}`, { headers })).arrayBuffer());
  const bare = await bareServer(kept, Math.min(10, seconds));
  console.log(
    `yardstick: a server of nothing but these ${Math.round(kept.length / 1000)} kB, 64 connections: ${Math.round(bare.requests.average)}/s, p99 ${bare.latency.p99} ms`,
  );
  const memory = [];
  const sampling = setInterval(() => memory.push(residentMb(pid)), 2_000);
  const shared = { url, duration: seconds, headers, timeout: 30 };
  const others = [
    '/api/agreements?limit=20',
    ...taken.map(({ agreement }) => `/api/agreements/${agreement.id}/findings`),
    '/api/portfolio/grid',
    '/api/kinds?limit=20',
  ];
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const [read, mixed, uploaded] = await Promise.all([
    cannon({ ...shared, connections: 48, requests: reports.map((path) => ({ method: 'GET', path })) }),
    cannon({ ...shared, connections: 16, requests: others.map((path) => ({ method: 'GET', path })) }),
    cannon({
      ...shared,
      connections: 1,
      overallRate: 1,
      requests: [
        {
          method: 'POST',
          path: '/api/uploads',
          setupRequest: (request) => ({ ...request, ...form({ team, name: `upload ${next()}` }, headers) }),
        },
      ],
    }),
  ]);
  clearInterval(sampling);
  line('reports read', read);
  line('other reads', mixed);
  line('uploads', uploaded);
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const mean = (numbers) => Math.round(numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length));
  const quarters = [0, 1, 2, 3].map((each) => mean(memory.slice(each * quarter, (each + 1) * quarter)));
  console.log(`memory of the server, mean of each quarter: ${quarters.join(', ')} MB; most ${Math.max(...memory)} MB`);
  const failed = [read, mixed, uploaded].reduce(
    (sum, { errors, timeouts, non2xx }) => sum + errors + timeouts + non2xx,
    0,
  );
  const times = (ours, theirs) => (ours / theirs).toFixed(1);
  console.log(
    `errors: ${failed}; p99 of report reads: ${read.latency.p99} ms, ${times(read.latency.p99, bare.latency.p99)} times that of the yardstick`,
  );
}

/** Those that `npm start` gives to Node. */
function startFlags() {
  const { start } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts;
  return start.split(' ').filter((word) => word.startsWith('--'));
}

/** What this machine makes of the same bytes today, in a process of its own that has nothing else to do. */
async function bareServer(body, seconds) {
  const source = `
    import { createServer } from 'node:http';
    const body = Buffer.alloc(${body.length}, 120);
    const server = createServer((_, response) => { response.setHeader('Content-Length', body.length); response.end(body); });
    server.listen(0, '127.0.0.1', () => console.log('is at http://127.0.0.1:' + server.address().port));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(child);
    return await cannon({ url, connections: 64, duration: seconds });
  } finally {
    child.kill();
  }
}

function line(what, { requests, latency, errors, timeouts, non2xx }) {
  const { p50, p97_5, p99, max } = latency;
  console.log(
    `${what.padEnd(14)} ${String(requests.total).padStart(8)} (${Math.round(requests.average)}/s)  p50 ${p50}  p97.5 ${p97_5}  p99 ${p99}  most ${max} ms  errors ${errors} timeouts ${timeouts} other than 2xx ${non2xx}`,
  );
}

function cannon(options) {
  return new Promise((resolve, reject) => {
    // The service closes a connection after ten thousand requests and says so in the last reply, which autocannon does not heed.
    autocannon({ reconnectRate: 5_000, ...options }, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

function form({ team, name }, headers) {
  const boundary = 'lacuna-load';
  const text = `${readFileSync(`${root}fixtures/agreements/${sample}`, 'utf8')}\n\nCopy: ${name}\n`;
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="team"\r\n\r\n${team}\r\n--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}.txt"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--${boundary}--\r\n`;
  return { body, headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

const sample = 'nda-mutual/agreement.source.txt';

async function upload(url, { team, headers }, name) {
  return json(await fetch(`${url}/api/uploads`, { method: 'POST', ...form({ team, name }, headers) }));
}

async function reportOf(url, analysis, headers) {
  for (;;) {
    const { state, report, because } = await json(await fetch(`${url}/api/analyses/${analysis}`, { headers }));
    if (state === 'done') return report;
    if (state === 'failed') throw new Error(because);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Of Linux. */
function residentMb(pid) {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
