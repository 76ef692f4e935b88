import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, browse, expectAccessible, expectGoodLooks, picture, site } from './browse.ts';
import { password } from './site.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../fixtures/agreements/${name}`, import.meta.url));

/** Long enough for a draft to be read on a machine that has much to do. */
const read = { timeout: 120_000 };

async function choose(
  page: Page,
  button: string,
  files: string | { name: string; mimeType: string; buffer: Buffer }[],
) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}

test('a first-timer comes from signing in to the hand-over', { timeout: 300_000 }, async () => {
  const page = await browse(null, '/review');
  await page.getByLabel('Login').fill('procurement');
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'New review' }).waitFor();
  await expectGoodLooks(page, 'review-1-bring');

  await choose(page, 'Choose files', sample('data-processing/agreement.docx'));
  await page.getByText('1 file chosen').waitFor();
  await expectGoodLooks(page, 'review-2-chosen');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('heading', { name: 'agreement', exact: true }).waitFor();
  await picture(page, 'review-3-reading');

  const questions = page.getByRole('region', { name: 'About this deal' });
  const asks = page.getByRole('region', { name: 'What to ask for' });
  await asks.getByRole('checkbox').first().waitFor(read);
  await expectGoodLooks(page, 'review-4-result');

  await questions.getByRole('radio', { name: 'Both: each side gives some' }).check({ force: true });
  await questions.getByRole('button', { name: /What is it/ }).click();
  await page.getByRole('option', { name: 'Software as a service' }).click();
  await questions.getByText('2 answers changed').waitFor();
  await questions.getByRole('button', { name: 'Keep the answers and read it anew' }).click();
  await page.getByText('Your answers are kept.').waitFor();
  await page.getByText('It is read anew with your answers').waitFor({ state: 'hidden', ...read });
  const agreement = page.url().split('/').at(-1) ?? '';
  expect((await askAs('procurement')('GET', `/api/agreements/${agreement}/deal`)).json).toMatchObject({
    side: 'mutual',
    type: 'saas',
  });
  await questions.getByText('as the paper calls itself; you said otherwise').waitFor();

  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await asks.getByText(/^1 of \d+ asked for$/).waitFor();
  await asks.getByText('Why it matters, and wording to copy').first().click();
  await asks.getByRole('button', { name: 'Copy “Preferred”' }).first().click();
  expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(40);
  await expectGoodLooks(page, 'review-5-asked');

  const first = asks.getByRole('listitem').filter({ has: page.getByRole('checkbox', { checked: true }) });
  await first.getByRole('button', { name: /^Add a note to/ }).click();
  await page.keyboard.type('Sent to their counsel on Monday.');
  await expectGoodLooks(page, 'review-5-note');
  await page.keyboard.press('Control+Enter');
  await first.getByText('Sent to their counsel on Monday.').waitFor();
  await page.getByRole('button', { name: 'Change the title' }).click();
  await page.getByLabel('Title of the agreement').fill('Ward rota data terms');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ward rota data terms', exact: true }).waitFor();

  await page.reload();
  await first.getByText('Sent to their counsel on Monday.').waitFor();
  await first.getByText('1 earlier entry').waitFor();
  await asks.getByText(/^1 of \d+ asked for$/).waitFor();
  await choose(page, 'Bring the next draft', sample('data-processing/agreement.docx'));
  await page.getByText('Draft 2 ·').waitFor();
  await asks.getByText(/^1 of \d+ asked for$/).waitFor(read);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the report' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.html$/);

  await page.getByRole('button', { name: 'Hand over to legal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('They refuse audits. Can we live with that?');
  await expectGoodLooks(page, 'review-6-hand-over');
  await dialog.getByRole('button', { name: 'Hand it over' }).click();
  await page.getByText('With legal, handed over by Pia Procurement').waitFor();
  await page.getByText('They refuse audits. Can we live with that?').waitFor();
  await expectGoodLooks(page, 'review-7-with-legal');
});

test('of several files each is listed, and which were not taken, and why', { timeout: 180_000 }, async () => {
  const page = await browse('procurement', '/review');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose(page, 'Choose files', [
    file('paint.txt', 'Supply agreement\n\n1. The Supplier delivers paint. The Buyer pays for it.\n'),
    file('chairs.txt', 'Supply agreement\n\n1. The Supplier delivers chairs. The Buyer pays for them.\n'),
    {
      name: 'song.docx',
      mimeType: 'audio/mpeg',
      buffer: Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 0xff, 0xfb]),
    },
  ]);
  await page.getByRole('button', { name: 'Leave out chairs.txt' }).click();
  await page.getByRole('button', { name: 'Read 2 files' }).click();
  await page.getByRole('heading', { name: '1 agreement was taken' }).waitFor();
  await page.getByText('1 file was not taken').waitFor();
  await page.getByText('song.docx').waitFor();
  await page.getByText('Read', { exact: true }).waitFor(read);
  await expectGoodLooks(page, 'review-several');
  await page.getByRole('link', { name: 'paint' }).click();
  await page.getByRole('heading', { name: 'paint' }).waitFor();
});

test('by keyboard alone an ask is ticked, and what was not kept is said beside it', { timeout: 180_000 }, async () => {
  const { agreement } = site.agreements['nda-one-way'] ?? { agreement: '' };
  const page = await browse('procurement', `/review/${agreement}`);
  const asks = page.getByRole('region', { name: 'What to ask for' });
  await asks.getByRole('checkbox').first().waitFor();
  await page.route('**/ticks', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 429,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'too-many', detail: 'Too much was asked at once.', todo: 'Wait a moment.' }),
        })
      : route.continue(),
  );
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await asks.getByText('Too much was asked at once.').waitFor();
  await asks.getByText(/^0 of \d+ asked for$/).waitFor();
  await expectAccessible(page);
  await picture(page, 'review-not-kept');
  await page.unroute('**/ticks');
  await asks.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await asks.getByText(/^1 of \d+ asked for$/).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Space');
  await asks.getByText(/^(0|2) of \d+ asked for$/).waitFor();
});

test('a click reaches the ask it was meant for, though the draft is read anew meanwhile', {
  timeout: 180_000,
}, async () => {
  const form = {
    fields: {
      team: site.team,
      title: 'Panels',
      deal: JSON.stringify({ side: 'discloser', jurisdictions: ['eu', 'house'] }),
    },
    files: [
      { name: 'panels.txt', bytes: 'Supply agreement\n\n1. The Supplier delivers panels. The Buyer pays for them.\n' },
    ],
  };
  const { taken } = (await askAs('procurement')('POST', '/api/uploads', { form })).json;
  const agreement: string = taken[0].agreement.id;
  const page = await browse('procurement', `/review/${agreement}`);
  const asks = page.getByRole('region', { name: 'What to ask for' });
  const box = asks.getByRole('checkbox').nth(2);
  await box.waitFor(read);
  await page.getByText('It is read anew').waitFor({ state: 'hidden' });
  const questions = page.getByRole('region', { name: 'About this deal' });
  await questions.getByRole('radio', { name: 'Both: each side gives some' }).check({ force: true });

  // The draft is read for as long as the test wants; what comes then has more to say above the asks, and another ask before them all.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isBeingRead = true;
  await page.route(`**/api/agreements/${agreement}`, async (route) => {
    const reply = await route.fetch();
    const row = await reply.json();
    if (isBeingRead) row.analysis = { ...row.analysis, id: 'of-the-test', state: 'running' };
    await route.fulfill({ response: reply, json: row });
  });
  await page.route('**/findings', async (route) => {
    const reply = await route.fetch();
    const found = await reply.json();
    const [first] = found.asks;
    found.asks.unshift({ ...first, clause: 'of-the-test', title: 'Of the test' });
    for (const says of ['One more reason.', 'And another one.', 'And a last one.'])
      found.route.reasons.push({ says, findings: [] });
    await released;
    await route.fulfill({ response: reply, json: found });
  });
  await box.scrollIntoViewIfNeeded();
  const title = await asks.getByRole('heading', { level: 3 }).nth(2).textContent();
  const row = asks.locator('[data-ask]').filter({ has: page.getByRole('heading', { name: title ?? '', exact: true }) });
  const at = async () => (await row.locator('label').first().boundingBox()) ?? { x: 0, y: 0 };
  await questions.getByRole('button', { name: 'Keep the answers and read it anew' }).press('Enter');
  const before = await at();
  await page.mouse.move(before.x + 8, before.y + 8);
  await page.getByText('It is read anew with your answers').waitFor();
  expect(await at()).toEqual(before);
  await page.mouse.down();
  const answered = page.waitForResponse('**/findings');
  release();
  await (await answered).finished();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  expect(await asks.getByText('Of the test', { exact: true }).count()).toBe(0);
  await page.mouse.up();
  isBeingRead = false;
  await asks.getByText('Of the test', { exact: true }).waitFor();
  await row.getByRole('checkbox', { checked: true }).waitFor();
  await asks.getByText(/^1 of \d+ asked for$/).waitFor();
  expect(Math.abs((await at()).y - before.y)).toBeLessThan(2);
});

test('an agreement that is not there is said not to be', async () => {
  const page = await browse('procurement', '/review/none-of-this-name');
  await page.getByRole('alert').waitFor();
  await expectGoodLooks(page, 'review-not-there');
});

test('a draft that is no Word file says why it does not come back with changes in it', async () => {
  const form = {
    fields: { team: site.team, title: 'Hinges', deal: JSON.stringify({ side: 'discloser', jurisdictions: ['house'] }) },
    files: [
      { name: 'hinges.txt', bytes: 'Supply agreement\n\n1. The Supplier delivers hinges. The Buyer pays for them.\n' },
    ],
  };
  const { taken } = (await askAs('procurement')('POST', '/api/uploads', { form })).json;
  const page = await browse('procurement', `/review/${taken[0].agreement.id}`);
  const asks = page.getByRole('region', { name: 'What to ask for' });
  await asks.getByText('This draft is no Word file, so changes cannot be written into it.').waitFor(read);
  expect(await asks.getByRole('button', { name: 'Download the draft with these changes' }).count()).toBe(0);
  await expectGoodLooks(page, 'review-no-word');
});
