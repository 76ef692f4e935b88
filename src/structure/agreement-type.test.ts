import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { quote } from '../model/document.ts';

const body = '\n\nThe parties agree on what follows, each of them for itself and for those who come after it.';

test.each([
  ['MUTUAL NON-DISCLOSURE AGREEMENT', 'nda-mutual'],
  ['One-Way Confidentiality Agreement', 'nda-one-way'],
  ['Data Processing Addendum', 'data-processing'],
  ['BUSINESS ASSOCIATE AGREEMENT', 'business-associate'],
  ['Master Services Agreement', 'services'],
  ['Software as a Service Agreement', 'saas'],
  ['SOFTWARE LICENCE AGREEMENT', 'licence'],
  ['AMENDMENT NO. 2 TO SUPPLY AGREEMENT', 'amendment'],
  ['Manufacturing and Supply Agreement', 'manufacturing'],
  ['ORDER FORM', 'order-form'],
  ['AGREEMENT FOR CARRIAGE AND WAREHOUSING', 'logistics'],
  ['AGREEMENT FOR THE SUPPLY OF LOOMS', 'supply'],
  ['Agreement for the provision of services', 'services'],
  ['Sponsorship Agreement', 'other'],
  ['A letter from the mill', undefined],
])('%s is of type %s', (title, expected) => {
  const document = structured(title + body);
  expect(document.type?.id).toBe(expected);
  if (document.type !== null) expect(quote(document, document.type.because)).toBe(title);
});

test('an NDA that does not say which way is mutual or one-way by its wording, else unknown', () => {
  const title = 'NON-DISCLOSURE AGREEMENT\n\n';
  expect(structured(`${title}Each party may disclose secrets of its trade to the other.`).type?.id).toBe('nda-mutual');
  expect(structured(`${title}Tallow Mills Ltd (the "Recipient") wishes to see the loom.`).type?.id).toBe('nda-one-way');
  expect(structured(`${title}Secrets are kept.`).type).toBe(null);
});

test('without a title the first paragraph names the type', () => {
  const document = structured(`This Loom Supply Agreement is made on the day of the last signature below.${body}`);
  expect(document.type?.id).toBe('supply');
});
