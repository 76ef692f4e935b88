import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Eld } from 'eld/extrasmall';
import { isLetter, unitsLike } from './letters.ts';

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
const longestEnglish = 7;
const isLatinUnit = unitsLike(/[\p{Script=Latin}'’]/u);
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
  let [count, start] = [0, -1];
  let isUnspaced = false;
  for (let at = 0; at <= words.length; at++) {
    const unit = at < words.length ? words.charCodeAt(at) : space;
    if (start === -1 ? isLetter(unit) : goesOn(unit)) {
      if (start === -1) start = at;
      isUnspaced ||= unit >= firstUnspaced && unspaced.test(String.fromCharCode(unit));
    } else if (start !== -1) {
      count += isUnspaced ? Math.ceil((at - start) / 2) : 1;
      start = -1;
      isUnspaced = false;
    }
  }
  return count;
}

const space = 0x20;
const goesOn = unitsLike(/[\p{L}\p{M}'’]/u);
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;
/** The first sign of Thai. */
const firstUnspaced = 0xe01;

/** How many words in Latin letters there are, the share of small English ones, and how many stand in a row without one. */
function smallWords(words: string): { readonly all: number; readonly share: number; readonly run: number } {
  let [all, small, since, run] = [0, 0, 0, 0];
  let start = -1;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && isLatinUnit(words.charCodeAt(at))) {
      if (start === -1) start = at;
      continue;
    }
    if (start === -1) continue;
    all += 1;
    since += 1;
    if (at - start <= longestEnglish && english.has(words.slice(start, at).toLowerCase())) {
      small += 1;
      run = Math.max(run, since - 1);
      since = 0;
    }
    start = -1;
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
