import type { Document } from '../model/document.ts';
import type { Bearer } from '../model/fact.ts';
import { rolePattern } from '../model/roles.ts';
import type { Span } from '../model/span.ts';
import { type NameTree, nameEnd, nameTree } from './name-tree.ts';

/** Where somebody who can bear a duty is named. `none`: "neither party", which turns "shall" into "shall not". */
export type Mention = Span & { readonly bearer: Bearer; readonly none: boolean };

/** Finds, in a sentence, everybody who can bear a duty; made once for a document, whose own parties it knows. */
export function mentionsOf(document: Document): (sentence: string) => readonly Mention[] {
  const own = nameTree(ownNames(document));
  return (sentence) => {
    const found: Mention[] = [];
    let from = 0;
    for (const { index } of sentence.matchAll(wordStart)) {
      if (index < from) continue;
      const hit = bearerAt(sentence, index, own);
      if (hit === null) continue;
      from = hit.end;
      const mention = mentionOf(hit, sentence);
      if (mention !== null) found.push(mention);
    }
    return found;
  };
}

/** Words that may say who bears a duty. `name` is the length of the name itself, without what stands before it. */
type Hit = Span &
  (
    | { readonly said: 'recipient' | 'discloser' | 'us' | 'party' | 'no party' }
    | { readonly said: 'named'; readonly name: number }
  );

const wordStart = /(?<![\p{L}\d-])\S/gu;
const wordEnd = '(?![\\p{L}\\d-])';
const receiving = '(?:receiving\\s{1,2}part(?:y|ies)|recipients?)';
const disclosing = '(?:disclosing\\s{1,2}part(?:y|ies)|disclosers?)';
const standing = new RegExp(
  `(?:(?:the|each|any|a|such)\\s{1,2})?(?:${receiving}|(?<discloser>${disclosing}))${wordEnd}`,
  'iuy',
);
const article = /(?:the|such|each|any|no|neither)\s{1,2}/iuy;
const role = new RegExp(`(?:${rolePattern})${wordEnd}`, 'iuy');
const nameEnds = new RegExp(wordEnd, 'uy');
const partyOrUs = new RegExp(
  '(?:(?<party>(?<!third\\s{1,2}|third-)(?:(?<no>neither|no(?:ne)?)\\s{1,2}(?:of\\s{1,2}the\\s{1,2})?|(?:each|either|both|any|all|one)\\s{1,2}of\\s{1,2}the\\s{1,2}|(?:each|either|both|every|any|all|one|a|the|such|that)\\s{1,2})?(?:other\\s{1,2}|(?!third\\b)[\\p{L}-]{3,16}(?:ing|ed)\\s{1,2})?part(?:y|ies)\\s?(?:hereto)?)' +
    `|we|you)${wordEnd}`,
  'iuy',
);

// Plain steps in place of one pattern with all names: that took as long to compile for a document as to search it.
function bearerAt(sentence: string, start: number, own: NameTree): Hit | null {
  const disclosure = at(standing, sentence, start);
  if (disclosure !== null) {
    const said = disclosure.groups?.discloser === undefined ? 'recipient' : 'discloser';
    return { start, end: start + disclosure[0].length, said };
  }
  const named = start + (at(article, sentence, start)?.[0].length ?? 0);
  for (const from of named === start ? [start] : [named, start]) {
    const end = nameEnd(own, sentence, from, nameEnds) ?? from + (at(role, sentence, from)?.[0].length ?? 0);
    if (end > from) return { start, end, said: 'named', name: end - from };
  }
  const other = at(partyOrUs, sentence, start);
  if (other === null) return null;
  const said = other.groups?.party === undefined ? 'us' : other.groups.no === undefined ? 'party' : 'no party';
  return { start, end: start + other[0].trimEnd().length, said };
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function mentionOf(hit: Hit, sentence: string): Mention | null {
  const { start, end } = hit;
  switch (hit.said) {
    case 'recipient':
    case 'discloser':
      return { start, end, bearer: { who: hit.said }, none: false };
    case 'us':
      return { start, end, bearer: { who: 'named', name: sentence.slice(start, end) }, none: false };
    case 'named':
      return namedBy(sentence, hit, end - hit.name);
    case 'party':
    case 'no party':
      return partyBy(sentence, hit, hit.said === 'no party');
    default:
      return hit satisfies never;
  }
}

function namedBy(sentence: string, { start, end }: Span, printed: number): Mention | null {
  const name = sentence.slice(printed, end);
  // "Party A", but no "party a copy".
  if (/^party\s+[a-d]$/i.test(name) && !/^Party\s+[A-D]$|^PARTY\s+[A-D]$/.test(name)) return null;
  const before = sentence.slice(start, printed);
  // A role is written as a name, or with "the" before it; "bank holidays" and "agent" alone are ordinary words.
  if (!/^\p{Lu}/u.test(name) && !/^the\s/i.test(before)) return null;
  // "its Affiliates", "their Representatives": somebody's people, not a party of their own.
  if (/\b(?:its|their|our|your|whose)\s+(?:own\s+)?$/i.test(sentence.slice(Math.max(0, start - 14), start)))
    return null;
  return { start: printed, end, bearer: { who: 'named', name }, none: /^(?:no|neither)\s/i.test(before) };
}

function partyBy(sentence: string, { start, end }: Span, none: boolean): Mention {
  const after = sentence.slice(end, end + 60);
  const that =
    /^\s+(?:(?:that|which|who)\s+(?:has\s+|have\s+)?)?(receiv(?:es|ed|ing)|to\s+wh(?:om|ich)|disclos(?:es|ed|ing))\b/i.exec(
      after,
    );
  if (that === null) return { start, end, bearer: { who: 'each-party' }, none };
  return { start, end, bearer: { who: /^disclos/i.test(that[1] ?? '') ? 'discloser' : 'recipient' }, none };
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
    .map((each) => each.replace(/\s+/g, ' '));
}

// A defined term that ends like a word for a person, and is none of the words for things that end so.
const isSomebody = /^\p{Lu}[\p{L}-]{2,20}(?:er|or|ee|ant|ist)$/u;
const isThing =
  /^(?:.*order|.*letter|number|tender|offer|matter|power|error|register|transfer|server|fee|.*guarantee|committee|grant|warrant|covenant|factor|sector|quarter|monitor|computer|paper|cover|water|paper|tier|trademark.*|wafer|layer|adapter|container|sensor|motor|reactor|laser|folder|meter|charter|chapter|.*software)$/i;
