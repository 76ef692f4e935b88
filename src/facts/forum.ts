import type { Document } from '../model/document.ts';
import type { Fact, ForumFact } from '../model/fact.ts';
import { sentencesIn } from '../model/sentence.ts';
import { hull, type Span } from '../model/span.ts';
import { arbitrationIn, mediationIn } from './forum-tribunal.ts';
import { adjectivesIn, codeOfAdjective, knownPlaceAt, type PlaceInText, placeAt } from './places.ts';

type Forum = Span & ForumFact;

/**
 * Where disputes go: courts, arbitration, mediation; each with its place and, for tribunals, the institution.
 * The span is the sentence that says so, or several of one block. An arbitration whose seat stands in one of the
 * next blocks takes it from there.
 */
export function forums(document: Document): Fact[] {
  const { text, blocks } = document;
  const found: { block: number; forum: Forum }[] = [];
  blocks.forEach((block, index) => {
    const words = text.slice(block.start, block.end);
    if (!/court|jurisdiction|venue|forum|arbitra|mediat|conciliat|tribunal|seat\b/i.test(words)) return;
    const here = sentencesIn(text, block).flatMap((sentence) => inSentence(text, sentence));
    for (const forum of merged(here)) found.push({ block: index, forum });
  });
  return found.map(({ block, forum }, index) => seated(forum, block, found.slice(index + 1, index + 1 + nearby * 2)));
}

function inSentence(text: string, sentence: Span): Forum[] {
  const words = text.slice(sentence.start, sentence.end);
  return [courtsIn(words), arbitrationIn(words), mediationIn(words)]
    .filter((forum) => forum !== null)
    .map((forum) => ({ ...sentence, ...forum }));
}

/** Sentences of one block that speak of the same arbitration are one fact. */
function merged(forums: readonly Forum[]): Forum[] {
  const kept: Forum[] = [];
  for (const forum of forums) {
    const index = kept.findIndex((other) => other.means === forum.means && fits(other, forum));
    const other = kept[index];
    if (other === undefined) kept.push(forum);
    else {
      const place = other.place === null ? forum : other;
      kept[index] = {
        ...other,
        ...hull([other, forum]),
        place: place.place,
        code: place.code,
        institution: other.institution ?? forum.institution,
        exclusive: other.exclusive ?? forum.exclusive,
      };
    }
  }
  return kept;
}

function fits(a: ForumFact, b: ForumFact): boolean {
  if (a.means === 'court') return a.place === b.place;
  return (a.place ?? b.place) === (b.place ?? a.place) && (a.institution === null || b.institution === null);
}

// A seat is seldom more than this many sub-clauses away from the agreement to arbitrate.
const nearby = 6;

function seated(forum: Forum, block: number, next: readonly { block: number; forum: Forum }[]): Forum {
  if (forum.means !== 'arbitration' || forum.place !== null) return forum;
  const seat = next.find(
    (other) => other.block - block <= nearby && other.forum.means === 'arbitration' && other.forum.place !== null,
  );
  return seat === undefined ? forum : { ...forum, place: seat.forum.place, code: seat.forum.code };
}

const courtVerb =
  /\b(?:submit(?:s|ted)?|submission|referred|exclusive(?:ly)?(?!\s+of\b)|sole|jurisdiction|venue|brought|bring|settled?|heard|instituted?|commenced?|resolved?|litigated?|determined|decided|forum|tried)\b/i;

function courtsIn(words: string): ForumFact | null {
  if (!/\b(?:courts?|jurisdiction|venue|forum|tribunals?)\b/i.test(words) || !courtVerb.test(words)) return null;
  if (/\baward\b[^.;]{0,80}\bentered\b|\bjudge?ment\b[^.;]{0,60}\bentered\b/i.test(words)) return null;
  const place = placeOfCourts(words) ?? placeOfVenue(words) ?? adjectiveOfCourts(words);
  const exclusive = exclusivity(words);
  const named = exclusive === true && /\bexclusive\s+jurisdiction\b|\bcourts?\b[^.]{0,80}\bexclusive/i.test(words);
  const told = named && /\bcourts?\b/i.test(words) && !/\bcompetent\s+jurisdiction\b/i.test(words);
  if (place === null && !told && !atSeat.test(words)) return null;
  return {
    kind: 'forum',
    means: 'court',
    place: place === null ? null : words.slice(place.start, place.end),
    code: place?.code ?? null,
    institution: null,
    exclusive,
  };
}

// Where a party sits, in the way of German and Austrian paper: "Place of jurisdiction is the registered seat of the Supplier."
const atSeat =
  /\b(?:place\s{1,2}of\s{1,2}(?:performance\s{1,2}and\s{1,2})?(?:exclusive\s{1,2})?jurisdiction|venue)\b[^.;\n]{0,90}?(?:\b(?:is|be|lies?)\b|:)\s{1,2}[^.;\n]{0,40}?\b(?:registered\s{1,2}(?:seat|office)|seat\s{1,2}of|(?:principal\s{1,2})?place\s{1,2}of\s{1,2}business|head\s{1,2}office|domicile)\b/iu;

function exclusivity(words: string): boolean | null {
  if (/\bnon[\s-]{0,2}exclusive/i.test(words)) return false;
  return /\b(?:exclusive(?:ly)?(?!\s+of\b)|sole(?:ly)?|only\s+in)\b/i.test(words) ? true : null;
}

const courts = /\b(?:courts?|tribunals?)\b/giu;
const toPlace = /\b(?:of|in|at|for|within|over)\s{1,2}/giu;

function placeOfCourts(words: string): PlaceInText | null {
  for (const hit of words.matchAll(courts)) {
    const from = hit.index + hit[0].length;
    // Up to the next court, so that each stretch is read once.
    const stretch = words.slice(from, from + 140).split(/\b(?:courts?|tribunals?)\b/i)[0] ?? '';
    for (const link of stretch.matchAll(toPlace)) {
      const between = words.slice(from, from + link.index);
      if (/\barbitra|\blaws?\b/i.test(between)) break;
      const at = from + link.index + link[0].length;
      const direct = /^\s{0,2}(?:(?:sitting|located|situated|seated|competent)\s{1,2})?$/i.test(between);
      const place = direct ? placeAt(words, at) : knownPlaceAt(words, at);
      if (place !== null) return place;
    }
  }
  return null;
}

const venue =
  /\b(?:place\s{1,2}of\s{1,2}(?:performance\s{1,2}and\s{1,2})?(?:exclusive\s{1,2})?jurisdiction|exclusive\s{1,2}jurisdiction|courts?\s{1,2}of\s{1,2}jurisdiction|(?:exclusive|legal|sole)\s{1,2}venue|venue|forum|jurisdiction\s{1,2}of)\b[^.;\n]{0,90}?(?:\b(?:is|be|lies?|in|of|at)\b|:)\s{1,2}(?:in\s{1,2}|at\s{1,2})?/giu;

function placeOfVenue(words: string): PlaceInText | null {
  for (const hit of words.matchAll(venue)) {
    if (/\blaws?\b|\barbitra/i.test(hit[0])) continue;
    const end = hit.index + hit[0].length;
    const place = knownPlaceAt(words, end) ?? (namesPlace.test(hit[0]) ? placeAt(words, end) : null);
    if (place !== null) return place.code === null ? withoutFullStop(words, place) : place;
  }
  return null;
}

/** A name that the table does not know may be read with the full stop of the sentence that it ends. */
function withoutFullStop(words: string, place: PlaceInText): PlaceInText {
  const last = place.end === words.trimEnd().length && words.endsWith('.', place.end);
  return last ? { ...place, end: place.end - 1 } : place;
}

// After these a name that the table does not know is a place all the same.
const namesPlace = /^(?:place|court|(?:exclusive|legal|sole)\s{1,2}venue|venue\s{1,2}for\s{1,2}(?:all|any|every)\b)/iu;

const thenCourts =
  /^(?:\s{1,2}(?:state|federal|provincial|superior|high|civil|commercial|ordinary|regional|and|or)){0,4}\s{1,2}courts?\b/i;

function adjectiveOfCourts(words: string): PlaceInText | null {
  for (const { start, end } of adjectivesIn(words)) {
    const [rest] = thenCourts.exec(words.slice(end, end + 90)) ?? [];
    if (rest !== undefined)
      return { start, end: end + rest.length, code: codeOfAdjective(words.slice(start, end)) ?? null };
  }
  return null;
}
