import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, expectGoodLooks, site } from './browse.ts';

/** A draft of somebody who decides, in which what is asked of assignments was changed. */
async function draft(change: (text: string) => string): Promise<Page> {
  const page = await browse('legal', '/library/policy');
  await page.getByRole('button', { name: /Change it/ }).click();
  const text = page.getByRole('textbox', { name: '.yaml' });
  await text.fill(change(await text.inputValue()));
  await page.getByText(/^No fault/).waitFor({ timeout: 60_000 });
  return page;
}

const graver = (text: string) => text.replace('severity: should', 'severity: must');
const mutual = (text: string) => graver(text).replace('must: be-present', 'must: be-mutual');

test('before it is saved a draft shows which agreements it would change, line by line and with the words', async () => {
  const page = await draft(mutual);
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await page.getByRole('button', { name: 'Look again' }).waitFor({ timeout: 120_000 });
  const list = page.getByRole('list', { name: 'Agreements that would change' });
  await list.getByRole('listitem').first().waitFor();
  await page.getByRole('term').filter({ hasText: 'Files read again' }).waitFor();
  await list.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('By the draft').first().waitFor();
  await page.getByRole('link', { name: 'Open the agreement' }).first().waitFor();
  await expectGoodLooks(page, 'library-policy-flips');
  const text = page.getByRole('textbox', { name: '.yaml' });
  await text.fill(`${await text.inputValue()}# More.\n`);
  await page.getByText('The draft was changed after this was looked at.').waitFor();
}, 150_000);

test('what the reports suffice for is told without reading a file, and a page that does not come can be asked for again', async () => {
  const page = await draft(graver);
  let isDown = true;
  await page.route('**/api/policies/preview', (route) =>
    isDown
      ? route.fulfill({
          status: 409,
          json: { code: 'in-progress', detail: 'The service has too much to do.', todo: 'Try again in a minute.' },
        })
      : route.continue(),
  );
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await page.getByText('The service has too much to do.').waitFor();
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('term').filter({ hasText: 'Would change' }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Look again' }).waitFor({ timeout: 120_000 });
  expect(await page.getByRole('term').filter({ hasText: 'Files read again' }).count()).toBe(0);
});

test('it can be stopped', async () => {
  const page = await draft(graver);
  await page.route('**/api/policies/preview', async () => {});
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await page.getByText('The draft is being made ready.').first().waitFor();
  await page.getByRole('button', { name: 'Stop' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Look again' }).waitFor();
});

test('a draft is there again after the page was left, until it is thrown away', async () => {
  const page = await draft((text) => `${text}# Begun before lunch.\n`);
  await page.getByLabel('What you changed, and why').fill('Lunch.');
  await page.goto('/');
  await page.goto('/library/policy');
  await page.getByText(/A draft that you began here/).waitFor();
  expect(await page.getByRole('textbox', { name: '.yaml' }).inputValue()).toContain('# Begun before lunch.');
  expect(await page.getByLabel('What you changed, and why').inputValue()).toBe('Lunch.');
  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  await page.reload();
  await page.getByRole('heading', { name: /^Version \d+/ }).waitFor();
});

test('a draft that another version overtook says so, and goes on only from that one', async () => {
  const page = await draft((text) => `${text}# Mine.\n`);
  await page.evaluate(() => {
    for (const place of Object.keys(localStorage).filter((each) => each.startsWith('lacuna-policy-draft-'))) {
      const kept = JSON.parse(localStorage.getItem(place) ?? '');
      localStorage.setItem(place, JSON.stringify({ ...kept, inForce: kept.inForce - 1, note: 'Mine.' }));
    }
  });
  await page.reload();
  await page.getByText(/came into force after this draft was begun/).waitFor();
  await page.getByText(/^No fault/).waitFor({ timeout: 60_000 });
  expect(await page.getByRole('button', { name: 'Save as a new version' }).isEnabled()).toBe(false);
  await page.getByRole('button', { name: /I have seen it/ }).click();
  await page.getByText(/^No fault/).waitFor();
  expect(await page.getByRole('button', { name: 'Save as a new version' }).isEnabled()).toBe(true);
});

test('a review by an earlier version says so, and is analysed again at a click', async () => {
  const page = await browse('legal', '/');
  const uploaded = await page.request.post('/api/uploads', {
    headers: { Origin: site.url },
    multipart: {
      team: site.team,
      deal: JSON.stringify({ side: 'discloser', jurisdictions: ['eu', 'house'] }),
      files: {
        name: 'behind.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('SUPPLY AGREEMENT\n\n1. Price\n\nThe Customer pays the price within thirty days.\n'),
      },
    },
  });
  const { taken } = await uploaded.json();
  // As if two versions had come since: to save them here would set every other test behind.
  let isBehind = true;
  await page.route('**/findings', async (route) => {
    const reply = await route.fetch();
    const json = await reply.json();
    if (!isBehind || reply.status() !== 200) return route.fulfill({ response: reply });
    const lines = json.document.lines.map((line: { jurisdiction: string }) =>
      line.jurisdiction === 'house' ? { ...line, policy: 3 } : line,
    );
    const document = { ...json.document, lines };
    return route.fulfill({ response: reply, json: { ...json, policy: { of: 3, inForce: 5 }, document } });
  });
  await page.goto(`/agreements/${taken[0].agreement.id}?requirement=house-ci-definition`);
  await page.getByText('Read under version 3 of the house policy; version 5 is in force').waitFor({ timeout: 60_000 });
  await page.getByText('Our own rule (version 3), not law').waitFor();
  expect(await page.getByText('Checked against the source').count()).toBe(0);
  await page.getByText('The Customer pays the price').waitFor();
  await expectGoodLooks(page, 'workspace-behind-policy');
  const analyses = async () => {
    const { items } = await (await page.request.get(`/api/versions/${taken[0].version.id}/analyses`)).json();
    return items.length;
  };
  expect(await analyses()).toBe(1);
  await page.getByRole('button', { name: 'Analyse again' }).focus();
  isBehind = false;
  await page.keyboard.press('Enter');
  await page.getByText(/^Read under version 3/).waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByText('Our own rule (as it came with the library), not law').waitFor();
  expect(await analyses()).toBe(2);
}, 150_000);
