import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

const spiked = '</script><img src="x" onerror="document.title=1"><b>';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Opened = { readonly page: Page; readonly asked: string[]; readonly faults: string[] };

/** The report of these papers as a page in a browser, with all that the page asked for and complained of. */
async function opened(papers: Readonly<Record<string, string>>, hash = ''): Promise<Opened> {
  const folder = await folderWith({ ...smallLibrary, ...papers });
  const { err } = await lacuna(folder, ['scan', 'papers', '--format', 'html', '--out', 'report.html', ...usual]);
  expect(err).toBe('');
  const page = await browser.newPage();
  const [asked, faults]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(`file://${path.join(folder, 'report.html')}${hash}`);
  return { page, asked, faults };
}

const papers = { 'papers/gappy.txt': gappy, 'papers/sound.txt': sound };

const cells = (page: Page) =>
  page.$$eval('tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('button, td.c')].map((cell) => cell.textContent ?? '').join(' ')),
  );

test('the grid has a row for each agreement and a letter for each requirement, and asks for nothing', async () => {
  const { page, asked, faults } = await opened(papers);
  expect(await cells(page)).toEqual(['papers/gappy.txt M', 'papers/sound.txt +']);
  expect(await page.textContent('#count')).toBe('2 of 2 agreements, 1 of 2 requirements');
  expect([asked.length, faults]).toEqual([1, []]);
  await page.close();
});

test('search and filters leave what fits', async () => {
  const { page } = await opened(papers);
  await page.fill('#search', 'SOUND');
  // No gap is left to show, so no requirement is.
  expect(await cells(page)).toEqual(['papers/sound.txt']);
  await page.fill('#search', '');
  await page.selectOption('#outcome', 'M');
  expect(await cells(page)).toEqual(['papers/gappy.txt M']);
  await page.selectOption('#outcome', 'unread');
  expect(await cells(page)).toEqual([]);
  await page.selectOption('#outcome', '');
  await page.check('#only-gaps');
  expect(await cells(page)).toEqual(['papers/gappy.txt M']);
  await page.close();
});

test('an agreement opens with its findings, and a letter opens it at its own', async () => {
  const { page, faults } = await opened(papers);
  await page.click('tbody tr:first-child td.c');
  expect(await page.textContent('#paper-name')).toBe('papers/gappy.txt');
  const first = await page.textContent('article.here');
  expect(first).toContain('MISSING');
  expect(first).toContain('Secrets must be handed back or destroyed at the end.');
  expect(await page.$eval('article.here a', (link) => link.getAttribute('href'))).toBe(
    'https://law.example/zz/secrets',
  );
  await page.click('article.here summary');
  expect(await page.textContent('article.here details')).toContain('hands back or destroys everything secret');
  await page.keyboard.press('Escape');
  expect(await page.isVisible('#paper-name')).toBe(false);
  // With the keyboard alone.
  await page.focus('tbody tr:nth-child(2) button');
  await page.keyboard.press('Enter');
  expect(await page.textContent('#paper-name')).toBe('papers/sound.txt');
  expect(faults).toEqual([]);
  await page.close();
});

test('an address with a number opens the agreement of that row', async () => {
  const { page } = await opened(papers, '#1');
  expect(await page.textContent('#paper-name')).toBe('papers/sound.txt');
  await page.close();
});

test('words of a paper are shown and never obeyed', async () => {
  const { page, faults } = await opened({
    [`papers/${spiked.replaceAll('/', '∕')}.txt`]: gappy.replace('Birch', `Birch ${spiked}`),
  });
  await page.click('tbody button');
  expect(await page.title()).toBe('Gap report');
  expect(await page.$$('img')).toEqual([]);
  expect(await page.textContent('tbody button')).toContain('onerror');
  expect(faults).toEqual([]);
  await page.close();
});
