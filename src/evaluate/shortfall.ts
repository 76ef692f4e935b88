import { citedNumber, clauseAt, type Document, quote } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Match } from '../model/match.ts';
import type { Span } from '../model/span.ts';
import type { Held } from './held.ts';

/** What is wrong with one match, in words that follow the name of its place: "names no time". */
export type Shortfall = { readonly match: Match; readonly says: string };

/** The finding of a requirement whose matches fall short: all of them are cited, and the shortfalls are the reason. */
export function weak({ requirement, document, matches }: Held, shortfalls: readonly Shortfall[]): Finding {
  return { requirement, outcome: 'weak', matches, because: saidOf(document, shortfalls) };
}

/**
 * "clause 4 names no time; clause 9.1 binds only us": one part for each thing said, with the places that it is said of.
 * At most three places are named, so that a paper of a hundred such clauses still reads.
 */
export function saidOf(document: Document, shortfalls: readonly Shortfall[]): string {
  const places = new Map<string, Set<string>>();
  for (const { match, says } of shortfalls) {
    const named = places.get(says) ?? new Set();
    places.set(says, named.add(placeOf(document, match.span)));
  }
  return [...places].map(([says, named]) => `${listed([...named])} ${says}`).join('; ');
}

/** What to call the place of a passage: its clause, where it has a number or a heading. */
export function placeOf(document: Document, span: Span): string {
  const clause = clauseAt(document, span.start);
  if (clause === null) return 'one passage';
  if (clause.number !== '') return citedNumber(clause.number);
  return clause.heading === null ? 'one passage' : `the part headed “${quote(document, clause.heading)}”`;
}

function listed(places: readonly string[]): string {
  if (places.length === 1) return places.join('');
  if (places.length <= 3) return `${places.slice(0, -1).join(', ')} and ${places.at(-1)}: each`;
  return `${places.slice(0, 3).join(', ')} and ${places.length - 3} more places: each`;
}
