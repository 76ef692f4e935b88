import type { Form } from '../words.ts';

/** What the models read of a sentence: its own words, those that lead into it, and those of the headings above it. */
export type Read<W extends Worded = Worded> = Readonly<Record<Group, readonly W[]>>;

type Worded = { readonly form: Form };
type Group = 'own' | 'lead' | 'heading';

/**
 * Told of every feature: its number, how much it counts, and the words that make it up, half-open in the words of a group. What
 * occurs twice is told twice.
 */
export type Visit = (feature: number, counts: number, group: Group, from: number, to: number) => void;

// Each sort of feature has numbers of its own, so that "return" in a heading is another feature than "return" in the text.
const sorts = { word: 1, pair: 2, triple: 3, overOne: 4, overTwo: 5, lead: 6, leadPair: 7, heading: 8 };

// What leads into an item says less about it than its own words do, and a heading less still.
const leadCounts = 0.6;
const headingCounts = 0.4;

/**
 * The features of a sentence: its words, pairs and triples of neighbours, pairs over one word and over two; words and pairs of its
 * lead-in; words of the headings above. A change here makes every trained weight wrong: train anew.
 */
export function eachFeature({ own, lead, heading }: Read, visit: Visit): void {
  let [a, b, c] = [edge, edge, edge];
  for (const [at, { form }] of own.entries()) {
    const d = numberOf(form);
    visit(mixed(sorts.word, d), 1, 'own', at, at + 1);
    visit(mixed(sorts.pair, c, d), 1, 'own', Math.max(0, at - 1), at + 1);
    if (at > 0) visit(mixed(sorts.triple, b, c, d), 1, 'own', Math.max(0, at - 2), at + 1);
    if (at > 1) visit(mixed(sorts.overOne, b, d), 1, 'own', at - 2, at + 1);
    if (at > 2) visit(mixed(sorts.overTwo, a, d), 1, 'own', at - 3, at + 1);
    [a, b, c] = [b, c, d];
  }
  let before = edge;
  for (const [at, { form }] of lead.entries()) {
    const word = numberOf(form);
    visit(mixed(sorts.lead, word), leadCounts, 'lead', at, at + 1);
    visit(mixed(sorts.leadPair, before, word), leadCounts, 'lead', Math.max(0, at - 1), at + 1);
    before = word;
  }
  for (const [at, { form }] of heading.entries()) {
    visit(mixed(sorts.heading, numberOf(form)), headingCounts, 'heading', at, at + 1);
  }
}

// Stands before the first word of a sentence.
const edge = 0x9e3779b9;
const figures = 0x85ebca77;

const numbers = new WeakMap<Form, number>();

/** A number for a word, by its key; all numbers in figures are one word. */
function numberOf(form: Form): number {
  const known = numbers.get(form);
  if (known !== undefined) return known;
  const made = /^\d/.test(form.key) ? figures : hashOf(form.key);
  numbers.set(form, made);
  return made;
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return spread(hash);
}

/** One number, 0 to 2^32 - 1, of up to three words in this order. */
function mixed(sort: number, first: number, second = 0, third = 0): number {
  const one = Math.imul(first ^ Math.imul(sort, 0x9e3779b1), 0x85ebca6b);
  const two = Math.imul(spread(one) ^ second, 0xc2b2ae35);
  return spread(Math.imul(spread(two) ^ third, 0x27d4eb2f));
}

/** The last step of MurmurHash3: every bit of the outcome depends on every bit. */
function spread(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
