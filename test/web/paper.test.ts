import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { draftDocx } from '../draft-docx.ts';
import { browse, expectAccessible, expectGoodLooks, picture, site } from './browse.ts';
import { turnedPdf } from './turned-pdf.ts';
import { type Typed, typedPdf } from './typed-pdf.ts';
import { type At, comparedPages, comparedWords, isExact, markAll } from './under-marks.ts';

/** An agreement of its own, read and open in front of a lawyer. */
async function opened(name: string, buffer: Buffer): Promise<{ readonly page: Page; readonly at: At }> {
  const page = await browse('legal', '/');
  const reply = await page.request.post('/api/uploads', {
    headers: { Origin: site.url },
    multipart: {
      team: site.team,
      deal: JSON.stringify({ side: 'discloser', jurisdictions: ['eu', 'house'] }),
      files: { name, mimeType: 'application/octet-stream', buffer },
    },
  });
  const { taken } = await reply.json();
  const at = { agreement: taken[0].agreement.id, version: taken[0].version.id };
  await page.goto(`/agreements/${at.agreement}`);
  await page.locator('#whole-paper').waitFor();
  return { page, at };
}

/** Presses at the beginning of the first of these and lets go at its end, as somebody does who selects its words. */
async function select(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = await page
    .locator(selector)
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.selectNodeContents(element);
      const [{ x, y, width, height } = new DOMRect()] = range.getClientRects();
      return { x, y, width, height };
    });
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.move(x + width - 1, y + height / 2);
  await page.mouse.up();
}

/** The words of the line that a mark lies over, wherever on it the mark begins. */
async function lineUnder(page: Page, mark: string): Promise<string> {
  const start = Number(await page.locator(mark).first().getAttribute('data-start'));
  const lines = await page
    .locator('[data-line]')
    .evaluateAll((each) => each.map((line) => Number((line as HTMLElement).dataset.line)));
  return `[data-line="${Math.max(...lines.filter((line) => line <= start))}"]`;
}

/** Whose marks lie over the first of these words, as they are drawn. */
async function markedOver(page: Page, words: string): Promise<readonly string[]> {
  return page
    .locator(words)
    .first()
    .evaluate((element) => {
      // Words that go on in the next line have a gap between their lines, in which there is nothing.
      const [line = new DOMRect()] = element.getClientRects();
      const middle = line.top + line.height / 2;
      const ids = [...document.querySelectorAll<HTMLElement>('[data-of]')].flatMap((mark) => {
        const isOver = [...mark.getClientRects()].some(
          (box) => box.left < line.right - 1 && line.left + 1 < box.right && box.top < middle && middle < box.bottom,
        );
        return isOver ? (mark.dataset.of?.split(' ') ?? []) : [];
      });
      return [...new Set(ids)];
    });
}

/** Findings of the list, by their fingerprints. */
const listed = (page: Page) =>
  page.locator('button[id^="finding-"]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.key));

test.each(['supply', 'nda-one-way'])('in %s, words that are selected show what was found there', async (name) => {
  const at = site.agreements[name] ?? { agreement: '', version: '' };
  const page = await browse('legal', `/agreements/${at.agreement}`);
  await page.locator('#whole-paper').waitFor();
  await markAll(page);
  const all = await listed(page);
  const isPaged = name === 'nda-one-way';
  await page
    .locator(isPaged ? 'div[data-of]' : 'mark[data-of]')
    .first()
    .waitFor();
  const words = isPaged ? await lineUnder(page, 'div[data-of]') : 'mark[data-of] [data-at]';
  const there = await markedOver(page, words);
  expect(there.length).toBeGreaterThan(0);
  await select(page, words);
  await page.getByText('Only what was found in the selected words.').waitFor();
  const selected = (await page.evaluate(() => getSelection()?.toString() ?? '')).trim();
  expect(selected.length).toBeGreaterThan(5);
  const shown = await listed(page);
  expect(shown.length).toBeLessThan(all.length);
  expect([...shown].sort()).toEqual([...there].sort());
  await expectAccessible(page);
  await picture(page, `paper-selected-${name}`);
  await page.getByRole('button', { name: 'Anywhere' }).click();
  expect(await listed(page)).toEqual(all);
});

test('a Word file is shown about as a word processor does, and nothing of it is lost or asked for elsewhere', async () => {
  const at = site.agreements.supply ?? { agreement: '', version: '' };
  const page = await browse('legal', `/agreements/${at.agreement}`);
  await page.locator('mark[data-of]').first().waitFor();
  const words = (await page.locator('[data-kind="paragraph"]').allTextContents()).slice(0, 8);
  await page.keyboard.press('v');
  await page.getByText('About as a word processor shows it').waitFor();
  const formatted = await page.getByRole('region', { name: 'The paper', exact: true }).textContent();
  // The numbers that a word processor draws are no words of the file.
  for (const each of words) expect(plain(formatted ?? '')).toContain(plain(each.replace(/^[\d.()a-z]{1,6}\s/, '')));
  await expectGoodLooks(page, 'paper-formatted');
  await page.keyboard.press('v');
  await page.locator('mark[data-of]').first().waitFor();
});

test('a file that has no preview says so, and its words are a key away', async () => {
  const at = site.agreements.supply ?? { agreement: '', version: '' };
  const page = await browse('legal', '/');
  await page.route('**/content', (route) =>
    route.fulfill({ contentType: 'application/octet-stream', body: 'no file' }),
  );
  await page.goto(`/agreements/${at.agreement}`);
  await page.locator('mark[data-of]').first().waitFor();
  await page.keyboard.press('v');
  await page.getByText('There is no formatted preview of this file').waitFor();
  await expectGoodLooks(page, 'paper-no-preview');
  await page.keyboard.press('v');
  await page.locator('mark[data-of]').first().waitFor();
});

test('tracked changes are shown where they stand, and what is cited stays marked', async () => {
  const secret =
    'The Recipient shall keep the Confidential Information secret and shall not disclose it to any third party';
  const { page, at } = await opened(
    'changed.docx',
    Buffer.from(
      draftDocx([
        'CONFIDENTIALITY AGREEMENT',
        '“Confidential Information” means all information that the Discloser marks as confidential.',
        [secret, { out: ' for two years' }, { in: ' for five years' }, ' after its disclosure.'],
        [{ in: 'The Recipient shall return or destroy all Confidential Information on request.' }],
        [{ out: 'Nothing here binds the Recipient after the end of this agreement.' }],
        'This agreement is governed by the laws of Germany.',
      ]),
    ),
  );
  await markAll(page);
  await page.locator('mark[data-of]').first().waitFor();
  expect(await page.locator('ins, del').count()).toBe(0);
  const before = await comparedWords(page, at);
  await page.getByRole('checkbox', { name: 'Show tracked changes' }).check({ force: true });
  await page.locator('del').getByText('for two years').waitFor();
  await page.locator('del').getByText('Nothing here binds the Recipient').waitFor();
  await page.locator('ins').getByText('for five years').waitFor();
  await expectGoodLooks(page, 'paper-changes');
  const after = await comparedWords(page, at);
  expect([before, after].flat().filter((each) => !isExact(each))).toEqual([]);
  expect(after.length).toBeGreaterThan(3);
  // What was put in is part of what is judged, and marked too.
  expect(await page.locator('mark ins').count()).toBeGreaterThan(0);
});

test('pages that are turned have their marks where their words stand', async () => {
  const sample = await readFile('fixtures/agreements/nda-one-way/agreement.source.txt', 'utf8');
  const clauses = sample
    .split('\n')
    .filter((line) => line.startsWith('@@'))
    .map((line) => line.replace(/^@@ |\*\*/g, '').replace(/[“”]/g, '"'));
  const quarter = Math.ceil(clauses.length / 4);
  const part = (at: number) =>
    clauses
      .slice(at * quarter, (at + 1) * quarter)
      .flatMap((clause, index) => [...wrapped(`${at + 1}.${index + 1} ${clause}`), ''])
      .slice(0, 48);
  const { page, at } = await opened('turned.pdf', turnedPdf({ 0: part(0), 90: part(1), 180: part(2), 270: part(3) }));
  await markAll(page);
  await page.locator('canvas[data-drawn]').first().waitFor();
  const compared = await comparedPages(page, at);
  expect(compared.filter((each) => !isExact(each))).toEqual([]);
  expect(compared.length).toBeGreaterThan(20);
  for (const number of [1, 2, 3, 4]) {
    const leaf = page.locator(`[data-page="${number}"]`);
    await leaf.evaluate((each) => each.scrollIntoView());
    await leaf.locator('canvas[data-drawn]').waitFor();
    await picture(page, `paper-turned-${number}`);
    await select(page, `[data-page="${number}"] [data-line]`);
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(part(number - 1).join(' ')).toContain(selected.trim());
    expect(selected.trim().length).toBeGreaterThan(20);
  }
});

test('words that a page number, a hyphen, a cell or a second stroke interrupts are quoted whole, and marked whole', async () => {
  const down = (from: number) => (words: string, at: number) => ({ words, x: 60, y: from - at * 15 });
  const filler = (page: number) =>
    Array.from(
      { length: 16 },
      (_, at) => `Loom ${'abcdefghijklmnop'[at]} of room ${'uvwxyz'[page]} is kept dry and is oiled.`,
    );
  const older = (page: number, before: string, behind: string): readonly Typed[] =>
    [...filler(page), before, `${page}`, behind]
      .map(down(790 - (page % 2) * 320))
      .map((each) => (each.words === `${page}` ? { ...each, x: 295 } : each));
  const loss = 'The Recipient shall notify the Discloser of any loss of Confidential Information';
  const file = typedPdf([
    {
      words: [
        ...older(0, 'CONFIDENTIALITY AGREEMENT', 'between Tallow Mills Ltd and Alder Press GmbH'),
        ...older(
          1,
          '1. The Recipient shall keep the Confidential Information secret and shall not disclose it to any third',
          'party, nor use it for anything but the purpose of this agreement.',
        ),
      ],
    },
    {
      words: [
        ...older(
          2,
          '2. On request the Recipient shall return or destroy all Confidential Information, also that of its',
          'advisers, and shall confirm so in writing.',
        ),
        ...older(
          3,
          '3. The Recipient may disclose Confidential Information to those of its employees who need to know it',
          'and who are bound in writing to keep it secret.',
        ),
      ],
    },
    {
      words: [
        ...[
          '4. The Recipient shall not reverse engineer, decompile or take apart any sample, nor let any non-',
          'affiliated person do so, and shall keep all samples as safe as it keeps its own confi\u00ad',
          'dential samples.',
        ].map(down(790)),
        {
          ...down(730)('5. This agreement and all disputes about it are governed by the laws of Germany.', 0),
          twice: true,
        },
        { words: 'Notice of a loss', x: 65, y: 685 },
        { words: loss, x: 165, y: 690 },
        { words: 'within 48 hours of becoming aware of it.', x: 165, y: 678 },
        { words: 'Whom to tell', x: 65, y: 655 },
        { words: 'The security contact of the Discloser.', x: 165, y: 655 },
      ],
      rules: [
        ...([705, 670, 645] as const).map((y) => [60, y, 560, y] as const),
        ...([60, 160, 560] as const).map((x) => [x, 645, x, 705] as const),
      ],
    },
  ]);
  const { page, at } = await opened('typed.pdf', file);
  await markAll(page);
  await page.locator('canvas[data-drawn]').first().waitFor();
  const compared = await comparedPages(page, at);
  expect(compared.filter((each) => !isExact(each))).toEqual([]);
  const quotes = compared.map(({ quote }) => quote);
  for (const words of [
    'not disclose it to any third party, nor use it',
    'also that of its advisers, and shall',
    'let any non-affiliated person do so',
    'as it keeps its own confidential samples.',
    `Notice of a loss | ${loss} within 48 hours`,
  ])
    expect(quotes.find((quote) => quote.includes(words))).toBeDefined();
  expect(quotes.filter((quote) => (quote.match(/laws of Germany/g)?.length ?? 0) > 1)).toEqual([]);
  for (const number of [1, 3]) {
    await page.locator(`[data-page="${number}"]`).evaluate((each) => each.scrollIntoView());
    await page.locator(`[data-page="${number}"] canvas[data-drawn]`).waitFor();
    await picture(page, `paper-typed-${number}`);
  }
});

function plain(words: string): string {
  return words.replace(/\s+/g, '');
}

function wrapped(words: string): readonly string[] {
  return words.match(/.{1,84}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
}

test('the first words of a long paper show before it is read, and all of it is marked once it is', async () => {
  const clause =
    'The Recipient shall keep the Confidential Information secret and shall not disclose it to any third party.';
  const paragraphs = Array.from(
    { length: 1_000 },
    (_, at) =>
      `${at + 1}. Lot ${at + 1}. ${at % 50 === 0 ? clause : 'The looms of this lot are kept dry, oiled once a year and insured by whoever keeps them.'}`,
  );
  const { page, at } = await opened('long.docx', Buffer.from(draftDocx(paragraphs)));
  await page.locator('[data-kind]').first().waitFor();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/document?view=*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/agreements/${at.agreement}`);
  await page.getByText('This is how the paper begins.').waitFor();
  const begun = await page.locator('[data-kind]').allTextContents();
  expect(begun.length).toBeGreaterThan(100);
  expect(await page.locator('[data-of]').count()).toBe(0);
  await expectGoodLooks(page, 'paper-opening');
  release();
  await markAll(page);
  await page.locator('[data-of]').first().waitFor({ state: 'attached' });
  const whole = await page.locator('[data-kind]').allTextContents();
  expect(whole.length).toBe(paragraphs.length);
  expect(whole.slice(0, begun.length)).toEqual(begun);
  expect(await page.getByText('This is how the paper begins.').count()).toBe(0);
  expect((await comparedWords(page, at)).filter((each) => !isExact(each))).toEqual([]);
});

test('the pages of a PDF show before its words are read, and are marked once they are', async () => {
  const page = await browse('legal', '/');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/document?*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/agreements/${site.agreements.saas?.agreement}`);
  await page.locator('canvas[data-drawn]').first().waitFor();
  await page.getByText('Until they are there, nothing on its pages is marked.').waitFor();
  expect(await page.locator('[data-of]').count()).toBe(0);
  await expectGoodLooks(page, 'paper-unmarked');
  release();
  await page.locator('[data-of]').first().waitFor({ state: 'attached' });
});
