import type { DefinedTerm, Document } from '../model/document.ts';
import { contains, type Span } from '../model/span.ts';

/**
 * The defined terms that stand for a phrase: those whose definition says that they are it ("“Evaluation Material” means any
 * confidential information …", "… such trade secrets (the “Know-how”)"), and those that are defined by one of these in turn,
 * one step and no more. `places` are those of the phrase itself, in reading order.
 *
 * To hold the phrase is not enough: "“Representatives” means those to whom Confidential Information is disclosed" defines
 * people. In "X means …" the phrase must be no object of a preposition or a verb; before a bracket ("… (the “X”)") it must
 * be the bracket that follows it next, and X no name for people, times, purposes or papers, unless the phrase is one too.
 */
export function standingFor(document: Document, places: readonly Span[]): readonly DefinedTerm[] {
  const direct = document.terms.filter((term) => places.some((place) => isDefinedAs(document, term, place)));
  const through = document.terms.filter(
    (term) =>
      !direct.includes(term) &&
      direct.some((other) => other.uses.some((use) => contains(term.meaning, use) && isDefinedAs(document, term, use))),
  );
  return [...direct, ...through];
}

function isDefinedAs(document: Document, { term, defined, meaning }: DefinedTerm, place: Span): boolean {
  if (!contains(meaning, place)) return false;
  const isBracketed = meaning.end <= defined.start;
  const before = document.text.slice(Math.max(meaning.start, place.start - 60), place.start);
  if (!isBracketed) return !isObject.test(before) && !/\b(?:who|whom|whose)\b/i.test(before);
  const phrase = document.text.slice(place.start, place.end);
  const between = document.text.slice(place.end, defined.start);
  if (between.length > longest || otherBracket.test(between)) return false;
  return !isOther.test(term) || isOther.test(phrase);
}

// How far behind the phrase a bracket may define it, in characters: a long sentence, but no two.
const longest = 600;

/** A bracket with a name of its own stands between. */
const otherBracket = /\([^()]*["“][^()]*\)/;

const isOther =
  /\b(?:agreements?|contracts?|ndas?|dpas?|purposes?|transactions?|projects?|business|terms?|periods?|dates?|territory|fields?|services?|laws?|part(?:y|ies)|affiliates?|representatives?|recipients?|disclosers?|persons?|personnel|employees?|staff|advis[eo]rs?|agents?|contractors?|subcontractors?|suppliers?|customers?|purchasers?|clients?|company|owner|group|court|website|breach(?:es)?|incidents?)\b/i;

/** "… disclosure of [the] ", "… receives [any] ": what follows is not what is defined. */
const isObject =
  /\b(?:to|for|by|from|with|without|about|concerning|regarding|containing|against|in|on|under|between|into|receiv\w+|disclos\w+|us(?:es|ed|ing)|access\w*|hold\w*|process\w*|provid\w+|furnish\w*|protect\w*|evaluat\w+|exchang\w+|shar\w+|handl\w+|possess\w*|see\w*|has|have|having|(?<!\b(?:all|any|items?|pieces?|parts?|portions?|categor\w+|kinds?|types?|forms?|copies|copy|each|some|and|or)\s)of)\s+(?:(?:the|a|an|any|all|such|its|their|certain|other|that|this|said)\s+){0,2}$/i;
