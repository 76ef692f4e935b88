import { isDay } from '../model/day.ts';
import type { Fact } from '../model/fact.ts';
import { hitsFrom } from '../model/hits.ts';

/**
 * Calendar days with day, month and year, from 1900 to 2199. "01/03/2026" could be March or January and is left out;
 * "25/03/2026" is not. "2.1.2026" is a date only after a word that announces one: else it may be the number of a clause.
 */
export function dates(text: string): Fact[] {
  return patterns.flatMap(([opener, pattern]) => [...found(text, opener, pattern)]);
}

const monthNames = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const month = `(?<month>${monthNames.join('|')})\\b\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20|21)\\d\\d)(?!\\d)';

// One digit or more, and the first letters of the months: any of the patterns begins there.
const digits = /\d+/g;
const letters = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi;

const patterns: readonly (readonly [opener: RegExp, pattern: RegExp])[] = [
  // "1 March 2026", "1st day of March, 2026", "1-Mar-2026"
  [
    digits,
    new RegExp(`(?<![\\d.,/-])${day}(?:\\s{1,2}day)?(?:\\s{1,2}of)?[\\s-]{1,2}${month},?[\\s-]{1,2}${year}`, 'iy'),
  ],
  // "March 1, 2026"
  [letters, new RegExp(`\\b${month}\\s{1,2}${day},?\\s{1,2}${year}`, 'iy')],
  // "2026-03-01"
  [digits, /(?<![\d.-])(?<year>(?:19|20|21)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/y],
  // "01.03.2026", "01/03/2026"
  [digits, /(?<![\d./-])(?<day>\d\d)(?<mark>[./])(?<month>\d\d)\k<mark>(?<year>(?:19|20|21)\d\d)(?![\d/-]|\.\d)/y],
  [
    digits,
    /(?<=\b(?:dated|on|from|until|since|before|after|as\sof|date:|dated:)\s{1,2})(?<day>\d{1,2})(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<year>(?:19|20|21)\d\d)(?![\d/-]|\.\d)/iy,
  ],
];

function* found(text: string, opener: RegExp, pattern: RegExp): Generator<Fact> {
  for (const hit of hitsFrom(text, opener, pattern)) {
    const { day: d = '', month: m = '', year: y = '', mark } = hit.groups ?? {};
    const value = mark === '/' ? slashed(d, m, y) : dayOf(d, m, y);
    if (value !== null) yield { kind: 'date', start: hit.index, end: hit.index + hit[0].length, day: value };
  }
}

function dayOf(d: string, m: string, y: string): string | null {
  const named = /^\d/.test(m)
    ? Number(m)
    : 1 + monthNames.findIndex((name) => m.toLowerCase().startsWith(name.slice(0, 3)));
  const value = `${y}-${String(named).padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(value) ? value : null;
}

/** Day first in most of the world, month first in the United States: only where one reading is impossible, or both agree. */
function slashed(first: string, second: string, y: string): string | null {
  const dayFirst = dayOf(first, second, y);
  const monthFirst = dayOf(second, first, y);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}
