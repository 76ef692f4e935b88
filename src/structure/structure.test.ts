import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cell, structured } from '../../test/structured.ts';
import type { Document } from '../model/document.ts';
import { quote } from '../model/document.ts';
import type { Piece } from '../model/piece.ts';
import { structure } from './structure.ts';

const source = { name: 'agreement.txt', format: 'text', sha256: '0'.repeat(64), pages: null } as const;

function numbers(document: Document): readonly string[] {
  return document.clauses.map(({ number }) => number);
}

test('an empty reading gives an empty document', () => {
  const document = structure({ source, pieces: [], problems: [] });
  expect(document).toMatchObject({ text: '', blocks: [], clauses: [], anchors: [], language: null });
});

test('letters and romans append to their parent, decimals carry it', () => {
  const document = structured(`1. Definitions

1.1 The words below have the meaning given to them here.

(a) first letter of the list;

(i) first roman of the list;

(ii) second roman of the list;

(b) second letter of the list.

1.2 Nothing else is defined here at all.

2. Confidentiality

2.1 Each party keeps the secrets of the other.`);
  expect(numbers(document)).toEqual(['1', '1.1', '1.1(a)', '1.1(a)(i)', '1.1(a)(ii)', '1.1(b)', '1.2', '2', '2.1']);
  expect(document.clauses.map(({ parent }) => parent)).toEqual([null, 0, 1, 2, 2, 1, 0, null, 7]);
});

test('"(i)" is the letter after (h) where (j) follows, and a roman one where (ii) does', () => {
  const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) keep the record ${letter.repeat(3)};`);
  const list = structured(['1. Records', ...letters].join('\n\n'));
  expect(numbers(list).at(-2)).toBe('1(i)');
  const nested = structured(['1. Records', ...letters.slice(0, 8), '(i) one thing;', '(ii) another;'].join('\n\n'));
  expect(numbers(nested).slice(-2)).toEqual(['1(h)(i)', '1(h)(ii)']);
});

test('a wrapped line that begins with a reference is text of the paragraph', () => {
  const document = structured(`4. Audit
The Supplier keeps its books in good order and opens them, as said in Section
5 above and in
5.2 hereof, to whoever the Buyer sends, at the times that are agreed upon by both.
5. Records
Books are kept for six years from the end of the year in which they were closed.`);
  expect(numbers(document)).toEqual(['4', '5']);
});

test('ordinals number articles and schedules, and "5A" stands between 5 and 6', () => {
  const document = structured(`FIRST: The name of the mill is Tallow, and so it stays.

SECOND: Its looms are kept as follows.

4. Oil

5. Wool

5A. Linen

5A.1 Linen is kept dry.

6. Silk

THE FIRST SCHEDULE

1. Looms`);
  expect(numbers(document)).toEqual([
    'First',
    'Second',
    '4',
    '5',
    '5A',
    '5A.1',
    '6',
    'First Schedule',
    'First Schedule, 1',
  ]);
});

test('capital letters hold what is numbered from 1 below them', () => {
  const document = structured(`ARTICLE 1 SHARES

A. COMMON

1. Votes

2. Sales

B. PREFERRED

1. Votes

2. Sales`);
  expect(document.clauses.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 0, 4, 4]);
});

test('a line that wraps at an item of a running list is text, also where the first line stands in', () => {
  const document =
    structured(`   5.1 Each party may end this paper where the other breaks it in a way that is not mended;
(ii) dissolves or stops its trade without a successor; or (iii) is wound up by a court in the
county of its seat.

   5.2 Nothing else ends it.`);
  expect(numbers(document)).toEqual(['5.1', '5.2']);
});

test('what stands in a schedule says so in its number', () => {
  const document = structured(`1. Scope

This paper governs the works that the Supplier does for the Buyer at any of its mills.

2. Price

The price is that of the list which both have signed on the day of this paper, and no other price holds.

SCHEDULE 2

1. Security

1.1 Doors are locked.

(a) at night;`);
  expect(numbers(document)).toEqual(['1', '2', 'Schedule 2', 'Schedule 2, 1', 'Schedule 2, 1.1', 'Schedule 2, 1.1(a)']);
});

test('numbers below the heading of an annex are cited with it, and words within it mean its own clauses', () => {
  const document = structured(`LOOM HIRE TERMS

1. Hire

1.1 The Mill hires out looms.

2. Price

2.1 The price is that of the list.

LOOM CARE ANNEX

1. Care

1.1 The loom is oiled each night as paragraph 2.1 says.

2. Oil

2.1 The oil is clean.`);
  expect(numbers(document).filter((number) => number !== '')).toEqual([
    '1',
    '1.1',
    '2',
    '2.1',
    'Loom Care Annex, 1',
    'Loom Care Annex, 1.1',
    'Loom Care Annex, 2',
    'Loom Care Annex, 2.1',
  ]);
  const [cited] = document.references.map(({ target }) => (target === null ? null : document.clauses[target]?.number));
  expect(cited).toBe('Loom Care Annex, 2.1');
});

test('sections below articles are cited with their article', () => {
  const document = structured(`ARTICLE I
SCOPE
Section 1. Works. The Supplier mends the looms of the Buyer at its mills.
Section 2. Place. The works are done where the looms stand.
ARTICLE II
PRICE
Section 1. Sum. The price is paid at the end of the month.`);
  expect(numbers(document)).toEqual([
    'Article I',
    'Article I, Section 1',
    'Article I, Section 2',
    'Article II',
    'Article II, Section 1',
  ]);
  expect(document.clauses.map(({ heading }) => heading && document.text.slice(heading.start, heading.end))).toEqual([
    'SCOPE',
    'Works',
    'Place',
    'PRICE',
    'Sum',
  ]);
});

test('lines of a paragraph are joined, a word broken at the line end is made whole', () => {
  const document = structured(`The Supplier keeps all that it learns of the looms confiden-
tial, and so does each third-
party that it sends; nothing of it leaves the mill of the
Buyer.`);
  expect(document.text).toBe(
    'The Supplier keeps all that it learns of the looms confidential, and so does each third-party that it sends; nothing of it leaves the mill of the Buyer.',
  );
});

test('lines of two columns are joined to paragraphs, also from one column to the next', () => {
  const words = 'the Buyer pays for the mending of each loom at';
  const column = (left: number, texts: readonly string[]): readonly Piece[] =>
    texts.map((text, row) => ({
      text,
      place: { in: 'pdf', page: 1, box: [left, 700 - 12 * row, text.length * 4.5, 10] },
      unit: 'line',
      zone: 'body',
      look: { size: 9, bold: false, italic: false, left, centred: false },
    }));
  const left = ['1. Each year from the day of this paper onwards', ...Array.from({ length: 11 }, () => words)];
  const right = [...Array.from({ length: 10 }, () => words), 'its own cost.', '2. Payment is due at once.'];
  const pieces = [...column(60, left), ...column(310, right)];
  const blocks = structure({ source, pieces, problems: [] }).blocks;
  expect(blocks.length).toBe(2);
});

test('each line that somebody who signs fills in is a paragraph, and a date there is no clause', () => {
  const document = structured(`Signed in the mill of the Buyer:
TALLOW MILLS LTD
By: /s/ M. Reed
--------------------
Name: M. Reed
Title: Director of the Mill
Date:
30.4.98`);
  expect(document.text.split('\n').slice(-5)).toEqual([
    '--------------------',
    'Name: M. Reed',
    'Title: Director of the Mill',
    'Date:',
    '30.4.98',
  ]);
  expect(numbers(document).join('')).toBe('');
});

test('a footnote does not break the paragraph that it interrupts', () => {
  const place = { in: 'docx', paragraph: 1 } as const;
  const line = { place, unit: 'line', zone: 'body' } as const;
  const document = structure({
    source,
    pieces: [
      { ...line, text: 'The Supplier mends the looms¹ and' },
      { ...line, zone: 'footnote', text: '1 As listed.' },
      { ...line, text: 'oils them.' },
    ],
    problems: [],
  });
  expect(document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
    ['paragraph', 'The Supplier mends the looms¹ and oils them.'],
    ['footnote', '1 As listed.'],
  ]);
});

test('cells of one table row are one block', () => {
  const pieces = [cell(0, 0, 'Buyer'), cell(0, 1, 'Tallow Mills'), cell(1, 0, 'Supplier'), cell(1, 1, 'Brindle Ltd')];
  expect(structure({ source, pieces, problems: [] }).text).toBe('Buyer | Tallow Mills\nSupplier | Brindle Ltd');
});

const anyWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '1. One',
    '(a) two',
    '(i) three',
    '5.1 Four',
    'ARTICLE IV',
    'Schedule 2',
    'Section 5 above',
    'tail-',
    '• b',
  ),
  fc.stringMatching(/^[A-Za-z(). -]{0,40}$/),
);
const anyLook = fc.record({
  size: fc.double(),
  bold: fc.boolean(),
  italic: fc.boolean(),
  left: fc.double(),
  centred: fc.boolean(),
});
const anyPiece: fc.Arbitrary<Piece> = fc
  .record(
    {
      text: anyWords.map((text) => text.replace(/[\n\r\u2028\u2029]/g, ' ')),
      place: fc.constantFrom(
        { in: 'pdf', page: 1, box: [10, 700, 300, 12] } as const,
        { in: 'pdf', page: 2, box: [10, 40, 80, 12] } as const,
        { in: 'docx', paragraph: 3 } as const,
        { in: 'text', line: 4 } as const,
      ),
      unit: fc.constantFrom('line', 'paragraph'),
      zone: fc.constantFrom('body', 'header', 'footer', 'footnote'),
      label: fc.constantFrom('', '1.', '(a)', 'Q-7', '•'),
      listLevel: fc.nat(3),
      headingLevel: fc.nat(4),
      cell: fc.record({ table: fc.nat(1), row: fc.nat(2), column: fc.nat(2) }),
      look: anyLook,
      gapBefore: fc.boolean(),
    },
    { requiredKeys: ['text', 'place', 'unit', 'zone'] },
  )
  .map((piece) => ({ ...piece, edges: Float32Array.from({ length: piece.text.length + 1 }, (_, index) => index * 5) }));

test('any pieces give a document whose blocks tile the text and whose words are those of their pieces', () => {
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 30 }), (pieces) => {
      const placed = pieces.map((piece, index) => ({ ...piece, place: { in: 'text', line: index } as const }));
      for (const given of [pieces, placed]) {
        const document = structure({ source, pieces: given, problems: [] });
        const { text, blocks, anchors, clauses } = document;
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
        for (const anchor of anchors) {
          expect(anchor.edges?.length).toBe(anchor.end - anchor.start + 1);
          const words = text.slice(anchor.start, anchor.end);
          expect(words).not.toMatch(/\n/);
          if (given !== placed || anchor.place.in !== 'text') continue;
          // Soft hyphens are layout, as the ends of lines are.
          const bare = (paper: string) => paper.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu, '');
          expect(bare(given[anchor.place.line]?.text ?? '')).toContain(bare(quote(document, anchor)));
        }
        for (const [index, clause] of clauses.entries()) {
          expect(clause.end).toBeGreaterThan(clause.start);
          if (clause.parent === null) continue;
          const parent = clauses[clause.parent];
          expect(clause.parent).toBeLessThan(index);
          expect(parent?.depth).toBe(clause.depth - 1);
          expect(parent?.end).toBeGreaterThanOrEqual(clause.end);
        }
      }
    }),
    { numRuns: 300 },
  );
});
