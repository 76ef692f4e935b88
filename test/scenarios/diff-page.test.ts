import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { draftDocx } from '../draft-docx.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { smallLibrary, sound, usual } from './small.ts';

const spiked = '</blockquote><img src="x" onerror="document.title=1"><b>';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the page shows what was not marked, what flipped and every edit, and words of a paper are never obeyed', async () => {
  const sent = sound.split('\n').filter((line) => line !== '');
  const returned = sent.map((line) =>
    line.startsWith('2.1')
      ? line.replace('all Confidential Information', `the samples ${spiked}`)
      : line.startsWith('1.1')
        ? [line.replace('only.', ''), { in: 'and for its own products ' }, 'only.']
        : line,
  );
  const folder = await folderWith({
    ...smallLibrary,
    'sent.docx': draftDocx(sent),
    'returned.docx': draftDocx(returned),
  });
  const ran = await lacuna(folder, [
    'diff',
    'sent.docx',
    'returned.docx',
    '--format',
    'html',
    '--out',
    'diff.html',
    ...usual,
  ]);
  expect(ran).toMatchObject({ code: 1, out: '', err: '' });
  const page = await browser.newPage();
  const [asked, faults]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(`file://${path.join(folder, 'diff.html')}`);
  if (process.env.SCREENSHOT !== undefined) await page.screenshot({ path: process.env.SCREENSHOT, fullPage: true });
  expect([await page.title(), asked.length, faults]).toEqual(['Comparison of two drafts', 1, []]);
  expect(await page.$$('img')).toEqual([]);
  expect(await page.textContent('.sum')).toBe('1 edit not shown as tracked changes, 1 gap opened, clauses: 2 changed.');
  expect(await page.$$eval('section', (all) => all.map(({ id }) => id))).toEqual(['unmarked', 'findings', 'changes']);
  expect(await page.textContent('#unmarked del')).toBe('all Confidential Information');
  expect(await page.textContent('#unmarked ins')).toBe(`the samples ${spiked}`);
  expect(await page.textContent('#changes article:first-of-type ins')).toBe('and for its own products');
  await page.click('#findings a');
  expect(await page.textContent('article:target del')).toBe('all Confidential Information');
  await page.close();
});
