import { expect, test } from 'vitest';
import { amounts } from './amount.ts';

test.each<[string, string[]]>([
  ['US$1,000,000', ['US$1,000,000 = USD 1000000']],
  ['U.S. $1,000.50', ['U.S. $1,000.50 = USD 1000.5']],
  ['EUR 250.000,00', ['EUR 250.000,00 = EUR 250000']],
  ['EUR 250.000', ['EUR 250.000 = EUR 250000']],
  ['€ 5 million', ['€ 5 million = EUR 5000000']],
  ['€1,5 million', ['€1,5 million = EUR 1500000']],
  ['$2.5m', ['$2.5m = null 2500000']],
  ['$0.125 a unit', ['$0.125 = null 0.125']],
  ['USD 1,000', ['USD 1,000 = USD 1000']],
  ['$1,000 USD', ['$1,000 USD = USD 1000']],
  ["CHF 1'000'000", ["CHF 1'000'000 = CHF 1000000"]],
  ['£10k', ['£10k = GBP 10000']],
  ['¥500', ['¥500 = null 500']],
  ['RMB 300,000', ['RMB 300,000 = CNY 300000']],
  ['INR 2 crore', ['INR 2 crore = INR 20000000']],
  ['one hundred thousand euros (EUR 100,000)', ['one hundred thousand euros (EUR 100,000) = EUR 100000']],
  ['five million US dollars ($5,000,000)', ['five million US dollars ($5,000,000) = USD 5000000']],
  ['five million pounds sterling', ['five million pounds sterling = GBP 5000000']],
  ['10,000 US dollars', ['10,000 US dollars = USD 10000']],
  ['250\u00a0000 EUR', ['250\u00a0000 EUR = EUR 250000']],
  ['$[____]', []],
  ['ten pounds of sand', []],
  ['Section 4.2', []],
])('%j', (text, expected) => {
  const found = amounts(text).map((fact) =>
    fact.kind === 'amount' ? `${text.slice(fact.start, fact.end)} = ${fact.currency} ${fact.value}` : '?',
  );
  expect(found).toEqual(expected);
});
