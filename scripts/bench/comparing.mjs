// `npm run bench compare -- [--characters 500000]`: two long drafts side by side. A synthetic agreement, and the same with every
// fortieth clause weakened, some taken out, some put in and whole articles moved; over HTTP and in Chromium: from opening the page to
// both drafts drawn, from a click on a finding to the change that made it, and from "Whole drafts" to all of both.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { addressOf } from './address-of.mjs';
import { addAda, firstKey, json } from './first-key.mjs';
import { syntheticAgreement } from './synthetic.mjs';

const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));

export async function run(args) {
  const { values } = parseArgs({ args, options: { characters: { type: 'string', default: '500000' } } });
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('The library has faults: run `lacuna library check`.');
  const older = syntheticAgreement(loaded.library, Number(values.characters));
  const data = mkdtempSync(path.join(tmpdir(), 'lacuna-compare-'));
  const env = { ...process.env, LACUNA_DATA: data, LACUNA_PORT: '0', LACUNA_LOG_LEVEL: 'error' };
  await addAda(env);
  const server = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await measured(await addressOf(server), older);
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await new Promise((resolve) => server.once('close', resolve));
    rmSync(data, { recursive: true, force: true });
  }
}

async function measured(url, older) {
  const { team, secret } = await firstKey(url);
  const headers = { authorization: `Bearer ${secret}` };
  const fields = { team, title: 'Long', deal: JSON.stringify({ side: 'discloser', jurisdictions: ['eu', 'house'] }) };
  const newer = returned(older);
  const agreement = (await send(url, headers, '/api/uploads', older, fields)).taken[0].agreement.id;
  await send(url, headers, `/api/agreements/${agreement}/versions`, newer, {});
  await settled(url, headers, agreement);
  console.log(`${cpus().length} processors, Node ${process.version}; ${older.length} and ${newer.length} characters`);
  for (const time of ['first', 'second']) {
    const began = performance.now();
    const sent = await (await fetch(`${url}/api/agreements/${agreement}/diff`, { headers })).text();
    const took = performance.now() - began;
    const { changes, findings } = JSON.parse(sent);
    const kb = Math.round(sent.length / 1024);
    say(`service: comparison, ${time} time`, took, `${changes.length} changes, ${findings.length} findings, ${kb} KB`);
  }
  await looked(`${url}/compare/${agreement}`, headers);
}

async function looked(address, headers) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, extraHTTPHeaders: headers });
    const page = await context.newPage();
    const taken = async (what, does, isThere) => {
      const began = performance.now();
      await does();
      await page.waitForFunction(isThere);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
      say(what, performance.now() - began, `${nodes} elements`);
    };
    const hasRows = () => document.querySelector('#change-0') !== null;
    await taken('browser: opened', () => page.goto(address), hasRows);
    const finding = page.locator('[id^=difference-finding-]').first();
    await taken(
      'browser: a finding chosen',
      () => finding.click(),
      () => {
        const row = document.querySelector('ol li[data-chosen]')?.getBoundingClientRect();
        return row !== undefined && row.top >= 0 && row.top < innerHeight;
      },
    );
    const next = () => page.keyboard.press('j');
    await taken('browser: the next by its key', next, () => document.activeElement?.id.startsWith('difference-'));
    const whole = page.getByRole('button', { name: 'Whole drafts' });
    await taken(
      'browser: whole drafts',
      () => whole.click(),
      () => document.body.textContent.includes('Changes only'),
    );
    await taken('browser: the next by its key', next, () => document.activeElement?.id.startsWith('difference-'));
  } finally {
    await browser.close();
  }
}

/** The draft as it came back. */
function returned(draft) {
  const blocks = draft.split('\n\n');
  const changed = blocks.flatMap((block, at) => {
    if (!/^\d+\.\d+ /.test(block)) return [block];
    if (at % 40 === 0) return [block.replaceAll(/\bshall\b/g, 'may')];
    if (at % 150 === 1) return [];
    if (at % 200 === 2) return [block, `The parties agree on point ${at} as they go along.`];
    return [block];
  });
  // Two articles, and what stands around them, stand elsewhere.
  const third = Math.floor(changed.length / 3);
  const moved = changed.splice(third, 12);
  changed.splice(third + 200, 0, ...moved);
  return changed.join('\n\n');
}

async function send(url, headers, where, text, fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('files', new Blob([text], { type: 'text/plain' }), 'draft.txt');
  return json(await fetch(`${url}${where}`, { method: 'POST', headers, body }));
}

async function settled(url, headers, agreement) {
  for (;;) {
    const { analysis } = await json(await fetch(`${url}/api/agreements/${agreement}`, { headers }));
    if (analysis.state === 'done') return;
    if (analysis.state === 'failed') throw new Error(analysis.because);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function say(what, ms, more) {
  console.log(`${what.padEnd(32)} ${ms.toFixed(0).padStart(6)} ms  ${more}`);
}
