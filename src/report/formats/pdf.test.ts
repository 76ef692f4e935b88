import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { hostileReport, hostileWords } from '../../../test/hostile-report.ts';
import { pdfWords } from '../../../test/pdf-words.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { bytesOf } from '../../../test/written.ts';
import type { DocumentReport, Report } from '../../model/report.ts';
import { pdf } from './pdf.ts';

const [sample, locked] = sampleReport.documents;
if (sample === undefined || locked === undefined) throw new Error('the sample report has two documents');
const { lines } = sample;
const unread: DocumentReport = locked;
const alone: Report = { ...sampleReport, families: [], documents: sampleReport.documents.slice(0, 1) };

test('a report of two agreements reads as the golden file', async () => {
  await expect(await pdfWords(await bytesOf(pdf, sampleReport))).toMatchFileSnapshot('golden/sample.pdf.txt');
});

test('one agreement alone has contents with the pages on which its headings are', async () => {
  const lines = (await pdfWords(await bytesOf(pdf, alone))).split('\n');
  for (const title of ['European Union', 'House policy', 'Time to report', 'To enforce it']) {
    const [entry, heading] = lines.filter((line) => new RegExp(`^\\d+: ${title}( \\d+)?$`).test(line));
    expect(entry).toMatch(new RegExp(` ${heading?.split(':')[0]}$`));
  }
});

test('each page names at its head the agreement that it begins with', async () => {
  const documents = [1, 2, 3].map((at) => ({ ...unread, name: `paper ${at}.docx` }));
  const lines = (await pdfWords(await bytesOf(pdf, { ...sampleReport, families: [], documents }))).split('\n');
  const heads = lines.filter((line) => /^\d: Gap report \S/.test(line));
  expect(heads).toEqual([
    '1: Gap report 3 agreements',
    '2: Gap report paper 1.docx',
    '3: Gap report paper 2.docx',
    '4: Gap report paper 3.docx',
  ]);
});

test('headings stand beside the pages, in their order and one under the other', async () => {
  const document = await opened(sampleReport);
  const outline = await document.getOutline();
  expect(outline.map(({ title }) => title)).toEqual([
    ...sampleReport.documents.map(({ name }) => name),
    '1 family of agreements that are read together',
  ]);
  const [first] = outline;
  expect(first?.items.map(({ title }) => title)).toEqual([
    'Could not be read',
    'To know about the file',
    'What does not go together',
    'Germany',
    'European Union',
    'House policy',
    'Time to report',
    'To enforce it',
  ]);
  const union = first?.items.find(({ title }) => title === 'European Union');
  expect(union?.items.map((each: { readonly title: string }) => each.title)).toEqual([
    'MISSING: Audit and inspection',
    'MISSING: What a notice must tell',
    'As asked (4)',
  ]);
  for (const each of first?.items ?? []) expect(each.dest).toHaveLength(5);
});

test('it says what is a heading, a list, a table and a link, for whoever has it read aloud', async () => {
  const document = await opened(alone);
  const roles = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    collect(await page.getStructTree(), roles);
  }
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link', 'BlockQuote', 'TOC', 'TOCI'])
    expect([role, roles.has(role)]).toEqual([role, true]);
  const { info, metadata } = await document.getMetadata();
  expect(info).toMatchObject({ Title: 'Gap report: Harrow hosting agreement.pdf', Language: 'en-GB' });
  expect(metadata.get('dc:title')).toBe('Gap report: Harrow hosting agreement.pdf');
  for (const entry of ['CreationDate', 'ModDate', 'Author']) expect(info).not.toHaveProperty(entry);
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
});

test('links lead to the pages of laws, and within the report to where something is', async () => {
  const document = await opened(sampleReport);
  const outside = new Set<string>();
  let inside = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const { url, dest } of await page.getAnnotations()) {
      if (url !== undefined) outside.add(url);
      if (typeof dest !== 'string') continue;
      inside += 1;
      expect(await document.getDestination(dest)).not.toBeNull();
    }
  }
  expect([...outside].toSorted()).toEqual([
    'http://data.europa.eu/eli/dir/2019/1937/oj',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679',
  ]);
  expect(inside).toBeGreaterThan(2);
});

test('letters of every language of the fonts stay, and what they lack is written as its number', async () => {
  const quote = 'Żółć, Ωμέγα, Мышь, ≥ 72 hours, naïve, Ọ̀dá; 保密, שלום';
  const words = await wordsOf(withQuote(quote));
  expect(words).toContain('Żółć, Ωμέγα, Мышь, ≥ 72 hours, naïve');
  expect(words.replaceAll(' ', '')).toContain('[U+4FDD][U+5BC6],[U+05E9][U+05DC][U+05D5][U+05DD]');
});

test('a quote of ten thousand letters without a space, and one of many pages, are set', async () => {
  const cites = lines.flatMap((line) => (line.outcome === 'weak' ? line.cites : []));
  // Lines of one letter are no language, of which our reader makes little; so they are counted as another program finds them.
  const document = await opened(withQuote('œ'.repeat(10_000)));
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) letters += 'str' in item ? (item.str.match(/œ/g)?.length ?? 0) : 0;
  }
  expect(letters).toBe(cites.length * 3_000);
  expect(await wordsOf(withQuote('and so on, '.repeat(1_000)))).toContain('and so on, and so […]”');
});

test('hostile words are shown, and a name of three lines fits its row', async () => {
  const words = (await wordsOf(hostileReport)).replaceAll(/\s/g, '');
  const shown = hostileWords.map((each) => each.replace(/\s/g, '')).filter((each) => /^[\x21-\x7e]+$/.test(each));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((each) => !words.includes(each))).toEqual([]);
});

test('a table that goes on has its heads on each page', async () => {
  const documents = Array.from({ length: 90 }, (_, at) => ({ ...unread, name: `paper ${at + 1}.docx` }));
  const lines = (await pdfWords(await bytesOf(pdf, { ...sampleReport, families: [], documents }))).split('\n');
  const heads = lines.filter((line) => /^\d: .*missing forbidden weak unsure met clear/.test(line));
  expect(heads.map((line) => line.split(':')[0])).toEqual(['1', '2', '3']);
});

test('the same report gives the same bytes, whatever was written before it in the same process', async () => {
  const first = await bytesOf(pdf, sampleReport);
  // Letters of which parts of others are made.
  await bytesOf(pdf, withQuote('ľ ď ť ŉ ” ǉ'));
  expect((await bytesOf(pdf, sampleReport)).equals(first)).toBe(true);
});

function withQuote(quote: string): Report {
  const quoted = lines.map((line) => ({ ...line, cites: line.cites.map((cite) => ({ ...cite, quote })) }));
  return { ...alone, documents: alone.documents.map((document) => ({ ...document, lines: quoted })) };
}

/** All words in a row, without the numbers of pages and what stands at their head and foot. */
async function wordsOf(report: Report): Promise<string> {
  const all = (await pdfWords(await bytesOf(pdf, report))).split('\n').map((line) => line.replace(/^\d+: /, ''));
  return all.filter((line) => !/^Gap report |^A reading aid\. /.test(line)).join(' ');
}

async function opened(report: Report) {
  const data = new Uint8Array(await bytesOf(pdf, report));
  return getDocument({ data, useWorkerFetch: false, isEvalSupported: false, verbosity: 0 }).promise;
}

type Node = { readonly role?: string; readonly children?: readonly unknown[] };

function collect(node: unknown, roles: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { role, children = [] } = node as Node;
  if (role !== undefined) roles.add(role);
  for (const child of children) collect(child, roles);
}
