import { expect, test } from 'vitest';
import { browse, expectGoodLooks } from './browse.ts';

test('what came in is listed with what was found, searched and sorted', async () => {
  const page = await browse('legal', '/');
  const rows = page.getByRole('row');
  await page.getByText('SaaS agreement').waitFor();
  expect(await rows.count()).toBe(11);
  await expectGoodLooks(page, 'home');
  await page.getByRole('button', { name: 'Gaps by severity' }).click();
  const musts = await page.locator('td:nth-child(2)').allInnerTexts();
  const numbers = musts.map((text) => Number(/(\d+) must/.exec(text)?.[1] ?? 0));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  await page.getByLabel('Search titles').fill('nda');
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
  await page.getByLabel('Search titles').fill('nothing has this');
  await page.getByText('No title has “nothing has this”.').waitFor();
});

test('the whole of it is reached by keyboard', async () => {
  const page = await browse('legal', '/');
  await page.getByText('SaaS agreement').waitFor();
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
  await page.getByText('SaaS agreement').waitFor();
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
  await page.getByText('SaaS agreement').waitFor();
  // What is shown anew says so to whoever cannot see it.
  expect(await page.locator(':focus').textContent()).toBe('Agreements');
});
