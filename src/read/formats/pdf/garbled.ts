import type { PdfCharacter } from '../../../model/engines.ts';

/** Words too frequent to be missing from a page of running text, in the languages that agreements here are written in. */
const common = new Set(
  (
    'the of and to in or a any for by is be that shall with as on this not ' +
    'der die das und den von zu mit ist des im für auf nicht ' +
    'de la le les et des du en un une que pour par el los y del las se ' +
    'di il che per e i della con non van het een en te op dat ' +
    'w z na i do nie się o da os no em uma'
  ).split(' '),
);

/** Below these a page says too little to be judged. */
const enoughCharacters = 60;
const enoughWords = 50;

/**
 * Whether a page's text layer is not language: glyphs that the font maps to nothing, or "words" that no language has.
 * Both come from a broken or left-out font map; the page looks right on screen.
 */
export function isGarbled(characters: readonly PdfCharacter[]): boolean {
  const drawn = characters.filter(
    (character) => !character.generated && character.code !== 32 && character.code !== 0xa0,
  );
  if (drawn.length < enoughCharacters) return false;
  const meaningless = drawn.filter((character) => character.unmapped || isMeaningless(character.code)).length;
  if (meaningless > drawn.length * 0.3) return true;
  const words = String.fromCodePoint(...sample(characters))
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length < enoughWords) return false;
  const known = words.filter((word) => common.has(word.replace(/[^\p{L}]/gu, ''))).length;
  const odd = words.filter(isOdd).length;
  return known < words.length * 0.01
    ? odd > words.length * 0.2
    : known < words.length * 0.03 && odd > words.length * 0.4;
}

/** Control, private-use and replacement characters. */
function isMeaningless(code: number): boolean {
  return code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

/** A run without a vowel, or with signs amid its letters: as letters shifted by a broken map look. Numbers and serial numbers are no words. */
function isOdd(word: string): boolean {
  if (/\d/.test(word)) return false;
  const inner = word.replace(/^\P{L}+|\P{L}+$/gu, '');
  if (inner === '') return word.length > 1;
  if (/[^\p{L}\d'’.,/&-]/u.test(inner)) return true;
  return inner.length > 2 && !/[aeiouyäöüáéíóúàèìòùâêîôûąęó]/iu.test(inner);
}

/** At most 20,000 characters, so that one call can take them as arguments. */
function sample(characters: readonly PdfCharacter[]): readonly number[] {
  return characters.slice(0, 20_000).map(({ code }) => (code > 0x10ffff || code < 0 ? 32 : code));
}
