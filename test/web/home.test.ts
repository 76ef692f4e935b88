import { expect, test } from 'vitest';
import { askAs, browse, expectGoodLooks, site } from './browse.ts';

test('what came in is listed with what was found, searched and sorted', async () => {
  const page = await browse('legal', '/');
  // The list shows twenty, and other tests bring agreements too: what is looked for is searched.
  for (const title of ['SaaS agreement', 'NDA mutual agreement', 'Scanned loan agreement']) {
    await page.getByLabel('Search titles').fill(title);
    await page.getByRole('cell', { name: title }).waitFor();
  }
  await page.getByLabel('Search titles').fill('');
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(5);
  await expectGoodLooks(page, 'home');
  await page.getByRole('button', { name: 'Gaps by severity' }).click();
  const musts = await page.locator('td:nth-child(2)').allInnerTexts();
  const numbers = musts.map((text) => Number(/(\d+) must/.exec(text)?.[1] ?? 0));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  await page.getByLabel('Search titles').fill('scanned LOAN');
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.getByRole('cell', { name: 'Scanned loan agreement' }).waitFor();
  await page.getByLabel('Search titles').fill('nothing has this');
  await page.getByText('No title has “nothing has this”.').waitFor();
});

test('what procurement hands over waits for legal, with the note, until it is handed back', async () => {
  const procurement = askAs('procurement');
  const form = {
    fields: { team: site.team, title: 'Paint of the east wing' },
    files: [
      { name: 'paint.txt', bytes: 'Supply agreement\n\n1. The Supplier delivers paint. The Buyer pays for it.\n' },
    ],
  };
  const { taken } = (await procurement('POST', '/api/uploads', { form })).json;
  const address = `/api/agreements/${taken[0].agreement.id}/handovers`;
  await procurement('POST', address, { json: { to: 'legal', note: 'They want the law of the moon.' } });
  const page = await browse('legal', '/');
  const handed = page.getByRole('region', { name: 'Handed to legal' });
  await handed.getByText('Paint of the east wing').first().waitFor();
  await handed.getByText('They want the law of the moon.').first().waitFor();
  await expectGoodLooks(page, 'home-handed');
  await askAs('legal')('POST', address, { json: { to: 'procurement', note: 'Ask for ours.' } });
  const back = (await browse('procurement', '/')).getByRole('region', { name: 'Handed back to you' });
  await back.getByText('Ask for ours.').first().waitFor();
});

test('the whole of it is reached by keyboard', async () => {
  const page = await browse('legal', '/');
  await page.getByRole('table', { name: 'Agreements' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('content');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByText('Go to Home').waitFor();
  await expectGoodLooks(page, 'help');
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
});

test('the theme is kept in this browser', async () => {
  const page = await browse('procurement', '/');
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.reload();
  await page.getByRole('table', { name: 'Agreements' }).waitFor();
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(colour).toBe('rgb(21, 24, 26)');
});

test.each([
  ['admin', 'You run this service'],
  ['nobody', 'You have no role yet'],
] as const)('%s is told why no agreement is there', async (role, says) => {
  const page = await browse(role, '/');
  await page.getByText(says).waitFor();
  await expectGoodLooks(page, `home-${role}`);
});

test('an address that leads to nothing says so', async () => {
  const page = await browse('legal', '/no/such/page');
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await page.getByRole('link', { name: 'Go to the first page' }).click();
  await page.getByRole('table', { name: 'Agreements' }).waitFor();
  // What is shown anew says so to whoever cannot see it.
  expect(await page.locator(':focus').textContent()).toBe('Agreements');
});
