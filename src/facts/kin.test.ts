import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { namesOf } from '../structure/paper-names.ts';
import { facts } from './facts.ts';
import { kin } from './kin.ts';

function kinOf(text: string) {
  const document = structured(text);
  return { document, kin: kin(document, namesOf(document), facts(document)) };
}

/** "amends master services agreement 2024-03-03". */
function told(text: string): readonly string[] {
  return kinOf(text).kin.ties.map(({ relation, called, dated }) => [relation, called, dated ?? ''].join(' ').trim());
}

const title = 'DATA PROCESSING ADDENDUM\n';

test.each([
  [
    'AMENDMENT NO. 2\nThis Amendment No. 2 amends the Master Supply Agreement dated 4 May 2023 between the parties.',
    ['amends master supply agreement 2023-05-04'],
  ],
  [
    'ORDER FORM\nThis Order Form is issued under the Cloud Services Agreement effective as of 1 June 2025 between Brindle Ltd. and Kestrel GmbH.',
    ['under cloud services agreement 2025-06-01'],
  ],
  [
    `${title}This Addendum forms part of the Master Services Agreement (the "Agreement").\n1. Under the Agreement the Supplier processes data.`,
    ['under master services agreement'],
  ],
  [
    'SERVICES AGREEMENT\n1. This Agreement supersedes the Non-Disclosure Agreement dated 9 January 2023.',
    ['supersedes non-disclosure agreement 2023-01-09'],
  ],
  [
    'SERVICES AGREEMENT\n1. This Agreement does not amend, replace or supersede the Non-Disclosure Agreement dated 9 January 2023.',
    ['names non-disclosure agreement 2023-01-09'],
  ],
  ['SERVICES AGREEMENT\n1. Each Statement of Work is incorporated in this Agreement.', ['holds statement of work']],
  ['SERVICES AGREEMENT\n1. Any amendment of this Agreement must be in writing.', []],
  [
    'SERVICES AGREEMENT\n1. The Supplier has read the Technical Cooperation Agreement of its affiliate.',
    ['names technical cooperation agreement'],
  ],
  ['SERVICES AGREEMENT\n1. The parties may terminate this Services Agreement under these Terms.', []],
])('which others a paper names, and what it is to them: %j', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('of several sentences the one that says most counts, and its words are those of the paper', () => {
  const { document, kin } = kinOf(
    'SIDE LETTER\n1. The Master Lease Agreement is known to both parties.\n2. This Side Letter modifies the Master Lease Agreement dated 7 July 2022.',
  );
  expect(kin.ties.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    expect.stringContaining('modifies the Master Lease Agreement'),
  ]);
});

test('the day of a paper is its own, not that of the one it amends', () => {
  expect(
    kinOf('AMENDMENT\nThis Amendment is made on 12 June 2025 and amends the Supply Agreement dated 3 March 2024.').kin
      .dated,
  ).toBe('2025-06-12');
  expect(kinOf('AMENDMENT\nThis Amendment amends the Supply Agreement dated 3 March 2024.').kin.dated).toBeNull();
});

/** "this > data processing addendum = order form". */
function ranks(text: string): readonly string[] {
  return kinOf(`MASTER SERVICES AGREEMENT\nThis Agreement is between two parties.\n${text}`).kin.precedence.map(
    (each) =>
      each.ranks.map((rank) => rank.map((one) => (one.which === 'this' ? 'this' : one.called)).join(' = ')).join(' > '),
  );
}

test.each([
  ['1. If this Agreement and an Order Form conflict, this Agreement prevails.', ['this > order form']],
  [
    '1. In case of conflict between this Agreement and the Data Processing Addendum, the latter shall prevail.',
    ['data processing addendum > this'],
  ],
  [
    '1. In the event of any inconsistency between the Order Form and this Agreement, the Order Form shall control unless the Framework Terms say otherwise.',
    ['order form > this'],
  ],
  [
    '1. The following order of precedence applies: (a) the Data Processing Addendum; (b) this Agreement; (c) the Order Forms.',
    ['data processing addendum > this > order form'],
  ],
  [
    '1. Where the documents differ they apply in the following order of priority:\n(a) the Data Processing Addendum;\n(b) this Agreement;\n(c) the Order Forms.\n2. Fees are due in thirty days.',
    ['data processing addendum > this > order form'],
  ],
  ['1. Conflicts are resolved in ascending order: first each Statement of Work, then this Agreement.', []],
  ['1. This Order Form is placed under the Master Services Agreement.', []],
  ['1. This Agreement is governed by the laws of Freedonia.', []],
  ['1. If the English and the German text of this Agreement differ, the English text prevails.', []],
  ['1. If any conflict arises under this Agreement, the parties shall negotiate.', []],
])('which goes before which: %j', (text, expected) => {
  expect(ranks(text)).toEqual(expected);
});
