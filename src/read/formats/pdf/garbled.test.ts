import { expect, test } from 'vitest';
import type { PdfCharacter } from '../../../model/engines.ts';
import { isGarbled } from './garbled.ts';

const english =
  'The Supplier shall keep the drawings of the Customer in a locked room and shall not show them to any person who has no need to see them for the work. ' +
  'On the end of this agreement it shall hand back all of the drawings, and shall delete any copy that is held on its systems, within ten days of the request.';

function page(text: string, unmapped = false): readonly PdfCharacter[] {
  return [...text].map((character) => ({
    code: character.codePointAt(0) ?? 0,
    box: [0, 0, 5, 10],
    size: 10,
    bold: false,
    italic: false,
    generated: false,
    unmapped: unmapped && character !== ' ',
  }));
}

/** Each letter moved by a fixed distance, as a font without its map shows it. */
const shifted = [...english].map((c) => (c === ' ' ? c : String.fromCodePoint((c.codePointAt(0) ?? 0) - 29))).join('');

/** Each letter moved by three in the alphabet: a map that is whole and wrong. */
const exchanged = english.replace(/[a-z]/g, (c) => String.fromCodePoint(97 + ((c.charCodeAt(0) - 97 + 3) % 26)));

test.each([
  ['running English', page(english), false],
  ['letters that the font maps to nothing', page(english, true), true],
  ['letters shifted by a broken map', page(shifted), true],
  ['private-use characters', page('\ue012\ue013 '.repeat(60)), true],
  ['a table of serial numbers', page('PX-1174 QRT9 XT-40/B 77-KL-2 '.repeat(30)), false],
  ['letters exchanged one for another', page(exchanged), true],
  [
    'a list of equipment, its parts blacked out',
    page('Pump PX-1174 [***] [***] ID 201804 [***] [***] '.repeat(30)),
    false,
  ],
  [
    'a page of names and addresses',
    page('Alder Castings Ltd., 4 Birch Lane, Harbourton; Elm Trading GmbH, Lindenweg 9, Neustadt. '.repeat(6)),
    false,
  ],
  ['text in another script', page('Договор поставки между сторонами PX GTR '.repeat(20)), false],
  ['a page with a few words', page('\ue012 Exhibit A'), false],
])('%s: garbled %#', (_name, characters, expected) => {
  expect(isGarbled(characters)).toBe(expected);
});
