import type { IndexedDocument } from './indexed-document.ts';
import type { Hit } from './trie.ts';

/** The words of a sentence as scopes are read: lower case, one spelling, and what is printed in front of each. */
export type Token = {
  readonly word: string;
  /** All that stands between it and the word before; empty for the first word. */
  readonly before: string;
  readonly isCapital: boolean;
};

/** Words of a sentence, half-open, counted from its first. */
export type Scope = { readonly from: number; readonly to: number };

/** `isOpen` where the last scope reaches the end, so that what stands in a list below lies in it too. */
export type Scopes = { readonly scopes: readonly Scope[]; readonly isOpen: boolean };

/** Finds the scopes of one sentence; `begins` where it is an item and the scope of its lead-in is still open. */
export type ReadScopes = (tokens: readonly Token[], begins: boolean) => Scopes;

/**
 * Makes of such a reading a test whether a hit lies in a scope, by its last word. Each sentence is read once, and only
 * where a hit asks for it. The first sentence of an item goes on with what its lead-in left open.
 */
export function scopeTest(read: ReadScopes): (index: IndexedDocument, hit: Hit) => boolean {
  const known = new WeakMap<IndexedDocument, Map<number, Scopes>>();
  const scopesOf = (index: IndexedDocument, sentence: number): Scopes => {
    const ofDocument = known.get(index) ?? new Map<number, Scopes>();
    known.set(index, ofDocument);
    const before = ofDocument.get(sentence);
    if (before !== undefined) return before;
    const lead = leadOf(index, sentence);
    const made = read(tokensOf(index, sentence), lead !== null && scopesOf(index, lead).isOpen);
    ofDocument.set(sentence, made);
    return made;
  };
  return (index, { to }) => {
    const sentence = index.sentenceOf[to - 1] ?? -1;
    const place = to - 1 - (index.sentences[sentence]?.from ?? 0);
    return scopesOf(index, sentence).scopes.some((scope) => scope.from <= place && place < scope.to);
  };
}

/** The sentence that leads into this one, where this is the first of its block. It stands before it. */
function leadOf(index: IndexedDocument, sentence: number): number | null {
  const { list, ofSentence } = index.units.sentence;
  const unit = (ofSentence[sentence] ?? []).find((each) => list[each]?.own[0] === sentence);
  return unit === undefined ? null : (list[unit]?.lead.at(-1) ?? null);
}

export function tokensOf(index: IndexedDocument, sentence: number): readonly Token[] {
  const { from = 0, to = 0 } = index.sentences[sentence] ?? {};
  return index.words.slice(from, to).map(({ start, form }, place) => {
    const last = place === 0 ? undefined : index.words[from + place - 1];
    const before = last === undefined ? '' : index.document.text.slice(last.end, start);
    return { word: form.folded, before, isCapital: /^\p{Lu}/u.test(index.document.text.charAt(start)) };
  });
}

/** Whether these words stand here; `|` between alternatives of one word. */
export function standsAt(tokens: readonly Token[], at: number, words: string): boolean {
  return words.split(' ').every((each, place) => each.split('|').includes(tokens[at + place]?.word ?? ''));
}

const modals = new Set('shall will must may can'.split(' '));

/** "shall", "may"; "agrees to" too. */
export function isModal(tokens: readonly Token[], at: number): boolean {
  return modals.has(tokens[at]?.word ?? '') || standsAt(tokens, at, 'agree|agrees|undertake|undertakes to');
}

const relatives = new Set('which that who whom whose as what whatever whichever if when where whether'.split(' '));

/** Whether the modal here belongs to a relative clause ("information that it may receive") and opens no clause of its own. */
export function isRelative(tokens: readonly Token[], modal: number): boolean {
  for (let at = modal - 1; at >= Math.max(0, modal - 10); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (relatives.has(word)) return true;
    if (word === 'and' || word === 'but' || /[,;:]/.test(tokens[at + 1]?.before ?? '')) return false;
  }
  return false;
}

/** Where the clause of this modal begins: at the last comma, "and" or "but" before it, but not before `least`. */
export function clauseStart(tokens: readonly Token[], modal: number, least: number): number {
  for (let at = modal; at > least; at -= 1) {
    const { word = '', before = '' } = tokens[at] ?? {};
    if (word === 'and' || word === 'but' || /[,;:]/.test(before)) return at;
  }
  return least;
}

/** How many brackets are open at each word; those around a label of one word are none. */
export function depths(tokens: readonly Token[]): readonly number[] {
  let depth = 0;
  return tokens.map(({ word, before }, at) => {
    const closes = /\)/.test(tokens[at + 1]?.before ?? '');
    const isLabel = /\(\s*$/.test(before) && closes && word.length <= 4;
    for (const sign of before) {
      if (sign === ')') depth = Math.max(0, depth - 1);
      if (sign === '(') depth += 1;
    }
    return isLabel ? depth - 1 : depth;
  });
}

/** Whether a list goes on here: ", (b)" or "; and (b)" in front of the word. */
export function isItem(tokens: readonly Token[], at: number): boolean {
  const next = standsAt(tokens, at, 'and|or') ? at + 1 : at;
  return /\(\s*$/.test(tokens[next]?.before ?? '') && /^\s*\)/.test(tokens[next + 1]?.before ?? '');
}
