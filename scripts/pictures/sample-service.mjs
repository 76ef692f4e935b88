import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf } from '../bench/address-of.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = `${root}dist/program/bin.js`;
const samples = `${root}fixtures/agreements`;
const password = 'a long and winding sentence';

/** The built program as a service with the sample agreements, read: its address, cookies by role, agreements by sample, how to end it. */
export async function startSampleService() {
  const data = mkdtempSync(path.join(tmpdir(), 'lacuna-pictures-'));
  const env = { ...process.env, LACUNA_DATA: data, LACUNA_PORT: '0', LACUNA_LOG_LEVEL: 'error' };
  const admin = spawn(process.execPath, [program, 'admin', 'ada'], { env, stdio: ['pipe', 'ignore', 'inherit'] });
  admin.stdin.end(password);
  await new Promise((resolve) => admin.once('close', resolve));
  const server = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { ...(await filled(await addressOf(server))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function filled(url) {
  const admin = await signedIn(url, 'ada');
  const team = (await asked(url, '/api/teams', admin, { name: 'Purchasing' })).id;
  const people = { procurement: 'Pia Marlow', legal: 'Lars Winther', operations: 'Olga Brandt' };
  const cookies = {};
  for (const [login, name] of Object.entries(people)) {
    await asked(url, '/api/people', admin, { login, name, roles: [login], teams: [team], password });
    cookies[login] = await signedIn(url, login);
  }
  const agreements = {};
  for (const sample of readdirSync(samples))
    agreements[sample] = await brought(url, cookies.procurement, { sample, team });
  for (const agreement of Object.values(agreements)) await read(url, cookies.procurement, agreement);
  return { url, cookies, agreements };
}

async function brought(url, cookie, { sample, team }) {
  const folder = path.join(samples, sample);
  const name = readdirSync(folder).find((each) => /^agreement\.(?:docx|pdf)$/.test(each));
  const deal = readFileSync(path.join(folder, 'deal.yaml'), 'utf8');
  const words = sample.replaceAll('-', ' ').replace('nda', 'NDA').replace('saas', 'SaaS');
  const form = new FormData();
  form.set('team', team);
  form.set('title', `${words.charAt(0).toUpperCase()}${words.slice(1)} agreement`);
  const side = /^side: (\w+)/m.exec(deal)[1];
  form.set('deal', JSON.stringify({ side, jurisdictions: /^jurisdictions: \[(.*)\]/m.exec(deal)[1].split(/,\s*/) }));
  form.set('files', new Blob([readFileSync(path.join(folder, name))]), `${sample}${path.extname(name)}`);
  return (await asked(url, '/api/uploads', cookie, form)).taken[0].agreement.id;
}

async function read(url, cookie, agreement) {
  for (;;) {
    const { analysis } = await asked(url, `/api/agreements/${agreement}`, cookie);
    if (analysis.state === 'done') return;
    if (analysis.state === 'failed') throw new Error(analysis.because);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function signedIn(url, login) {
  const headers = { Origin: url, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ login, password });
  const response = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  return response.headers.getSetCookie()[0].split(';')[0];
}

/** What the service answers: to a question, or where something is sent, to that. */
async function asked(url, address, cookie, sent) {
  const isForm = sent instanceof FormData;
  const headers = { Cookie: cookie, Origin: url, ...(isForm ? {} : { 'Content-Type': 'application/json' }) };
  const body = sent === undefined ? {} : { method: 'POST', body: isForm ? sent : JSON.stringify(sent) };
  const response = await fetch(`${url}${address}`, { headers, ...body });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.json();
}
