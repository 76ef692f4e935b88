import { expect, test } from 'vitest';
import { formatNumber } from './number-formats.ts';

test.each([
  [1, 'decimal', '1'],
  [7, 'decimalZero', '07'],
  [26, 'lowerLetter', 'z'],
  [27, 'lowerLetter', 'aa'],
  [28, 'upperLetter', 'BB'],
  [781, 'lowerLetter', '781'],
  [4, 'lowerRoman', 'iv'],
  [1999, 'upperRoman', 'MCMXCIX'],
  [2_000_000_000, 'upperRoman', '2000000000'],
  [11, 'ordinal', '11th'],
  [22, 'ordinal', '22nd'],
  [113, 'ordinal', '113th'],
  [21, 'cardinalText', 'Twenty-one'],
  [340, 'cardinalText', 'Three hundred forty'],
  [12, 'ordinalText', 'Twelfth'],
  [30, 'ordinalText', 'Thirtieth'],
  [1001, 'ordinalText', 'One thousand first'],
  [0, 'lowerLetter', '0'],
  [3, 'none', ''],
  [20, 'decimalEnclosedCircle', '⑳'],
  [21, 'decimalEnclosedCircle', '21'],
  [10, 'chineseCounting', '十'],
  [15, 'japaneseCounting', '十五'],
  [30, 'taiwaneseCounting', '三十'],
  [100, 'chineseCounting', '100'],
  [105, 'ideographDigital', '一〇五'],
  [28, 'russianUpper', 'Я'],
  [3, 'someFormatOfTheFuture', '3'],
])('%i as %s is "%s"', (value, format, expected) => {
  expect(formatNumber(value, format)).toBe(expected);
});
