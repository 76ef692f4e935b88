import type { NonEmpty } from '../model/span.ts';

/** One number of a citation, with the keyword that it goes by: both "Sections" for the "4" and the "7" of "Sections 4 and 7". */
export type Cited = {
  readonly keyword: string;
  /** As printed, but "(b)" behind "2(a)" is "2(b)". */
  readonly number: string;
  /** Offsets in the words that were searched. The span of the first one includes its keyword, as that of each with one of its own. */
  readonly start: number;
  readonly end: number;
  /** Where the heading in brackets behind it stands: the "Audits" of "Section 7 (Audits)". */
  readonly heading: { readonly start: number; readonly end: number } | null;
  /** The schedule that stands before it: the "Exhibit B" of "Exhibit B, Section 3". */
  readonly within: string | null;
};

const keywords = inAnyCase(
  'sub-?sections?|sub-?clauses?|sub-?paragraphs?|sections?|clauses?|articles?|paragraphs?|schedules?|annexures?|annexes|annex|appendix|appendices|exhibits?|attachments?|sec\\.|art\\.|§§?|ziffern?|artikel|anlagen?|anhang',
);
/** A part of each keyword: three in four paragraphs have none. */
const mayCite = /sec|clause|art|paragraph|schedule|annex|append|exhibit|attachment|§|ziffer|anlage|anhang/i;
const inBrackets = '\\((?:[A-Za-z]{1,2}|[ivxlIVXL]{2,5}|\\d{1,3}[A-Z]?)\\)';
const brackets = `(?:\\s?${inBrackets})*`;
const number = `(?:\\d{1,3}[A-Z]?(?:\\.\\d{1,3}[A-Z]?)*${brackets}|${inBrackets}${brackets}|[IVXLC]{1,7}(?:\\.[A-Z\\d]{1,3})*${brackets}|[A-Z](?:-?\\d{1,2})?(?:\\.\\d{1,3})*${brackets})(?![\\p{L}\\d]|\\.\\d)`;
const keyword = `(${keywords})\\s?(?:[Nn]o\\.\\s?|[Nn]umber\\s)?`;
const heading = '(?:\\s\\((?![^()]{1,2}\\)|[ivx]{1,5}\\))([\\p{Lu}“"][^()\\n]{2,80})\\))?';
const joint = `\\s?(?:,\\s?(?:${inAnyCase('and/or|and|or|to')})?|;|&|${inAnyCase('and/or|and|or|to|through|until|bis|und|oder')}|[-–—])\\s?`;

const first = new RegExp(`(?<![\\p{L}\\d])${keyword}(${number})${heading}`, 'gdu');
const further = new RegExp(`(${joint})(?:${keyword})?(${number})${heading}`, 'duy');
const attached = /^(?:schedule|annex|appendi|exhibit|attachment|anlage|anhang)/i;

/** The clauses and schedules that the words cite by number, each list of them ("Sections 2(a), (b) and 5.1, and Annex II") on its own. */
export function citationsIn(words: string): readonly NonEmpty<Cited>[] {
  const found: NonEmpty<Cited>[] = [];
  if (!mayCite.test(words)) return found;
  let from = 0;
  for (const hit of words.matchAll(first)) {
    if (hit.index < from || isArticleOfSpeech(hit, words)) continue;
    const list: [Cited, ...Cited[]] = [
      citedBy(hit, { keyword: hit[1] ?? '', number: hit[2] ?? '', within: null, starts: hit.index }),
    ];
    from = endOf(hit, 2, 3);
    for (;;) {
      further.lastIndex = from;
      const next = further.exec(words);
      const last = list.at(-1);
      if (next === null || last === undefined) break;
      const own = next[2];
      const printed = next[3] ?? '';
      // "Section 2 or (ii) outside": that counts what the sentence lists, and is no part of the number before it.
      const goesOn = last.number.endsWith(')') && !attached.test(last.keyword) && !/;/.test(next[1] ?? '');
      if (own === undefined && printed.startsWith('(') && !goesOn) break;
      const inside = own !== undefined && /^,\s?$/.test(next[1] ?? '') && attached.test(last.keyword);
      const starts = next.indices?.[own === undefined ? 3 : 2]?.[0] ?? from;
      const within =
        inside && !attached.test(own) ? `${last.keyword} ${last.number}` : own === undefined ? last.within : null;
      const number = own === undefined && printed.startsWith('(') ? beside(last.number, printed) : printed;
      list.push(citedBy(next, { keyword: own ?? last.keyword, number, within, starts }));
      from = endOf(next, 3, 4);
    }
    found.push(list);
  }
  return found;
}

type Read = Pick<Cited, 'keyword' | 'number' | 'within'> & { readonly starts: number };

function citedBy(hit: RegExpExecArray, { keyword, number, within, starts }: Read): Cited {
  const groups = hit.indices ?? [];
  const at = groups.length - 1;
  const named = groups[at];
  const end = groups[at - 1]?.[1] ?? starts;
  return {
    keyword,
    number,
    start: starts,
    end,
    heading: named === undefined ? null : { start: named[0], end: named[1] },
    within,
  };
}

/** Where the list goes on: behind the heading in brackets, or behind the number. */
function endOf(hit: RegExpExecArray, number: number, heading: number): number {
  const named = hit.indices?.[heading];
  return named === undefined ? (hit.indices?.[number]?.[1] ?? 0) : named[1] + 1;
}

/** "2(b)" for the "(b)" behind "2(a)". */
function beside(before: string, label: string): string {
  return /^\(/.test(before) ? label : before.replace(/\s?\([^()]*\)$/, label);
}

/** "under this clause A party may": the letter is a word. */
function isArticleOfSpeech(hit: RegExpExecArray, words: string): boolean {
  return (
    /^[AI]$/.test(hit[2] ?? '') && /^\p{Ll}/u.test(hit[0]) && /^\s\p{Ll}/u.test(words.slice(hit.index + hit[0].length))
  );
}

/** The words as they are, with a capital each, and in capitals throughout. Flag `i` would read every letter as a numeral. */
function inAnyCase(words: string): string {
  const capital = words.replace(/(^|\|)(\p{Ll})/gu, (_, before, letter) => `${before}${letter.toUpperCase()}`);
  return [words, capital, words.toUpperCase()].join('|');
}
