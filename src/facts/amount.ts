import type { Fact } from '../model/fact.ts';
import { hitsFrom } from '../model/hits.ts';
import { numberOfWords, numberWordOpener, numberWords } from './number-words.ts';

/**
 * Sums of money: "US$1,000,000", "EUR 250.000,00", "€ 5 million", "one hundred thousand euros (EUR 100,000)".
 * A bare "$" or "¥" is of no certain currency: null. A sum in words with its digits behind it is one fact, the digits count.
 */
export function amounts(text: string): Fact[] {
  return [...inFront(text), ...behind(text)];
}

const codes =
  'USD|EUR|GBP|CHF|JPY|CNY|RMB|HKD|SGD|AUD|NZD|CAD|MXN|BRL|INR|KRW|TWD|ILS|AED|SAR|ZAR|TRY|VND|PLN|SEK|NOK|DKK|CZK|HUF';
const signs: Readonly<Record<string, string | null>> = {
  US$: 'USD',
  U$S: 'USD',
  'U.S.$': 'USD',
  'U.S. $': 'USD',
  'US $': 'USD',
  CA$: 'CAD',
  CAD$: 'CAD',
  C$: 'CAD',
  CDN$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  HK$: 'HKD',
  S$: 'SGD',
  NZ$: 'NZD',
  NT$: 'TWD',
  MX$: 'MXN',
  R$: 'BRL',
  $: null,
  '€': 'EUR',
  '£': 'GBP',
  '¥': null,
  '₹': 'INR',
  'RS.': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₺': 'TRY',
};
const names: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:u\.?s\.?|united states) dollars?$/i, 'USD'],
  [/^canadian dollars?$/i, 'CAD'],
  [/^australian dollars?$/i, 'AUD'],
  [/^hong kong dollars?$/i, 'HKD'],
  [/^singapore dollars?$/i, 'SGD'],
  [/^new zealand dollars?$/i, 'NZD'],
  [/^dollars?$/i, null],
  [/^euros?$/i, 'EUR'],
  [/^(?:pounds? sterling|pounds?)$/i, 'GBP'],
  [/^swiss francs?$/i, 'CHF'],
  [/^(?:japanese )?yen$/i, 'JPY'],
  [/^(?:renminbi|yuan)$/i, 'CNY'],
  [/^(?:indian )?rupees?$/i, 'INR'],
  [/^(?:polish )?z(?:ł|l)oty(?:ch)?$/i, 'PLN'],
  [/^(?:south african )?rands?$/i, 'ZAR'],
  [/^(?:south korean )?won$/i, 'KRW'],
];

const sign = Object.keys(signs)
  .sort((a, b) => b.length - a.length)
  .map((each) => each.replace(/[$.]/g, '\\$&'))
  .join('|');
const number = "\\d{1,15}(?:[.,'’\\u00a0\\u202f]\\d{1,3}){0,6}";
const scale = '(?:\\s?(?<scale>thousand|million|billion|lakhs?|crores?|mio|mln|mm|mn|bn|k|m)\\b)?';
const name =
  '(?:(?:u\\.?s\\.?|united states|canadian|australian|hong kong|singapore|new zealand)\\s)?dollars?|euros?|pounds?(?:\\ssterling)?|swiss francs?|(?:japanese\\s)?yen|renminbi|yuan|(?:indian\\s)?rupees?|(?:polish\\s)?z[łl]oty(?:ch)?|(?:south african\\s)?rands?|(?:south korean\\s)?won';

const inFrontPattern = new RegExp(
  `(?<![\\p{L}\\d$])(?<mark>${codes}|${sign})\\s{0,2}(?<dollar>\\$\\s?)?(?<number>${number})${scale}(?:\\s?(?<code>${codes})\\b)?`,
  'iuy',
);
const markOpener = new RegExp(`${codes}|${sign}`, 'gi');

function* inFront(text: string): Generator<Fact> {
  for (const hit of hitsFrom(text, markOpener, inFrontPattern)) {
    const part = hit.groups ?? {};
    const mark = (part.mark ?? '').toUpperCase();
    const words = wordsBefore(text, hit.index);
    const marked = mark in signs ? (signs[mark] ?? null) : mark;
    const currency = part.code?.toUpperCase() ?? marked ?? words?.currency ?? null;
    yield {
      kind: 'amount',
      start: words?.start ?? hit.index,
      end: closing(text, hit.index + hit[0].length, words !== null),
      currency: currency === 'RMB' ? 'CNY' : currency,
      value: sumOf(part.number ?? '', currency) * timesOf(part.scale),
    };
  }
}

const wordsBeforePattern = new RegExp(`(?:${numberWords})(?:\\s{1,2}(?<name>${name}))?\\s{0,2}[([]\\s?$`, 'iu');

/** The sum in words whose digits stand in the brackets at `index`: where it begins, and the currency it names; or null. */
function wordsBefore(text: string, index: number): { start: number; currency: string | null } | null {
  if (!/[([]\s?$/.test(text.slice(Math.max(0, index - 2), index))) return null;
  const from = Math.max(0, index - 120);
  const hit = wordsBeforePattern.exec(text.slice(from, index));
  return hit === null ? null : { start: from + hit.index, currency: currencyNamed(hit.groups?.name ?? '') };
}

function currencyNamed(called: string): string | null {
  const plain = called.replace(/\s+/g, ' ');
  return names.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

function closing(text: string, end: number, bracketed: boolean): number {
  return bracketed && /[)\]]/.test(text[end] ?? '') ? end + 1 : end;
}

const behindPattern = new RegExp(
  `(?<![\\p{L}\\d.,$€£])(?:(?<number>${number})${scale}|(?<words>${numberWords}))\\s{0,2}(?:(?<name>${name})|(?<code>${codes}|€|£|zł|PLN))(?![\\p{L}\\d])(?!\\s{0,2}[([]\\s?(?:${codes}|${sign})\\s{0,2}\\d)`,
  'iuy',
);
const numberOpener = new RegExp(`\\d|${numberWordOpener}`, 'gi');

function* behind(text: string): Generator<Fact> {
  for (const hit of hitsFrom(text, numberOpener, behindPattern)) {
    const part = hit.groups ?? {};
    if (startsAtCode(text, hit.index)) continue;
    const called = part.name ?? '';
    const code = (part.code ?? '').toUpperCase();
    const currency = part.name === undefined ? (code === 'ZŁ' ? 'PLN' : (signs[code] ?? code)) : currencyNamed(called);
    const value =
      part.words === undefined ? sumOf(part.number ?? '', currency) * timesOf(part.scale) : numberOfWords(part.words);
    if (value === null || (part.words !== undefined && /^won|^pounds?$/i.test(called))) continue;
    yield {
      kind: 'amount',
      start: hit.index,
      end: hit.index + hit[0].length,
      currency: currency === 'RMB' ? 'CNY' : currency,
      value,
    };
  }
}

/** "EUR 100 EUR": the first pattern has it already. */
function startsAtCode(text: string, index: number): boolean {
  return codeAtEnd.test(text.slice(Math.max(0, index - 6), index));
}

const codeAtEnd = new RegExp(`(?:${codes}|${sign})\\s{0,2}$`, 'iu');

/** Where a point stands for thousands when three digits follow it. Elsewhere it stands for decimals. */
const pointGroups = new Set(['EUR', 'BRL', 'TRY', 'PLN', 'DKK', 'CHF', 'VND']);

function sumOf(printed: string, currency: string | null): number {
  const plain = printed.replace(/['’\u00a0\u202f]/g, '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last === -1) return Number(plain);
  const mark = plain[last] ?? '.';
  const tail = plain.length - last - 1;
  const marks = plain.split(mark).length - 1;
  const mixed = plain.includes('.') && plain.includes(',');
  const groups = tail === 3 && !plain.startsWith('0') && (marks > 1 || mark === ',' || pointGroups.has(currency ?? ''));
  if (groups && !mixed) return Number(plain.replace(/[.,]/g, ''));
  if (groups && marks > 1) return Number(plain.replace(/[.,]/g, ''));
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`);
}

function timesOf(scaled: string | undefined): number {
  const word = (scaled ?? '').toLowerCase().replace(/s$/, '');
  if (word === '') return 1;
  if (word === 'k' || word === 'thousand') return 1e3;
  if (word === 'lakh') return 1e5;
  if (word === 'crore') return 1e7;
  return word === 'bn' || word === 'billion' ? 1e9 : 1e6;
}
