import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { quote } from '../model/document.ts';
import { personalData, sectors } from './sectors.ts';

test.each<[string, readonly string[]]>([
  ['The Provider is a business associate under HIPAA.', ['health: business associate']],
  ['The Client is a financial entity in the sense of DORA.', ['finance: financial entity']],
  ['Covered defense information stays in the enclave, as DFARS demands.', ['defence: Covered defense information']],
  ['The Software is commercial computer software under DFARS 227.7202 for any Government end user.', []],
  ['Incidents are reported as DFARS 252.204-7012 demands.', ['defence: DFARS 252.204']],
  ['The Customer is an important entity under NIS2.', ['critical-infrastructure: important entity']],
  ['The gateway is a product with digital elements.', ['connected-products: product with digital elements']],
  [
    'Shares of the Customer are listed on the Harbour Stock Exchange.',
    ['listed-company: listed on the Harbour Stock Exchange'],
  ],
  ['The Supplier pays into the bank account of the patient Customer.', []],
])('%s', (text, expected) => {
  const document = documentOf(text);
  expect(sectors(document).map(({ value, span }) => `${value}: ${quote(document, span)}`)).toEqual(expected);
});

test('personal data is involved where a paper keeps speaking of it, not where it is named once', () => {
  const often = 'The Supplier keeps personal data. Data subjects may ask for their personal data.';
  expect(personalData(documentOf(often))).toMatchObject([{ question: 'personal-data', value: 'yes' }]);
  expect(personalData(documentOf('Each party keeps the laws on personal data.'))).toEqual([]);
});
