import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { quote } from '../model/document.ts';

const preamble = `This Agreement is made between Alder Looms Ltd ("Supplier") and Brindle Mills Ltd ("Customer").

1. Hire. The Supplier hires out looms to the Customer under an order, for a payment at each milestone. An agent holds the money in escrow.

`;

function found(lines: string): readonly (readonly [string, readonly string[]])[] {
  const document = structured(preamble + lines);
  return document.undefinedTerms.map(({ term, uses }) => [term, uses.map((use) => quote(document, use))]);
}

test.each<[string, string, [string, string[]][]]>([
  [
    'two terms in both numbers, by their first use',
    'The Customer sends each Milestone Payment to the Escrow Agent in time. It is late where the Escrow Agent lacks one of such Milestone Payments for a week.',
    [
      ['Milestone Payment', ['Milestone Payment', 'Milestone Payments']],
      ['Escrow Agent', ['Escrow Agent', 'Escrow Agent']],
    ],
  ],
  ['one use alone', 'The Customer then sends each Milestone Payment to the other side.', []],
  [
    'a term that is defined',
    '"Milestone Payment" means a sum. The Customer sends each Milestone Payment on time, and no Milestone Payment is late at all.',
    [],
  ],
  [
    'the tail of a term that is defined',
    '"First Milestone Payment" means a sum. The Customer sends each Milestone Payment on time, and no Milestone Payment is late at all.',
    [],
  ],
  [
    'what a heading explains',
    '2. Milestone Payment\n\nThe Customer sends each Milestone Payment on time, and no Milestone Payment is late at all.',
    [],
  ],
  [
    'what another paper defines',
    'The Customer sends each Milestone Payment (as defined in the Loom Plan) on time, and no Milestone Payment is late at all.',
    [],
  ],
  [
    'what is as often written small',
    'The Customer sends each Milestone Payment on time. Such Milestone Payment is due at once. A milestone payment is a sum, and no milestone payment is late.',
    [],
  ],
  [
    'a name, a law and an office',
    'The Customer tells the Ruritania Mill Board and the Loom Act so. A copy goes to the Chief Loom Officer, and the Ruritania Mill Board, the Loom Act and the Chief Loom Officer are kept in mind.',
    [],
  ],
  [
    'a role, and a word in a title',
    'The Customer pays the Supplier each month for such looms. The Customer and the Supplier talk.\n\nThe Milestone Payment and the Milestone Payment of the Customer',
    [],
  ],
])('of %s, what is not defined is listed', (_, lines, expected) => {
  expect(found(lines)).toEqual(expected);
});

const paid = 'The Customer sends each Milestone Payment on time, and no Milestone Payment is late at all.';

test.each<[string, string | null]>([
  ['Capitalised terms not defined here have the meanings given in the Loom Terms.', 'whole'],
  [
    'Unless otherwise defined herein, all capitalised terms shall have the meaning set out in the Master Agreement.',
    'whole',
  ],
  ['Capitalised terms not defined here have the meanings that looms give them.', null],
  ['Accounting terms not defined here have the meanings given in the Loom Rules.', null],
])('%j sends the reader elsewhere for what is not defined: %j', (sentence, elsewhere) => {
  const document = structured(`${preamble}${sentence} ${paid}`);
  expect(document.definedElsewhere === null ? null : quote(document, document.definedElsewhere)).toBe(
    elsewhere === null ? null : sentence,
  );
  expect(document.undefinedTerms.map(({ term }) => term)).toEqual(elsewhere === null ? ['Milestone Payment'] : []);
});
