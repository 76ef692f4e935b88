import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, browse, expectAccessible, expectGoodLooks, site } from './browse.ts';
import { twoDrafts } from './two-drafts.ts';

/** The supply agreement as it was sent and as it came back, in front of somebody of legal. */
async function opened(search = ''): Promise<Page> {
  const page = await browse('legal', '/');
  const { agreement } = await brought(page);
  await page.goto(`/compare/${agreement}${search}`);
  await page.getByRole('heading', { name: 'Findings that stand otherwise' }).waitFor();
  await page.locator('#change-0').waitFor({ state: 'attached' });
  return page;
}

let once: Promise<{ readonly agreement: string }> | null = null;

/** Once for all tests of this file, which read it alone. */
function brought(page: Page): Promise<{ readonly agreement: string }> {
  once ??= bring(page);
  return once;
}

async function bring(page: Page): Promise<{ readonly agreement: string }> {
  const { version } = site.agreements.supply ?? { version: '' };
  const shown = await askAs('legal')('GET', `/api/versions/${version}/document`);
  const { sent, returned } = twoDrafts(shown.json.text.split('\n'));
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const headers = { Origin: site.url };
  const first = await page.request.post('/api/uploads', {
    headers,
    multipart: {
      team: site.team,
      title: 'Housings for infusion pumps',
      deal: JSON.stringify({ side: 'discloser', jurisdictions: ['uk', 'eu', 'house'] }),
      files: file('sent.docx', sent),
    },
  });
  const { taken } = await first.json();
  const agreement: string = taken[0].agreement.id;
  await page.request.post(`/api/agreements/${agreement}/versions`, {
    headers,
    multipart: { files: file('returned.docx', returned) },
  });
  return { agreement };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

test('what the other side changed is read: what it did not show, which findings it turned, and both drafts', async () => {
  const page = await opened();
  const headings = await page.getByRole('navigation', { name: 'Differences' }).getByRole('heading').allInnerTexts();
  expect(headings.map((each) => each.replace(/\s*\d+$/, ''))).toEqual([
    'Findings that stand otherwise',
    'Time to report',
    'Edits not shown as tracked changes',
    'Defined terms',
    'References that lead elsewhere',
    'Changes in order',
    'Same words, other number',
  ]);
  await expectGoodLooks(page, 'compare');
});

test('a finding that stands otherwise shows the change that made it so, and leads into the review', async () => {
  const page = await opened();
  await page.getByRole('button', { name: /Deadline to report an incident/ }).click();
  await page.getByText('Clause 13.1 (Deadline) was changed.').waitFor();
  await page.getByText('seventy-two (72)').last().waitFor();
  // The change that made it so is in sight, and stays so when the paper gets another width.
  const chosen = page.locator('li[data-chosen] ins').filter({ hasText: 'seventy-two (72)' });
  await expect.poll(() => isInSight(chosen)).toBe(true);
  await expectGoodLooks(page, 'compare-finding');
  await expect.poll(() => isInSight(chosen)).toBe(true);
  await page.getByRole('button', { name: 'Show the change' }).click();
  expect(new URL(page.url()).searchParams.get('at')).toMatch(/^change-/);
  await page.getByRole('button', { name: 'Go to the first' }).click();
  expect(await focused(page)).toBe('difference-unmarked-0');
  await page.getByRole('button', { name: /Deadline to report an incident/ }).click();
  await page.getByRole('link', { name: 'Open it in the review' }).click();
  await page.getByRole('heading', { name: 'Deadline to report an incident' }).waitFor();
});

const isInSight = (words: Locator) =>
  words.evaluate((element) => {
    const [own, around] = [element.getBoundingClientRect(), element.closest('section')?.getBoundingClientRect()];
    return around !== undefined && own.top >= around.top && own.bottom <= around.bottom;
  });

test('a clause that was moved says between what it stood, and stands, and leads to both places', async () => {
  const page = await opened();
  const moved = page.getByRole('navigation', { name: 'Differences' }).getByRole('button', { name: /Moved clause 19/ });
  await moved.last().click();
  await page.getByText('Between “21.3 A person who is not a party has …” and “23. Governing law').waitFor();
  await page.getByText(/^Between “18\.1 The obligations in clauses .* and “20\. Force majeure”$/).waitFor();
  await expectGoodLooks(page, 'compare-moved');
  await page.getByRole('button', { name: 'Show where it stood' }).first().click();
  const old = page.locator('li[data-chosen]').filter({ hasText: '22. Notices' });
  await expect.poll(() => isInSight(old)).toBe(true);
  await old.getByRole('button', { name: 'Moved: show where it stands now' }).click();
  await expect.poll(() => isInSight(page.locator('li[data-chosen]').filter({ hasText: '19. Notices' }))).toBe(true);
});

test('differences are gone through by keyboard alone, and the address leads back to one', async () => {
  const page = await opened();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await focused(page)).toMatch(/^difference-finding-/);
  const second = await focused(page);
  await page.keyboard.press('k');
  expect(await focused(page)).toMatch(/^difference-finding-/);
  expect(await focused(page)).not.toBe(second);
  await page.keyboard.press('n');
  expect(await focused(page)).toMatch(/^difference-change-/);
  await page.keyboard.press('n');
  const there = await focused(page);
  await page.keyboard.press('w');
  await page.getByText('The Buyer does not promise to buy any minimum').last().waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.locator(`#${there}[aria-expanded=true]`).waitFor();
});

test('the comparison is taken away as a page', async () => {
  const page = await opened();
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Web page (HTML)' }).click();
  expect((await download).suggestedFilename()).toBe('returned.docx.changes.html');
});

test('an agreement with one draft alone says so, and what cannot be had can be asked for again', async () => {
  const { agreement } = site.agreements.saas ?? { agreement: '' };
  const page = await browse('legal', `/compare/${agreement}`);
  await page.getByText('There is one draft alone').waitFor();
  await expectGoodLooks(page, 'compare-alone');
  const two = await brought(page);
  await page.route('**/diff?*', (route) =>
    route.fulfill({
      status: 404,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'not-found', detail: 'There is no such pair.', todo: 'Choose two drafts.' }),
    }),
  );
  await page.goto(`/compare/${two.agreement}`);
  await page.getByText('There is no such pair.').waitFor();
  await expectGoodLooks(page, 'compare-failed');
  await page.unroute('**/diff?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Findings that stand otherwise' }).waitFor();
});
