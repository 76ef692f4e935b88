import type { Span } from '../model/span.ts';
import { nameEnd, nameTree, wordStarts } from './name-tree.ts';
import { placeNames } from './place-names.ts';

/** A place in the text: where it is printed, and the code of its jurisdiction or null where we do not know it. */
export type PlaceInText = Span & { readonly code: string | null };

/**
 * The place that is printed at exactly this offset ("the State of Delaware", "Munich, Germany"), or null.
 * A blank is no place. A name that the table lacks counts where it is written as a name; its code is null.
 */
export function placeAt(text: string, offset: number): PlaceInText | null {
  return knownPlaceAt(text, offset) ?? unknownPlaceAt(text, offset);
}

/** The same, but only a place that the table knows, or a town in one ("Springfield, Illinois"). */
export function knownPlaceAt(text: string, offset: number): PlaceInText | null {
  const end = ledNameEnd(text, offset);
  if (end !== null) return placeBetween(text, offset, tailEnd(text, end));
  const town = unknownPlaceAt(text, offset);
  return town === null || town.code === null ? null : town;
}

/** One name of the table that is printed at exactly this offset, with what leads to it and without what follows ("Paris" of "Paris, France"). */
export function namedPlaceAt(text: string, offset: number): PlaceInText | null {
  const end = ledNameEnd(text, offset);
  return end === null ? null : placeBetween(text, offset, end);
}

/** Code for an adjective that stands before "law" or "courts" ("German", "New York"); undefined where it names no place. */
export function codeOfAdjective(printed: string): string | null | undefined {
  return codes.get(key(printed));
}

const codes = new Map<string, string | null>();
for (const [code, names, adjectives, within] of placeNames) {
  for (const each of [names, adjectives, within].flatMap((list) => list.split('|'))) {
    if (each !== '' && !codes.has(key(each))) codes.set(key(each), code);
  }
}

const nouns = nameTree(placeNames.flatMap(([, names, , within]) => `${names}|${within}`.split('|')));
const adjectives = nameTree(placeNames.flatMap(([, names, adjective]) => `${names}|${adjective}`.split('|')));

/** Words that may stand before "law" or "courts" and name a place ("English", "New York"), in order; they may overlap. */
export function* adjectivesIn(text: string): Generator<Span> {
  for (const start of wordStarts(text)) {
    const end = adjectiveEnd(text, start);
    if (end !== null) yield { start, end };
  }
}

/** Where such a word ends that begins at exactly this offset; null where none does. */
export function adjectiveEnd(text: string, offset: number): number | null {
  return nameEnd(adjectives, text, offset);
}

const kinds =
  "(?:(?:federal|people['’]s|independent|sovereign)\\s)?(?:states?|commonwealth|province|republic|kingdom|principality|canton|emirate|territory|cit(?:y|ies)|count(?:y|ies)|district|borough|(?:(?:northern|southern|eastern|western|central|middle|judicial)\\s)?district)";
const article = /the\s{1,2}/iuy;
const lead = new RegExp(
  `(?:the\\s{1,2})?(?:${kinds}(?:\\s{1,2}(?:and|or|&)\\s{1,2}${kinds})?\\s{1,2}of\\s{1,2}(?:the\\s{1,2})?)?`,
  'iuy',
);
const county = /(?:\s(?:county|parish|city|district))?/iuy;
const comma = /,?\s{1,2}(?:(?:in|within)\s{1,2})?(?:and\s{1,2}(?=(?:the\s)?state))?/iuy;

/** "the State of Delaware": a name of the table with what leads to it. */
function ledNameEnd(text: string, offset: number): number | null {
  const end = endAt(text, offset, lead) ?? offset;
  // "the District of Columbia" is a name that begins like a lead.
  return (
    nameEnd(nouns, text, end) ??
    nameEnd(nouns, text, endAt(text, offset, article) ?? offset) ??
    nameEnd(nouns, text, offset)
  );
}

/** What may follow a name: "County, Texas, United States". */
function tailEnd(text: string, offset: number): number {
  let end = endAt(text, offset, county) ?? offset;
  for (let more = 0; more < 2; more += 1) {
    const from = endAt(text, end, comma);
    const next = from === null ? null : ledNameEnd(text, from);
    if (next === null) break;
    end = endAt(text, next, county) ?? next;
  }
  return end;
}

const notNames =
  /^(?:agreement|contract|party|parties|section|clause|article|supplier|customer|this|any|each|such|law|member|international|competent|chancery|appeals?|justice|common|arbitration|first|last|record|equity|proper|general)\b/i;
// Written as a name: one to four capitalised words. Case is minded only here.
const name = /\p{Lu}[\p{L}.'’-]{2,24}(?:\s(?:(?:and|of|am)\s)?\p{Lu}[\p{L}.'’-]{1,24}){0,3}/uy;

/** A name the table lacks: written as a name, after "the State of" and the like, if anything. */
function unknownPlaceAt(text: string, offset: number): PlaceInText | null {
  const afterLead = endAt(text, offset, lead) ?? offset;
  if (notNames.test(text.slice(afterLead, afterLead + 16))) return null;
  const afterName = endAt(text, afterLead, name);
  if (afterName === null) return null;
  return placeBetween(text, offset, tailEnd(text, afterName));
}

function placeBetween(text: string, start: number, end: number): PlaceInText {
  return { start, end, code: codeOf(text.slice(start, end)) };
}

function endAt(text: string, offset: number, pattern: RegExp): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The last name decides ("Paris, Texas"), unless an earlier one lies within it ("Wilmington, Delaware, United States"). */
function codeOf(printed: string): string | null {
  const found: (string | null)[] = [];
  let from = 0;
  for (const start of wordStarts(printed)) {
    const end = start < from ? null : nameEnd(nouns, printed, start);
    if (end === null) continue;
    found.push(codes.get(key(printed.slice(start, end))) ?? null);
    from = end;
  }
  const last = found.at(-1) ?? null;
  return found.find((code) => code !== null && last !== null && code.startsWith(`${last}-`)) ?? last;
}

function key(printed: string): string {
  return printed.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
}
