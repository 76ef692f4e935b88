import { expect, test } from 'vitest';
import { parseMoney, sayMoney } from './money.ts';

test.each([
  ['USD 250,000', 'USD 250,000'],
  ['usd 250000', 'USD 250,000'],
  ['EUR1 250 000.50', 'EUR 1,250,000.5'],
  ["CHF 90'000", 'CHF 90,000'],
  ['JPY 900', 'JPY 900'],
])('%s is a sum', (written, said) => {
  const sum = parseMoney(written);
  expect(sum === null ? null : sayMoney(sum)).toBe(said);
});

test.each(['250000', 'USD', 'EUR 250.000', 'USD 5m', 'USD 25,00', 'USD -5', '$ 5'])('%s is none', (written) => {
  expect(parseMoney(written)).toBeNull();
});
