import { expect, test } from 'vitest';
import { cell, structured } from '../../test/structured.ts';
import { structure } from './structure.ts';

const preamble = `This Agreement is made between Alder Looms Ltd ("Supplier") and Brindle Mills Ltd ("Customer").

1. Hire. The Supplier hires out looms.

`;

const wordFile = { name: 'a.docx', format: 'docx', sha256: '0'.repeat(64), pages: null } as const;

const piecesOf = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((cells, row) => cells.map((words, column) => cell(row, column, words)));

function signed(lines: string): readonly (readonly (string | boolean | null)[])[] {
  const { signatures, parties } = structured(preamble + lines);
  return signatures.map(({ party, name, title, date, isSigned }) => [
    party === null ? null : (parties[party]?.role ?? null),
    name,
    title,
    date,
    isSigned,
  ]);
}

test.each<[string, (string | boolean | null)[][]]>([
  [
    'ALDER LOOMS LTD\n\nBy: ______________\n\nName: Ada Quill\n\nTitle: Director\n\nDate: ________',
    [['Supplier', 'Ada Quill', 'Director', null, false]],
  ],
  [
    'Brindle Mills Ltd\n\nBy: /s/ Basil Reed\n\nName: Basil Reed\n\nDate: 3 May 2031',
    [['Customer', 'Basil Reed', null, '3 May 2031', true]],
  ],
  [
    'Supplier: Signature: ____ Name and Title: Cora Vane, Clerk Date: 4 May 2031',
    [['Supplier', 'Cora Vane, Clerk', null, '4 May 2031', false]],
  ],
  [
    'Alder Looms Ltd Brindle Mills Ltd\n\nBy: /s/ Ada Quill By: /s/ Basil Reed\n\nTitle: Director Title: Clerk',
    [
      ['Supplier', 'Ada Quill', 'Director', null, true],
      ['Customer', 'Basil Reed', 'Clerk', null, true],
    ],
  ],
  [
    'Brindle Mills Ltd Alder Looms Ltd By: ____________ By: ____________\n\nName: Basil Reed Name: Ada Quill',
    [
      ['Customer', 'Basil Reed', null, null, false],
      ['Supplier', 'Ada Quill', null, null, false],
    ],
  ],
  [
    'Alder Looms Ltd By: /s/ Ada Quill By: /s/ Basil Reed Name: Ada Quill Name: Basil Reed Title: Director Title: Clerk',
    [
      ['Supplier', 'Ada Quill', 'Director', null, true],
      [null, 'Basil Reed', 'Clerk', null, true],
    ],
  ],
  [
    'Alder Looms Ltd By: ________ Name: Ada Quill Title: Director Brindle Mills Ltd By: ________ Name: Basil Reed Title: Clerk',
    [
      ['Supplier', 'Ada Quill', 'Director', null, false],
      ['Customer', 'Basil Reed', 'Clerk', null, false],
    ],
  ],
  [
    'Brindle Mills Ltd By: Brindle Partners LLC, its Manager By: /s/ Basil Reed',
    [['Customer', 'Basil Reed', null, null, true]],
  ],
  ['Alder Looms Ltd\n\n/s/ Ada Quill Date: 3 May 2031', [['Supplier', 'Ada Quill', null, '3 May 2031', true]]],
  ['The date: a day in May. The name: any.', []],
])('%j is signed by %j', (lines, expected) => {
  expect(signed(lines)).toEqual(expected);
});

test('where the first column of a table names the lines, each other column is one who signs', () => {
  const rows = [['Signature'], ['Print name', 'Ada Quill', 'Basil Reed'], ['Title', 'Director', 'Clerk']];
  const { signatures } = structure({ source: wordFile, pieces: piecesOf(rows), problems: [] });
  expect(signatures.map(({ name, title, isSigned }) => [name, title, isSigned])).toEqual([
    ['Ada Quill', 'Director', false],
    ['Basil Reed', 'Clerk', false],
  ]);
});

test('two who sign side by side in a table are two', () => {
  const rows = [
    ['Alder Looms Ltd', 'Brindle Mills Ltd'],
    ['By: ________', 'By: /s/ Basil Reed'],
    ['Name: Ada Quill', 'Name: Basil Reed'],
  ];
  const { signatures } = structure({ source: wordFile, pieces: piecesOf(rows), problems: [] });
  expect(signatures.map(({ name, isSigned }) => [name, isSigned])).toEqual([
    ['Ada Quill', false],
    ['Basil Reed', true],
  ]);
});
