import { isDay } from '../model/day.ts';
import type { Fact } from '../model/fact.ts';

/**
 * Calendar days with day, month and year, from 1900 to 2199. "01/03/2026" could be March or January and is left out;
 * "25/03/2026" is not. "2.1.2026" is a date only after a word that announces one: else it may be the number of a clause.
 */
export function dates(text: string): Fact[] {
  return patterns.flatMap((pattern) => [...found(text, pattern)]);
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

const patterns = [
  // "1 March 2026", "1st day of March, 2026", "1-Mar-2026"
  new RegExp(`(?<![\\d.,/-])${day}(?:\\s{1,2}day)?(?:\\s{1,2}of)?[\\s-]{1,2}${month},?[\\s-]{1,2}${year}`, 'gi'),
  // "March 1, 2026"
  new RegExp(`\\b${month}\\s{1,2}${day},?\\s{1,2}${year}`, 'gi'),
  // "2026-03-01"
  /(?<![\d.-])(?<year>(?:19|20|21)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/g,
  // "01.03.2026", "01/03/2026"
  /(?<![\d./-])(?<day>\d\d)(?<mark>[./])(?<month>\d\d)\k<mark>(?<year>(?:19|20|21)\d\d)(?![\d/-]|\.\d)/g,
  /(?<=\b(?:dated|on|from|until|since|before|after|as\sof|date:|dated:)\s{1,2})(?<day>\d{1,2})(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<year>(?:19|20|21)\d\d)(?![\d/-]|\.\d)/gi,
];

function* found(text: string, pattern: RegExp): Generator<Fact> {
  for (const hit of text.matchAll(pattern)) {
    const { day: d = '', month: m = '', year: y = '', mark } = hit.groups ?? {};
    const value = mark === '/' ? slashed(d, m, y) : dayOf(d, m, y);
    if (value !== null) yield { kind: 'date', start: hit.index, end: hit.index + hit[0].length, day: value };
  }
}

function dayOf(d: string, m: string, y: string): string | null {
  const named = /^\d/.test(m) ? Number(m) : 1 + monthNames.findIndex((name) => new RegExp(`^${name}$`, 'i').test(m));
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
