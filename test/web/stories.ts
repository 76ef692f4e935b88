import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import type { Locator, Page } from 'playwright-core';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfWords } from '../pdf-words.ts';
import { started } from '../scenarios/lacuna.ts';
import { asking, running, withAdmin } from '../service/running.ts';
import { zipOf } from '../zip-of.ts';
import { browse } from './browse.ts';
import { type People, password, withPeople } from './site.ts';
import { twoDrafts } from './two-drafts.ts';

const samples = path.resolve(import.meta.dirname, '../../fixtures/agreements');
const sample = (name: string) => readFile(path.join(samples, name));

/** Long enough for drafts to be read on a machine that has much to do. */
const readMs = 120_000;

/**
 * What each of those who use Lacuna comes for, from signing in to what they take away, at a service of its own with these settings
 * (those of its database) that begins with people alone.
 */
export function stories(settings: () => Promise<Readonly<Record<string, string>>>): void {
  let env: Readonly<Record<string, string>>;
  let folder: string;
  let people: People;
  let stop: () => Promise<unknown>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lacuna-stories-'));
    env = { ...(await settings()), LACUNA_DATA: path.join(folder, 'data') };
    await withAdmin(env);
    const service = await running(env);
    stop = () => service.end('SIGTERM');
    people = await withPeople(service);
  }, 120_000);
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  const entered = async (login: string): Promise<Page> => {
    const page = await browse(null, '/', people);
    page.setDefaultTimeout(readMs);
    await page.getByLabel('Login').fill(login);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Agreements', exact: true }).waitFor();
    return page;
  };

  test('procurement brings drafts, answers, asks, comes back to it, and hands it over to legal', {
    timeout: 600_000,
  }, async () => {
    const page = await entered('procurement');
    await page.getByRole('link', { name: 'New review' }).first().click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles([
      { name: 'housings.docx', mimeType: '', buffer: await sample('supply/agreement.docx') },
    ]);
    await page.getByText('1 file chosen').waitFor();
    const archive = zipOf([
      ['terms/carriage.pdf', await sample('logistics/agreement.pdf')],
      ['terms/secrets.docx', await sample('nda-mutual/agreement.docx')],
      ['terms/song.mp3', Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 0xff, 0xfb])],
    ]);
    await dropOn(page, 'From the supplier.zip', archive);
    await page.getByText('2 files chosen').waitFor();
    await page.getByRole('button', { name: 'Read 2 files' }).click();
    await page.getByRole('heading', { name: '3 agreements were taken' }).waitFor();
    await page.getByText('song.mp3').waitFor();
    const states = page.getByRole('listitem').getByRole('status');
    await expect.poll(() => states.allInnerTexts(), { timeout: readMs }).toEqual(['Read', 'Read', 'Read']);

    await page.getByRole('link', { name: 'housings' }).click();
    const questions = page.getByRole('region', { name: 'About this deal' });
    const asks = page.getByRole('region', { name: 'What to ask for' });
    await asks.getByRole('checkbox').first().waitFor();
    await questions.getByRole('radio', { name: 'Both: each side gives some' }).check({ force: true });
    await questions.getByRole('button', { name: 'Keep the answers and read it anew' }).click();
    await page.getByText('Your answers are kept.').waitFor();
    await page.getByText('It is read anew with your answers').waitFor({ state: 'hidden' });
    // Where it goes from here, and why.
    await page.getByRole('heading', { name: /^(Needs legal|Fixable by you)$/ }).waitFor();
    expect(
      await page.getByText('Why', { exact: true }).locator('xpath=..').getByRole('listitem').count(),
    ).toBeGreaterThan(0);

    await asks.getByRole('checkbox').nth(0).click({ force: true });
    await asks.getByText(/^1 of \d+ asked for$/).waitFor();
    await asks.getByRole('checkbox').nth(1).click({ force: true });
    await asks.getByText(/^2 of \d+ asked for$/).waitFor();
    await asks
      .getByRole('button', { name: /^Asked, no answer yet/ })
      .first()
      .click();
    await page.getByRole('option', { name: 'They agreed' }).click();
    await asks.getByText(/^2 of \d+ asked for, 1 agreed$/).waitFor();
    const wanted = asks.locator('li[data-ticked]').nth(1);
    await wanted.getByText('Why it matters, and wording to copy').click();
    await wanted.getByRole('button', { name: 'Copy “Preferred”' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.length).toBeGreaterThan(40);
    expect(await wanted.getByRole('definition').first().textContent()).toBe(copied);

    // The paper goes back to the supplier with what was ticked, and with nothing else.
    await asks.getByRole('button', { name: 'Download the draft with these changes' }).click();
    const written = await takenAway(page, () => page.getByRole('menuitem', { name: 'Preferred' }).click());
    await writeFile(path.join(folder, 'written.docx'), written);
    const inFile = await started(folder, ['read', 'written.docx', '--format', 'json', '--view', 'markup']);
    const { text, comments } = JSON.parse(inFile.out);
    const titles = await asks.locator('li h3').allInnerTexts();
    const ticked = await asks.locator('li[data-ticked] h3').allInnerTexts();
    const said: readonly string[] = comments.map((each: { text: string }) => each.text);
    expect(ticked).toHaveLength(2);
    const about = titles.filter((title) => said.some((each) => each.startsWith(`${title}. `)));
    expect(about).toEqual(ticked);
    expect(text.includes(`{+${copied.trim()}+}`) || said.some((each) => each.includes(copied.trim()))).toBe(true);

    // Another day, at another machine, and with the next draft.
    const later = await entered('procurement');
    await later.getByRole('link', { name: 'housings' }).click();
    const still = later.getByRole('region', { name: 'What to ask for' });
    await still.getByText(/^2 of \d+ asked for, 1 agreed$/).waitFor();
    const next = later.waitForEvent('filechooser');
    await later.getByRole('button', { name: 'Bring the next draft' }).click();
    await (await next).setFiles([
      { name: 'housings 2.docx', mimeType: '', buffer: await sample('supply/agreement.docx') },
    ]);
    await later.getByText('Draft 2 · housings 2.docx').waitFor();
    await still.getByText(/^2 of \d+ asked for, 1 agreed$/).waitFor();
    expect(await later.getByRole('radio', { name: 'Both: each side gives some' }).isChecked()).toBe(true);

    const report = (
      await takenAway(later, () => later.getByRole('button', { name: 'Download the report' }).click())
    ).toString();
    expect(report).toContain('housings 2.docx');
    expect(report).toContain('A reading aid for people who decide');

    await later.getByRole('button', { name: 'Hand over to legal' }).click();
    await later.getByRole('dialog').getByRole('textbox').fill('They refuse audits. Can we live with that?');
    await later.getByRole('button', { name: 'Hand it over' }).click();
    await later.getByText('With legal, handed over by Pia Procurement').waitFor();
    const legal = await entered('legal');
    await legal
      .getByRole('region', { name: 'Handed to legal' })
      .getByText('They refuse audits. Can we live with that?')
      .waitFor();
  });

  test('legal finds what was handed over, decides, keeps it through a draft, compares, and takes it away in every format', {
    timeout: 600_000,
  }, async () => {
    const { agreement, paragraphs } = await handedOver();
    const page = await entered('legal');
    const waiting = page.getByRole('region', { name: 'Handed to legal' });
    await waiting.getByText('Is the venue ours?').waitFor();
    await waiting.getByRole('link', { name: 'Housings for pumps' }).click();
    await page.locator('#whole-paper').waitFor();

    const until = `${new Date().getUTCFullYear() + 1}-06-30`;
    const decided = [
      await decide(page, 'Accept the risk', 'Accepted', async (form) => {
        await form.getByLabel('Who takes the risk').fill('Dr. Ada Finch');
        await form.getByLabel('Until').fill(until);
      }),
      await decide(page, 'False alarm: the paper is as it is to be', 'False alarm'),
      await decide(page, 'To negotiate with the other side', 'To negotiate'),
      await decide(page, 'Fixed in the next draft', 'Said to be fixed'),
    ];

    await page.getByRole('link', { name: 'Bring the next draft' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bring the next draft' }).click();
    const returned = Buffer.from(twoDrafts(paragraphs).returned);
    await (await chooser).setFiles([{ name: 'returned.docx', mimeType: '', buffer: returned }]);
    await page.getByText('Draft 2 · returned.docx').waitFor();
    await page.getByRole('link', { name: 'All findings' }).click();
    await page.getByText('4 decisions carried over from earlier drafts').waitFor();
    await page.getByRole('button', { name: /Which findings/ }).click();
    await page.getByRole('option', { name: /^Decided/ }).click();
    const rows = page.locator('button[data-key]');
    await expect.poll(() => rows.count()).toBe(4);
    await page.locator(`#${decided[0]}`).click();
    await page.getByText(/Accepted · risk taken by Dr. Ada Finch · until/).waitFor();

    const report = async (format: string) =>
      takenAway(page, async () => {
        await page.getByRole('button', { name: 'Export' }).click();
        await page.getByRole('menuitem', { name: format, exact: true }).click();
      });
    const said = 'Said of it: Accept the risk.';
    const json = JSON.parse((await report('Data (JSON)')).toString());
    expect(json.documents[0].lines.flatMap(({ decision }: { decision?: object }) => decision ?? [])).toContainEqual({
      ...{ by: 'ruling', says: 'accepted', reason: said, who: 'Dr. Ada Finch', until, lapsed: false },
    });
    const lines = (await report('Data, a line each (JSONL)'))
      .toString()
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(lines[1]).toEqual(json.documents[0]);
    const sarif = JSON.parse((await report('For code scanning (SARIF)')).toString());
    expect(JSON.stringify(sarif.runs[0].results)).toContain(said);
    for (const format of ['Table (CSV)', 'For build servers (JUnit)', 'Plain text'])
      expect((await report(format)).toString().replaceAll(/\s+/g, ' ')).toContain(said);
    const pages = await pdfWords(await report('Document (PDF)'));
    expect(pages.replaceAll(/^\d+: /gm, '').replaceAll(/\s+/g, ' ')).toContain(said);
    const { value } = await mammoth.extractRawText({ buffer: await report('Word document (DOCX)') });
    expect(value).toContain(said);
    const sheets = await readSheets(await report('Workbook (XLSX)'));
    const findings = sheets.find(({ sheet }) => sheet === 'Findings')?.data ?? [];
    expect(findings.flat().filter((cell) => `${cell}`.includes(said))).toHaveLength(1);
    const html = path.join(folder, 'report.html');
    await writeFile(html, await report('Web page (HTML)'));
    const opened = await page.context().newPage();
    await opened.goto(pathToFileURL(html).href);
    await opened.getByText('returned.docx').first().waitFor();
    expect(await opened.content()).toContain(said);
    await opened.close();
    expect(await report('As it was brought')).toEqual(returned);

    await page.getByRole('link', { name: 'Compare drafts' }).click();
    await page.getByRole('heading', { name: 'Edits not shown as tracked changes' }).waitFor();
    await page.getByRole('button', { name: /Deadline to report an incident/ }).click();
    await page.getByText('Clause 13.1 (Deadline) was changed.').waitFor();
    const changes = await takenAway(page, async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: 'Web page (HTML)' }).click();
    });
    expect(changes.toString()).toContain('seventy-two');

    await page.getByRole('link', { name: 'To the review' }).click();
    await page.getByRole('button', { name: 'Return to procurement' }).click();
    await page.getByLabel('Note for whoever has it next').fill('Ask for 24 hours again.');
    await page.getByRole('button', { name: 'Return it' }).click();
    await page.getByText('Returned to procurement.').waitFor();
    const buyer = (await entered('procurement')).getByRole('region', { name: 'Handed back to you' });
    await buyer.getByText('Ask for 24 hours again.').waitFor();
    expect((await askIt('legal')('GET', `/api/agreements/${agreement}`)).json.handover.to).toBe('procurement');
  });

  test('operations take in a folder, and narrow, keep, search and take away what it lacks', {
    timeout: 600_000,
  }, async () => {
    const contracts = path.join(folder, 'contracts');
    await mkdir(path.join(contracts, 'asia'), { recursive: true });
    const papers = { 'saas.pdf': 'saas', 'reseller.pdf': 'reseller', 'asia/consultancy.docx': 'consultancy' };
    for (const [to, from] of Object.entries(papers))
      await copyFile(path.join(samples, from, `agreement${path.extname(to)}`), path.join(contracts, to));
    await writeFile(path.join(contracts, 'damaged.pdf'), '%PDF-1.7\nand nothing else');
    const deal = ['--jurisdiction', 'eu,house', '--side', 'discloser'];
    const bring = () =>
      started(
        folder,
        ['import', 'contracts', '--no-config', '--as', 'operations', '--team', 'Purchasing', ...deal],
        env,
      );
    expect(await bring()).toMatchObject({ code: 0, out: 'Taken: 4 new, 0 as another draft, 0 as before.\n' });
    expect(await bring()).toMatchObject({ code: 0, out: 'Taken: 0 new, 0 as another draft, 4 as before.\n' });

    const page = await entered('operations');
    await page.getByRole('link', { name: 'Portfolio' }).click();
    const grid = page.getByRole('grid', { name: 'Agreements by requirement' });
    await grid.waitFor();
    await page.getByLabel('Search titles').fill('contracts');
    await expect.poll(() => grid.getAttribute('aria-rowcount'), { timeout: readMs }).toBe('5');
    await page
      .getByText(/could not be read/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'any Finding' }).click();
    await page.getByRole('option', { name: /^Any open gap/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'any Weight' }).click();
    await page.getByRole('option', { name: /^Must/ }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL(/outcome=gap.*severity=must|severity=must.*outcome=gap/);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: /Save as a new view/ }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('What must be closed');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('“What must be closed” is saved.').waitFor();
    const later = await entered('operations');
    await later.goto('/portfolio');
    await later.getByRole('button', { name: 'Views' }).click();
    await later.getByRole('menuitemradio', { name: 'What must be closed' }).click();
    await later.waitForURL(/severity=must/);

    const shown = later.getByRole('grid', { name: 'Agreements by requirement' });
    // Until the narrowed rows are there, those from before stay in sight.
    const narrowed = `${Object.keys(papers).length + 1}`;
    await expect.poll(() => shown.getAttribute('aria-rowcount'), { timeout: readMs }).toBe(narrowed);
    const titles = await shown.getByRole('rowheader').allInnerTexts();
    const take = (format: string) =>
      takenAway(later, async () => {
        await later.getByRole('button', { name: 'Export' }).click();
        await later.getByRole('menuitem', { name: format }).click();
      });
    const [head = [], ...rows] = (await take('Table (CSV)'))
      .toString()
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    const musts = await shown.locator('[data-column="1"] b').allInnerTexts();
    expect(rows.map((row) => [row[0], row[head.indexOf('must')]])).toEqual(
      titles.map((title, at) => [title, musts[at]]),
    );
    expect([...titles].sort()).toEqual(
      Object.keys(papers)
        .map((name) => `contracts/${name}`)
        .sort(),
    );
    const sheets = await readSheets(await take('Workbook (XLSX)'));
    const [, ...worst] = sheets.find(({ sheet }) => sheet === 'Grid')?.data ?? [];
    expect(worst.map((row) => row[0])).toEqual(rows.map((row) => row[0]));

    await later.getByRole('link', { name: 'Search clauses' }).click();
    await later.getByLabel('Words to search for').fill('"reverse engineer" OR secre*');
    await later.keyboard.press('Enter');
    await later.locator('mark').first().waitFor();
    await later.getByRole('link', { name: 'Trend' }).click();
    await later.getByRole('img', { name: /with open must-gaps/ }).waitFor();
    await later.goto('/portfolio');
    await later.getByRole('grid').getByRole('link', { name: 'contracts/saas.pdf' }).click();
    await later.locator('#whole-paper').waitFor();
  });

  const askIt = (role: keyof People['sessions']) =>
    asking(people.url, { Cookie: people.sessions[role], Origin: people.url });

  /** The supply agreement, brought by procurement, read, and with legal; and its paragraphs. */
  async function handedOver() {
    const ask = askIt('procurement');
    const fields = {
      ...{ team: people.team, title: 'Housings for pumps' },
      deal: JSON.stringify({ side: 'discloser', jurisdictions: ['uk', 'eu', 'house'] }),
    };
    const files = [{ name: 'sent.docx', bytes: await sample('supply/agreement.docx') }];
    const { taken } = (await ask('POST', '/api/uploads', { form: { fields, files } })).json;
    const agreement: string = taken[0].agreement.id;
    const shown = await ask('GET', `/api/versions/${taken[0].version.id}/document`);
    await ask('POST', `/api/agreements/${agreement}/handovers`, { json: { to: 'legal', note: 'Is the venue ours?' } });
    return { agreement, paragraphs: shown.json.text.split('\n') as readonly string[] };
  }
}

/** Goes to the next finding and says this of it; gives the id of its row. */
async function decide(
  page: Page,
  choice: string,
  shown: string,
  more: (form: Locator) => Promise<void> = async () => {},
): Promise<string> {
  await page.keyboard.press('j');
  const row = await page.evaluate(() => document.activeElement?.id ?? '');
  await page.keyboard.press('d');
  const form = page.getByRole('form', { name: 'What becomes of it' });
  await form.getByRole('radio', { name: choice }).check({ force: true });
  await form.getByLabel('Reason').fill(`Said of it: ${choice}.`);
  await more(form);
  await form.getByRole('button', { name: 'Keep the decision' }).click();
  await page.locator(`#${row}`).getByText(shown).waitFor();
  return row;
}

/** Drops a file where drafts are dropped, as a desktop does: the browser is given a file and a name, and no path. */
async function dropOn(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name));
      return transfer;
    },
    [name, bytes.toString('base64')] as const,
  );
  const zone = page.getByText('Drop one or several drafts here');
  for (const type of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer: dropped });
}

async function takenAway(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press();
  return readFile(await (await download).path());
}
