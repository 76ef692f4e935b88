import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import type { Document } from '../model/document.ts';
import { documentPage } from './document-page.ts';

const paper = structured(`LOOM HIRE TERMS

1. Hire. "Loom" means a loom that is hired. Clause 2.1 says what each loom costs, and clause 7 nothing.

2. Price

2.1 The hirer pays 5 < 6 & "more" for the Looms, as Schedule 4 says.`);

const page = (document: Document): string => documentPage({ documents: [document], links: [], unread: [] });

/** What a browser shows between the tags of the text, without what stands beside it. */
function wordsOf(html: string): string {
  const text = /<div class="text"[^>]*>(.*)<\/div>\n<\/article>/s.exec(html)?.[1] ?? '';
  return text
    .replace(/<aside.*?<\/aside>\n/gs, '')
    .replace(/<\/(?:p|h\d|tr)>\n/g, '\n')
    .replace(/<\/?table>\n/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|amp|quot|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '',
    )
    .trim();
}

test('between the tags stands the text of the paper, all of it and in order', () => {
  expect(wordsOf(page(paper))).toBe(paper.text);
});

test('the page is well formed, and each link of it leads to a place on it', () => {
  const html = page(paper);
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((hit) => hit[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((hit) => hit[1]);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  expect(targets.length).toBeGreaterThan(4);
});

test('a reference leads to its clause, one that leads nowhere is marked, and a schedule that is not there is named', () => {
  const html = page(paper);
  const clause = paper.clauses.findIndex(({ number }) => number === '2.1');
  expect(html).toContain(`href="#d0c${clause}">Clause 2.1</a>`);
  expect(html).toMatch(/class="nowhere"[^>]*>clause 7</);
  expect(html).toContain('Schedule 4: referred to and not in the file');
});

test('a term has its meaning where it is used, in the other number too', () => {
  expect(page(paper)).toContain('<span class="term" title="means a loom that is hired.">Looms</span>');
});

test('what is hostile in a paper, its name, comments and problems is escaped, and the page asks for nothing', () => {
  const hostile = '<script>alert("1")</script>\u202e';
  const html = page({
    ...structured(`1. ${hostile} holds.`),
    source: { ...paper.source, name: hostile },
    comments: [{ author: hostile, date: null, text: hostile, about: hostile, place: { in: 'text', line: 1 } }],
    problems: [{ code: 'note', says: hostile, hides: 'nothing', place: { in: 'text', line: 1 } }],
  });
  expect(html).not.toMatch(/<script|\u202e/);
  expect(html).not.toMatch(/\b(?:src|href)="(?!#)|url\(|@import|https?:/);
  expect(html).toContain("default-src 'none'");
  expect(html.match(/<aside/g)?.length).toBe(2);
});

test('rows are a table whose cells part as in the text', () => {
  const text = 'Fee | 5 pounds\nTerm | a year\nSigned below';
  const blocks = [
    { start: 0, end: 14, kind: 'row', clause: null },
    { start: 15, end: 28, kind: 'row', clause: null },
    { start: 29, end: 41, kind: 'row', clause: null },
  ] as const;
  const html = page({ ...paper, text, blocks, clauses: [], terms: [], references: [], attachments: [], anchors: [] });
  expect(html.match(/<tr><td>/g)?.length).toBe(2);
  expect(html).toContain('<tr><td colspan="2">Signed below</td></tr>');
  expect(wordsOf(html)).toBe(text);
});

test('words that recognition was unsure of and the beginnings of pages are marked', () => {
  const place = { in: 'pdf', page: 3, box: [0, 0, 1, 1] } as const;
  const confidences = [...Array(5).fill(95), 95, ...Array(5).fill(41)];
  const html = page({
    ...paper,
    text: 'sound words',
    blocks: [{ start: 0, end: 11, kind: 'paragraph', clause: null }],
    clauses: [],
    terms: [],
    references: [],
    attachments: [],
    anchors: [{ start: 0, end: 11, place, confidences }],
  });
  expect(html).toContain('sound <mark title="recognised from a picture, 41 % sure">words</mark>');
  expect(html).toContain('data-page="3"');
});

test('a reference to a clause of another paper leads there, and a file that was not read is said', () => {
  const order = structured('ORDER FORM\n\nSection 2.1 of the Loom Hire Terms does not apply.');
  const clause = paper.clauses.findIndex(({ number }) => number === '2.1');
  const html = documentPage({
    documents: [order, paper],
    links: [{ document: 0, reference: 0, papers: 1, fitting: 1, to: { document: 1, clause } }],
    unread: [{ name: 'a<b.pdf', problem: { code: 'empty', says: 'It is empty.', hides: 'everything' } }],
  });
  expect(html).toContain(`href="#d1c${clause}">Section 2.1</a>`);
  expect(html).toContain('<b>a&lt;b.pdf</b> was not read: It is empty.');
});

test('terms that are defined twice or never used are named, not those whose definition is only pointed at', () => {
  const html = page(
    structured(`1. "Fee" means 5 pounds. "Mill" means a house. "Yarn" has the meaning given in clause 2.

2. Each "Fee" means 6 pounds, and the Fee is paid for each Yarn. "Yarn" means thread.`),
  );
  expect(html).toMatch(/Defined more than once<\/h2>\n<ul>\n<li>Fee: the meanings differ<\/li>\n<\/ul>/);
  expect(html).toMatch(/Defined and not used<\/h2>\n<ul>\n<li>Mill<\/li>\n<\/ul>/);
});
