import { blockAt, type Clause, clauseAt, type Document, quote } from '../model/document.ts';
import { hitsFrom } from '../model/hits.ts';
import type { Match } from '../model/match.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Subject } from '../model/subject.ts';

/** Why a match is not about a subject, or null where it is. */
export type OffSubject = (match: Match) => string | null;

/**
 * Says of a match why it is not about the subject, in words that follow the name of its place; null where it is.
 * It is where the paper as a whole is, where a heading above says so, or where the words of the subject, or a defined term
 * that stands for it, are in the match, its clause or the words that introduce it.
 */
export function offSubject(subject: Subject, document: Document): OffSubject {
  if (document.type !== null && subject.agreements.includes(document.type.id)) return () => null;
  const places = placesOf(subject, document);
  const { headings: inHeading, instead } = patternsOf(subject);
  const said = new Map<Match, string | null>();
  const why: OffSubject = ({ span }) => {
    const { passages, headings } = around(document, span);
    if ([...passages, ...headings].some((passage) => holds(passage, places))) return null;
    if (headings.some((heading) => spansOf(inHeading, document.text, heading).length > 0)) return null;
    const [other] = spansOf(instead, document.text, span);
    if (other === undefined) return `does not speak of ${subject.name}`;
    return `speaks of ${quote(document, other).toLowerCase()}, not of ${subject.name}`;
  };
  // Many requirements ask the same of one match.
  return (match) => {
    const before = said.get(match);
    if (before !== undefined) return before;
    const says = why(match);
    said.set(match, says);
    return says;
  };
}

/** Where the paper speaks of the subject, by its own words or by a defined term that stands for it. */
function placesOf(subject: Subject, document: Document): readonly Span[] {
  const { text } = document;
  const { opener, words: own, except: taken } = patternsOf(subject);
  const whole = { start: 0, end: text.length };
  const hits = [...hitsFrom(text, opener, own)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  const words = hits.filter(
    // Eighty characters hold the longest exception and the three words that may follow it.
    ({ start }) => spansOf(taken, text, { start: Math.max(0, start - 80), end: start }).length === 0,
  );
  if (words.length === 0) return [];
  const terms = standingFor(subject, document, words);
  return terms.length === 0 ? words : [...words, ...spansOf(exactly(terms), text, whole)];
}

function standingFor(subject: Subject, document: Document, words: readonly Span[]): readonly string[] {
  const { text } = document;
  const { terms: mayStand, joins } = patternsOf(subject);
  const isNegated = /\bnot(?:\s+be)?\s+$/i;
  const candidates = document.terms.filter(({ term }) => term.search(mayStand) >= 0);
  if (candidates.length === 0) return [];
  const found = candidates.filter(({ meaning }) => holds(withItems(document, meaning), words)).map(({ term }) => term);
  const terms = exactly(candidates.map(({ term }) => term));
  for (const block of document.blocks) {
    if (!holds(block, words)) continue;
    for (const sentence of sentencesIn(text, block)) {
      if (!holds(sentence, words)) continue;
      const joined = spansOf(joins, text, sentence).some(({ start }) => !isNegated.test(text.slice(start - 8, start)));
      if (joined) found.push(...spansOf(terms, text, sentence).map((span) => quote(document, span)));
    }
  }
  return [...new Set(found)];
}

/** What stands around a match and may say what it is about: its own passage, what introduces it, and the headings above. */
function around(document: Document, span: Span): { passages: readonly Span[]; headings: readonly Span[] } {
  const block = blockAt(document, span.start);
  const passages: Span[] = block === null ? [span] : [span, block];
  const headings: Span[] = [];
  let clause = clauseAt(document, span.start);
  while (clause !== null) {
    if (clause.heading !== null) headings.push(clause.heading);
    // Under an unnumbered heading may stand a whole paper: there the heading alone speaks.
    if (clause.number !== '') passages.push(withItems(document, ownWords(document, clause), clause));
    clause = clause.parent === null ? null : (document.clauses[clause.parent] ?? null);
  }
  return { passages, headings };
}

/** A clause up to the first clause within it. */
function ownWords({ clauses }: Document, clause: Clause): Span {
  const next = clauses[clauses.indexOf(clause) + 1];
  return { start: clause.start, end: next === undefined ? clause.end : Math.min(next.start, clause.end) };
}

/** Words that end in a colon go on to the end of their clause. */
function withItems(document: Document, span: Span, clause = clauseAt(document, span.start)): Span {
  if (clause === null || !quote(document, span).trimEnd().endsWith(':')) return span;
  return { start: span.start, end: Math.max(span.end, clause.end) };
}

function holds(outer: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start >= outer.start && end <= outer.end);
}

function spansOf(words: RegExp, text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(words)].map((hit) => ({
    start: start + hit.index,
    end: start + hit.index + hit[0].length,
  }));
}

type Patterns = Readonly<Record<'words' | 'opener' | 'except' | 'headings' | 'instead' | 'terms' | 'joins', RegExp>>;

const patterns = new WeakMap<Subject, Patterns>();

/** Made once for a subject. `words` is sticky, and `opener` finds the first word of each of them. */
function patternsOf(subject: Subject): Patterns {
  const before = patterns.get(subject);
  if (before !== undefined) return before;
  const firsts = subject.words.map((phrase) => literal(/^[^* ]*/.exec(phrase)?.[0] ?? ''));
  const made = {
    words: new RegExp(pattern(subject.words), 'iuy'),
    opener: new RegExp(firsts.length === 0 ? '(?!)' : firsts.join('|'), 'gi'),
    except: pattern(subject.except, '[\\s-]+(?:[^\\s.;]+\\s+){0,3}$'),
    headings: pattern(subject.headings),
    instead: pattern(subject.instead),
    terms: pattern(subject.terms),
    joins: pattern(subject.joins),
  };
  patterns.set(subject, made);
  return made;
}

/** Any of these phrases as whole words, in any case; a final `*` stands for any ending. An empty list is found nowhere. */
function pattern(phrases: readonly string[], after = '(?![\\p{L}\\p{N}])'): RegExp {
  if (phrases.length === 0) return /(?!)/gu;
  const any = phrases.map((phrase) =>
    literal(phrase.replace(/\*/g, '\0')).replaceAll('\0', '[\\p{L}\\p{N}]*').replaceAll(' ', '[\\s-]+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})${after}`, 'giu');
}

/** Any of these terms, letter for letter: "Data" is a term where "data" is none. */
function exactly(terms: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
