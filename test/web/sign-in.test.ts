import { expect, test } from 'vitest';
import { browse, expectGoodLooks, site } from './browse.ts';
import { password } from './site.ts';

test('whoever is not signed in is asked to, and comes back to where they were', async () => {
  const page = await browse(null, '/?from=a-mail');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.getByLabel('Login').evaluate((field) => field === document.activeElement)).toBe(true);
  await expectGoodLooks(page, 'sign-in');
  await page.getByLabel('Login').fill('legal');
  await page.getByLabel('Password').fill('not the one');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('password').first().waitFor();
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Agreements' }).waitFor();
  expect(page.url()).toBe(`${site.url}/?from=a-mail`);
});

test('an address of another site is not where somebody is sent', async () => {
  const page = await browse('legal', '/sign-in?to=//elsewhere.example/');
  await page.getByRole('heading', { name: 'Agreements' }).waitFor();
  expect(page.url()).toBe(`${site.url}/`);
});

test('who signs out is asked to sign in, also by the button that goes back', async () => {
  const page = await browse(null, '/sign-in');
  await page.getByLabel('Login').fill('operations');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});
