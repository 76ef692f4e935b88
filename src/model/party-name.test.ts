import { expect, test } from 'vitest';
import { bareParty, isNamed } from './party-name.ts';

test.each([
  ['Harrow Analytics Ltd', 'harrow analytics'],
  ['THE HARROW ANALYTICS LIMITED', 'harrow analytics'],
  ['Müller & Söhne GmbH & Co. KG', 'muller & sohne'],
  ['Lindström Kabel AB', 'lindstrom kabel'],
  ['Straßenbau Groß AG', 'strassenbau gross'],
  ['Società Tessile S.p.A.', 'societa tessile'],
  ['Øresund Værft ApS', 'oresund vaerft'],
  ['Group 4, Inc.', 'group 4'],
  ['Limited', ''],
])('%s is known as %s', (name, bare) => {
  expect(bareParty(name)).toBe(bare);
});

test.each([
  ['Harrow Analytics Ltd', 'harrow', true],
  ['Harrow Analytics Ltd', 'HARROW ANALYTICS GmbH', true],
  ['Müller & Söhne GmbH', 'muller sohne', true],
  ['Harrow Analytics Ltd', 'harr', false],
  ['Harrow Analytics Ltd', 'analytics harrow', false],
  ['Harrow Analytics Ltd', 'Ltd', false],
])('%s asked for as %s: %s', (name, asked, meant) => {
  expect(isNamed(name, asked)).toBe(meant);
});
