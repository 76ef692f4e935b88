import type { Span } from '../model/span.ts';
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
  const end = endAt(text, offset, knownWhole);
  if (end !== null) return placeBetween(text, offset, end);
  const town = unknownPlaceAt(text, offset);
  return town === null || town.code === null ? null : town;
}

/** Code for an adjective that stands before "law" or "courts" ("German", "New York"); undefined where it names no place. */
export function codeOfAdjective(printed: string): string | null | undefined {
  return codes.get(key(printed));
}

const escaped = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((each) => each.replace(/[.]/g, '\\$&').replace(/['’]/g, "['’]").replace(/ /g, '\\s{1,2}'))
    .join('|');

const codes = new Map<string, string | null>();
for (const [code, names, adjectives, within] of placeNames) {
  for (const each of [names, adjectives, within].flatMap((list) => list.split('|'))) {
    if (each !== '' && !codes.has(key(each))) codes.set(key(each), code);
  }
}

const nouns = placeNames.flatMap(([, names, , within]) => [...names.split('|'), ...within.split('|')]).filter(Boolean);
const adjectives = placeNames.flatMap(([, names, adjective]) => [...names.split('|'), ...adjective.split('|')]);

/** Source of a pattern for what may stand before "law" or "courts"; no groups. */
export const adjectivePattern = `(?:${escaped(new Set(adjectives.filter(Boolean)))})`;

const kinds =
  "(?:(?:federal|people['’]s|independent|sovereign)\\s)?(?:states?|commonwealth|province|republic|kingdom|principality|canton|emirate|territory|cit(?:y|ies)|count(?:y|ies)|district|borough|(?:(?:northern|southern|eastern|western|central|middle|judicial)\\s)?district)";
const lead = `(?:the\\s{1,2})?(?:${kinds}(?:\\s{1,2}(?:and|or|&)\\s{1,2}${kinds})?\\s{1,2}of\\s{1,2}(?:the\\s{1,2})?)?`;
const known = `(?:${escaped(new Set(nouns))})(?![\\p{L}\\d])(?!\\s{1,2}Member)`;
// Written as a name: one to four capitalised words. Case is minded only here, so the flag stays off for the whole pattern.
const named = "\\p{Lu}[\\p{L}.'’-]{2,24}(?:\\s(?:(?:and|of|am)\\s)?\\p{Lu}[\\p{L}.'’-]{1,24}){0,3}";
const county = '(?:\\s(?:county|parish|city|district))?';
const tail = `(?:,?\\s{1,2}(?:(?:in|within)\\s{1,2})?(?:and\\s{1,2}(?=(?:the\\s)?state))?${lead}${known}${county}){0,2}`;

const knownWhole = new RegExp(`${lead}${known}${county}${tail}`, 'iuy');
const leadOnly = new RegExp(lead, 'iuy');
const notNames =
  /^(?:agreement|contract|party|parties|section|clause|article|supplier|customer|this|any|each|such|law|member|international|competent|chancery|appeals?|justice|common|arbitration|first|last|record|equity|proper|general)\b/i;
const nameOnly = new RegExp(named, 'uy');
const tailOnly = new RegExp(`${county}${tail}`, 'iuy');

/** A name the table lacks: written as a name, after "the State of" and the like, if anything. */
function unknownPlaceAt(text: string, offset: number): PlaceInText | null {
  const afterLead = endAt(text, offset, leadOnly) ?? offset;
  if (notNames.test(text.slice(afterLead, afterLead + 16))) return null;
  const afterName = endAt(text, afterLead, nameOnly);
  if (afterName === null) return null;
  return placeBetween(text, offset, endAt(text, afterName, tailOnly) ?? afterName);
}

function placeBetween(text: string, start: number, end: number): PlaceInText {
  return { start, end, code: codeOf(text.slice(start, end)) };
}

function endAt(text: string, offset: number, pattern: RegExp): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const knownAnywhere = new RegExp(`(?<![\\p{L}\\d])${known}`, 'giu');

/** The last name decides ("Paris, Texas"), unless an earlier one lies within it ("Wilmington, Delaware, United States"). */
function codeOf(printed: string): string | null {
  const found = [...printed.matchAll(knownAnywhere)].map((hit) => codes.get(key(hit[0])) ?? null);
  const last = found.at(-1) ?? null;
  return found.find((code) => code !== null && last !== null && code.startsWith(`${last}-`)) ?? last;
}

function key(printed: string): string {
  return printed.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
}
