import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { hostileReport, hostileWords } from '../../../test/hostile-report.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { bytesOf } from '../../../test/written.ts';
import type { Report } from '../../model/report.ts';
import { docx } from './docx.ts';
import { plain } from './printed/block.ts';

const alone: Report = { ...sampleReport, families: [], documents: sampleReport.documents.slice(0, 1) };

test('a report of two agreements reads as the golden file', async () => {
  await expect(await wordsOf(sampleReport)).toMatchFileSnapshot('golden/sample.docx.txt');
});

test('one agreement alone has a table of contents that leads to each finding', async () => {
  const xml = (await partsOf(alone))['word/document.xml'] ?? '';
  const marks = new Set(Array.from(xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(\w+)"/g), ([, name]) => name));
  const ledTo = Array.from(xml.matchAll(/w:anchor="(\w+)"/g), ([, name]) => name);
  expect(ledTo.filter((name) => !marks.has(name))).toEqual([]);
  expect(xml).toContain(' TOC \\o "2-3" \\h \\z ');
  const headings = xml.match(/<w:pStyle w:val="Heading[23]"\/>/g) ?? [];
  const entries = xml.match(/<w:pStyle w:val="TOC[23]"\/>/g) ?? [];
  expect(headings.length).toBeGreaterThan(10);
  expect(entries).toHaveLength(headings.length);
});

test('the table of several agreements leads to each, and each begins on a page of its own', async () => {
  const xml = (await partsOf(sampleReport))['word/document.xml'] ?? '';
  for (const anchor of ['d1', 'd2']) {
    expect(xml).toContain(`w:anchor="${anchor}"`);
    expect(xml).toContain(`w:name="${anchor}"`);
  }
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(sampleReport.documents.length + 1);
  expect(xml).not.toContain(' TOC ');
});

test('every page of a law is led to, once for each address', async () => {
  const parts = await partsOf(sampleReport);
  const rels = parts['word/_rels/document.xml.rels'] ?? '';
  const addresses = Array.from(rels.matchAll(/Target="(http[^"]+)"/g), ([, address]) => address);
  expect(addresses.toSorted()).toEqual([
    'http://data.europa.eu/eli/dir/2019/1937/oj',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679',
  ]);
  const named = new Set(Array.from(rels.matchAll(/ Id="(\w+)"/g), ([, id]) => id));
  const asked = Array.from((parts['word/document.xml'] ?? '').matchAll(/ r:id="(\w+)"/g), ([, id]) => id);
  expect(asked.filter((id) => !named.has(id))).toEqual([]);
});

test('tables have heads that come again on each page, and rows that stay whole', async () => {
  const xml = (await partsOf(sampleReport))['word/document.xml'] ?? '';
  const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
  expect(tables).toBeGreaterThan(2);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0);
});

test('every style that is used is one that the document has', async () => {
  const { 'word/styles.xml': styles = '', 'word/document.xml': xml = '' } = await partsOf(sampleReport);
  const used = new Set(Array.from(xml.matchAll(/<w:(?:p|r|tbl)Style w:val="(\w+)"/g), ([, name]) => name));
  expect([...used].filter((name) => !styles.includes(`w:styleId="${name}"`))).toEqual([]);
});

test('hostile words are shown as they stand, and break no part', async () => {
  const parts = await partsOf(hostileReport);
  for (const [name, text] of Object.entries(parts)) expect([name, faultOf(text)]).toEqual([name, null]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is control characters.
  expect(Object.values(parts).filter((text) => /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text))).toEqual([]);
  const words = await wordsOf(hostileReport);
  expect(hostileWords.map((each) => plain(each).trim()).filter((each) => !words.includes(each))).toEqual([]);
});

test('the same report gives the same bytes', async () => {
  const first = await bytesOf(docx, sampleReport);
  expect((await bytesOf(docx, sampleReport)).equals(first)).toBe(true);
  expect(Object.values(await partsOf(sampleReport)).filter((text) => /dcterms|w:rsid|paraId/.test(text))).toEqual([]);
});

async function wordsOf(report: Report): Promise<string> {
  return (await mammoth.extractRawText({ buffer: await bytesOf(docx, report) })).value;
}

async function partsOf(report: Report): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(await bytesOf(docx, report)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** What keeps a program from reading it as XML; null where nothing does. */
function faultOf(xml: string): string | null {
  try {
    new SaxesParser({ xmlns: true }).write(xml).close();
    return null;
  } catch (error) {
    return String(error);
  }
}
