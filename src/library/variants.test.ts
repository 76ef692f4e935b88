import { expect, test } from 'vitest';
import { variantsOf } from './variants.ts';

test.each<[string, string[]]>([
  ['It keeps samples.', ['It keeps samples.']],
  ['It {keeps|holds} samples.', ['It keeps samples.', 'It holds samples.']],
  ['It {keeps|holds|locks} {samples|papers}.', ['It keeps samples.', 'It holds papers.', 'It locks samples.']],
  ['It does {not |}sell.', ['It does not sell.', 'It does sell.']],
  ['It pays {amount}.', ['It pays {amount}.']],
])('%s', (text, expected) => {
  expect(variantsOf(text)).toEqual(expected);
});
