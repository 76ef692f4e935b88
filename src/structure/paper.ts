import type { Clause } from '../model/document.ts';
import { isPaperName } from '../model/paper-name.ts';
import type { Span } from '../model/span.ts';

const word = "(?:\\p{Lu}[\\p{L}’'&-]*|\\d{4})";
const named = `${word}(?:\\s(?:(?:of|and|for|to|the)\\s){0,2}${word}){0,6}`;
const called = new RegExp(
  `^(?:,?\\s(?:above|below))?,?\\s(of|in|under|to|from)\\s(the|that|that certain|such|its|their|each|any|this|these)\\s(${named})`,
  'u',
);
const itself = new RegExp(`\\b(?:[Tt]h(?:is|ese)|THIS|THESE)\\s(${named})`, 'gu');
const part = /^(?:schedule|annex|exhibit|appendix|attachment|section|clause|article|paragraph)/i;

/** What the words behind a citation call the paper that it is a clause of, and whether they say that it is this one; null where they name none. */
export function paperBehind(text: string, end: number): { readonly name: Span; readonly isThis: boolean } | null {
  const hit = called.exec(text.slice(end, end + 160));
  const name = hit?.[3];
  if (hit === null || name === undefined || part.test(name)) return null;
  const isThis = /^th(?:is|ese)$/.test(hit[2] ?? '');
  if (hit[1] !== 'of' && !isThis && !isPaperName(name)) return null;
  const start = end + hit[0].length - name.length;
  return { name: { start, end: start + name.length }, isThis };
}

/**
 * Whether the paper goes by a name: it says "this DPA", or a heading in it does. Where it says "this" of no paper at all,
 * "the Agreement" and the like are itself.
 */
export function ownNames(text: string, clauses: readonly Clause[]): (name: string) => boolean {
  const own = ownNamesIn(text);
  const heads = clauses.flatMap(({ heading }) =>
    heading === null ? [] : [text.slice(heading.start, heading.end).toLowerCase()],
  );
  return (name) => {
    const words = bare(name);
    if (own.length === 0) return /^(?:agreement|contract|addendum|deed|terms|dpa|mnda|nda|baa)\b/.test(words);
    return (
      own.some((each) => each === words || each.endsWith(` ${words}`)) || heads.some((each) => each.includes(words))
    );
  };
}

/** What it says "this" or "these" of, in lower case: "data protection addendum", "agreement". */
export function ownNamesIn(text: string): readonly string[] {
  const own = new Set<string>();
  for (const hit of text.matchAll(itself)) {
    const name = hit[1] ?? '';
    if (isPaperName(name) && !part.test(name)) own.add(bare(name));
  }
  return [...own];
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}
