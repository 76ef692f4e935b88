import type { Document } from '../model/document.ts';
import type { Bearer } from '../model/fact.ts';
import { rolePattern } from '../model/roles.ts';
import type { Span } from '../model/span.ts';

/** Where somebody who can bear a duty is named. `none`: "neither party", which turns "shall" into "shall not". */
export type Mention = Span & { readonly bearer: Bearer; readonly none: boolean };

/** Finds, in a sentence, everybody who can bear a duty; made once for a document, whose own parties it knows. */
export function mentionsOf(document: Document): (sentence: string) => readonly Mention[] {
  const pattern = new RegExp(
    '(?<![\\p{L}\\d-])(?:' +
      '(?<recipient>(?:(?:the|each|any|a|such)\\s{1,2})?(?:receiving\\s{1,2}part(?:y|ies)|recipients?))' +
      '|(?<discloser>(?:(?:the|each|any|a|such)\\s{1,2})?(?:disclosing\\s{1,2}part(?:y|ies)|disclosers?))' +
      `|(?<named>(?:the\\s{1,2}|such\\s{1,2}|each\\s{1,2}|any\\s{1,2}|no\\s{1,2}|neither\\s{1,2})?(?<name>${[...ownNames(document), rolePattern].join('|')}))` +
      '|(?<party>(?<!third\\s{1,2}|third-)(?:(?<no>neither|no(?:ne)?)\\s{1,2}(?:of\\s{1,2}the\\s{1,2})?|(?:each|either|both|any|all|one)\\s{1,2}of\\s{1,2}the\\s{1,2}|(?:each|either|both|every|any|all|one|a|the|such|that)\\s{1,2})?(?:other\\s{1,2}|(?!third\\b)[\\p{L}-]{3,16}(?:ing|ed)\\s{1,2})?part(?:y|ies)\\s?(?:hereto)?)' +
      '|(?<us>we|you)' +
      ')(?![\\p{L}\\d-])',
    'giu',
  );
  return (sentence) =>
    [...sentence.matchAll(pattern)].map((hit) => mentionOf(hit, sentence)).filter((each) => each !== null);
}

function mentionOf(hit: RegExpExecArray, sentence: string): Mention | null {
  const { recipient, discloser, name, no, us, named } = hit.groups ?? {};
  const start = hit.index;
  const end = start + hit[0].trimEnd().length;
  const none = no !== undefined || /^(?:no|neither)\s/i.test(named ?? '');
  if (recipient !== undefined) return { start, end, bearer: { who: 'recipient' }, none };
  if (discloser !== undefined) return { start, end, bearer: { who: 'discloser' }, none };
  if (us !== undefined) return { start, end, bearer: { who: 'named', name: us }, none };
  if (name !== undefined) {
    // "Party A", but no "party a copy".
    if (/^party\s+[a-d]$/i.test(name) && !/^Party\s+[A-D]$|^PARTY\s+[A-D]$/.test(name)) return null;
    // A role is written as a name, or with "the" before it; "bank holidays" and "agent" alone are ordinary words.
    if (!/^\p{Lu}/u.test(name) && !/^the\s/i.test(named ?? '')) return null;
    // "its Affiliates", "their Representatives": somebody's people, not a party of their own.
    if (/\b(?:its|their|our|your|whose)\s+(?:own\s+)?$/i.test(sentence.slice(Math.max(0, start - 14), start)))
      return null;
    const printed = end - name.length;
    return { start: printed, end, bearer: { who: 'named', name: sentence.slice(printed, end) }, none };
  }
  const after = sentence.slice(end, end + 60);
  const that =
    /^\s+(?:(?:that|which|who)\s+(?:has\s+|have\s+)?)?(receiv(?:es|ed|ing)|to\s+wh(?:om|ich)|disclos(?:es|ed|ing))\b/i.exec(
      after,
    );
  if (that !== null)
    return { start, end, bearer: { who: /^disclos/i.test(that[1] ?? '') ? 'discloser' : 'recipient' }, none };
  return { start, end, bearer: { who: 'each-party' }, none };
}

// A hostile file may name any number of parties and terms; an agreement has a handful.
const mostNames = 40;

function ownNames(document: Document): string[] {
  const parties = document.parties.flatMap(({ name, role }) => (role === null ? [name] : [name, role]));
  const terms = document.terms.map(({ term }) => term).filter((term) => isSomebody.test(term) && !isThing.test(term));
  return [...new Set([...parties, ...terms])]
    .filter(
      (each) =>
        each.length > 1 &&
        each.length <= 80 &&
        !/^(?:the\s)?(?:part(?:y|ies)|(?:receiving|disclosing)\spart(?:y|ies)|recipient|discloser|we|you|us)$/i.test(
          each,
        ),
    )
    .slice(0, mostNames)
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s{1,2}'));
}

// A defined term that ends like a word for a person, and is none of the words for things that end so.
const isSomebody = /^\p{Lu}[\p{L}-]{2,20}(?:er|or|ee|ant|ist)$/u;
const isThing =
  /^(?:.*order|.*letter|number|tender|offer|matter|power|error|register|transfer|server|fee|.*guarantee|committee|grant|warrant|covenant|factor|sector|quarter|monitor|computer|paper|cover|water|paper|tier|trademark.*|wafer|layer|adapter|container|sensor|motor|reactor|laser|folder|meter|charter|chapter|.*software)$/i;
