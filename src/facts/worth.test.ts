import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { quote } from '../model/document.ts';
import { facts } from './facts.ts';
import { worth } from './worth.ts';

function read(text: string): readonly string[] {
  const document = documentOf(text);
  return worth(document, facts(document)).map(({ value, span }) => `${value}: ${quote(document, span)}`);
}

test.each<[string, readonly string[]]>([
  ['The total price of the Machines is USD 90,000.', ['USD 90,000: USD 90,000']],
  ['Contract Value: EUR 1.250.000,00', ['EUR 1,250,000: EUR 1.250.000,00']],
  [
    'The aggregate fees payable under this Agreement shall be five hundred thousand US dollars (US$500,000).',
    ['USD 500,000: five hundred thousand US dollars (US$500,000)'],
  ],
  ['The Price amounts to GBP 40,000.', ['GBP 40,000: GBP 40,000']],
  ['The parties acknowledge that this Agreement involves not less than US$100,000.', ['USD 100,000: US$100,000']],
  ['This Agreement relates to obligations of at least USD 250,000 in the aggregate.', ['USD 250,000: USD 250,000']],
  ['The contract price is USD 80,000.\nThe total price with all options is USD 120,000.', ['USD 120,000: USD 120,000']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['a fee among others', 'The implementation fee is USD 60,000.'],
  ['a sum for each month', 'The total fees are USD 9,000 per month.'],
  ['a limit of liability', 'The total aggregate liability is limited to an amount of USD 500,000.'],
  ['an obligation to insure', 'The policy covers claims of at least USD 1,000,000 of insurance.'],
  ['a penalty', 'A penalty in the total amount of EUR 50,000 falls due.'],
  ['an upper limit', 'The total price shall not exceed an amount of USD 300,000.'],
  ['the price of a thing', 'The suggested retail price of a book is USD 19.'],
])('%s is not what the deal is worth', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('a bare dollar sign is the American one where American law governs and no other dollar is named', () => {
  const law = 'This Agreement is governed by the laws of the State of New York.';
  const price = 'The total price is $400,000.';
  expect(read(`${price}\n${law}`)).toEqual(['USD 400,000: $400,000']);
  expect(read(price)).toEqual([]);
  expect(read(`${price}\n${law}\nThe Buyer has paid CAD 10,000 before.`)).toEqual([]);
});
