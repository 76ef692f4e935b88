import type { PdfCharacter } from '../../../model/engines.ts';
import { isFrequent, isLatinWord, isLikeLanguage } from './word-shape.ts';

/** Below these a page says too little to be judged. */
const [enoughCharacters, enoughWords] = [60, 25];

/** What a page is judged by: its beginning says enough. */
const judged = 3000;

/** With so many of the most frequent words a page is language; running English has four in ten. */
const plenty = 0.15;

/** Of running English nineteen words in twenty read like words, of names and addresses four in five, of letters shifted by a map one in four. */
const fewest = 0.5;

/**
 * Whether a page's text layer is not language: glyphs that the font maps to nothing, or "words" that no language has.
 * Both come from a broken or left-out font map; the page looks right on screen. Serial numbers and figures are no words:
 * a page of those alone is not judged by them. Nor are words in another script than the Latin one.
 */
export function isGarbled(characters: readonly PdfCharacter[]): boolean {
  let [drawn, meaningless] = [0, 0];
  for (const { generated, code, unmapped } of characters) {
    if (generated || code === 32 || code === 0xa0) continue;
    drawn++;
    if (unmapped || isMeaningless(code)) meaningless++;
  }
  if (drawn < enoughCharacters) return false;
  if (meaningless > drawn * 0.3) return true;
  const tokens = wordsOf(characters);
  if (tokens.filter(isFrequent).length > tokens.length * plenty) return false;
  const words = tokens.filter(isLatinWord);
  // The text of another script has a Latin name here and there.
  if (words.length < tokens.filter((token) => /^\P{L}*\p{L}{2,}\P{L}*$/u.test(token)).length / 2) return false;
  const odd = tokens.filter(isBroken).length;
  const known = words.filter(isLikeLanguage).length;
  if (words.length + odd < enoughWords) return false;
  return known < (words.length + odd) * fewest;
}

/** Control, private-use and replacement characters. */
function isMeaningless(code: number): boolean {
  return code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

/** Signs amid letters, as letters shifted by a broken map look. What has a digit in it may be a serial number; signs alone are a blank to fill in. */
function isBroken(token: string): boolean {
  if (/\d/.test(token)) return false;
  const inner = token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return /[^\p{L}\p{M}'’.,/&@:()_\-–—‐…]/u.test(inner);
}

function wordsOf(characters: readonly PdfCharacter[]): readonly string[] {
  const codes = characters
    .slice(0, judged)
    .map(({ code }) => (code > 0x10ffff || code < 0 || (code >= 0xd800 && code <= 0xdfff) ? 32 : code));
  return String.fromCodePoint(...codes)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
