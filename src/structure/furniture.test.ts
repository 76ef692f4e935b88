import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { plainWorld } from '../../test/world.ts';
import type { Piece } from '../model/piece.ts';
import { textReader } from '../read/formats/text.ts';
import { dropFurniture } from './furniture.ts';
import { linesOf } from './line.ts';
import { structure } from './structure.ts';

/** Pages of lines from top to bottom, twenty points apart; the last line of a page stands at its foot. */
function kept(pages: readonly (readonly string[])[]): readonly string[] {
  const pieces = pages.flatMap((lines, page) =>
    lines.map((text, index): Piece => {
      const y = index === lines.length - 1 ? 40 : 780 - index * 20;
      return { text, place: { in: 'pdf', page: page + 1, box: [72, y, 300, 12] }, unit: 'line', zone: 'body' };
    }),
  );
  return dropFurniture(linesOf(pieces)).map(({ text }) => text);
}

const words = ['The loom is mended.', 'The loom is oiled.', 'The loom is kept dry.', 'The loom is sold.', 'The end.'];

test('running headers and page numbers go, and the text stays', () => {
  const pages = words.map((line, page) => [
    'Tallow Mills: Confidential',
    line,
    `So be it ${'ever '.repeat(page)}.`,
    `Page ${page + 1} of 5`,
  ]);
  expect(kept(pages)).toEqual(words.flatMap((line, page) => [line, `So be it ${'ever '.repeat(page)}.`]));
});

test('in plain text, form feeds tell pages, with what repeats on them and paragraphs that go on', async () => {
  const page = (number: number, text: string) => `Tallow Mills: Confidential\n\n${text}\n\n${number}\n`;
  const pages = ['The loom is mended by the\nmill and then', 'oiled.\n\nThe loom is sold.', 'The end.', 'So be it.'];
  const bytes = new TextEncoder().encode(pages.map((text, index) => page(index + 1, text)).join('\f'));
  const source = { name: 'a.txt', format: 'text', sha256: '0', pages: null } as const;
  const reading = await textReader.read({ name: 'a.txt', bytes }, plainWorld);
  expect(structure({ source, ...reading }).text.split('\n')).toEqual([
    'The loom is mended by the mill and then oiled.',
    'The loom is sold.',
    'The end.',
    'So be it.',
  ]);
});

test.each(['3', '- 3 -', 'Page 3 of 12', '3/12'])('a page number like %j goes', (form) => {
  const pages = words.map((line, page) => [
    line,
    `So be it ${'ever '.repeat(page)}.`,
    form.replace('3', String(page + 1)),
  ]);
  expect(kept(pages).length).toBe(10);
});

test('numbers of sections on top of pages stay', () => {
  const pages = words.map((line, page) =>
    [`Section ${page + 1}`, line, 'It is so.', 'And so on.'].slice(0, page % 2 ? 4 : 3),
  );
  expect(kept(pages).filter((line) => line.startsWith('Section'))).toEqual(
    words.map((_, page) => `Section ${page + 1}`),
  );
});

test('the lines of one person who signs for many parties stay', () => {
  const pages = words.map((line) => [line, 'Alder Mills, by its manager', 'By: /s/ M. Reed', 'Name: M. Reed']);
  expect(kept(pages).filter((line) => line.endsWith('Reed'))).toHaveLength(10);
});

test('furniture inside of other furniture goes, wherever on the page it stands', () => {
  const pages = words.map((line, page) => [
    ...Array.from({ length: page + 7 }, (_, at) => `${line} So be it ${'ever '.repeat(at)}.`),
    `- ${page + 3} -`,
    'Proprietary to Tallow Mills',
    'It is not shown to anybody',
    'but to the printer.',
    'Printed by the Alder Press',
  ]);
  expect(kept(pages).filter((line) => !line.includes('So be it'))).toEqual([]);
});

test('the closing words and signatures of several papers in one file stay, and so does a mark for words taken out', () => {
  const closing = ['IN WITNESS WHEREOF the parties sign.', 'TALLOW MILLS LTD', 'Vice President'];
  const pages = Array.from({ length: 16 }, (_, page) => [
    ...(page % 5 === 4 ? closing : [`The loom is kept ${'dry '.repeat(page)}.`, 'So be it.', '[***]']),
    'Alder Press',
  ]);
  const left = kept(pages);
  for (const line of closing) expect(left.filter((each) => each === line)).toHaveLength(3);
  expect(left.filter((line) => line === '[***]')).toHaveLength(13);
  expect(left).not.toContain('Alder Press');
});

test('a title below every signature stays', () => {
  const pages = words.map((line) => [line, 'Alder Mills', 'By: /s/ M. Reed', 'M. Reed', 'Vice President']);
  pages.forEach((page, at) => {
    page.push(`Page ${at + 1}`);
  });
  expect(kept(pages).filter((line) => line === 'Vice President')).toHaveLength(5);
});

test('headers and footers of a word processor go', () => {
  const piece = (zone: Piece['zone'], text: string): Piece => ({
    text,
    place: { in: 'docx', paragraph: 1 },
    unit: 'paragraph',
    zone,
  });
  const lines = linesOf([piece('header', 'Draft'), piece('body', 'The loom.'), piece('footer', '2')]);
  expect(dropFurniture(lines).map(({ text }) => text)).toEqual(['The loom.']);
});

test('in plain text page numbers go where they say so or rise', () => {
  const page = (number: number): string => `${words.join('\n')}\n${number}\n`;
  expect(structured([1, 2, 3].map(page).join('\n')).text).not.toMatch(/^\d$/m);
  expect(structured('The loom is\nPage 2 of 9\nkept dry.').text).toBe('The loom is kept dry.');
});

/** Older pages of twelve lines run on over PDF pages of thirty; `number` stands between two of them, at one place across. */
function typed(number: (page: number) => string, below: (page: number) => string): readonly string[] {
  const printed = [1, 2, 3, 4, 5].flatMap((page) => [
    ...Array.from({ length: 11 }, (_, at) => `Loom ${'abcdefghijk'[at]} of page ${'vwxyz'[page - 1]} is kept dry.`),
    'The mill keeps it in the',
    number(page),
    below(page),
  ]);
  const pieces = printed.map((text, at): Piece => {
    const width = text.length * 5;
    const left = /^\W*\d+\W*$/.test(text) ? 300 - width / 2 : 72;
    const place = { in: 'pdf', page: Math.floor(at / 30) + 1, box: [left, 780 - (at % 30) * 20, width, 12] } as const;
    return { text, place, unit: 'line', zone: 'body' };
  });
  return dropFurniture(linesOf(pieces)).map(({ text }) => text);
}

test.each([
  ['a bare number', (page: number) => `${page}`, () => 'shed behind the weir.'],
  ['a number in dashes', (page: number) => `- ${page} -`, () => 'Weir House.'],
])('%s of an older page goes from amid the page, and the sentence goes on', (_, number, below) => {
  expect(typed(number, below).filter((line) => !line.startsWith('Loom'))).toEqual(
    [1, 2, 3, 4, 5].flatMap(() => ['The mill keeps it in the', below()]),
  );
});

test('numbers of clauses that stand alone above their headings stay', () => {
  const left = typed(
    (page) => `${page}`,
    () => 'Keeping of looms',
  );
  expect(left.filter((line) => /^\d$/.test(line))).toEqual(['1', '2', '3', '4', '5']);
});
