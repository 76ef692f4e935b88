import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Eld } from 'eld/extrasmall';

/** Fewer words than these hold no clause. */
export const clauseWords = 25;

/** Shorter stretches (headings, labels, sums, addresses) say little and are many. */
const fewestWords = 6;

/** Words of English that hold sentences together and that are not words of a neighbouring language too, as "of", "in" and "on" are. */
const english = new Set(
  'the and shall to by this that these those with which such from not any its it their be been has have are was other upon under between will each either neither for'.split(
    ' ',
  ),
);
/** Running English of contracts has .2 to .5 of them; lists of names and goods, and other languages, next to none. */
const someEnglish = 0.1;
/** So many words without one of them may be a sentence in another language. */
const longestRun = 12;

/** Whether a stretch is so full of small English words from end to end that no other language has part in it. */
export function isAllEnglish(words: string): boolean {
  const { share, run } = smallWords(words);
  return share >= someEnglish && run <= longestRun;
}

/**
 * 'en' for what its small words show to be English; null for what is too short, or too little like sentences (a list of goods, an
 * address), to be in any language; 'open' for what only `detected` can tell.
 */
export function spokenAtFirstSight(words: string): 'en' | 'open' | null {
  const { all, share } = smallWords(words);
  if (all < fewestWords && wordsIn(words) < fewestWords) return null;
  if (all >= fewestWords && (share >= someEnglish || (share > 0 && all < clauseWords))) return 'en';
  return isRunning(words) ? 'open' : null;
}

/**
 * The ISO 639-1 code of the language that running words are in, told by `eld` (Apache-2.0, n-grams of 60 languages); "und" (ISO
 * 639-2, undetermined) where the script is not Latin and the language not known; else null where it cannot be told.
 */
export function detected(words: string): string | null {
  const guess = detector().detect(words);
  if (guess.language !== '' && guess.isReliable()) return guess.language;
  return isLatin(words) ? null : 'und';
}

let loaded: typeof Eld | null = null;

/**
 * Loaded when a paper asks for it: few do, and it takes 0.2 seconds and 85 MB. Only `require` loads at once, and as the package
 * offers itself to `import` alone, it is asked for by its file.
 */
function detector(): typeof Eld {
  if (loaded === null) {
    const file = fileURLToPath(import.meta.resolve('eld/extrasmall'));
    const { eld }: { eld: typeof Eld } = createRequire(import.meta.url)(file);
    loaded = eld;
  }
  return loaded;
}

/**
 * How many words a stretch has. Scripts that set no spaces (Chinese, Japanese, Thai) are counted at two characters to the word,
 * about what they come to in translation.
 */
export function wordsIn(words: string): number {
  if (!beyondLatin.test(words)) return latinWordsIn(words);
  let count = 0;
  for (const [letters] of words.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    count += unspaced.test(letters) ? Math.ceil(letters.length / 2) : 1;
  }
  return count;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;
/** Any sign of a script other than Latin: from U+0250 on, but for the punctuation and the signs between U+2000 and U+2BFF. */
const beyondLatin = /[\u0250-\u1fff\u2c00-\uffff]/;

/** Whole papers are counted: a look at each letter's code takes a fifth of the time of a pattern. */
function latinWordsIn(words: string): number {
  let [count, inside] = [0, false];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    const small = code | 0x20;
    const isLetter =
      (small >= 0x61 && small <= 0x7a) ||
      (code >= 0xc0 && code < 0x250) ||
      (inside && (code === 0x27 || code === 0x2019));
    if (isLetter && !inside) count += 1;
    inside = isLetter;
  }
  return count;
}

/** How many words in Latin letters there are, the share of small English ones, and how many stand in a row without one. */
function smallWords(words: string): { readonly all: number; readonly share: number; readonly run: number } {
  let [all, small, since, run] = [0, 0, 0, 0];
  for (const word of words.match(/[\p{Script=Latin}'’]+/gu) ?? []) {
    all += 1;
    since += 1;
    if (word.length > 7 || !english.has(word.toLowerCase())) continue;
    small += 1;
    run = Math.max(run, since - 1);
    since = 0;
  }
  return { all, share: all === 0 ? 0 : small / all, run: Math.max(run, since) };
}

/**
 * Sentences have words that begin small, also in German; names and goods have few, and letters set apart are no words. Scripts
 * without small letters count as running.
 */
function isRunning(words: string): boolean {
  let [small, large, single] = [0, 0, 0];
  for (const [word] of words.matchAll(/\p{L}+/gu)) {
    if (/^\p{Lu}/u.test(word)) large += 1;
    else small += 1;
    if (/^\p{Script=Latin}$/u.test(word)) single += 1;
  }
  return small >= large && single * 3 <= small + large;
}

function isLatin(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return (words.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 >= letters;
}
