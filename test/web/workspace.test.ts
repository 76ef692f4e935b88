import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, expectAccessible, expectGoodLooks, site } from './browse.ts';

/** An agreement of its own for a test that says something of its findings, read and open in front of somebody. */
async function opened(role: 'legal' | 'procurement'): Promise<{ readonly page: Page; readonly agreement: string }> {
  const page = await browse(role, '/');
  const bytes = await readFile('fixtures/agreements/supply/agreement.docx');
  const uploaded = await page.request.post('/api/uploads', {
    headers: { Origin: site.url },
    multipart: {
      team: site.team,
      deal: JSON.stringify({ side: 'discloser', jurisdictions: ['eu', 'house'] }),
      files: { name: 'supply.docx', mimeType: 'application/octet-stream', buffer: bytes },
    },
  });
  const { taken } = await uploaded.json();
  const agreement: string = taken[0].agreement.id;
  await page.goto(`/agreements/${agreement}`);
  await page.locator('#whole-paper').waitFor();
  return { page, agreement };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

const focusedKey = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.key ?? '');

test('a report is read: the paper, its findings, and the words that they rest on', async () => {
  const { agreement } = site.agreements['data-processing'] ?? { agreement: '' };
  const page = await browse('legal', `/agreements/${agreement}`);
  await page.getByRole('heading', { name: 'Where it goes from here' }).waitFor();
  await page.getByText('This agreement runs for as long as').first().waitFor();
  await expectGoodLooks(page, 'workspace');
});

test('a finding says what is asked, what to ask for, and why it was read so', async () => {
  const { agreement } = site.agreements['data-processing'] ?? { agreement: '' };
  const page = await browse('legal', `/agreements/${agreement}`);
  await page.locator('#whole-paper').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'What is asked' }).waitFor();
  await page.getByRole('heading', { name: 'Wording to ask for' }).waitFor();
  await page.getByText('Why it was read so').click();
  // What weighs most at once; all the rest is behind one more click.
  const more = page.getByText(/^Every sign: /);
  await more.waitFor();
  expect(await page.getByText(/^Rule 1: all of these/).isVisible()).toBe(false);
  await expectGoodLooks(page, 'workspace-finding');
  await more.click();
  await page.getByText(/^Rule 1: all of these/).waitFor();
});

test('an address that names a requirement leads to its finding, and on from there', async () => {
  const { agreement } = site.agreements['data-processing'] ?? { agreement: '' };
  const page = await browse('legal', `/agreements/${agreement}?requirement=house-processor-terms`);
  await page.getByRole('heading', { name: 'What is asked' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id.startsWith('finding-'));
  await page.keyboard.press('k');
  await page.waitForURL((url) => !url.searchParams.has('requirement'));
});

test('a matrix of clauses by jurisdiction is a key away, and leads back', async () => {
  const { agreement } = site.agreements['data-processing'] ?? { agreement: '' };
  const page = await browse('legal', `/agreements/${agreement}`);
  await page.locator('#whole-paper').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.getByRole('table').waitFor();
  await expectGoodLooks(page, 'workspace-matrix');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'What is asked' }).waitFor();
});

test('keys reach the matrix though what it is put together by comes late', async () => {
  const { agreement } = site.agreements['data-processing'] ?? { agreement: '' };
  const page = await browse('legal', '/');
  let come = () => {};
  const late = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/api\/(?:kinds|jurisdictions)/, (route) => late.then(() => route.continue()));
  await page.goto(`/agreements/${agreement}`);
  await page.locator('#whole-paper').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.getByRole('table').waitFor();
  const key = await focusedKey(page);
  expect(key).not.toBe('');
  come();
  await page.getByRole('rowheader', { name: 'Incident', exact: true }).waitFor();
  expect(await focusedKey(page)).toBe(key);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'What is asked' }).waitFor();
  // Put together by something else, the list holds on to it as well.
  const row = await focused(page);
  for (let ways = 0; ways < 4; ways += 1) {
    await page.keyboard.press('G');
    expect(await focused(page)).toBe(row);
  }
});

test('a reviewer decides, comments and filters by keyboard alone, and the focus is never lost', async () => {
  const { page } = await opened('legal');
  await page.keyboard.press('j');
  const row = await focused(page);
  expect(row).toMatch(/^finding-/);
  await page.keyboard.press('d');
  await page.getByRole('radio', { name: 'Accept the risk' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Say why, so that the next reader need not ask.').waitFor();
  await page.keyboard.type('The buyer holds no secret of theirs.');
  await page.keyboard.press('Control+Enter');
  expect(await focused(page)).toBe(row);
  await page.locator(`#${row}`).getByText('Accepted').waitFor();
  await page.getByText('Lars Legal').last().waitFor();
  await page.keyboard.press('c');
  await page.keyboard.type('Seen on the call.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Seen on the call.').waitFor();
  expect(await focused(page)).toBe(row);
  await page.reload();
  await page.locator(`#${row}`).getByText('Accepted').waitFor();
  // What is chosen stays in the list, whatever the filter: nothing is.
  await page.keyboard.press('o');
  await page.keyboard.press('/');
  await page.keyboard.type('no such words');
  await page.getByText('No finding passes this filter.').waitFor();
});

test('a decision that was not kept is taken back, said, and can be made again', async () => {
  const { page } = await opened('legal');
  await page.keyboard.press('j');
  const row = await focused(page);
  await page.route('**/rulings', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 429,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'too-many', detail: 'Too much was asked.', todo: 'Wait a minute.' }),
        })
      : route.continue(),
  );
  await page.keyboard.press('d');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It is enough.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('“Accepted” was not kept').waitFor();
  await page.locator(`#${row}`).getByText('Not kept').waitFor();
  await page.locator(`#${row}`).getByText('Accepted').waitFor({ state: 'detached' });
  await expectAccessible(page);
  await page.unroute('**/rulings');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator(`#${row}`).getByText('Accepted').waitFor();
});

test('a report that cannot be had says why, and is asked for again', async () => {
  const { agreement } = site.agreements.saas ?? { agreement: '' };
  const page = await browse('legal', '/');
  await page.route('**/findings*', (route) =>
    route.fulfill({
      status: 404,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'not-found', detail: 'There is no report of it.', todo: 'Ask for one.' }),
    }),
  );
  await page.goto(`/agreements/${agreement}`);
  await page.getByText('There is no report of it.').waitFor();
  await expectGoodLooks(page, 'workspace-failed');
  await page.unroute('**/findings*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('#whole-paper').waitFor();
});

test('decisions stand in the next draft, and procurement hands over and gets it back', async () => {
  const { page, agreement } = await opened('legal');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Agreed with the business.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Agreed with the business.').first().waitFor();
  const bytes = await readFile('fixtures/agreements/supply/agreement.docx');
  await page.request.post(`/api/agreements/${agreement}/versions`, {
    headers: { Origin: site.url },
    multipart: { files: { name: 'second.docx', mimeType: 'application/octet-stream', buffer: bytes } },
  });
  await page.goto(`/agreements/${agreement}`);
  await page.getByRole('button', { name: /Draft 2 of 2/ }).waitFor();
  await page.getByText('1 decision carried over from an earlier draft').waitFor();
  await page.getByRole('button', { name: 'Hand over to legal' }).click();
  await page.getByLabel('Note for whoever has it next').fill('Please look at the venue.');
  await page.getByRole('button', { name: 'Hand it over' }).click();
  await page.getByText('Please look at the venue.').waitFor();
  await page.getByRole('button', { name: 'Return to procurement' }).waitFor();
  // What react-aria told of the button that was pressed stays for some seconds, and points to what is gone.
  await page.reload();
  await page.getByRole('button', { name: 'Change the deal' }).click();
  await page.getByRole('dialog', { name: 'The deal' }).waitFor();
  await expectGoodLooks(page, 'workspace-deal');
});
