import type { CapturedFact } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { DutyFact, Fact } from '../model/fact.ts';
import { type Models, noModels } from '../model/models.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { firstFrom } from '../model/span.ts';
import type { Choice, Compiled, CompiledPattern } from './compile.ts';
import { type Readings, readingsOf } from './learned/readings.ts';
import { standingFor } from './standing-terms.ts';
import { type Hit, hitsIn, type Trie } from './trie.ts';
import { type SentenceFacts, type Units, unitsOf, type Within } from './units.ts';
import { type Word, wordReader } from './words.ts';

/** A document read once for all kinds: its words, sentences and units, and where every phrase of the library stands. */
export type IndexedDocument = {
  readonly document: Document;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** For every word the index of its sentence. */
  readonly sentenceOf: Int32Array;
  readonly units: Readonly<Record<Within, Units>>;
  /** By number of the phrase, in reading order. Those in headings are not among them. */
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  /** The choices that were known beforehand, with their numbers; by number in how many places each is found. */
  readonly choices: ReadonlyMap<Choice, number>;
  readonly counts: Int32Array;
  /** By index of the clause, the phrases in its heading. */
  readonly headings: ReadonlyMap<number, readonly Hit[]>;
  /** The phrases that any heading has. */
  readonly headingPhrases: ReadonlySet<number>;
  readonly facts: readonly PlacedFact[];
  readonly factsByUnit: Readonly<Record<Within, ReadonlyMap<number, readonly PlacedFact[]>>>;
  /** By index of the sentence, the facts that begin in it. */
  readonly factsBySentence: ReadonlyMap<number, readonly PlacedFact[]>;
  /** By index of the sentence, the duties that it states at least a part of. */
  readonly dutiesBySentence: ReadonlyMap<number, readonly (Span & DutyFact)[]>;
  readonly readings: Readings;
  /** What was looked up already, so that a choice shared by many kinds is dealt out to units once. */
  readonly ofChoice: Map<Choice, readonly Hit[]>;
  readonly dealt: Readonly<Record<Within, Map<Choice, ReadonlyMap<number, readonly Hit[]>>>>;
  /** The units that fit a pattern, once it was sought. */
  readonly fitting: Map<CompiledPattern, ReadonlySet<number>>;
};

/** Half-open in words: from its first word up to the first of the next sentence. */
export type Sentence = Span & SentenceFacts & { readonly from: number; readonly to: number };

/** A fact with the words it covers. `sentence` is the index of that in which it begins. */
export type PlacedFact = {
  readonly fact: Fact & { readonly kind: CapturedFact };
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
};

/** What a tree alone does not tell of the phrases in it. */
export type Known = Pick<Compiled, 'standing' | 'choicesOf' | 'choices'> & { readonly models: Models };

const nothing: Known = { standing: new Map(), choicesOf: new Map(), choices: new Map(), models: noModels };

export function indexDocument(
  document: Document,
  facts: readonly Fact[],
  trie: Trie,
  { standing, choicesOf, choices, models }: Known = nothing,
): IndexedDocument {
  const words: Word[] = [];
  const bare: { span: Span; block: number; from: number; to: number }[] = [];
  const read = wordReader();
  for (const [block, span] of document.blocks.entries()) {
    for (const sentence of sentencesIn(document.text, span)) {
      const from = words.length;
      for (const word of read(document.text, sentence)) words.push(word);
      bare.push({ span: sentence, block, from, to: words.length });
    }
  }
  const sentenceOf = new Int32Array(words.length);
  for (const [index, { from, to }] of bare.entries()) sentenceOf.fill(index, from, to);
  const headingOf = headingWords(document, words);
  const sentences = bare.map(({ span, block, from, to }) => ({
    start: withoutLabel(document, span, block),
    end: span.end,
    block,
    from,
    to,
    words: to - from,
    isHeading: document.blocks[block]?.kind === 'heading' || isAllHeading(headingOf, from, to),
  }));
  const units = unitsOf(document, sentences);
  const hits = byPlace(withTerms(document, words, hitsIn(trie, words, sentenceOf), standing), {
    sentences,
    sentenceOf,
    headingOf,
  });
  const placedFacts = placed(facts, words, sentenceOf);
  return {
    document,
    words,
    sentences,
    sentenceOf,
    units,
    readings: readingsOf({ document, words, sentences, units }, models),
    ...hits,
    choices,
    counts: countsOf(hits.hits, choicesOf, choices.size),
    facts: placedFacts,
    factsByUnit: {
      sentence: grouped(placedFacts, ({ sentence }) => units.sentence.ofSentence[sentence] ?? []),
      block: grouped(placedFacts, ({ sentence }) => units.block.ofSentence[sentence] ?? []),
      clause: grouped(placedFacts, ({ sentence }) => units.clause.ofSentence[sentence] ?? []),
    },
    factsBySentence: grouped(placedFacts, ({ sentence }) => [sentence]),
    dutiesBySentence: grouped(
      facts.filter((fact) => fact.kind === 'duty'),
      (duty) => sentencesAt(sentences, duty),
    ),
    ofChoice: new Map(),
    dealt: { sentence: new Map(), block: new Map(), clause: new Map() },
    fitting: new Map(),
  };
}

const outside = -1;
const label = -2;

/** For every word the index of the clause whose heading it belongs to; `label` where it is part of a number. */
function headingWords({ clauses, blocks }: Document, words: readonly Word[]): Int32Array {
  const owner = new Int32Array(words.length).fill(outside);
  const mark = (span: Span, value: number) => {
    for (let at = firstFrom(words, span.start); (words[at]?.end ?? Infinity) <= span.end; at += 1) owner[at] = value;
  };
  for (const block of blocks) if (block.kind === 'heading' && block.clause !== null) mark(block, block.clause);
  for (const [index, clause] of clauses.entries()) {
    mark({ start: clause.start, end: clause.start + clause.label.length }, label);
    if (clause.heading !== null) mark(clause.heading, index);
  }
  return owner;
}

function isAllHeading(headingOf: Int32Array, from: number, to: number): boolean {
  let named = false;
  for (let at = from; at < to; at += 1) {
    if (headingOf[at] === outside) return false;
    if (headingOf[at] !== label) named = true;
  }
  return named;
}

/** Where the sentence's own words begin: behind the number or the dash that its block begins with. */
function withoutLabel({ text, clauses, blocks }: Document, span: Span, block: number): number {
  if (blocks[block]?.start !== span.start) return span.start;
  const index = blocks[block]?.clause ?? null;
  const clause = index === null ? undefined : clauses[index];
  const labelled = clause !== undefined && clause.start === span.start ? span.start + clause.label.length : span.start;
  const rest = /^[^\p{L}\p{N}\p{Sc}"'“‘„«([]*/u.exec(text.slice(labelled, span.end))?.[0].length ?? 0;
  return labelled + rest < span.end ? labelled + rest : span.start;
}

/** The hits, and for every phrase in angle brackets those of the bare one and the uses of terms that stand for it. */
function withTerms(
  document: Document,
  words: readonly Word[],
  hits: readonly Hit[],
  standing: ReadonlyMap<number, number>,
): readonly Hit[] {
  if (standing.size === 0) return hits;
  const wanted = new Map([...standing].map(([phrase, bare]) => [bare, phrase]));
  const byPhrase = new Map<number, Hit[]>();
  for (const { phrase, from, to } of hits) {
    const number = wanted.get(phrase);
    if (number !== undefined) push(byPhrase, number, { phrase: number, from, to });
  }
  const all = [...hits];
  for (const [phrase, own] of byPhrase) {
    const places = own.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }));
    const uses = standingFor(document, places).flatMap((term) => [term.defined, ...term.uses]);
    const known = new Set(own.map(({ from }) => from));
    for (const use of uses) {
      const from = firstFrom(words, use.start);
      const to = firstFrom(words, use.end);
      if (to > from && !known.has(from)) own.push({ phrase, from, to });
      known.add(from);
    }
    own.sort((a, b) => a.from - b.from || a.to - b.to);
    for (const hit of own) all.push(hit);
  }
  return all.sort((a, b) => a.from - b.from || b.to - a.to);
}

function byPlace(
  hits: readonly Hit[],
  {
    sentences,
    sentenceOf,
    headingOf,
  }: { readonly sentences: readonly Sentence[]; readonly sentenceOf: Int32Array; readonly headingOf: Int32Array },
): Pick<IndexedDocument, 'hits' | 'headings' | 'headingPhrases'> {
  const inText = new Map<number, Hit[]>();
  const inHeadings = new Map<number, Hit[]>();
  const headingPhrases = new Set<number>();
  for (const hit of hits) {
    const clause = headingOf[hit.from] ?? outside;
    if (clause >= 0 && headingOf[hit.to - 1] === clause) {
      push(inHeadings, clause, hit);
      headingPhrases.add(hit.phrase);
    }
    if (sentences[sentenceOf[hit.from] ?? -1]?.isHeading !== false) continue;
    push(inText, hit.phrase, hit);
  }
  return { hits: inText, headings: inHeadings, headingPhrases };
}

function countsOf(hits: IndexedDocument['hits'], choicesOf: Known['choicesOf'], choices: number): Int32Array {
  const counts = new Int32Array(choices);
  for (const [phrase, { length }] of hits) {
    for (const choice of choicesOf.get(phrase) ?? []) counts[choice] = (counts[choice] ?? 0) + length;
  }
  return counts;
}

function placed(facts: readonly Fact[], words: readonly Word[], sentenceOf: Int32Array): readonly PlacedFact[] {
  const found: PlacedFact[] = [];
  for (const fact of facts) {
    if (fact.kind === 'duty') continue;
    const from = firstFrom(words, fact.start);
    const to = Math.max(from + 1, firstFrom(words, fact.end));
    const sentence = sentenceOf[from];
    if (sentence !== undefined) found.push({ fact, from, to, sentence });
  }
  return found;
}

function grouped<T>(list: readonly T[], keysOf: (value: T) => readonly number[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const value of list) for (const key of keysOf(value)) push(found, key, value);
  return found;
}

/** Indexes of the sentences that share something with a stretch of the text. */
export function sentencesAt(sentences: readonly Sentence[], span: Span): readonly number[] {
  const found: number[] = [];
  for (let at = firstEndingAfter(sentences, span.start); (sentences[at]?.start ?? Infinity) < span.end; at += 1)
    found.push(at);
  return found;
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a choice is found, dealt out to the units of one size; several phrases at one place all count. */
export function hitsByUnit(
  index: IndexedDocument,
  within: Within,
  choice: Choice,
): ReadonlyMap<number, readonly Hit[]> {
  const known = index.dealt[within].get(choice);
  if (known !== undefined) return known;
  const found = new Map<number, Hit[]>();
  for (const hit of hitsOf(index, choice)) {
    const sentence = index.sentenceOf[hit.from] ?? -1;
    for (const unit of index.units[within].ofSentence[sentence] ?? []) push(found, unit, hit);
  }
  index.dealt[within].set(choice, found);
  return found;
}

/** The same for one unit, without dealing out those of all others: many signals are looked for in few units. */
export function hitsInUnit(index: IndexedDocument, within: Within, unit: number, choice: Choice): readonly Hit[] {
  const known = index.dealt[within].get(choice);
  if (known !== undefined) return known.get(unit) ?? noHits;
  const hits = hitsOf(index, choice);
  const read = index.units[within].list[unit];
  if (hits.length === 0 || read === undefined) return noHits;
  const found: Hit[] = [];
  for (const sentences of [read.lead, read.own, read.tail]) {
    for (const sentence of sentences) {
      const { from = 0, to = 0 } = index.sentences[sentence] ?? {};
      for (let at = firstHitFrom(hits, from); (hits[at]?.from ?? Infinity) < to; at += 1) {
        const hit = hits[at];
        if (hit !== undefined) found.push(hit);
      }
    }
  }
  return found;
}

const noHits: readonly Hit[] = [];

function firstHitFrom(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? Infinity) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In how many places of the whole document a choice is found, without listing them: most choices are nowhere. */
export function countOf(index: IndexedDocument, choice: Choice): number {
  const number = index.choices.get(choice);
  return number === undefined ? hitsOf(index, choice).length : (index.counts[number] ?? 0);
}

/** Where a choice is found in the whole document, in reading order. */
export function hitsOf(index: IndexedDocument, choice: Choice): readonly Hit[] {
  const known = index.ofChoice.get(choice);
  if (known !== undefined) return known;
  const number = index.choices.get(choice);
  if (number !== undefined && index.counts[number] === 0) return noHits;
  const found = merged(index, choice);
  // A variant is asked about once.
  if (number !== undefined) index.ofChoice.set(choice, found);
  return found;
}

function merged({ hits }: IndexedDocument, { phrases }: Choice): readonly Hit[] {
  const lists: (readonly Hit[])[] = [];
  for (const phrase of phrases.keys()) {
    const list = hits.get(phrase);
    if (list !== undefined) lists.push(list);
  }
  return inOrder(lists, 0, lists.length);
}

/** Lists that are in order each, as one; of equals those of the earlier list first. */
function inOrder(lists: readonly (readonly Hit[])[], from: number, to: number): readonly Hit[] {
  if (to - from <= 1) return lists[from] ?? noHits;
  const middle = (from + to) >> 1;
  const [left, right] = [inOrder(lists, from, middle), inOrder(lists, middle, to)];
  const all: Hit[] = [];
  let next = 0;
  for (const hit of left) {
    for (let other = right[next]; other !== undefined && isBefore(other, hit); other = right[next]) {
      all.push(other);
      next += 1;
    }
    all.push(hit);
  }
  return all.concat(right.slice(next));
}

function isBefore(a: Hit, b: Hit): boolean {
  return a.from < b.from || (a.from === b.from && a.to < b.to);
}

/** The first place in the headings above, innermost clause first, where a choice is found; null where nowhere. */
export function headingHit(index: IndexedDocument, clause: number | null, choice: Choice): Hit | null {
  for (let at = clause; at !== null; at = index.document.clauses[at]?.parent ?? null) {
    const hit = index.headings.get(at)?.find(({ phrase }) => choice.phrases.has(phrase));
    if (hit !== undefined) return hit;
  }
  return null;
}

/** The words of a stretch of the text, at least one. */
export function wordsAt({ words }: IndexedDocument, span: Span): { readonly from: number; readonly to: number } {
  const from = firstFrom(words, span.start);
  return { from, to: Math.max(from + 1, firstFrom(words, span.end)) };
}

/** The words `from` up to `to` as a stretch of the text. */
export function spanOf(index: IndexedDocument, { from, to }: { readonly from: number; readonly to: number }): Span {
  const start = index.words[from]?.start ?? 0;
  return { start, end: index.words[to - 1]?.end ?? start };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
