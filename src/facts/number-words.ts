const small: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fourteenth: 14,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30,
  sixtieth: 60,
  ninetieth: 90,
};

const word = `(?:${[...Object.keys(small), 'hundred', 'thousand', 'million'].sort((a, b) => b.length - a.length).join('|')})`;

/** Source of a pattern for a number in words ("one hundred and eighty", "forty-eight"); bounded, one group or none. */
export const numberWords = `(?:a\\s)?${word}(?:(?:[-\\s\\u2010-\\u2013]{1,3}|\\s{1,2}and\\s{1,2})${word}){0,9}\\b`;

/** Source of a pattern for an ordinal in words, up to "ninetieth". */
export const ordinalWords = `(?:${Object.keys(ordinals).join('|')})\\b`;

/** Source of a pattern for how either begins, to look for with the flag i alone. */
export const numberWordOpener = `\\b(?:a\\s(?=${word})|${word})`;
export const ordinalWordOpener = `\\b(?:${Object.keys(ordinals).join('|')})`;

/** The value of what `numberWords` or `ordinalWords` found; null where a word is not a number. */
export function numberOfWords(words: string): number | null {
  let whole = 0;
  let group = 0;
  for (const each of words.toLowerCase().split(/[^a-z]+/)) {
    if (each === '' || each === 'and' || each === 'a') continue;
    const value = small[each] ?? ordinals[each];
    if (value !== undefined) group += value;
    else if (each === 'hundred') group = Math.max(1, group) * 100;
    else if (each === 'thousand' || each === 'million') {
      whole += Math.max(1, group) * (each === 'thousand' ? 1000 : 1_000_000);
      group = 0;
    } else return null;
  }
  return whole + group;
}
