import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { browse, site } from './browse.ts';
import { type At, type Compared, comparedPages, comparedWords, isExact, markAll } from './under-marks.ts';

// Whatever a finding rests on is marked on the paper: under the marks stand the words that it cites, all of them and no others.

const told: string[] = [];
afterAll(() => console.log(told.join('\n')));

test.each(Object.entries(site.agreements))('%s: under its marks stands what is cited', async (name, at) => {
  const page = await browse('legal', `/agreements/${at.agreement}`);
  await page.locator('#whole-paper').waitFor();
  await markAll(page);
  await page.locator('canvas[data-drawn], [data-kind]').first().waitFor();
  const isPaged = (await page.locator('canvas').count()) > 0;
  const compared = await (isPaged ? comparedPages(page, at) : comparedWords(page, at));
  tell(name, compared);
  expect(compared.length).toBeGreaterThan(0);
  expect(compared.filter((each) => !isExact(each))).toEqual([]);
});

const folder = process.env.LACUNA_PDFS;
const given = folder === undefined ? [] : (await readdir(folder)).filter((name) => /\.pdf$/i.test(name)).sort();
if (folder === undefined)
  told.push(
    'No PDFs but the samples were looked at: LACUNA_PDFS names a folder with twenty or more to look at as well.',
  );

test.each(given)('%s: under its marks stands what is cited', { timeout: 600_000 }, async (name) => {
  const page = await browse('legal', '/');
  const at = await brought(page, name);
  await page.goto(`/agreements/${at.agreement}`);
  await page.locator('canvas[data-drawn]').first().waitFor();
  await markAll(page);
  const compared = await comparedPages(page, at);
  tell(name, compared);
  expect(compared.filter((each) => !isExact(each))).toEqual([]);
});

async function brought(page: Awaited<ReturnType<typeof browse>>, name: string): Promise<At> {
  const reply = await page.request.post('/api/uploads', {
    headers: { Origin: site.url },
    multipart: {
      team: site.team,
      title: name.slice(0, 60),
      deal: JSON.stringify({ jurisdictions: ['eu', 'uk', 'us', 'house'] }),
      files: { name, mimeType: 'application/pdf', buffer: await readFile(path.join(folder ?? '', name)) },
    },
  });
  const { taken } = await reply.json();
  const at = { agreement: taken[0].agreement.id, version: taken[0].version.id };
  const state = async () => (await (await page.request.get(`/api/agreements/${at.agreement}`)).json()).analysis.state;
  await expect.poll(state, { timeout: 500_000 }).toBe('done');
  return at;
}

function tell(name: string, compared: readonly Compared[]): void {
  const exact = compared.filter(isExact).length;
  const recognised = compared.filter(({ by }) => by === 'recognition').length;
  told.push(
    `${name}: ${exact} of ${compared.length} highlights exact${recognised > 0 ? `, ${recognised} by recognition` : ''}`,
  );
}
