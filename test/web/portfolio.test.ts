import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, browse, expectAccessible, expectGoodLooks, site } from './browse.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Agreements by requirement' });

/** What the chosen cell is, as the grid tells it: its id. */
const chosen = (page: Page) => grid(page).getAttribute('aria-activedescendant');

async function opened(address = '/portfolio') {
  const page = await browse('operations', address);
  await grid(page).getByRole('rowheader', { name: 'SaaS agreement' }).waitFor();
  return page;
}

test('agreements stand against what is asked of them, the worst first', async () => {
  const page = await opened();
  const musts = await page.locator('[data-column="1"] b').allInnerTexts();
  expect(musts.map(Number)).toEqual(musts.map(Number).sort((a, b) => b - a));
  await grid(page)
    .getByRole('columnheader', { name: /^Governing law, House policy, .*, \d+ gaps?$/ })
    .waitFor();
  await expectGoodLooks(page, 'portfolio');
});

test('a filter narrows the grid, stands in the address, and is cleared', async () => {
  const page = await opened();
  await page.getByRole('button', { name: 'any Clause' }).click();
  await page.getByLabel('Type to narrow the list').fill('revers');
  await page.getByRole('option', { name: /Reverse engineering/ }).click();
  // Once for what was typed, and once for the list.
  await page.keyboard.press('Escape');
  if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape');
  await page.waitForURL('**/portfolio?kind=reverse-engineering');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByRole('button', { name: 'any Law' }).click();
  await page.getByRole('option', { name: /Germany/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'any Finding' }).click();
  await page.getByRole('option', { name: /^Missing/ }).click();
  await page.keyboard.press('Escape');
  await page.waitForURL('**/portfolio?jurisdiction=de&outcome=missing');
  // Another can be chosen besides the one.
  await page.getByRole('button', { name: 'Missing Finding' }).click();
  await page.getByRole('option', { name: 'Forbidden' }).click();
  await page.waitForURL('**/portfolio?jurisdiction=de&outcome=*missing*');
  await page.getByRole('option', { name: 'Forbidden' }).click();
  await page.keyboard.press('Escape');
  await page.waitForURL('**/portfolio?jurisdiction=de&outcome=missing');
  await page.getByText('NDA one way agreement').waitFor({ state: 'detached' });
  const heads = grid(page).getByRole('columnheader');
  expect(
    await grid(page)
      .getByRole('columnheader', { name: /, Germany, / })
      .count(),
  ).toBe((await heads.count()) - 3);
  await expectGoodLooks(page, 'portfolio-filtered');
  await page.getByLabel('Search titles').fill('no such title');
  await page.getByRole('heading', { name: 'No agreement passes this filter.' }).waitFor();
  await expectGoodLooks(page, 'portfolio-nothing');
  await page.getByRole('button', { name: 'Clear the filter' }).last().click();
  await page.getByText('NDA one way agreement').waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('by keyboard alone somebody goes through the grid to a finding, and comes back to where they were', async () => {
  const page = await opened('/portfolio?jurisdiction=eu');
  await page.keyboard.press('t');
  expect(await chosen(page)).toBe('cell-0-0');
  for (const [key, cell] of [
    ['ArrowDown', 'cell-1-0'],
    ['ArrowUp', 'cell-0-0'],
    ['ArrowUp', 'cell--1-0'],
    ['ArrowDown', 'cell-0-0'],
    ['Home', 'cell-0-0'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await chosen(page)).toBe(cell);
  }
  await page.keyboard.press('End');
  const last = Number(await grid(page).getAttribute('aria-colcount')) - 1;
  await page.locator(`#cell-0-${last}`).waitFor();
  expect(await chosen(page)).toBe(`cell-0-${last}`);
  await page.keyboard.press('Home');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const open = page.getByRole('link', { name: 'Open the finding' });
  await open.waitFor();
  const cell = await chosen(page);
  expect(cell).toBe('cell-1-3');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What is asked' }).waitFor();
  await page.goBack();
  await open.waitFor();
  expect(await chosen(page)).toBe(cell);
});

test('a column says who has a gap there', async () => {
  const page = await opened('/portfolio?jurisdiction=eu');
  const head = grid(page).getByRole('columnheader', { name: /Injunction and other urgent relief, European Union/ });
  await head.first().click();
  await page.getByText(/open among/).waitFor();
  await page.getByRole('button', { name: 'Who has a gap here' }).click();
  await page.waitForURL(/requirement=.*outcome=gap|outcome=gap.*requirement=/);
  // What an agreement is called, its gaps, its route, and the one requirement.
  await page.waitForFunction(() => document.querySelector('[role=grid]')?.getAttribute('aria-colcount') === '4');
  await grid(page).getByRole('gridcell', { name: 'Met' }).first().waitFor({ state: 'detached' });
});

test('a filter is kept as a view, shared, changed and removed', async () => {
  const page = await opened('/portfolio?jurisdiction=eu');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: /Save as a new view/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Give it a name').waitFor();
  await dialog.getByLabel('Name').fill('What Europe asks');
  await dialog.getByText('Everybody in Purchasing').click();
  await expectGoodLooks(page, 'portfolio-view');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('“What Europe asks” is saved.').waitFor();
  const of = await browse('legal', '/portfolio');
  await of.getByRole('button', { name: 'Views' }).click();
  await of.getByRole('menuitemradio', { name: 'What Europe asks' }).click();
  await of.waitForURL(/jurisdiction=eu/);
  await page.getByRole('button', { name: /Worst first/ }).click();
  await page.getByRole('option', { name: 'By title' }).click();
  await page.getByRole('button', { name: 'What Europe asks (changed)' }).click();
  await page.getByRole('menuitem', { name: 'Keep the changes in “What Europe asks”' }).click();
  await page.getByRole('button', { name: 'What Europe asks', exact: true }).click();
  await page.getByRole('menuitem', { name: /Remove/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('“What Europe asks” is removed.').waitFor();
  const { items } = (await askAs('operations')('GET', '/api/portfolio/views')).json;
  expect(items).toEqual([]);
});

test('what is shown is taken away', async () => {
  const page = await opened('/portfolio?jurisdiction=eu');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^portfolio-.*\.csv$/);
});

test('clauses are searched, and the words that were found are marked', async () => {
  const page = await browse('legal', '/portfolio/search');
  await page.getByLabel('Words to search for').fill('secre*');
  await page.keyboard.press('Enter');
  await page.waitForURL(/words=secre/);
  await page.locator('mark').first().waitFor();
  for (const found of await page.locator('mark').allInnerTexts()) expect(found).toMatch(/^secre/i);
  await expectGoodLooks(page, 'portfolio-search');
  await page.getByLabel('Words to search for').fill('"never closed');
  await page.keyboard.press('Enter');
  await page.getByText(/a quotation mark or a bracket is not closed/).waitFor();
  await expectAccessible(page);
});

test('the trend is a chart with its numbers, and follows the filter', async () => {
  const page = await browse('operations', '/portfolio/trend');
  await page.getByRole('img', { name: /with open must-gaps/ }).waitFor();
  const row = page.getByRole('row').nth(1);
  const all = await row.textContent();
  await expectGoodLooks(page, 'portfolio-trend');
  await page.goto('/portfolio/trend?text=saas');
  await page.getByText('Only what the filter of the grid leaves.').waitFor();
  await page.getByRole('img', { name: /with open must-gaps/ }).waitFor();
  expect(await row.textContent()).not.toBe(all);
});

test('acceptances that end are listed, and lead to their finding', async () => {
  const legal = askAs('legal');
  const { agreement } = site.agreements.reseller ?? { agreement: '' };
  const { document } = (await legal('GET', `/api/agreements/${agreement}/findings`)).json;
  const gap = document.lines.find(({ outcome }: { outcome: string }) => outcome === 'missing');
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const { requirement, fingerprint } = gap;
  const json = {
    says: 'accepted',
    requirement,
    fingerprint,
    reason: 'Until the renewal.',
    approver: 'The board',
    until,
  };
  await legal('POST', `/api/agreements/${agreement}/rulings`, { json });
  const page = await browse('legal', '/portfolio/ending');
  await page.getByRole('cell', { name: 'Until the renewal.' }).waitFor();
  await expectGoodLooks(page, 'portfolio-ending');
  await page.getByRole('link', { name: 'Reseller agreement' }).first().click();
  await page.getByRole('heading', { name: 'What is asked' }).waitFor();
  const json2 = { says: 'withdrawn', requirement, fingerprint, reason: 'Only a test.' };
  await legal('POST', `/api/agreements/${agreement}/rulings`, { json: json2 });
});

test('of ten thousand agreements what is in sight is asked for and drawn, and what cannot be had is asked for again', async () => {
  const page = await browse('operations', '/');
  const asked: string[] = [];
  let isShort = true;
  await page.route('**/portfolio/grid?*', (route) => {
    const query = new URL(route.request().url()).searchParams;
    const from = Number(query.get('rowsFrom'));
    asked.push(`${from}/${query.get('columnsFrom')}`);
    if (from > 9_000 && isShort)
      return route.fulfill({
        status: 429,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'too-many', detail: 'Too much was asked.', todo: 'Wait a minute.' }),
      });
    return route.fulfill({ json: pieceOf(from, Number(query.get('columnsFrom')), Number(query.get('columns'))) });
  });
  await page.goto('/portfolio');
  await grid(page).getByRole('rowheader', { name: 'Agreement 1', exact: true }).waitFor();
  expect(await grid(page).getByRole('row').count()).toBeLessThan(60);
  expect(await grid(page).getAttribute('aria-rowcount')).toBe('10001');
  await page.keyboard.press('t');
  await page.keyboard.press('Control+End');
  await page.getByText('Too much was asked.').waitFor();
  await expectAccessible(page);
  isShort = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await grid(page).getByRole('rowheader', { name: 'Agreement 10000', exact: true }).waitFor();
  expect(await chosen(page)).toBe('cell-9999-202');
  await page.getByRole('link', { name: 'Open the finding' }).waitFor();
  // The first piece, and those around the last cell: nothing in between.
  expect([...new Set(asked)].every((piece) => /^(?:0|9950)\/(?:0|80|160)$/.test(piece))).toBe(true);
  expect(await grid(page).getByRole('row').count()).toBeLessThan(60);
});

/** A piece of a grid of 10,000 agreements and 200 requirements. */
function pieceOf(rowsFrom: number, columnsFrom: number, wide: number) {
  const none = { met: 0, clear: 0, weak: 0, forbidden: 0, missing: 10_000, unsure: 0, accepted: 0 };
  const columns = Array.from({ length: Math.min(wide, 200 - columnsFrom) }, (_, at) => ({
    ...{ requirement: `r${columnsFrom + at}`, jurisdiction: 'eu', clause: 'audit-rights', family: 'supply-chain' },
    ...{ title: `Requirement ${columnsFrom + at}`, severity: 'must', law: null, totals: none },
  }));
  const missing = { outcome: 'missing', accepted: false, says: null, until: null };
  const rows = Array.from({ length: 50 }, (_, at) => ({
    ...{ agreement: `a${rowsFrom + at}`, title: `Agreement ${rowsFrom + at + 1}`, team: 'x', report: 'r' },
    ...{ unread: false, route: 'legal', gaps: { must: 200, should: 0, consider: 0 } },
    cells: Object.fromEntries(columns.map(({ requirement }) => [requirement, missing])),
  }));
  const counts = { agreements: 10_000, unread: 0, waiting: 0, withMustGaps: 10_000 };
  const totals = { ...counts, gaps: { must: 2_000_000, should: 0, consider: 0 } };
  const facets = { team: {}, route: {}, jurisdiction: {}, family: {}, kind: {}, severity: {}, outcome: {} };
  return { columns, columnsTotal: 200, rows, next: null, totals, facets };
}

test('a grid that cannot be had says why, and is asked for again', async () => {
  const page = await browse('legal', '/');
  await page.route('**/portfolio/grid*', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'too-many', detail: 'Too much was asked.', todo: 'Wait a minute.' }),
    }),
  );
  await page.goto('/portfolio');
  await page.getByText('Too much was asked.').waitFor();
  await expectGoodLooks(page, 'portfolio-failed');
  await page.unroute('**/portfolio/grid*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await grid(page).getByRole('rowheader', { name: 'SaaS agreement' }).waitFor();
});
