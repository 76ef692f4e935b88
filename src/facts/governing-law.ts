import type { Fact } from '../model/fact.ts';
import { hitsFrom } from '../model/hits.ts';
import { adjectiveEnd, adjectivesIn, codeOfAdjective, knownPlaceAt, type PlaceInText, placeAt } from './places.ts';

/**
 * Which law governs: "governed by the laws of the State of Delaware", "English law shall apply", "Governing Law: Ireland".
 * The span is the place, or "English law" as printed. A blank ("[State]", "____") is no place; nor is the law under which
 * a party was founded or which it must comply with.
 */
export function governingLaws(text: string): Fact[] {
  const found = new Map<number, Fact>();
  for (const place of [...afterVerb(text), ...beforeVerb(text), ...labelled(text)]) {
    if (found.has(place.start)) continue;
    const { start, end, code } = place;
    found.set(start, { kind: 'governing-law', start, end, place: text.slice(start, end), code });
  }
  return [...found.values()];
}

// How far behind "governed" the place may stand: long enough for "and construed in accordance with the laws, without …, of".
const reach = 320;

const verb =
  /\b(?:governed|(?:construed|interpreted)(?!\s{1,2}(?:as|to|so)\b)|subject\s{1,2}(?:exclusively\s{1,2}|solely\s{1,2})?to(?=\s{1,2}(?:the\s{1,2})?(?:[\p{L}.]{1,20}\s{1,2}){0,4}laws?\b))/iuy;
const verbOpener = /\b(?:governed|construed|interpreted|subject)/gi;

function* afterVerb(text: string): Generator<PlaceInText> {
  for (const hit of hitsFrom(text, verbOpener, verb)) {
    if (isAboutSomethingElse(text.slice(Math.max(0, hit.index - 90), hit.index))) continue;
    const from = hit.index + hit[0].length;
    const until = from + (text.slice(from, from + reach).split('\n')[0] ?? '').length;
    const first = firstLaw(text, from, until);
    if (first === null) continue;
    yield first;
    yield* alternatives(text, first.end, until);
  }
}

/** "a company governed by French law", "shall not be governed by": no choice of law. */
function isAboutSomethingElse(before: string): boolean {
  return (
    /\b(?:company|corporation|partnership|association|entity|bank|gesellschaft|firm|organi[sz]ed|incorporated|formed)\b[^.;]{0,40}$/i.test(
      before,
    ) || /\bnot\s+(?:be\s+)?(?:\w+\s)?$/i.test(before)
  );
}

const lawWord = /\blaws?\b/gi;
const ordinary = 'substantive|material|internal|domestic|local|state|federal|provincial|civil|statutory|commercial';
const untilLaw = new RegExp(`^(?:\\s{1,2}(?:${ordinary}|and|or|&)){0,4}\\s{1,2}$`, 'i');
const otherLaw =
  /\b(?:conflicts?|choice)(?:\s+of|-of-|\s+between)?[\s-]+(?:the\s+)?$|\b(?:by|case|privacy|protection|export)\s+$/i;

/** The first law that is named between the two offsets. What is searched is cut out first, so that no search runs further. */
function firstLaw(text: string, from: number, until: number): PlaceInText | null {
  for (const hit of text.slice(from, until).matchAll(lawWord)) {
    const start = from + hit.index;
    const before = text.slice(Math.max(0, from - 12, start - 60), start);
    if (otherLaw.test(before)) continue;
    const end = start + hit[0].length;
    const adjective = adjectiveBefore(before);
    if (adjective !== null) return { start: start - before.length + adjective.start, end, code: adjective.code };
    const place = placeOfLaw(text, end, until);
    if (place !== null) return place;
  }
  return null;
}

/** "English", "New York state and federal" at the end of the words before "law"; null where no place is named there. */
function adjectiveBefore(before: string): PlaceInText | null {
  for (const { start, end } of adjectivesIn(before)) {
    if (untilLaw.test(before.slice(end)))
      return { start, end, code: codeOfAdjective(before.slice(start, end)) ?? null };
  }
  return null;
}

const link = /\b(?:of|in(?:\s{1,2}force\s{1,2}in)?|from)\s{1,2}/giu;

function placeOfLaw(text: string, from: number, until: number): PlaceInText | null {
  for (const hit of text.slice(from, until).matchAll(link)) {
    const between = text.slice(from, from + hit.index);
    if (/[.;]\s+\p{Lu}/u.test(between)) return null;
    const at = from + hit.index + hit[0].length;
    const blank = /^(?:the\s{1,2})?(?:state\s{1,2}of\s{1,2})?[[_<…(]/i.exec(text.slice(at, at + 24));
    if (blank !== null) return inBrackets(text, at + blank[0].length);
    const direct = /^[\s,]{0,3}(?:as\s+(?:applied|applicable)\s+)?$/i.test(between);
    const place = direct ? placeAt(text, at) : knownPlaceAt(text, at);
    if (place !== null) return place;
  }
  return null;
}

/** "[Ireland]" is a proposal and names a place; "[State]" is a blank. */
function inBrackets(text: string, at: number): PlaceInText | null {
  const place = knownPlaceAt(text, at);
  return place !== null && text[place.end] === ']' ? place : null;
}

const another =
  /\b(?:and|or),?\s{1,2}(?:(?:if|where|in)\b[^.\n]{1,120}?)?by\s{1,2}(?=(?:the\s)?[\p{L}\s]{0,40}\blaws?\b)/iu;

/** "…by German law if …, and by English law if …": a split choice, each a fact. */
function* alternatives(text: string, from: number, until: number): Generator<PlaceInText> {
  const window = text.slice(from, until);
  const hit = another.exec(window);
  if (hit === null || /\.\s+\p{Lu}/u.test(window.slice(0, hit.index))) return;
  const place = firstLaw(text, from + hit.index + hit[0].length, until);
  if (place !== null) yield place;
}

const nowGoverns =
  /^[^.;\n]{0,90}?\b(?:govern|governs|applies|apply|shall\s{1,2}be\s{1,2}applicable|is\s{1,2}applicable)\b/i;
const lawsOf = /laws?\s{1,2}(?:in\s{1,2}force\s{1,2}in|of)\s{1,2}/gi;
// How a sentence or a part of one begins with them. Sixty characters hold all of it.
const atBeginning =
  /(?:^|[.:;,)\n]\s{0,2}|\bthat\s)(?:\(?[a-z\d.]{1,6}\)?\s)?(?:the\s{1,2})?(?:(?:substantive|internal|domestic)\s{1,2})?$/i;
const thenGoverns =
  /^[^.;\n]{0,120}?\b(?:shall\s+|will\s+)?(?:exclusively\s+|solely\s+|also\s+)?(?:governs?|appl(?:y|ies)|control)\b/i;

function* beforeVerb(text: string): Generator<PlaceInText> {
  for (const hit of text.matchAll(lawWord)) {
    const from = Math.max(0, hit.index - 60);
    const adjective = adjectiveBefore(text.slice(from, hit.index));
    if (adjective === null) continue;
    const start = from + adjective.start;
    const end = hit.index + hit[0].length;
    const before = text.slice(Math.max(0, start - 60), start);
    if (/\b(?:comply|complies|under|required|extent|where|if|mandatory|all)\b[^.;]{0,40}$/i.test(before)) continue;
    if (!nowGoverns.test(text.slice(end, end + 110))) continue;
    yield { start, end, code: adjective.code };
  }
  for (const hit of text.matchAll(lawsOf)) {
    if (!atBeginning.test(text.slice(Math.max(0, hit.index - 60), hit.index))) continue;
    const place = placeAt(text, hit.index + hit[0].length);
    if (place !== null && thenGoverns.test(text.slice(place.end, place.end + 160))) yield place;
  }
}

const label =
  /\b(?:governing|applicable|choice\s{1,2}of)\s{1,2}laws?\b(?:\s{1,2}and\s{1,2}(?:jurisdiction|forum|courts?|venue))?["”’)]{0,2}\s{0,3}(?:[:|\t–—-]|\bis\b|\bshall\s{1,2}be\b|\bwill\s{1,2}be\b|\bmeans\b|\bof\s{1,2}this\s{1,2}agreement\s{1,2}(?:is|shall\s{1,2}be)\b)\s{0,3}(?:that\s{1,2}of\s{1,2}|the\s{1,2}laws?\s{1,2}of\s{1,2})?/iuy;
const labelOpener = /\b(?:governing|applicable|choice)/gi;

function* labelled(text: string): Generator<PlaceInText> {
  for (const hit of hitsFrom(text, labelOpener, label)) {
    const at = hit.index + hit[0].length;
    const place = namedLaw(text, at) ?? knownPlaceAt(text, at);
    if (place !== null) yield place;
  }
}

const theArticle = /the\s{1,2}/iuy;
const thenLaw = /\s{1,2}laws?\b/iuy;

/** "English law" or "the English law" at exactly this offset. */
function namedLaw(text: string, start: number): PlaceInText | null {
  theArticle.lastIndex = start;
  const from = theArticle.test(text) ? theArticle.lastIndex : start;
  const adjective = adjectiveEnd(text, from);
  if (adjective === null) return null;
  thenLaw.lastIndex = adjective;
  if (!thenLaw.test(text)) return null;
  return { start, end: thenLaw.lastIndex, code: codeOfAdjective(text.slice(from, adjective)) ?? null };
}
