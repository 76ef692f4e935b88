import { expect, test } from 'vitest';
import { foldedName, isNamed } from './folded-name.ts';

test.each([
  ['Harrow Analytics Ltd', 'harrow analytics'],
  ['HARROW ANALYTICS LIMITED', 'harrow analytics'],
  ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
  ['Lindström Kabel AB', 'lindstrom kabel'],
  ['Straßenbau Groß Aktiengesellschaft', 'strassenbau gross'],
  ['Società Tessile S.p.A.', 'societa tessile'],
  ['Øresund Værft ApS', 'oresund vaerft'],
  ["L'Orme Verte S.A.S.", 'lorme verte'],
  ['Group 4, Inc.', 'group 4'],
  ['The Limited Company', 'the'],
  ['Limited', 'limited'],
  ['株式会社山田', '株式会社山田'],
])('%s is known as %s', (name, folded) => {
  expect(foldedName(name)).toBe(folded);
});

test('a company is found by some words of its name, and by no half of one', () => {
  const folded = foldedName('Harrow Analytics Ltd');
  expect([isNamed(folded, foldedName('harrow')), isNamed(folded, foldedName('Harrow Analytics GmbH'))]).toEqual([
    true,
    true,
  ]);
  expect([isNamed(folded, 'harr'), isNamed(folded, 'analytics harrow'), isNamed(folded, '')]).toEqual([
    false,
    false,
    false,
  ]);
});
