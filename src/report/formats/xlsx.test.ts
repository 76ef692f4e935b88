import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { hostileReport, hostileWords } from '../../../test/hostile-report.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { streamed } from '../../../test/written.ts';
import { isAccepted, isGap } from '../../model/decision.ts';
import type { Report } from '../../model/report.ts';
import { letters } from './html/page-data.ts';
import { writable } from './writable.ts';
import { columnName, type Row, type Sheet, sheetXml } from './xlsx/sheet.ts';
import { xlsx } from './xlsx.ts';

const reports = [
  ['the sample', sampleReport],
  ['one of hostile words', hostileReport],
] as const;

test.each(reports)('of %s, every agreement has its counts', async (_, report) => {
  const { Overview = [] } = await sheetsOf(report);
  expect(Overview.map((row) => row.agreement)).toEqual(report.documents.map(({ name }) => asShown(name)));
  for (const [at, { lines, conflicts, problems, deal }] of report.documents.entries()) {
    const of = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
    const must = lines.filter((line) => isGap(line.outcome) && line.severity === 'must' && !isAccepted(line));
    expect(Overview[at]).toMatchObject({
      missing: of('missing'),
      forbidden: of('forbidden'),
      weak: of('weak'),
      unsure: of('unsure'),
      met: of('met'),
      clear: of('clear'),
      'not asked': of('not-applicable'),
      'open gaps: must': must.length,
      accepted: [...lines, ...conflicts].filter(isAccepted).length,
      conflicts: conflicts.length,
      problems: problems.length,
      'law as of': deal.asOf,
    });
  }
});

test.each(reports)('of %s, every gap, unsure line and conflict is a row, and every problem', async (_, report) => {
  const { Findings = [], Problems = [] } = await sheetsOf(report);
  const expected = report.documents.flatMap(({ name, lines, conflicts }) => [
    ...lines
      .filter(({ outcome }) => isGap(outcome) || outcome === 'unsure')
      .map((line) => [asShown(name), line.requirement, line.outcome, line.law.link === null, isAccepted(line)]),
    ...conflicts.map((about) => [asShown(name), about.conflict, 'conflict', !about.law?.link, isAccepted(about)]),
  ]);
  const told = Findings.map((row) => [
    row.agreement,
    row.requirement,
    row.outcome,
    row.link === null,
    row.accepted === 'yes',
  ]);
  expect(told).toEqual(expected);
  expect(Problems.map(({ code }) => code)).toEqual(
    report.documents.flatMap(({ problems }) => problems.map(({ code }) => code)),
  );
});

test('a finding has its law, its words and wording to ask for', async () => {
  const { Findings = [] } = await sheetsOf(sampleReport);
  const lines = sampleReport.documents.flatMap((document) => document.lines).filter(({ outcome }) => isGap(outcome));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const row = Findings.find(({ fingerprint }) => fingerprint === line.fingerprint);
    expect(row).toMatchObject({
      law: line.law.instrument,
      provision: line.law.provision,
      // House policy is held against no source.
      checked: line.jurisdiction === 'house' ? null : line.law.checkedOn,
      'wording to ask for': line.fallback?.preferred ?? null,
    });
    expect(row?.confirmed === 'yes').toBe(line.jurisdiction !== 'house' && line.law.confirmed);
    if (line.nearest !== undefined) expect(row?.nearest).toContain(asShown(line.nearest.quote));
    if (line.cites.length > 0) expect(line.cites.map(({ quote }) => asShown(quote))).toContain(row?.quote);
  }
});

test('the grid has the letter of every line', async () => {
  const { Grid = [] } = await sheetsOf(sampleReport);
  for (const [at, { lines }] of sampleReport.documents.entries()) {
    for (const line of lines) {
      const letter = isAccepted(line) ? 'a' : letters[line.outcome];
      expect(Grid[at]?.[`${line.title}\n${line.requirement}`] ?? ' ').toBe(letter);
    }
  }
});

test('words that a program would run are text, as they stand', async () => {
  const { Findings = [] } = await sheetsOf(hostileReport);
  const quotes = new Set(Findings.map((row) => row.quote));
  expect(hostileWords.filter((words) => !quotes.has(asShown(words)))).toEqual([]);
  const xml = Object.entries(await partsOf(hostileReport)).map(([, text]) => text);
  expect(xml.filter((text) => /<f[ >]|t="str"/.test(text))).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is control characters.
  expect(xml.filter((text) => /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text))).toEqual([]);
});

test('an underscore that begins an escape of Excel is escaped itself', async () => {
  const parts = await partsOf(withQuote('see _x0041_ and _y'));
  expect(parts['xl/worksheets/sheet2.xml']).toContain('see _x005F_x0041_ and _y');
});

test('every sheet has a filter over all its rows, and a head and a first column that stay', async () => {
  const parts = await partsOf(sampleReport);
  for (const number of [1, 2, 3, 4, 5]) {
    const xml = parts[`xl/worksheets/sheet${number}.xml`] ?? '';
    const columns = xml.match(/<col /g)?.length ?? 0;
    const rows = xml.match(/<row /g)?.length ?? 0;
    expect(xml).toContain(`<autoFilter ref="A1:${columnName(columns)}${rows}"/>`);
    expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
  }
  expect([1, 26, 27, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('a cell that is longer than Excel holds is cut, never within a character, and says so', async () => {
  const { Findings = [] } = await sheetsOf(withQuote(`a${'\u{1f4c4}'.repeat(20_000)}`));
  const long = Findings.map(({ quote }) => String(quote)).find((quote) => quote.startsWith('a'));
  expect(long).toBe(`a${'\u{1f4c4}'.repeat(16_381)} […]`);
});

test('rows that do not find room are counted in the last one', async () => {
  const row: Row = ['a'];
  const sheet: Sheet = { name: 'S', columns: () => [{ name: 'n', width: 9 }], rows: () => Array(9).fill(row) };
  const xml = await joined(sheetXml(sheet, 5));
  expect(xml.match(/<row /g)?.length).toBe(5);
  expect(xml).toContain('6 more rows did not find room');
  expect(xml).toContain('<autoFilter ref="A1:A4"/>');
});

test('the same report gives the same bytes', async () => {
  const first = await bytesOf(sampleReport);
  expect((await bytesOf(sampleReport)).equals(first)).toBe(true);
  // The day of the archive is 1980-01-01 for each of its files: date and time in a local header are at 10 to 13.
  expect(first.readUInt32LE(10)).toBe(0x00_21_00_00);
});

async function bytesOf(report: Report): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsx(streamed(report))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function partsOf(report: Report): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(await bytesOf(report)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** By the names of sheets, their rows by the heads of columns. */
async function sheetsOf(report: Report) {
  const sheets = await readSheets(await bytesOf(report), { trim: false });
  return Object.fromEntries(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), told(row[at])]))),
    ]),
  );
}

/** A day in its usual form. */
function told(cell: unknown): unknown {
  const isDay = typeof cell === 'object' && cell !== null && 'toJSON' in cell;
  return isDay ? JSON.stringify(cell).slice(1, 11) : (cell ?? null);
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

function asShown(words: string): string {
  return writable(words);
}

function withQuote(quote: string): Report {
  return {
    ...sampleReport,
    documents: sampleReport.documents.map((document) => ({
      ...document,
      lines: document.lines.map((line) => ({ ...line, cites: line.cites.map((cite) => ({ ...cite, quote })) })),
    })),
  };
}
