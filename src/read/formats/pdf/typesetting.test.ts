import { expect, test } from 'vitest';
import { type PdfObjects, pdfFile, stream } from '../../../../test/pdf-file.ts';
import { plainWorld } from '../../../../test/world.ts';
import type { Document } from '../../../model/document.ts';
import { createPdfEngine } from '../../../scan/pdfium.ts';
import { structure } from '../../../structure/structure.ts';
import { read } from '../../read.ts';

// What typesetters do to words, as it comes out in the text of the whole document.

const engine = createPdfEngine();

type Line = readonly [x: number, y: number, words: string, size?: number];

/** Pages of lines in Helvetica; \x01 draws the one sign for "fi". `annotations`: of the first page, each an object. */
async function paper(pages: readonly (readonly Line[])[], annotations: readonly string[] = []): Promise<Document> {
  const numberOf = (page: number): number => 4 + 2 * page;
  const first = numberOf(pages.length);
  const objects: Record<number, PdfObjects[number]> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Kids[${pages.map((_, page) => `${numberOf(page)} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi]>>>>',
  };
  for (const [page, lines] of pages.entries()) {
    const own = page === 0 ? `/Annots[${annotations.map((_, at) => `${first + at} 0 R`).join(' ')}]` : '';
    const shown = lines.map(([x, y, words, size = 11]) => `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET`);
    objects[numberOf(page)] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${numberOf(page) + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>${own}>>`;
    objects[numberOf(page) + 1] = stream('', shown.join('\n'));
  }
  for (const [at, annotation] of annotations.entries()) objects[first + at] = annotation;
  const bytes = new Uint8Array(pdfFile(objects));
  return structure(await read({ name: 'moulds.pdf', bytes }, { ...plainWorld, engines: { pdf: await engine } }));
}

/** Lines of one paragraph, from the top of the page. */
function running(...lines: readonly string[]): readonly Line[] {
  return lines.map((words, at) => [72, 760 - at * 14, words]);
}

const width = 'of the Supplier and of all who work for it on the moulds and castings of the';

test('one sign for two letters is read as the letters', async () => {
  expect((await paper([running('The Supplier keeps what is con\x01dential.')])).text).toBe(
    'The Supplier keeps what is confidential.',
  );
});

test('a word that the end of a line breaks is one word, a compound keeps its hyphen', async () => {
  const lines = running(
    `The non-disclosure duties ${width} confi-`,
    `dential kind outlast this paper, and so do the non-`,
    `disclosure duties ${width} Buyer.`,
  );
  const { text } = await paper([lines]);
  expect(text).toContain('of the confidential kind outlast');
  expect(text).toContain('so do the non-disclosure duties');
});

test('raised letters stay with their word', async () => {
  const raised =
    'It reports on the 1) Tj /F1 7 Tf 5 Ts (st) Tj /F1 11 Tf 0 Ts ( day of each month without being asked.';
  expect((await paper([running(raised)])).text).toBe('It reports on the 1st day of each month without being asked.');
});

test('a footnote stands apart from the sentence that goes on over the page', async () => {
  const body = Array.from({ length: 30 }, (_, at) => `Line ${at} ${width}`);
  const { text, blocks } = await paper([
    [...running(...body, 'and the Supplier shall keep'), [72, 90, '1 As listed in the plan of the moulds.', 8]],
    running('the moulds in a locked room.'),
  ]);
  expect(text).toContain('and the Supplier shall keep the moulds in a locked room.');
  const note = blocks.find(({ kind }) => kind === 'footnote');
  expect(note === undefined ? null : text.slice(note.start, note.end)).toBe('1 As listed in the plan of the moulds.');
});

test('the rows of a form that comes again on every page are text', async () => {
  const pages = Array.from({ length: 8 }, (_, at) =>
    Array.from({ length: 12 }, (__, row): Line => [72, 760 - 14 * row, `Sample ${at * 12 + row} ${width} Buyer.`]),
  );
  const { text } = await paper(pages);
  expect(text.match(/Sample/g)).toHaveLength(8 * 12);
});

const words = ['Care', 'Trust', 'Speed', 'Price', 'Weight', 'Colour', 'Shape'];

test('running lines that differ on left and right pages are no text', async () => {
  const pages = Array.from({ length: 8 }, (_, at): readonly Line[] => [
    at % 2 === 0 ? [72, 810, 'Supply of Castings'] : [420, 810, 'Alder and Birch'],
    ...Array.from(
      { length: 12 },
      (__, row): Line => [
        72,
        760 - 14 * row,
        `${words[(at * 5 + row * 3) % words.length]} ${row} ${width} ${words[(at + row) % words.length]}`,
      ],
    ),
    at % 2 === 0 ? [72, 30, `${at + 1}`] : [520, 30, `${at + 1}`],
  ]);
  const { text } = await paper(pages);
  expect(text).not.toMatch(/Supply of Castings|Alder and Birch/);
  expect(text.split('\n').filter((line) => /^\d+$/.test(line))).toEqual([]);
  expect(text.match(/of the Supplier and of all who work for it/g)).toHaveLength(8 * 12);
});

test('what is said of struck words is a comment', async () => {
  const { text, comments } = await paper(
    [running('The Supplier keeps the moulds secret for one year.')],
    [
      '<</Type/Annot/Subtype/StrikeOut/Rect[230 755 330 775]/QuadPoints[230 775 330 775 230 755 330 755]/T(M. Reed)/Contents(Say five.)>>',
    ],
  );
  expect(text).toBe('The Supplier keeps the moulds secret for one year.');
  expect(comments).toMatchObject([{ author: 'M. Reed', text: 'Say five.' }]);
});
