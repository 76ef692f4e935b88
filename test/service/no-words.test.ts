import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asking, firstKey, ran, running, withAdmin } from './running.ts';

/** No word of any language, in the text, the title, the name of the file and what is asked. */
const marker = 'Zyqquorvane';

const paper = `SUPPLY AGREEMENT

between Alder ${marker} Ltd ("Customer") and Birch GmbH ("Supplier").

1. Confidentiality. The Supplier shall keep the ${marker} recipe secret and shall use it for the Purpose only.

2. Governing law. This Agreement is governed by the laws of Germany.
`;

test('no log, figure, error or fact of the trail has a word of an agreement', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'lacuna-words-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const env = { LACUNA_DATA: data, LACUNA_LOG_LEVEL: 'trace', LACUNA_UPLOAD_MB: '1' };
  await withAdmin(env);
  const server = await running(env);
  onTestFinished(() => void server.process.kill('SIGKILL'));
  const { team, secret } = await firstKey(server);
  const ask = asking(server.url, { Authorization: `Bearer ${secret}` });

  const upload = (name: string, bytes: string, fields: Record<string, string> = {}) =>
    ask('POST', '/api/uploads', { form: { fields: { team, ...fields }, files: [{ name, bytes }] } });
  const taken = await upload(`${marker}.txt`, paper, { title: `Recipes of ${marker}` });
  expect(taken.status).toBe(201);
  const [{ agreement, version, analysis }] = taken.json.taken;
  const ended = async (): Promise<{ state: string; report: string }> => {
    const { json } = await ask('GET', `/api/analyses/${analysis.id}`);
    if (json.state !== 'queued' && json.state !== 'running') return json;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return ended();
  };
  const { state, report } = await ended();
  expect(state).toBe('done');

  // What is asked for by its words comes back with them, or nothing of this test would show anything.
  const read = await ask('GET', `/api/versions/${version.id}/reports/${report}`);
  expect([read.status, read.text.includes(marker)]).toEqual([200, true]);
  const found = await ask('GET', `/api/portfolio/search?words=${marker}`);
  expect([found.status, found.text.includes(marker)]).toEqual([200, true]);
  await ask('GET', `/api/agreements?text=${marker}`);
  await ask('POST', '/api/try', { json: { text: `The Supplier shall hand back the ${marker} recipe.` } });
  await ask('POST', `/api/agreements/${agreement.id}/rulings`, {
    json: {
      requirement: JSON.parse(read.text).lines?.[0]?.requirement ?? 'x',
      fingerprint: null,
      says: 'comment',
      reason: `about ${marker}`,
    },
  });
  await ask('GET', `/api/agreements/${agreement.id}/export?format=html`);

  const errors = [
    await upload(`${marker}.bin`, `\u0000\u0001${marker}\u0000\u0001\u0002`),
    await upload(`${marker}-large.txt`, `${marker} `.repeat(200_000)),
    await upload(`${marker}.pdf`, `%PDF-1.7 ${marker}`, { team: marker }),
    await upload(`${marker}.txt`, paper, { deal: marker }),
    await ask('GET', `/api/agreements/${marker}`),
    await ask('GET', `/api/${marker}?q=${marker}`),
    await ask('GET', `/${marker}`),
    await ask('GET', `/api/portfolio/search?words=%22${marker}`),
    await ask('GET', `/api/portfolio/search?limit=${marker}&words=x`),
    await ask('POST', '/api/try', { json: { text: 1, [marker]: marker } }),
    await ask('POST', `/api/agreements/${agreement.id}/rulings`, { json: { requirement: marker, says: marker } }),
    await ask('DELETE', `/api/agreements/${agreement.id}?${marker}`),
    await ask('POST', '/api/session', { json: { login: marker, password: marker } }),
    await ask('GET', '/api/session', { headers: { Authorization: `Bearer ${marker}` } }),
  ];
  for (const { status, text } of errors) if (status >= 400) expect(text).not.toContain(marker);
  expect(errors.filter(({ status }) => status >= 400).length).toBeGreaterThan(8);
  expect(errors.filter(({ status }) => status >= 500)).toEqual([]);

  const metrics = await ask('GET', '/metrics');
  expect(metrics.text).toMatch(/lacuna_analyses_ended_total\{state="done"\} [1-9]/);
  expect(metrics.text).not.toContain(marker);
  const trail = await ask('GET', '/api/trail/export');
  expect(trail.status).toBe(200);
  expect(trail.text).not.toContain(marker);

  expect(await server.end('SIGTERM')).toBe(0);
  expect(server.logged()).toMatch(/"route":"\/api\/agreements\/:agreement\/rulings"/);
  expect(server.logged()).toContain('"msg":"stopped"');
  expect(server.logged()).not.toContain(marker);
  expect(server.printed()).not.toContain(marker);
  const verified = await ran(['verify'], env);
  expect(verified).toMatchObject({ code: 0 });
  expect(verified.said).not.toContain(marker);
}, 180_000);
