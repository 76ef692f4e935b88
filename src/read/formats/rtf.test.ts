import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import { defaultLimits } from '../../model/limits.ts';
import type { View } from '../../model/view.ts';
import { rtfReader } from './rtf.ts';

const fixture = (name: string, words: readonly string[]) => ({
  path: `fixtures/formats/rtf/${name}.rtf`,
  words: words.join('\n'),
});

readerContract(rtfReader, async () => ({ pdf: null, ocr: { use: 'never' } }), [
  fixture('letters', [
    'Supply of café chairs',
    'The price is €12 – €12, “all in”. Non-stop, software, 5\u00a0km, {braces} and a back\\slash.',
    '• Киев 日本 中𠀀é',
    'café 7 ☒ end',
    'Terms',
  ]),
  fixture('layout', [
    'Draft of May',
    '1. Goods',
    '1.1 The chairs of Annex A.',
    'Four legs each.',
    '• packed',
    'Part',
    'Price',
    'Leg',
    'of oak',
    'left',
    'right',
    'EUR 12',
    'After.',
    'In a box.',
    'Last',
    'Page 1',
  ]),
  fixture('changes', ['due in two days', '2. Joinedwith this.', 'Stays. Moved here.']),
  fixture('hidden', ['Seen on dark.', 'Shown.']),
]);

const read = (rtf: string, view: View = 'final', limits = defaultLimits) =>
  rtfReader.read(
    { name: 'a.rtf', bytes: new TextEncoder().encode(`{\\rtf1${rtf}`) },
    { ...plainWorld, limits, reading: { view } },
  );
const textOf = async (rtf: string, view: View = 'final') => (await read(rtf, view)).pieces.map(({ text }) => text);

test('a heading is one by its outline level or by the name of its style', async () => {
  const { pieces } = await read(
    '{\\stylesheet{\\s1 heading 2;}{\\s2\\outlinelevel0 Kapitel;}}\\s1 a\\par\\s2 b\\par\\outlinelevel4 c\\par\\outlinelevel9 d',
  );
  expect(pieces.map(({ headingLevel }) => headingLevel)).toEqual([2, 1, 5, undefined]);
});

test('the number that the list draws is the label, with its level and list', async () => {
  const { pieces } = await read('{\\listtext 1.1\\tab}\\ls3\\ilvl1\\li720 Goods\\par');
  expect(pieces).toMatchObject([{ text: '1.1 Goods', label: '1.1', listLevel: 1, list: '3', look: { left: 36 } }]);
});

test('cells know their row and column, also those of a table in a cell; text behind the table is in none', async () => {
  const row = '\\intbl a\\cell\\itap2 b\\nestcell{\\*\\nesttableprops\\nestrow}\\itap2 c\\nestcell\\itap1 d\\cell\\row';
  const { pieces } = await read(
    `\\trowd${row}\\trowd\\pard\\intbl e\\cell\\row\\pard f\\par\\trowd\\intbl g\\cell\\row`,
  );
  expect(pieces.map(({ text, cell }) => [text, cell && [cell.table, cell.row, cell.column]])).toEqual([
    ['a', [0, 0, 0]],
    ['b', [1, 0, 0]],
    ['c', [1, 1, 0]],
    ['d', [0, 0, 1]],
    ['e', [0, 1, 0]],
    ['f', undefined],
    ['g', [2, 0, 0]],
  ]);
});

test('a note stands behind its paragraph, has its place, and does not count as one', async () => {
  const { pieces } = await read('a{\\footnote note\\par more}b\\par c\\par');
  expect(pieces.map(({ text, zone, place }) => [text, zone, place])).toEqual([
    ['ab', 'body', { in: 'docx', paragraph: 1 }],
    ['note', 'footnote', { in: 'docx', paragraph: 1 }],
    ['more', 'footnote', { in: 'docx', paragraph: 1 }],
    ['c', 'body', { in: 'docx', paragraph: 2 }],
  ]);
});

/** 3 February 2026, 14:05, in the bits of a DTTM (RTF 1.9.1, "Date and Time"). */
const moment = 5 | (14 << 6) | (3 << 11) | (2 << 16) | (126 << 20);

test('a comment is beside the text, with its author, its day and the words that it is about', async () => {
  const { pieces, comments } = await read(
    `a\\par Pay {\\*\\atrfstart 4}in two{\\b  days}{\\*\\atrfend 4} now{\\*\\atnid AQ}{\\*\\atnauthor Ada Quill}\\chatn {\\*\\annotation{\\*\\atnref 4}{\\*\\atndate ${moment}}\\pard Why so soon?\\par Ask.}.\\par}`,
  );
  expect(pieces.map(({ text }) => text)).toEqual(['a', 'Pay in two days now.']);
  expect(comments).toEqual([
    {
      author: 'Ada Quill',
      date: '2026-02-03T14:05:00',
      text: 'Why so soon? Ask.',
      about: 'in two days',
      place: { in: 'docx', paragraph: 2 },
    },
  ]);
});

test('a comment that says nothing of itself is one all the same, and its changes are none of the paper', async () => {
  const { comments, view, problems } = await read('a\\par b{\\annotation{\\atndate 99}{\\revised c}}\\par}');
  expect(comments).toEqual([{ author: null, date: null, text: 'c', about: '', place: { in: 'docx', paragraph: 2 } }]);
  expect([view, problems.map(({ code }) => code)]).toEqual([undefined, ['note']]);
});

test('comments end where a hostile file opens more passages than anybody writes', async () => {
  const open = Array.from({ length: 5_000 }, (_, id) => `{\\*\\atrfstart ${id}}`).join('');
  const about = (id: number) => `{\\annotation{\\*\\atnref ${id}}x}`;
  const { comments = [] } = await read(`${open}${'word '.repeat(5_000)}${about(7)}${about(4_999)}\\par}`);
  expect(comments.map((comment) => comment.about.slice(0, 9))).toEqual(['word word', '']);
});

test.each([
  ['signs behind \\u as many as \\uc says', '\\uc2\\u233 xxa\\uc0\\u233 b{\\uc1\\u233 xc}\\par}', ['éaébéc']],
  ['a pair of code units', '\\u-10179 ?\\u-8704 ?\\par}', ['😀']],
  ['bytes of \\bin are no text', 'a{\\pict\\bin5 }}}}}}b\\par}', ['ab']],
  ['Cyrillic by the font', "{\\fonttbl{\\f1\\fcharset204 Arial;}}\\f1 \\'ca\\'e8\\par}", ['Ки']],
  ['UTF-8 as the code page', "\\ansicpg65001 caf\\'c3\\'a9\\par}", ['café']],
])('%s', async (_what, rtf, words) => {
  expect(await textOf(rtf)).toEqual(words);
});

test.each([
  ['original', ['due in five days', '1. Joined', '2. with this.']],
  ['markup', ['due in [-five-]{+two+} days', '1. Joined', '2. with this.']],
  ['final', ['due in two days', '2. Joined with this.']],
] as const)('the %s view of tracked changes reads %j', async (view, words) => {
  const rtf =
    'due in {\\deleted five}{\\revised two} days\\par{\\listtext 1.}Joined \\deleted\\par\\plain{\\listtext 2.}with this.\\par}';
  expect(await textOf(rtf, view)).toEqual(words);
});

test('pending changes are counted, with their authors and the view that was read', async () => {
  const { problems, view } = await read(
    '{\\*\\revtbl{Unknown;}{Ada Quill;}}a{\\revised\\revauth1 b}c{\\mvf\\mvauth1 d}\\par}',
  );
  expect(view).toBe('final');
  expect(problems).toMatchObject([{ code: 'tracked-changes', hides: 'nothing', place: { in: 'docx', paragraph: 1 } }]);
  expect(problems[0]?.says).toMatch(/by Ada Quill: 1 insertion and 1 moved passage/);
});

test.each([
  ['hidden text', 'a{\\v bc}}', 'hidden-text', 'nothing'],
  ['a page of one picture', '{\\pict\\picwgoal9000 ffd8}}', 'no-text', 'everything'],
  [
    'a picture as large as a page',
    'a{\\pict\\picwgoal4500\\picscalex200\\pichgoal9400\\jpegblip ffd8}}',
    'no-text',
    'part',
  ],
  ['a small picture', 'a{\\pict\\picwgoal900\\pichgoal900 ffd8}}', 'note', 'nothing'],
  ['a file of another program', 'a{\\object{\\*\\objdata 01}{\\result b}}}', 'broken', 'part'],
  ['a comment', 'a{\\*\\annotation b}}', 'note', 'nothing'],
  ['groups nested too deep', `a${'{'.repeat(600)}b${'}'.repeat(600)}}`, 'broken', 'part'],
  ['a file that is cut off', 'a{b', 'truncated', 'part'],
  ['a file cut off before its text', '{\\fonttbl', 'truncated', 'everything'],
  ['text behind the end', 'a}b', 'broken', 'part'],
  ['a code page that is not known', "\\ansicpg437 a\\'81}", 'broken', 'part'],
])('%s is a Problem', async (_what, rtf, code, hides) => {
  expect((await read(rtf)).problems).toMatchObject([{ code, hides }]);
});

test('text beyond the limit is not read, and said to be', async () => {
  const { pieces, problems } = await read('abc\\par defgh\\par}', 'final', { ...defaultLimits, characters: 5 });
  expect(pieces.map(({ text }) => text)).toEqual(['abc']);
  expect(problems).toMatchObject([{ code: 'too-large', hides: 'part' }]);
});

test('a million open groups cost no memory worth a word', async () => {
  expect((await read(`a${'{'.repeat(1_000_000)}`)).problems.map(({ code }) => code)).toEqual(['truncated', 'broken']);
});

test.each([
  ['{\\rtf1 a}', true],
  ['\n{\\rtf', true],
  ['{\\html a}', false],
])('%j is claimed: %s', (text, expected) => {
  expect(rtfReader.claims({ name: 'a.rtf', bytes: new TextEncoder().encode(text) })).toBe(expected);
});
