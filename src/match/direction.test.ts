import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { duties } from '../facts/duty.ts';
import type { AgreementTypeId } from '../model/document.ts';
import type { Bearer, DutyFact } from '../model/fact.ts';
import { directionOf } from './direction.ts';

const roles = { 'Brindle Mills Ltd': 'Supplier', 'Quillon Optics Ltd': 'Customer' };

/** "owes → to", as read off the first duty of a sentence. */
function direction(
  sentence: string,
  type: AgreementTypeId | null = null,
  known: typeof roles | object = roles,
): string {
  const plain = documentOf(sentence, { roles: { ...known } });
  const document = { ...plain, type: type === null ? null : { id: type, because: { start: 0, end: 0 } } };
  const duty = duties(document)[0] as DutyFact | undefined;
  const { owes, to, mutual } = directionOf(document, duty ?? null, { start: 0, end: document.text.length });
  return `${name(owes)} → ${name(to)}${mutual ? ', mutual' : ''}`;
}

function name(bearer: Bearer | null): string {
  return bearer === null ? 'nobody' : bearer.who === 'named' ? bearer.name : bearer.who;
}

test.each<[string, string]>([
  ['The Supplier shall notify the Customer of any loss.', 'Supplier → Customer'],
  ['The Supplier shall keep it secret.', 'Supplier → Customer'],
  ['Quillon Optics Ltd shall pay.', 'Quillon Optics Ltd → Supplier'],
  ['The Processor shall tell the Controller.', 'Processor → Controller'],
  ['Each party shall keep it secret.', 'each-party → each-party, mutual'],
  ['Neither party shall tell others.', 'each-party → each-party, mutual'],
  ['The Supplier and the Customer shall each keep it secret.', 'Customer → Supplier, mutual'],
  ['This Agreement shall end.', 'nobody → nobody'],
])('a duty: %s', (sentence, expected) => {
  expect(direction(sentence)).toBe(expected);
});

test.each<[string, string]>([
  ['The Customer may at any time audit the Supplier.', 'Supplier → Customer'],
  ['The Customer may, upon notice, require the return of it.', 'Supplier → Customer'],
  ['The Customer shall retain all right and title in it.', 'Supplier → Customer'],
  ['The Supplier may disclose it to its lawyers.', 'nobody → nobody'],
])('a right turns round, a permission is owed by nobody: %s', (sentence, expected) => {
  expect(direction(sentence)).toBe(expected);
});

test('recipient and discloser owe each other where both play both parts', () => {
  const sentence = 'The Recipient shall keep it secret.';
  expect(direction(sentence, 'nda-mutual')).toBe('recipient → discloser, mutual');
  expect(direction(sentence)).toBe('recipient → discloser, mutual');
  expect(direction(sentence, 'nda-one-way')).toBe('recipient → discloser');
  expect(direction(sentence, null, { 'Brindle Mills Ltd': 'Recipient', 'Quillon Ltd': 'Discloser' })).toBe(
    'recipient → discloser',
  );
});
