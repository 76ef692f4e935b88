import type { AgreementType, AgreementTypeId, Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { isCapitals } from './words.ts';

type Named = readonly [id: AgreementTypeId | 'nda', words: RegExp];

// In order: the first that fits names the type, so the particular stands before the general.
const named: readonly Named[] = [
  ['amendment', /\b(?:amendment|amending agreement|deed of variation|change order|side letter)\b/i],
  ['business-associate', /\bbusiness associate (?:agreement|addendum|contract|terms)\b/i],
  [
    'data-processing',
    /\b(?:data|information) (?:processing|protection|processor)(?: and security)?(?: \w+)? ?(?:agreement|addendum|terms|exhibit|contract|schedule|annex)\b|\bDPA\b/i,
  ],
  [
    'nda',
    /\b(?:non-? ?disclosure|confidentiality|confidential disclosure|secrecy)(?: and [\w-]+)? (?:agreement|deed|undertaking|terms)\b|\bM?NDA\b/i,
  ],
  ['order-form', /\b(?:order form|statement of work|work order|purchase order form|service order)\b/i],
  ['joint-venture', /\bjoint venture\b/i],
  [
    'joint-development',
    /\b(?:joint|co-?|collaborative)[ -]?(?:research and )?development\b|\bcollaboration\b|\bdesign partner\b|\bstrategic alliance\b/i,
  ],
  ['outsourcing', /\boutsourcing\b/i],
  ['reseller', /\bre-?sell(?:er|ing)\b|\bvalue[- ]added re\w+\b|\bchannel partner\b/i],
  ['distribution', /\bdistribut(?:ion|or|orship)\b/i],
  ['manufacturing', /\b(?:manufactur(?:e|ing)|toll processing|contract packaging)\b/i],
  [
    'logistics',
    /\b(?:logistics|transport(?:ation)?|freight|carriage|warehous(?:e|ing)|storage|forwarding)(?: \w+)* (?:agreement|contract|terms)\b|\b(?:agreement|contract|terms) (?:for|of|relating to) (?:the )?(?:[\w-]+ ){0,2}(?:carriage|transport(?:ation)?|warehousing|storage|freight|logistics|forwarding)\b/i,
  ],
  [
    'supply',
    /\b(?:supply|supplier|purchase|procurement)(?: \w+)* (?:agreement|contract|terms)\b|\b(?:terms (?:and conditions )?|agreement |contract )(?:of|for)(?: the)? (?:purchase|supply)\b/i,
  ],
  [
    'saas',
    /\b(?:software[- ]as[- ]a[- ]service|saas|cloud|hosted|hosting|(?:software|service|online) subscription|subscription (?:services? )?(?:agreement|terms))\b/i,
  ],
  ['licence', /\blicen[cs](?:e|ing)\b/i],
  ['consultancy', /\b(?:consult(?:ing|ancy|ant)|independent contractor|advisory|freelance)\b/i],
  [
    'services',
    /\b(?:services?|maintenance|support)(?: \w+)* (?:agreement|contract|terms|addendum)\b|\bmaster services?\b|\b(?:agreement|contract) for (?:the )?(?:(?:provision|supply) of )?(?:[\w-]+ )?services\b|\bservice level\b/i,
  ],
];

/** What a paper calls itself, when none of the types above is meant. */
const anyAgreement =
  /\b(?:agreement|contract|deed|addendum|amendment|order form|statement of work|work order|joint venture|terms|M?NDA|DPA|terms (?:and conditions|of \w+)|memorandum of understanding|letter of intent|term sheet)\b/i;
const opening =
  /\bth(?:is|ese) (?:[\w&,/-]+ ){0,9}?(?:agreement|addendum|contract|deed|terms|NDA|DPA|amendment|order form)\b/i;

/** The type of agreement by its title, else by how its first paragraphs call it; null where neither says. */
export function agreementType(text: string, blocks: readonly Block[]): AgreementType | null {
  const first = blocks.filter((block) => block.start < 4_000 && block.kind !== 'footnote').slice(0, 30);
  const titles = first
    .filter((block) => block.kind !== 'row' && isTitle(text.slice(block.start, block.end)))
    .slice(0, 6);
  for (const block of titles) {
    const found = typeIn(text, block);
    if (found !== null) return found === 'unclear' ? null : found;
  }
  for (const block of first) {
    if (block.kind === 'row') continue;
    const hit = opening.exec(text.slice(block.start, block.end));
    if (hit === null) continue;
    const span = { start: block.start + hit.index, end: block.start + hit.index + hit[0].length };
    const found = typeIn(text, span);
    if (found !== null) return found === 'unclear' ? null : found;
  }
  // Files that lost their line breaks have the title in front of the first sentence.
  const phrase = calls.exec(text.slice(0, 2_000));
  const within = phrase === null ? null : { start: phrase.index, end: phrase.index + phrase[0].length };
  const found = within === null ? null : typeIn(text, within);
  if (found !== null) return found === 'unclear' ? null : found;
  const called = titles[0] ?? within;
  return called === null ? null : { id: 'other', because: { start: called.start, end: called.end } };
}

const calls =
  /(?<![\p{L}“"])(?!This |THIS |The |THE )(?:(?:\p{Lu}[\p{L}-]*|&|of|and|for),? ){1,8}(?:Agreement|AGREEMENT|Addendum|ADDENDUM|Contract|CONTRACT)\b/u;

function isTitle(words: string): boolean {
  if (!anyAgreement.test(words) || /^\W*\d+\.|^[•–-]|\s\d+$|:/.test(words)) return false;
  if (words.length > 140 || /[.;,]$/.test(words) || /\b(?:shall|means|is|are|was|has)\b/.test(words)) return false;
  return isCapitals(words) || words.split(' ').length <= 12;
}

/** `unclear`: a non-disclosure agreement that does not say which way secrets go. */
function typeIn(text: string, span: Span): AgreementType | 'unclear' | null {
  const words = text.slice(span.start, span.end);
  for (const [id, pattern] of named) {
    if (!pattern.test(words)) continue;
    const because = { start: span.start, end: span.end };
    if (id !== 'nda') return { id, because };
    const way = wayOf(text, span);
    return way === null ? 'unclear' : { id: way.id, because: way.because ?? because };
  }
  return null;
}

type Way = { readonly id: 'nda-mutual' | 'nda-one-way'; readonly because: Span | null };

const mutualTitle = /\b(?:mutual|bilateral|two-way|reciprocal|MNDA)\b/i;
const oneWayTitle = /\b(?:one-way|unilateral)\b/i;
const mutualWords =
  /\b(?:each|either) party(?:\s+\([^)]{0,80}\))? (?:may|will|shall|might|intends? to|desires? to|has)?\s?(?:\w+ ){0,2}(?:disclos\w+|receiv\w+|provide|share|exchange)|\b(?:either|each) (?:of the parties|party)[^.;]{0,60}["“](?:the )?(?:disclosing|discloser)|\b(?:exchange|disclose) (?:\w+ ){0,4}(?:with|to) (?:each other|one another)|\bmutual(?:ly)? (?:exchange|disclos)|\b(?:party|parties) disclosing\b|\bthe party (?:that |which )?(?:disclos|receiv)/i;
const oneWayWords =
  /\((?:[^()]{0,40})["“](?:the )?(?:recipient|receiving party|discloser|disclosing party|owner)["”][^()]{0,30}\)/i;

/** Which way secrets go, by the title, else by the wording of the first pages; null where neither says. */
function wayOf(text: string, title: Span): Way | null {
  const words = text.slice(title.start, title.end);
  if (mutualTitle.test(words)) return { id: 'nda-mutual', because: null };
  if (oneWayTitle.test(words)) return { id: 'nda-one-way', because: null };
  const head = text.slice(0, 8_000);
  const mutual = mutualWords.exec(head);
  if (mutual !== null) return { id: 'nda-mutual', because: spanOf(mutual) };
  const oneWay = oneWayWords.exec(head);
  if (oneWay !== null) return { id: 'nda-one-way', because: spanOf(oneWay) };
  return null;
}

function spanOf(hit: RegExpExecArray): Span {
  return { start: hit.index, end: hit.index + hit[0].length };
}
