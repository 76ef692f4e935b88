import { expect, test } from 'vitest';
import { browse, expectGoodLooks } from './browse.ts';

test('a kind of clause is found, with who asks for it, how fresh that is, and examples', async () => {
  const page = await browse('legal', '/library');
  await page.getByLabel('Search kinds of clauses').fill('access-control');
  await page.getByRole('navigation', { name: 'Clauses' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Who asks for it' }).waitFor();
  await page
    .getByText(/To be checked again by|Overdue/)
    .first()
    .waitFor();
  await page.getByRole('columnheader', { name: 'Precision' }).waitFor();
  await expectGoodLooks(page, 'library-kind');
  await page.getByRole('button', { name: 'Try it' }).first().click();
  expect(await page.getByLabel('Clause', { exact: true }).inputValue()).not.toBe('');
});

test('the law of a jurisdiction is listed by instrument', async () => {
  const page = await browse('procurement', '/library/laws/jp');
  await page.getByRole('heading', { name: 'Japan', exact: true }).waitFor();
  await page
    .getByText(/overdue for a check/)
    .first()
    .waitFor();
  await expectGoodLooks(page, 'library-laws');
});

test('a pasted clause is told apart, by keyboard alone', async () => {
  const page = await browse('legal', '/library/try');
  await page.getByLabel('Clause', { exact: true }).focus();
  await page.keyboard.insertText(
    'The Recipient shall promptly notify the Discloser of any unauthorised use or disclosure of its Confidential Information of which it becomes aware, by whomever it was committed.',
  );
  await page.keyboard.press('Control+Enter');
  await page.getByText(/It reads as:/).waitFor();
  await page.getByText('House policy').first().waitFor();
  await expectGoodLooks(page, 'library-try');
  await page.getByLabel('Clause', { exact: true }).fill('The weather was fine.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('It is not recognised as any kind of clause.').waitFor();
});

test('what did not come says so, and can be asked for again', async () => {
  const page = await browse('legal', '/');
  await page.getByRole('table', { name: 'Agreements' }).waitFor();
  let isDown = true;
  await page.route('**/api/kinds', (route) =>
    isDown
      ? route.fulfill({ status: 404, json: { error: { code: 'not-found', message: 'Gone.' } } })
      : route.continue(),
  );
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('alert').waitFor();
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('link', { name: /audit/i }).first().waitFor();
});

test('a draft of the house policy shows faults at their lines and what changed, until it is thrown away', async () => {
  const page = await browse('legal', '/library/policy');
  await page.getByRole('button', { name: /Change it/ }).click();
  const text = page.getByRole('textbox', { name: '.yaml' });
  const before = await text.inputValue();
  await text.fill(before.replace('requirements:', 'requirement:'));
  await page
    .getByRole('button', { name: /^Line \d+/ })
    .first()
    .waitFor({ timeout: 60_000 });
  await expectGoodLooks(page, 'library-policy-faulty');
  await text.fill(`${before}# We ask for less than before.\n`);
  await page.getByText(/^No fault/).waitFor();
  await page.getByText('# We ask for less than before.', { exact: false }).last().waitFor();
  await page.getByLabel('What you changed, and why').fill('A note for whoever reads it.');
  await expectGoodLooks(page, 'library-policy');
  expect(await page.getByRole('button', { name: 'Save as a new version' }).isEnabled()).toBe(true);
  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  await page.getByRole('heading', { name: /^Version \d+/ }).waitFor();
  await expectGoodLooks(page, 'library-version');
});
