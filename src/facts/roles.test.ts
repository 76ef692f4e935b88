import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { quote } from '../model/document.ts';
import { partyRoles } from './roles.ts';

function read(text: string): readonly string[] {
  const document = documentOf(text);
  return partyRoles(document).map(({ value, span }) => `${value}: ${quote(document, span)}`);
}

test.each<[string, readonly string[]]>([
  ['Each party acts as an independent controller.', ['independent-controllers: independent controller']],
  ['The Recipient is a controller in its own right.', ['independent-controllers: controller in its own right']],
  ['The parties are joint controllers in the sense of Article 26.', ['joint-controllers: joint controllers']],
  ['The Supplier acts as the Customer’s processor.', ['processor: as the Customer’s processor']],
  ['Brindle Ltd (the “Processor”) signs.', ['processor: (the “Processor”']],
  ['The Business Associate shall report each breach.', ['processor: The Business Associate shall']],
  [
    'The Vendor processes the data only on behalf of the Customer.',
    ['processor: processes the data only on behalf of the Customer'],
  ],
  [
    'The Host is a service provider within the meaning of the CCPA.',
    ['processor: service provider within the meaning of the CCPA'],
  ],
  ['The Vendor is engaged as a sub-processor of the Customer.', ['sub-processor: as a sub-processor of the Customer']],
  ['The Supplier is an ICT third-party service provider.', ['ict-provider: ICT third-party service provider']],
  [
    'The Supplier acts as a processor.\nFor its own invoices each party is an independent controller.',
    ['processor: as a processor', 'independent-controllers: independent controller'],
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['a denial', 'Neither party is a processor of the other, and the parties are not joint controllers.'],
  ['a condition', 'If the parties act as independent controllers, each answers requests by itself.'],
  ['a case among others', 'To the extent that the parties are joint controllers, Annex C applies.'],
  ['the people whom one calls', 'Each party is an independent controller of the contact details of the other.'],
  ['a definition', '“Controller” and “Processor” have the meanings that the GDPR gives them.'],
  ['whom the other side may engage', 'Each party may use its own processors.'],
])('%s is no role', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('what follows a role takes nothing from it', () => {
  expect(read('The parties act as independent controllers and not as joint controllers.')).toEqual([
    'independent-controllers: independent controllers',
  ]);
});
