import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import type { Engines } from '../../model/engines.ts';
import { defaultLimits, type Limits } from '../../model/limits.ts';
import { createPdfEngine } from '../../scan/pdfium.ts';
import { pdfReader } from './pdf.ts';

const engine = createPdfEngine();
const engines = async (): Promise<Engines> => ({ pdf: await engine });
const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`fixtures/formats/pdf/${name}.pdf`)) });
const read = async (name: string, limits: Limits = defaultLimits) =>
  pdfReader.read(file(name), { ...plainWorld, engines: await engines(), limits });
const fixture = (name: string, words: readonly string[]) => ({
  path: `fixtures/formats/pdf/${name}.pdf`,
  words: words.join('\n'),
});

readerContract(pdfReader, engines, [
  fixture('two-lines', ['Supply of castings', '1. The Supplier keeps the moulds secret.']),
  fixture('footer-first', ['First line of the body.', 'Second line of the body.', 'Page 1 of 1']),
  fixture('table', ['Part Price', 'Valve body EUR 12']),
  fixture('three-pages', ['This is page 1.', 'This is page 2.', 'This is page 3.']),
]);

test('two columns drawn row by row are read one after the other', async () => {
  const lines = (await read('two-columns')).pieces.map((piece) => piece.text);
  expect(lines).toHaveLength(18);
  expect(lines[0]).toBe('The Supplier keeps every drawing');
  expect(lines[8]).toBe('This goes on after the end of it.');
  expect(lines[9]).toBe('The Customer pays for each casting');
});

test('a ruled table is read row by row, each line in its cell', async () => {
  const { pieces } = await read('ruled-table');
  expect(pieces.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
    ['The prices of the parts are these.', undefined, undefined],
    ['Part', 0, 0],
    ['Price', 0, 1],
    ['Valve', 1, 0],
    ['body', 1, 0],
    ['EUR 12 for each', 1, 1],
    ['and EUR 3 freight', 1, 1],
    ['They hold for a year.', undefined, undefined],
  ]);
});

test('a table without lines is read row by row, with wrapped cells whole', async () => {
  const { pieces } = await read('aligned-table');
  expect(pieces.flatMap(({ text, cell }) => (cell === undefined ? [] : [[text, cell.row, cell.column]]))).toEqual([
    ['Part', 0, 0],
    ['Made of', 0, 1],
    ['Price', 0, 2],
    ['Valve body', 1, 0],
    ['bronze, cast in', 1, 1],
    ['Alder', 1, 1],
    ['EUR 12', 1, 2],
    ['Flange', 2, 0],
    ['steel', 2, 1],
    ['EUR 7', 2, 2],
    ['Gasket', 3, 0],
    ['cork', 3, 1],
    ['EUR 1', 3, 2],
  ]);
  expect(pieces.at(-1)?.text).toContain('within thirty days of that.');
});

test.each(['no-table', 'two-columns', 'signatures'])(
  'contents, terms, lists, columns and signatures are no tables (%s)',
  async (name) => {
    expect((await read(name)).pieces.filter(({ cell }) => cell !== undefined)).toEqual([]);
  },
);

test('the sides of a box within a row divide no table', async () => {
  const { pieces } = await read('boxed-table');
  expect(pieces.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
    ['Services', 0, 0],
    ['The Supplier casts the parts that the Customer has drawn.', 0, 1],
    ['Prices', 1, 0],
    ['as listed in the offer of May, without freight and customs', 1, 1],
    ['Moulds', 2, 0],
    ['They belong to the Customer, whoever has paid for them.', 2, 1],
  ]);
});

test('lines that run down the page are read in their own order, with boxes as tall as the lines are long', async () => {
  const { pieces } = await read('turned');
  expect(pieces.map(({ text }) => text)).toEqual(['The Supplier keeps the moulds.', 'It hands them back in May.']);
  for (const { place, turn } of pieces) {
    expect(turn).toBe(270);
    expect(place.in === 'pdf' && place.box[3] > place.box[2] * 5).toBe(true);
  }
});

test('a note in the margin stands behind the line where it begins, apart from the text', async () => {
  const { pieces } = await read('side-note');
  const notes = pieces.flatMap(({ text, zone }, index) => (zone === 'footnote' ? [[text, index]] : []));
  expect(notes).toEqual([['Drawings', 3]]);
});

test('a letter-spaced heading is read as words', async () => {
  const [heading] = (await read('spaced-heading')).pieces;
  expect(heading?.text).toBe('BIRCH WORKS');
  expect(heading?.edges).toHaveLength('BIRCH WORKS'.length + 1);
});

test('words on a circle are read whole and apart from each other', async () => {
  const { pieces } = await read('seal');
  expect(pieces.map(({ text, zone }) => [text, zone])).toEqual([
    ['The parts are made in Alder.', 'body'],
    ['CAST IN ALDER', 'footnote'],
  ]);
});

test('the value of a form field stands on its line', async () => {
  const { pieces } = await read('form');
  expect(pieces.map(({ text }) => text)).toEqual([
    'Name of the Supplier: Alder Castings',
    'It keeps the moulds secret.',
  ]);
});

test('parties that sign beside each other are read one after the other', async () => {
  expect((await read('signatures')).pieces.map(({ text }) => text)).toEqual([
    'Each party signs below on the day that stands beside its name, in two copies of which each keeps one.',
    'ALDER CASTINGS LTD',
    'By: ________________',
    'Name: Mara Reed',
    'Title: Director',
    'BIRCH WORKS GMBH',
    'By: ________________',
    'Name: Jon Tallow',
    'Title: Managing Director',
    'Authorised signatory',
    '[Last page of the supply agreement]',
  ]);
});

test('the value of a form field stands with the party in whose line it is', async () => {
  expect((await read('form-beside')).pieces.map(({ text }) => text)).toEqual([
    'Name: ______________',
    'Title: ______________',
    'Name: Jon Tallow',
    'Title: ______________________',
  ]);
});

test('a comment pinned to the page is a comment and no text', async () => {
  const { pieces, comments } = await read('comment');
  expect(pieces.map(({ text }) => text)).toEqual(['The Supplier keeps the moulds secret.']);
  expect(comments).toMatchObject([{ author: 'A. Reviewer', text: 'For how long?', place: { in: 'pdf', page: 1 } }]);
});

test('a line knows its page, box, size and weight', async () => {
  const [heading, body] = (await read('two-lines')).pieces;
  expect(heading).toMatchObject({ place: { in: 'pdf', page: 1 }, look: { bold: true } });
  expect(heading?.look?.size).toBeCloseTo(14, 1);
  expect(body).toMatchObject({ look: { bold: false } });
  expect(heading?.place.in === 'pdf' && heading.place.box[0]).toBeCloseTo(72, 0);
});

test('a page that is a picture is a Problem that hides everything when it is the only one', async () => {
  const { pieces, problems } = await read('picture');
  expect(pieces).toEqual([]);
  expect(problems).toMatchObject([{ code: 'no-text', hides: 'everything', place: { page: 1 } }]);
});

test('a page that is a picture hides a part where other pages have text', async () => {
  const { pieces, problems } = await read('picture-and-text');
  expect(pieces.map((piece) => piece.text)).toEqual(['1. The first page has words.']);
  expect(problems).toMatchObject([{ code: 'no-text', hides: 'part', place: { page: 2 } }]);
});

test('a PDF behind a password is a Problem that says so', async () => {
  expect((await read('password')).problems).toMatchObject([{ code: 'encrypted', hides: 'everything' }]);
});

test('pages beyond the limit are a Problem, and the pages before it are read', async () => {
  const { pieces, problems } = await read('three-pages', { ...defaultLimits, pages: 2 });
  expect(pieces).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'too-large', hides: 'part' }]);
});

test('without an engine a PDF is a Problem', async () => {
  const { problems } = await pdfReader.read(file('two-lines'), plainWorld);
  expect(problems).toMatchObject([{ hides: 'everything' }]);
});
