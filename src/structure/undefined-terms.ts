import type { Document, UndefinedTerm } from '../model/document.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { isLetter, isSmall } from './letters.ts';
import { isNameOrTitle } from './names.ts';
import { remembered } from './remembered.ts';
import { keyOf } from './uses.ts';

/** What tells from terms what is defined, named, cited, or put above a clause. */
type Known = Pick<Document, 'text' | 'blocks' | 'clauses' | 'terms' | 'parties' | 'references' | 'attachments'>;

const determiner =
  '[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Aa]ny|[Ss]uch|no|[Aa]ll|[Ii]ts|[Tt]heir|his|her|[Oo]ur|[Yy]our|[Tt]hese|[Tt]hose|said|applicable|relevant';
const word = "\\p{Lu}(?:[\\p{L}\\d]|[’'/-](?=\\p{Lu}))*";
/** "such Milestone Payment", "the Notice of Delay"; not one half of "the Weaving and Dyeing Board", nor "the Loom's Bench". */
const used = new RegExp(
  `(?<![\\p{L}\\d’'-])(${determiner})\\s(${word}(?:\\s(?:of\\s)?${word}){0,4})(?![\\p{L}\\d]|[-/]\\p{L}|\\.\\p{L}|(?:,| and| of| &| or| for| to)+ \\p{Lu}|[’']s? ?\\p{Lu}| \\p{Lu}|\\s?(?:No\\.|#|\\d|["“”]|\\(s\\)|on Form\\b))`,
  'gu',
);
/** In words, "of" included. */
const longest = 9;
/** Behind a term: its abbreviation, what holds it, the paper that defines it, or how much it is. */
const pointsOn =
  /^ of (?:\p{L}+ )?\(?\d|^,? ?\(?,?(?:(?:as|that|such|those|which) .{0,30}?defined (?:in|under|by) (?:the|its|that|\p{Lu}(?!ection|lause))|\(["“]|\(\p{Lu}{2,6}s?\)|(?:is |are |to be )?(?:attached|annexed|appended|set (?:forth|out) (?:in|on)|specified in|described in|contained in|listed (?:in|on)|identified (?:in|on)|in|on|the form)? ?(?:hereto |as |to |of )*(?:the )?(?:Exhibit|Schedule|Annex|Appendi|Attachment|Cover Page|Order Form|Section|Clause|Article|Paragraph|[Ss]ection \d|[Cc]lause \d)|attached|dated|(?:by and )?between)/u;
/** Fewer uses may be slips. */
const fewest = 2;

/**
 * The terms that the paper uses as terms ("such Milestone Payment") and never defines, by their first use. Errs on the side of silence:
 * what stands in quotation marks, in brackets, in a heading or first in a row anywhere is taken for explained, and a word that is as
 * often written small, or never, for no term.
 */
export function undefinedTerms(known: Known): readonly UndefinedTerm[] {
  // No agreement, or none that works with terms.
  if (known.terms.length === 0 && known.parties.length === 0) return [];
  const found = new Map<string, Found>();
  for (const each of usesIn(known)) {
    const key = keyOf(each.term);
    const before = found.get(key) ?? { term: each.term, uses: [], only: new Set(), pointed: false };
    before.uses.push(each.span);
    before.only.add(each.determiner);
    before.pointed ||= pointsOn.test(known.text.slice(each.span.end, each.span.end + 60));
    found.set(key, before);
  }
  const often = [...found].filter(([, { uses, pointed }]) => uses.length >= fewest && !pointed);
  if (often.length === 0) return [];
  const explained = explainedIn(known);
  const candidates = often.filter(([key, { term }]) => !explained.has(key) && !explained.has(initialsOf(term)));
  if (candidates.length === 0) return [];
  const small = writtenSmall(known.text, new Set(candidates.map(([key]) => key)));
  return candidates
    .filter(([key, each]) => isCommonNoun(key, each, small))
    .map(([, { term, uses }]) => ({ term, uses }));
}

type Found = { readonly term: string; readonly uses: Span[]; readonly only: Set<string>; pointed: boolean };
type Use = { readonly term: string; readonly span: Span; readonly determiner: string };

function usesIn({ text, blocks, terms, parties, references }: Known): readonly Use[] {
  const taken = [...terms.flatMap(({ uses, defined }) => [defined, ...uses]), ...references.map(({ span }) => span)];
  const isTaken = spansOver(text.length, taken);
  const roles = new Set(parties.flatMap(({ role }) => (role === null ? [] : [keyOf(role)])));
  const names = new Set(parties.flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}\d]+/u)));
  const found: Use[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'row') continue;
    for (const sentence of sentencesIn(text, block)) {
      const words = text.slice(sentence.start, sentence.end);
      if (!isRunning(words)) continue;
      for (const hit of words.matchAll(used)) {
        const term = (hit[2] ?? '').replace(/\s+/g, ' ');
        const end = sentence.start + hit.index + hit[0].length;
        const span = { start: end - (hit[2] ?? '').length, end };
        const bare = term.split(' ');
        if (isTaken(span) || isNameOrTitle(term) || bare.some((each) => roles.has(keyOf(each)))) continue;
        if (names.has((bare[0] ?? '').toLowerCase())) continue;
        found.push({ term, span, determiner: (hit[1] ?? '').toLowerCase() });
      }
    }
  }
  return found;
}

/** A good part of a sentence is written small; in titles and lines of capitals a capital says nothing. */
function isRunning(words: string): boolean {
  let [all, small, inside] = [0, 0, false];
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    const begins = !inside;
    inside = isLetter(unit);
    if (!inside || !begins) continue;
    all += 1;
    if (isSmall(unit)) small += 1;
  }
  return all >= 6 && small > all * 0.4;
}

function spansOver(length: number, spans: readonly Span[]): (span: Span) => boolean {
  const covered = new Uint8Array(length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return ({ start, end }) => covered.subarray(start, end).includes(1);
}

/** The "eco" that '"ECO" - Engineering Change Order' explains, by `keyOf`. */
function initialsOf(term: string): string {
  const letters = term.split(' ').map((each) => each.charAt(0));
  return letters.length < 2 ? '-' : keyOf(letters.join('').toLowerCase());
}

/** "Delivery Day shall be the day …", wherever it stands. */
const meant = new RegExp(
  `(${word}(?:\\s(?:of\\s)?${word}){0,4}),? (?:shall mean|means?|ha(?:s|ve) the (?:same )?meaning|(?:shall be|is|are) (?:the|defined)|shall include)\\b`,
  'gu',
);

/** What is said what it is, somewhere and somehow: "Escrow Agent" in quotation marks or brackets, above a clause, before a colon. */
function explainedIn({ text, blocks, clauses, terms, attachments }: Known): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (words: string): void => {
    found.add(
      keyOf(
        words.replace(/^(?:called |referred to as |known as )?(?:the|an?|each|such)\s/i, '').replace(/[\s,.;:]+$/, ''),
      ),
    );
  };
  for (const hit of text.matchAll(/["“]\s?([^"“”\n]{2,60}?)[,.]?\s?["”]/g))
    for (const part of (hit[1] ?? '').split('/')) add(part);
  for (const hit of text.matchAll(/[(?‘']\s?([^"“”()?‘’'\n]{2,60}?)[,.]?\s?[)?’']/g)) add(hit[1] ?? '');
  for (const hit of text.matchAll(
    /\b(?:called|known as|referred to as|collectively|hereinafter|hereafter|herein)\s([^,.;()\n]{2,60})/g,
  ))
    add(hit[1] ?? '');
  for (const hit of text.matchAll(/(?:^|[.;:]\s)(\p{Lu}[\p{L}’' ]{2,40}):\s/gmu)) add(hit[1] ?? '');
  for (const hit of text.matchAll(meant)) for (const part of (hit[1] ?? '').split('/')) add(part);
  // "First Contract Year" says what a "Contract Year" is.
  for (const { term } of terms)
    for (let from = term.indexOf(' '); from !== -1; from = term.indexOf(' ', from + 1)) add(term.slice(from + 1));
  for (const heading of [...clauses, ...attachments].map((each) => each.heading)) {
    if (heading === null) continue;
    const words = text.slice(heading.start, heading.end);
    for (const part of [words, ...words.split(/\s?(?:[,;:/&–—-]|\band\b|\bof\b)\s/)]) add(part);
  }
  for (const block of blocks) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 100)).replace(/^[\d.()a-z]{1,8}\s/, '');
    const name = /^([^:|\n–—]{2,60}?)\s?(?:[:|–—]| - |\bmeans?\b|\bis\b|\bare\b|\bshall (?:be|mean)\b|$)/.exec(
      words,
    )?.[1];
    // "Milestone Payment The sum due when … | EUR 400"
    if (block.kind === 'row') for (let end = 1; end <= 5; end += 1) add(words.split(' ', end).join(' '));
    if (name !== undefined && (block.kind === 'heading' || !/^(?:the|an?|each|such|any)\s/i.test(name))) add(name);
  }
  return found;
}

type Small = { readonly words: ReadonlySet<string>; readonly phrases: ReadonlyMap<string, number> };

/** The words that the paper writes small, by `keyOf`, and how often the candidates stand there so; in linear time. */
function writtenSmall(text: string, candidates: ReadonlySet<string>): Small {
  const firsts = new Set([...candidates].map((key) => key.split(' ', 1)[0] ?? ''));
  const words = new Set<string>();
  const phrases = new Map<string, number>();
  const all = text.match(/(?<![\p{L}\d])[\p{L}\d][\p{L}\d’'/-]*/gu) ?? [];
  const smallKey = remembered((word) => (/^\p{Ll}/u.test(word) ? keyOf(word) : null));
  for (const [at, first] of all.entries()) {
    const own = smallKey(first);
    if (own === null) continue;
    words.add(own);
    if (!firsts.has(first) && !firsts.has(own)) continue;
    for (let length = 1; length <= longest; length += 1) {
      const phrase = all.slice(at, at + length).join(' ');
      if (/\p{Lu}/u.test(phrase)) break;
      const key = keyOf(phrase);
      if (candidates.has(key)) phrases.set(key, (phrases.get(key) ?? 0) + 1);
    }
  }
  return { words, phrases };
}

/** Names are not written small, and take no article but "the". */
function isCommonNoun(key: string, { uses, only }: Found, small: Small): boolean {
  if ((small.phrases.get(key) ?? 0) >= uses.length) return false;
  const words = key.split(' ').filter((each) => each !== 'of');
  const known = words.filter((each) => small.words.has(keyOf(each))).length;
  const lone = [...only].every((each) => each === 'the');
  return small.words.has(keyOf(words.at(-1) ?? '')) && known >= words.length - (lone ? 0 : 1);
}
