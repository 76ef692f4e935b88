import type { DefinedTerm } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { remembered } from './remembered.ts';

/**
 * Where the agreement uses what it defines: the words as defined, in capitals throughout, in the other number ("Services" for "Service"),
 * but not within a longer term ("Information" in "Confidential Information") and not where a definition stands. A term that is
 * defined twice has the same uses at both. In reading order; in linear time, all terms are sought at once.
 */
export function usesOf(text: string, terms: readonly Omit<DefinedTerm, 'uses'>[]): readonly DefinedTerm[] {
  const keys = new Map<string, Span[]>();
  const keyed = remembered(keyOf);
  for (const { term } of terms) keys.set(keyOf(term), []);
  const words = [...new Set(terms.flatMap(({ term }) => formsOf(term)))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const definitions = new Set(terms.map(({ defined }) => defined.start));
  if (words.length > 0) {
    const all = new RegExp(`(?<![\\p{L}\\d])(?:${words.map(spaced).join('|')})(?![\\p{L}\\d])`, 'gu');
    for (const hit of text.matchAll(all)) {
      const found = keys.get(keyed(hit[0]));
      if (found === undefined || definitions.has(hit.index)) continue;
      found.push({ start: hit.index, end: hit.index + hit[0].length });
    }
  }
  return terms.map((term) => ({ ...term, uses: keys.get(keyOf(term.term)) ?? [] }));
}

/** A term in both numbers, each also in capitals; "SOLD GOODS" as well in small letters with capitals at the front. */
function formsOf(defined: string): readonly string[] {
  const term = bare(defined);
  const printed = /^[^\p{Ll}]{5,}$/u.test(term)
    ? term.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (first) => first.toUpperCase())
    : term;
  // One letter is no word to look for.
  return [term, printed, otherNumber(printed)].flatMap((form) => (form.length < 2 ? [] : [form, form.toUpperCase()]));
}

function otherNumber(term: string): string {
  if (/(?:ss|sis|us)$/.test(term)) return `${term}es`;
  if (/ies$/.test(term)) return `${term.slice(0, -3)}y`;
  // "Gas" is one.
  if (/s$/.test(term)) return term.length > 4 ? term.slice(0, -1) : term;
  return /[^aeiou]y$/.test(term) ? `${term.slice(0, -1)}ies` : `${term}s`;
}

/** "Affiliate" for "Affiliate(s)". */
function bare(term: string): string {
  return term.replace(/\(e?s\)$/, '').trim();
}

/** The same for all forms of a term. */
export function keyOf(words: string): string {
  return bare(words)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sis|us)es$/, '')
    .replace(/(?<!s|si|u)s$/, '');
}

function spaced(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s');
}
