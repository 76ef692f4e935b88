import { expect, test } from 'vitest';
import { hostileReport, hostileWords } from '../../../test/hostile-report.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { written } from '../../../test/written.ts';
import type { Report } from '../../model/report.ts';
import { csv } from './csv.ts';

test('a report is written as the golden file', async () => {
  await expect(await bytesOf(sampleReport)).toMatchFileSnapshot('golden/sample.csv');
});

test('it begins with the byte order mark, and every row ends in CR and LF', async () => {
  const text = await bytesOf(sampleReport);
  expect(text.startsWith('\u{feff}agreement,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  // Line breaks within a cell are LF alone.
  expect(text.replaceAll('\r\n', '')).not.toContain('\r');
});

test.each([
  ['the sample', sampleReport],
  ['one of hostile words', hostileReport],
])('of %s, there is one row for every line, conflict and problem, in the columns of the head', async (_, report) => {
  const [head = [], ...rows] = table(await bytesOf(report));
  const sums = report.documents.map(
    ({ lines, conflicts, problems }) => lines.length + conflicts.length + problems.length,
  );
  expect(rows.length).toBe(sums.reduce((sum, each) => sum + each, 0));
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
  for (const outcome of ['missing', 'weak', 'forbidden', 'unsure', 'met', 'clear', 'not-applicable']) {
    const expected = report.documents.flatMap(({ lines }) => lines).filter((line) => line.outcome === outcome);
    expect(rows.filter((row) => row[head.indexOf('outcome')] === outcome).length).toBe(expected.length);
  }
});

test('what somebody decided stands beside the line', async () => {
  const [head = [], ...rows] = table(await bytesOf(sampleReport));
  const of = (id: string) => rows.find((row) => row[2] === id)?.[head.indexOf('decision')];
  expect(of('house-audit')).toBe('known: in the baseline');
  expect(of('foreign-court')).toBe('accepted by General Counsel until 2027-06-30: Their assets are here.');
  expect(of('eu-gdpr-33-3')).toMatch(/^was accepted by .*, and lapsed after 2026-10-31: The incident manual/);
  expect(of('eu-gdpr-28-h')).toBe('');
});

test('no cell begins as a formula does', async () => {
  const rows = table(await bytesOf(hostileReport));
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
});

test('a quote comes back as it stood, but for what is marked as left out and an apostrophe before formulas', async () => {
  const [head = [], ...rows] = table(await bytesOf(hostileReport));
  const quotes = new Set(rows.map((row) => row[head.indexOf('quote')]));
  const harmless = hostileWords.filter((words) => !/[\p{Cc}\p{Bidi_Control}\p{Cs}\u{ffff}]|^[=+\-@＝]/u.test(words));
  expect(harmless.filter((words) => !quotes.has(words))).toEqual([]);
  expect(quotes).toContain('two\nlines');
  expect(quotes).toContain(`'=HYPERLINK("http://a.example";"open")`);
  expect(quotes).toContain(`'\n=1+1`);
  expect(quotes).toContain('lone \u{fffd} and \u{fffd} surrogates, and a pair \u{1f4c4}');
});

test('nothing is left for a terminal to obey', async () => {
  expect((await bytesOf(hostileReport)).replaceAll('\r\n', '')).not.toMatch(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u);
});

test('a cell that is longer than Excel holds is cut, never within a character, and says so', async () => {
  const long = withQuote(`a${'\u{1f4c4}'.repeat(20_000)}`);
  const [head = [], ...rows] = table(await bytesOf(long));
  const quote = rows.map((row) => row[head.indexOf('quote')] ?? '').find((words) => words.startsWith('a'));
  expect(quote).toBe(`a${'\u{1f4c4}'.repeat(15_999)} […]`);
});

test('a document against which nothing was held has a row', async () => {
  const [document] = sampleReport.documents;
  const bare = document === undefined ? [] : [{ ...document, lines: [], conflicts: [], problems: [] }];
  const [, ...rows] = table(await bytesOf({ ...sampleReport, documents: bare }));
  expect(rows.map((row) => [row[0], row[4], row[6]])).toEqual([[document?.name, 'note', 'Held against nothing.']]);
});

async function bytesOf(report: Report): Promise<string> {
  const text = await written(csv, report);
  // As it is on the disk: a half of a character would not come back.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
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

/** Rows of cells, read as RFC 4180 says and no other way. */
function table(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error('This is no CSV.');
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}
