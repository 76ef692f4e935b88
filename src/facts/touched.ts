import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import { hitsFrom } from '../model/hits.ts';
import type { Proposal, ProposalReason } from '../model/proposal.ts';
import { sentencesIn } from '../model/sentence.ts';
import { byPosition, type Span } from '../model/span.ts';
import { wordStarts } from './name-tree.ts';
import { namedPlaceAt } from './places.ts';

/**
 * Which jurisdictions the deal touches, with the words that say so: the law that governs, where disputes go, where the parties
 * have their seat, where data may be (`dataSpans`: passages on the place of data), where the work is done or goods are
 * delivered, whose people are concerned. Each jurisdiction once for each reason, in reading order.
 */
export function touched(document: Document, facts: readonly Fact[], dataSpans: readonly Span[]): readonly Proposal[] {
  const found = [
    ...stated(facts),
    ...document.parties.flatMap(({ named, address }) => seat(document, named, address)),
    ...dataSpans.flatMap((span) =>
      placesIn(document.text, span).map((place) => ({ ...place, by: 'place of data' as const })),
    ),
    ...document.blocks.flatMap((block) => performance(document.text, block)),
  ].sort((a, b) => byPosition(a.span, b.span));
  const seen = new Set<string>();
  return found.flatMap(({ code, by, span }): Proposal[] => {
    const key = `${code} ${by}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ question: 'jurisdictions', value: code, by, span }];
  });
}

type Place = { readonly code: string; readonly by: ProposalReason; readonly span: Span };

function stated(facts: readonly Fact[]): Place[] {
  return facts.flatMap((fact): Place[] => {
    const span = { start: fact.start, end: fact.end };
    if (fact.kind === 'governing-law')
      return fact.code === null ? [] : [{ code: fact.code, by: 'governing law', span }];
    if (fact.kind !== 'forum' || fact.code === null || fact.means === 'mediation') return [];
    return [{ code: fact.code, by: fact.means === 'court' ? 'courts' : 'seat of arbitration', span }];
  });
}

/** The last place of an address is the country or state that it lies in. */
function seat({ text }: Document, named: Span, address: string | null): Place[] {
  if (address === null) return [];
  const start = text.indexOf(address, named.start);
  const last = start === -1 ? undefined : placesIn(text, { start, end: start + address.length }).at(-1);
  return last === undefined ? [] : [{ ...last, by: 'seat of a party' }];
}

const work =
  /\b(?:perform(?:ed|ance)?|render(?:ed)?|deliver(?:y|ed|ies)?|suppl(?:y|ied)|manufactur\w+|install\w*|provided?|store[ds]?|host\w*|distribut\w+|Territory|DAP|DDP|FCA|FOB|CIF|EXW)\b[^.;\n]{0,60}?\b(?:in|at|to|from|within|means|throughout)\s+/uy;
const workOpener =
  /\b(?:perform|render|deliver|suppl|manufactur|install|provide|store|host|distribut|Territory|DAP|DDP|FCA|FOB|CIF|EXW)/g;
const people =
  /\b(?:data subjects|individuals|consumers|patients|employees|users|customers|residents|citizens)\s+(?:who\s+(?:are|reside|live)\s+)?(?:located\s+|residing\s+|resident\s+|based\s+)?(?:in|of)\s+/iuy;
const peopleOpener =
  /\b(?:data subjects|individuals|consumers|patients|employees|users|customers|residents|citizens)/gi;

/** Where the words that go before name the work or the people, and a place that we know follows at once. */
function performance(text: string, block: Span): Place[] {
  return sentencesIn(text, block).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return [
      ...after(text, sentence, hitsFrom(words, workOpener, work), 'place of performance'),
      ...after(text, sentence, hitsFrom(words, peopleOpener, people), 'people concerned'),
    ];
  });
}

function after(text: string, { start }: Span, hits: Iterable<RegExpExecArray>, by: ProposalReason): Place[] {
  return [...hits].flatMap((hit): Place[] => {
    const place = namedPlaceAt(text, start + hit.index + hit[0].length);
    if (place === null || place.code === null) return [];
    return [{ code: place.code, by, span: { start: start + hit.index, end: place.end } }];
  });
}

function placesIn(text: string, { start, end }: Span): { code: string; span: Span }[] {
  const words = text.slice(start, end);
  const found: { code: string; span: Span }[] = [];
  let from = 0;
  for (const at of wordStarts(words)) {
    // Places are written with a capital: "in" and "or" are not Indiana and Oregon.
    if (at < from || !/\p{Lu}/u.test(words[at] ?? '')) continue;
    const place = namedPlaceAt(words, at);
    if (place === null) continue;
    from = place.end;
    if (place.code !== null)
      found.push({ code: place.code, span: { start: start + place.start, end: start + place.end } });
  }
  return found;
}
