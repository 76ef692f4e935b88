import { eld } from 'eld/extrasmall';

/** Shorter stretches (headings, labels, sums, addresses) say little and are many. */
const fewestWords = 6;

/** Words of English that hold sentences together and that are not words of a neighbouring language too, as "of", "in" and "on" are. */
const english = new Set(
  'the and shall to by this that these those with which such from not any its it their be been has have are was other upon under between will each either neither for'.split(
    ' ',
  ),
);
/** Running English of contracts has .2 to .5 of them; lists of names and goods, and other languages, next to none. */
const surelyEnglish = 0.15;
const hardlyEnglish = 0.1;
/** So many words without one of them may be a sentence in another language. */
const longestRun = 12;

/** Whether a stretch is so full of small English words from end to end that no other language has part in it. */
export function isAllEnglish(words: string): boolean {
  const { share, run } = smallWords(words);
  return share >= surelyEnglish && run <= longestRun;
}

/**
 * The ISO 639-1 code of the language that a stretch of text is written in; null where it is too short or too little like
 * sentences (a list of goods, an address) to tell.
 * "und" (ISO 639-2, undetermined) is a script other than Latin in a language that is not known.
 * The English that most papers are full of is told by its small words; the rest by `eld` (Apache-2.0, n-grams of 60 languages).
 */
export function spokenIn(words: string): string | null {
  const { all, share } = smallWords(words);
  if (all < fewestWords && wordsIn(words) < fewestWords) return null;
  if (all >= fewestWords && share >= surelyEnglish) return 'en';
  const guess = eld.detect(words);
  if (guess.language === '' || !guess.isReliable()) return isLatin(words) ? null : 'und';
  if (guess.language === 'en') return 'en';
  // Names and goods are in no language; a sentence that is a tenth of small English words is English about foreign things.
  return share < hardlyEnglish && isRunning(words) ? guess.language : null;
}

/**
 * How many words a stretch has. Scripts that set no spaces (Chinese, Japanese, Thai) are counted at two characters to the word,
 * about what they come to in translation.
 */
export function wordsIn(words: string): number {
  let count = 0;
  for (const [letters] of words.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    count += unspaced.test(letters) ? Math.ceil(letters.length / 2) : 1;
  }
  return count;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;

/** How many words in Latin letters there are, the share of small English ones, and how many stand in a row without one. */
function smallWords(words: string): { readonly all: number; readonly share: number; readonly run: number } {
  let [all, small, since, run] = [0, 0, 0, 0];
  for (const [word] of words.matchAll(/[\p{Script=Latin}'’]+/gu)) {
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
