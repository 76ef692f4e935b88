import { expect, test } from 'vitest';
import { cell, structured } from '../../test/structured.ts';
import type { Party } from '../model/document.ts';
import { structure } from './structure.ts';

const source = { name: 'a.docx', format: 'docx', sha256: '0'.repeat(64), pages: null } as const;

function short(parties: readonly Party[]): readonly (readonly [string, string | null, string | null])[] {
  return parties.map(({ name, role, address }) => [name, role, address]);
}

test.each<[string, string, [string, string | null, string | null][]]>([
  [
    'a preamble with roles in brackets',
    'This Loom Care Agreement is made on 3 May 2026 between Tallow Mills Ltd, a company registered in England, with its registered office at 4 Weir Lane, Derby DE1 4AB ("Buyer"), and Brindle Looms GmbH, having its seat at Webergasse 9, 09111 Chemnitz (the "Supplier").',
    [
      ['Tallow Mills Ltd', 'Buyer', '4 Weir Lane, Derby DE1 4AB'],
      ['Brindle Looms GmbH', 'Supplier', 'Webergasse 9, 09111 Chemnitz'],
    ],
  ],
  [
    'a numbered list below BETWEEN',
    `THIS AGREEMENT is dated 3 May 2026

BETWEEN:

(1) TALLOW MILLS LTD incorporated in England whose registered office is at 4 Weir Lane, Derby DE1 4AB (the "Buyer"); and

(2) BRINDLE LOOMS, INC., a Delaware corporation ("Supplier").

BACKGROUND

(A) The Buyer runs looms.`,
    [
      ['TALLOW MILLS LTD', 'Buyer', '4 Weir Lane, Derby DE1 4AB'],
      ['BRINDLE LOOMS, INC.', 'Supplier', null],
    ],
  ],
  [
    'a preamble that says behind the parties what the paper does',
    'This Amendment No. 1 is entered into on 12 June 2026 between Tallow Mills Ltd and Brindle Looms GmbH and amends the Loom Supply Agreement dated 3 March 2025.',
    [
      ['Tallow Mills Ltd', null, null],
      ['Brindle Looms GmbH', null, null],
    ],
  ],
  [
    'a preamble without roles',
    'This Agreement is entered into by and between Tallow and Sons Ltd and Brindle Looms Inc. It begins today.',
    [
      ['Tallow and Sons Ltd', null, null],
      ['Brindle Looms Inc.', null, null],
    ],
  ],
  [
    'a deed of the old form',
    'THIS AGREEMENT is made the 3rd day of May 2026 BETWEEN TALLOW & WEFT (LOOMS) LIMITED, whose registered office is situate at Weir House, 4 Weir Lane, Derby DE1 4AB (hereinafter called "the Principal", which expression shall include its successors), of the one part AND BRINDLE EXPEDITIE B.V., established at Havendijk 118, 3299 ZX Delft (hereinafter called "the Carrier"), of the other part',
    [
      ['TALLOW & WEFT (LOOMS) LIMITED', 'Principal', 'Weir House, 4 Weir Lane, Derby DE1 4AB'],
      ['BRINDLE EXPEDITIE B.V.', 'Carrier', 'Havendijk 118, 3299 ZX Delft'],
    ],
  ],
  [
    'a preamble that says more of a party behind its role',
    'This Agreement is made by and between Tallow Mills Corporation ("TMC"), a Delaware corporation, 42 Weir Lane, Tampa, Florida 33605, and eBrindle Looms, LLC ("Brindle"), a Nevada company. Looms are mended ("Services") by Brindle.',
    [
      ['Tallow Mills Corporation', 'TMC', '42 Weir Lane, Tampa, Florida 33605'],
      ['eBrindle Looms, LLC', 'Brindle', null],
    ],
  ],
  [
    'bullets with addresses that nothing announces',
    `This paper is dated 3 May 2026. It is between:

● Tallow Mills plc, company number 99817736, Weir House, 4 Weir Lane, Derby DE1 4AB ("Tallow"); and

● Brindle Looms GmbH, Webergasse 9, 09111 Chemnitz ("Brindle").`,
    [
      ['Tallow Mills plc', 'Tallow', 'Weir House, 4 Weir Lane, Derby DE1 4AB'],
      ['Brindle Looms GmbH', 'Brindle', 'Webergasse 9, 09111 Chemnitz'],
    ],
  ],
  [
    'parties that come first and then agree',
    'Tallow Mills Ltd, hereinafter referred to as "Buyer", and Brindle Looms Inc., hereinafter referred to as "Maker", have entered into this contract.',
    [
      ['Tallow Mills Ltd', 'Buyer', null],
      ['Brindle Looms Inc.', 'Maker', null],
    ],
  ],
  [
    'lines that name them as Party A and Party B',
    `Party A: Tallow Mills Co., Ltd. Address: 4 Weir Lane

Party B:

Brindle Looms Co., Ltd.`,
    [
      ['Tallow Mills Co., Ltd.', 'Party A', null],
      ['Brindle Looms Co., Ltd.', 'Party B', null],
    ],
  ],
  [
    'a preamble with a blank for the other side',
    'This Agreement is made between Tallow Mills Ltd, of 4 Weir Lane, Derby ("Buyer"), and ____________ ("Supplier").',
    [['Tallow Mills Ltd', 'Buyer', '4 Weir Lane, Derby']],
  ],
  [
    'a preamble with roles in brackets without quotation marks',
    'This Agreement is made by and between Tallow Mills, LLC, 42 Weir Lane, Tampa, Florida 33605 ("Vendor") and Brindle Looms Inc., a Nevada company (Brindle).',
    [
      ['Tallow Mills, LLC', 'Vendor', '42 Weir Lane, Tampa, Florida 33605'],
      ['Brindle Looms Inc.', 'Brindle', null],
    ],
  ],
  [
    'a preamble above a clause that defines a thing',
    `This Agreement is made between Tallow Mills Ltd (the "Lender") and Brindle Looms GmbH (the "Borrower").

1. Samples

1.1 The Lender lends the samples listed below (the "Samples").

2. Duties

2.1 The Borrower keeps them.`,
    [
      ['Tallow Mills Ltd', 'Lender', null],
      ['Brindle Looms GmbH', 'Borrower', null],
    ],
  ],
  [
    'signature blocks alone',
    `The looms are mended once a year by whoever signs below, and the price is paid at the end of it.

TALLOW MILLS LTD

By: ____________

BRINDLE LOOMS INC.

By: ____________`,
    [
      ['TALLOW MILLS LTD', null, null],
      ['BRINDLE LOOMS INC.', null, null],
    ],
  ],
  ['placeholders', 'This Agreement is made between [Company name] ("Buyer") and ____________ ("Supplier").', []],
  ['no party at all', 'The choice is between wool and linen, and the price is that of the list.', []],
])('parties are read from %s', (_, text, expected) => {
  expect(short(structured(text).parties)).toEqual(expected);
});

test('parties are read from a cover table, by rows and by columns', () => {
  const rows = [
    cell(0, 0, 'Customer'),
    cell(0, 1, 'Tallow Mills Ltd'),
    cell(1, 0, 'Provider:'),
    cell(1, 1, 'Brindle Looms Inc.'),
  ];
  expect(short(structure({ source, pieces: rows, problems: [] }).parties)).toEqual([
    ['Tallow Mills Ltd', 'Customer', null],
    ['Brindle Looms Inc.', 'Provider', null],
  ]);
  const columns = [
    cell(0, 1, 'Provider'),
    cell(0, 2, 'Customer'),
    cell(1, 0, 'Company'),
    cell(1, 1, 'Brindle Looms Inc.'),
    cell(1, 2, 'Tallow Mills Ltd'),
    cell(2, 0, 'Notice Address'),
    cell(2, 1, '12 Mill Row, Leeds'),
    cell(2, 2, '4 Weir Lane, Derby'),
  ];
  expect(short(structure({ source, pieces: columns, problems: [] }).parties)).toEqual([
    ['Brindle Looms Inc.', 'Provider', '12 Mill Row, Leeds'],
    ['Tallow Mills Ltd', 'Customer', '4 Weir Lane, Derby'],
  ]);
});
