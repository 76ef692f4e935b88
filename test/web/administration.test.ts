import { expect, test } from 'vitest';
import { askAs, browse, expectAccessible, expectGoodLooks } from './browse.ts';

// What a test adds stays for the others: each gives it a name of its own.
const fresh = () => Math.random().toString(36).slice(2, 8);

test('somebody is added with roles and teams, found, and disabled', async () => {
  const page = await browse('admin', '/administration');
  await page.getByRole('tab', { name: 'People' }).waitFor();
  await page.getByRole('cell', { name: 'Lars Legal', exact: false }).first().waitFor();
  await expectGoodLooks(page, 'administration-people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const login = `vera.${fresh()}`;
  await page.getByLabel('Login', { exact: true }).fill(login);
  await page.getByLabel('Name', { exact: true }).fill('Vera Vendor');
  await page.getByText('Brings drafts, answers questions').click();
  await page.getByText('Purchasing').last().click();
  await page.getByRole('button', { name: 'Make one up' }).click();
  expect(await page.getByLabel('First password').inputValue()).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  await expectGoodLooks(page, 'administration-person');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('Vera Vendor was added.').waitFor();
  await page.getByLabel('Search people').fill(login);
  const row = page.getByRole('row').filter({ hasText: login });
  await row.getByText('Purchasing').waitFor();
  await row.getByRole('button', { name: 'Vera Vendor' }).click();
  await page.getByText('May not sign in any more').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await row.getByText('Not any more').waitFor();
  await row.getByRole('link', { name: /In the trail/ }).click();
  await page.getByText('Nothing of that kind was done.').waitFor();
});

test('a login that is taken is told at the form, and what was typed stays', async () => {
  const page = await browse('admin', '/administration/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Login', { exact: true }).fill('legal');
  await page.getByLabel('Name', { exact: true }).fill('Second Legal');
  await page.getByLabel('First password').fill('short');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page
    .getByText(/15 characters/)
    .last()
    .waitFor();
  await page.getByRole('button', { name: 'Make one up' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Second Legal');
  await expectAccessible(page);
});

test('a team is added by keyboard alone', async () => {
  const page = await browse('admin', '/administration');
  await page.getByRole('tab', { name: 'People' }).focus();
  await page.keyboard.press('ArrowRight');
  const field = page.getByLabel('Name of a new team');
  await field.waitFor();
  const isThere = () => field.evaluate((input) => input === document.activeElement);
  for (let stop = 0; stop < 3 && !(await isThere()); stop += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
  const name = `Sourcing ${fresh()}`;
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name, exact: true }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByText('There is a team of this name already.', { exact: false }).waitFor();
  await expectGoodLooks(page, 'administration-teams');
});

test('the secret of a key is shown once, can be copied, and opens nothing once the key is ended', async () => {
  const page = await browse('admin', '/administration/keys');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const title = `nightly ${fresh()}`;
  await page.getByLabel('What it is for').fill(title);
  await page.getByText('Add people and teams').click();
  await expectGoodLooks(page, 'administration-key');
  await page.getByRole('button', { name: 'Make a key' }).last().click();
  const secret = (await page.getByTestId('secret').textContent()) ?? '';
  expect(secret).toMatch(/^lacuna_/);
  await page.keyboard.press('Escape');
  await page.getByTestId('secret').waitFor();
  await expectGoodLooks(page, 'administration-key-secret');
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await page.getByRole('button', { name: 'I have it' }).click();
  const row = page.getByRole('row').filter({ hasText: title });
  await row.waitFor();
  expect(await page.content()).not.toContain(secret);
  await expectGoodLooks(page, 'administration-keys');
  await page.getByRole('button', { name: `End the key ${title}` }).click();
  await page.getByRole('button', { name: 'End', exact: true }).last().click();
  await page.getByText(`The key “${title}” opens nothing any more.`).waitFor();
  await row.waitFor({ state: 'detached' });
  await page.getByText('Also those that open nothing any more').click();
  await row.getByText('Ended by hand').waitFor();
});

test('the trail is checked, narrowed and read page by page', async () => {
  const page = await browse('admin', '/administration/trail');
  await page.getByRole('button', { name: 'Check it now' }).click();
  await page.getByText('All as it was written').first().waitFor();
  await page.getByText(/asked for by Ada Admin/).waitFor();
  await page.getByRole('heading', { name: 'What was done' }).waitFor();
  await page.getByRole('cell', { name: 'Had it checked' }).first().waitFor();
  await expectGoodLooks(page, 'administration-trail');
  const shown = () => page.getByRole('table', { name: 'Rows of the audit trail' }).locator('tbody tr').count();
  const before = await shown();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(shown).toBeGreaterThan(before);
  await page.getByRole('button', { name: /^Everything/ }).click();
  await page.getByRole('option', { name: 'Brought a draft' }).click();
  await page.getByRole('cell', { name: 'Brought a draft' }).first().waitFor();
  await page.getByRole('cell', { name: 'Had it checked' }).first().waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /^Draft …/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Not only about this any more' }).waitFor();
  expect(page.url()).toMatch(/what=upload&about=[\w-]+$/);
  await expect.poll(shown).toBe(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Search the trail').fill('no such fact');
  await page.getByText('Nothing of that kind was done.').waitFor();
});

test('what differs is told with its place and what to do, and a check that was cut off goes on', async () => {
  const page = await browse('admin', '/');
  const check = (more: object) => ({
    ...{ id: 'a', of: 'trail', at: '2026-11-28T08:00:00.000Z', person: 'x', name: 'Ada Admin', first: 1 },
    ...{ last: { number: 400, hash: 'ab'.repeat(32) }, isWhole: true, faults: 0, listed: [], ...more },
  });
  const wrong = check({
    faults: 60,
    listed: [{ at: 'row 12 of the trail', says: 'its content does not give its hash: it was changed' }],
  });
  const cut = check({ id: 'b', isWhole: false });
  let items = [wrong, cut];
  const asked: unknown[] = [];
  await page.route('**/api/trail/verifications*', (route) => {
    if (route.request().method() === 'GET') return route.fulfill({ json: { items, next: null } });
    asked.push(route.request().postDataJSON());
    return route.fulfill({ status: 201, json: check({ id: 'c' }) });
  });
  await page.getByRole('link', { name: 'Administration' }).first().click();
  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await page.getByText('60 things differ').first().waitFor();
  await page.getByText('row 12 of the trail').waitFor();
  await page.getByText('and 59 more').waitFor();
  await page.getByRole('button', { name: 'Earlier checks' }).click();
  await expectGoodLooks(page, 'administration-trail-wrong');
  items = [cut];
  await page.reload();
  await page.getByRole('button', { name: 'Go on from row 401' }).click();
  await expect.poll(() => asked).toEqual([{ after: 400 }]);
});

test('what the service runs with is told, and what did not come can be asked for again', async () => {
  const page = await browse('admin', '/administration');
  let isDown = true;
  await page.route('**/api/about', (route) =>
    isDown ? route.fulfill({ status: 404, json: { code: 'not-found' } }) : route.continue(),
  );
  await page.getByRole('tab', { name: 'This service' }).click();
  await page.getByRole('alert').waitFor();
  await expectGoodLooks(page, 'administration-service-down');
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('SQLite, in a file on this machine').waitFor();
  await expectGoodLooks(page, 'administration-service');
});

test('whoever does not administer is told so', async () => {
  const page = await browse('legal', '/administration');
  await page.getByText('Your role does not include this view.').waitFor();
  const { status } = await askAs('legal')('GET', '/api/about');
  expect(status).toBe(403);
});
