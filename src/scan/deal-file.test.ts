import { expect, test } from 'vitest';
import { parseDealFile } from './deal-file.ts';

const parse = (text: string) => parseDealFile('contracts/deal.yaml', text, ['eu', 'house']);

test('every field of a deal can be said', () => {
  const text = `side: recipient
jurisdictions: [eu, house]
as-of: 2026-11-24
personal-data: true
sectors: [health]
roles: [processor]
amount: USD 400,000
party: Customer
agreements: [agreement.pdf]
`;
  expect(parse(text)).toEqual({
    deal: {
      side: 'recipient',
      jurisdictions: ['eu', 'house'],
      asOf: '2026-11-24',
      personalData: true,
      sectors: ['health'],
      roles: ['processor'],
      amount: { currency: 'USD', value: 400_000 },
      party: 'Customer',
    },
    agreements: ['agreement.pdf'],
  });
});

test('what is not said is left to the flags and defaults', () => {
  expect(parse('')).toEqual({ deal: {}, agreements: null });
});

test.each([
  ['side: buyer', 1, 7, 'found "buyer", expected one of discloser, recipient, mutual'],
  ['party: Customer\njurisdictions: [eu, atlantis]', 2, 21, 'found "atlantis", expected one of eu, house'],
  ['roles: [butler]', 1, 9, 'found "butler", expected one of processor, sub-processor'],
  ['amount: EUR 250.000', 1, 9, 'found "EUR 250.000", expected a currency and a sum, as in USD 250000'],
  ['as-of: 2026-02-30', 1, 8, 'found "2026-02-30", expected a day of the calendar'],
  ['agreements: [../secret.pdf]', 1, 14, 'without a path'],
  ['side: mutual\nsite: mutual', 2, 1, 'found the key "site", expected one of side, jurisdictions'],
  ['side: [', 1, 8, 'not valid YAML'],
  ['- side', 1, 1, 'expected a map of keys to values'],
  ['sectors: &all [health]\nparty: *all', 2, 8, 'found the alias'],
])('%j is a fault with its place', (text, line, column, says) => {
  const parsed = parse(text);
  const [fault] = 'problems' in parsed ? parsed.problems : [];
  expect(fault).toMatchObject({ path: 'contracts/deal.yaml', line, column });
  expect(fault?.says).toContain(says);
});

test('all faults are told at once', () => {
  const parsed = parse('side: buyer\nas-of: soon\n');
  expect('problems' in parsed && parsed.problems.map(({ line }) => line)).toEqual([1, 2]);
});

test('a file of aliases that multiply is a fault and no memory bomb', () => {
  const bomb = ['a: &a [x, x, x, x]', 'b: &b [*a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b]', 'party: *c'].join('\n');
  expect(parse(bomb)).toHaveProperty('problems');
});
