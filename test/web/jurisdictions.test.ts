import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, expectAccessible, expectGoodLooks } from './browse.ts';

const cell = (page: Page, topic: string, country: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: topic, exact: true }) })
    .getByRole('cell')
    .filter({ hasText: country });

test('every jurisdiction of the law stands in the overview, is sorted by what is known of it, and chosen from there', async () => {
  const page = await browse('procurement', '/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jurisdictions' }).click();
  const table = page.getByRole('table', { name: 'What is known of each jurisdiction' });
  await table.waitFor();
  expect(await table.getByRole('checkbox').count()).toBeGreaterThanOrEqual(36);
  expect(await table.getByText('House policy').count()).toBe(0);
  // Little that was looked up is not the same as little law.
  await table.getByText('not looked up').first().waitFor();
  await page.getByRole('button', { name: 'Shortest clock' }).click();
  await expect.poll(() => table.getByRole('row').nth(1).textContent()).toMatch(/1 hour/);
  await expectGoodLooks(page, 'jurisdictions-overview');
  await table.getByRole('checkbox', { name: /^Germany/ }).press('Space');
  await table.getByRole('checkbox', { name: 'China (mainland)' }).press('Space');
  expect(new URL(page.url()).search).toBe('?codes=de,cn');
  await page.getByRole('link', { name: 'Compare the remedies of 2' }).click();
  await page.getByRole('columnheader', { name: /^Germany/ }).waitFor();
});

test('remedies stand by track beside each other, each with its law, and what was not looked up says so', async () => {
  const page = await browse('legal', '/jurisdictions/remedies?codes=de,jp');
  await page.getByRole('columnheader', { name: /^Germany/ }).waitFor();
  const heads = await page.getByRole('columnheader').allTextContents();
  // The law of the Union holds in Germany, and whoever chose Germany alone would miss it.
  expect(heads.map((head) => /Germany|Japan|European Union.*holds in Germany too/.exec(head)?.[0])).toEqual([
    undefined,
    'Germany',
    'Japan',
    expect.stringMatching(/^European Union/),
  ]);
  const freezing = cell(page, 'Freezing of assets', 'Germany');
  await freezing.waitFor();
  const penalty = cell(page, 'Penalty', 'Germany');
  expect(await penalty.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\//);
  await penalty
    .getByText(/Checked against the source on|Not confirmed/)
    .first()
    .waitFor();
  expect(await cell(page, 'Customs', 'Germany').textContent()).toMatch(/Not looked up/);
  expect(
    await page
      .getByRole('table')
      .getByText(/^none$/i)
      .count(),
  ).toBe(0);
  await page.getByText(/Law as of .*, \d+ recalled and not confirmed/).waitFor();
  // The table scrolls in itself: the page ends with its foot.
  const beyond = await page.evaluate(
    () =>
      document.documentElement.scrollHeight -
      (document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0) -
      window.scrollY,
  );
  expect(beyond).toBeLessThan(2);
  await expectGoodLooks(page, 'jurisdictions-remedies');
});

test('one track is looked at alone; what goes between states is of no country, and says where it stands', async () => {
  const page = await browse('legal', '/jurisdictions/remedies?codes=de,us');
  await page.getByRole('button', { name: /Track/ }).click();
  await page.getByRole('option', { name: 'Between states' }).click();
  await page.getByRole('rowheader', { name: 'Diplomatic steps' }).waitFor();
  expect(await page.getByRole('rowheader', { name: 'Damages and multiples' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Add it' }).click();
  await cell(page, 'Diplomatic steps', 'Treaties and diplomatic channels')
    .getByText(/Attachés/)
    .waitFor();
  expect(new URL(page.url()).search).toBe('?codes=de,us,intl&track=diplomatic');
  await expectGoodLooks(page, 'jurisdictions-between-states');
});

test('the clocks of a set stand on one scale; where the law has no number there is no bar', async () => {
  const page = await browse('legal', '/jurisdictions/clocks?codes=de,br');
  const timeline = page.getByRole('region', { name: 'Clocks on one scale' });
  await timeline.waitFor();
  const rows = timeline.getByRole('listitem').filter({ hasText: ' tells ' });
  const hours = await rows.allTextContents();
  expect(hours.findIndex((row) => row.includes('24 hours'))).toBeLessThan(
    hours.findIndex((row) => row.includes('72 hours')),
  );
  const vague = rows.filter({ hasText: 'Without delay; the law gives no number' });
  expect(await vague.count()).toBeGreaterThan(0);
  expect(await vague.first().textContent()).not.toMatch(/\d+ (hour|day)/);
  await rows
    .filter({ hasText: '3 business days' })
    .first()
    .getByText('at least 72 hours')
    .waitFor({ state: 'attached' });
  await expectGoodLooks(page, 'jurisdictions-clocks');
  await page.getByRole('button', { name: /Order of the clocks/ }).click();
  await page.getByRole('option', { name: 'By country' }).click();
  await timeline.getByRole('heading', { name: /^Brazil/ }).waitFor();
});

test('the same clocks stand in a table with all that is known of each', async () => {
  const page = await browse('legal', '/jurisdictions/clocks?codes=br,ae');
  await page.getByRole('button', { name: /Shown as/ }).click();
  await page.getByRole('option', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'Clocks' });
  await table.getByRole('row').filter({ hasText: 'Resolution CD/ANPD' }).first().waitFor();
  await page.getByRole('button', { name: 'Within' }).click();
  await expect.poll(() => table.getByRole('row').last().textContent()).toMatch(/no number/);
  await expectGoodLooks(page, 'jurisdictions-clock-table');
});

test('what is shown is taken away as a table with its law', async () => {
  const page = await browse('procurement', '/jurisdictions/clocks?codes=de,sa&own=only');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^clocks-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toMatch(/^\u{feff}jurisdiction,code,/u);
  expect(text).toMatch(/Saudi Arabia,sa,.*72 hours,72,/);
  expect(text).not.toMatch(/European Union/);
});

test('by keyboard alone: countries are chosen, looked through, and shown as clocks', async () => {
  const page = await browse('legal', '/jurisdictions/remedies');
  await page.getByRole('heading', { name: 'Choose the countries to compare' }).waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await page.keyboard.type('japan');
  await page.getByRole('option', { name: /Japan/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  if ((await page.getByRole('listbox').count()) > 0) await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: /^Japan/ }).waitFor();
  expect(new URL(page.url()).search).toBe('?codes=jp');
  await page.getByRole('region', { name: 'Remedies by country' }).focus();
  const before = await page.getByRole('region', { name: 'Remedies by country' }).evaluate((each) => each.scrollTop);
  await page.keyboard.press('PageDown');
  await expect
    .poll(() => page.getByRole('region', { name: 'Remedies by country' }).evaluate((each) => each.scrollTop))
    .toBeGreaterThan(before);
  await page.keyboard.press('t');
  await page.getByText('5 calendar days').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/jurisdictions/clocks');
  expect(new URL(page.url()).search).toBe('?codes=jp');
  await expectAccessible(page);
});

test('a code that nobody knows is told and left out, and what did not come can be asked for again', async () => {
  const page = await browse('legal', '/jurisdictions/remedies?codes=jp,atlantis');
  await page.getByText('The library has no jurisdiction called atlantis.').waitFor();
  await page.getByRole('columnheader', { name: /^Japan/ }).waitFor();
  let isDown = true;
  await page.route('**/api/jurisdictions/compare?*', (route) =>
    isDown ? route.fulfill({ status: 404, json: { code: 'not-found', title: 'Gone.' } }) : route.continue(),
  );
  await page.getByLabel('Law of the day').fill('2027-06-01');
  await page.getByRole('alert').waitFor();
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?codes=jp,atlantis&on=2027-06-01');
});

test('on paper every cell says whose it is', async () => {
  const page = await browse('legal', '/jurisdictions/remedies?codes=de,jp');
  await page.getByRole('columnheader', { name: /^Japan/ }).waitFor();
  await page.emulateMedia({ media: 'print' });
  const names = page.locator('td > [aria-hidden="true"]');
  expect(await names.first().isVisible()).toBe(true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(width).toBeLessThanOrEqual(0);
  await page.screenshot({ path: 'artefacts/web/jurisdictions-print.png', fullPage: false });
});
