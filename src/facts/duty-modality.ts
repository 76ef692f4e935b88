import type { DutyFact } from '../model/fact.ts';
import { hitsFrom } from '../model/hits.ts';
import type { Span } from '../model/span.ts';

/** Words that lay a duty on somebody or leave it free; null for those that only look so ("shall be deemed"). */
export type Modal = Span & { readonly modality: DutyFact['modality'] | null; readonly passive: boolean };

const will = '(?:shall|will|must)';
const aside =
  '(?:(?:also|further|always|hereby|therefore|thereafter|promptly|each|both|expressly|at\\sall\\stimes)\\s{1,2})?';
const promises = '(?:agrees?|undertakes?|covenants?|commits?|promises?)';
const allowed = '(?:entitled|permitted|free|authori[sz]ed|allowed)';

// Read in this order: "shall not be required to" before "shall not" before "shall".
const ways: readonly (readonly [name: string, pattern: string])[] = [
  [
    'nothing',
    `${will}\\s{1,2}(?:not\\s{1,2})?be\\s{1,2}(?:deemed|construed|considered|treated\\sas)\\b|${will}\\s{1,2}not\\s{1,2}be\\s{1,2}(?:liable|responsible)\\b|${will}\\s{1,2}(?:not\\s{1,2})?have\\s{1,2}(?:no|any)\\s{1,2}(?:liability|responsibility)\\b|${will}\\s{1,2}(?:not\\s{1,2})?(?:survive|constitute|remain\\sin\\sforce)\\b`,
  ],
  [
    'released',
    `(?:${will}\\s{1,2}not\\s{1,2}be|(?:is|are)\\s{1,2}not)\\s{1,2}(?:required|obliged|obligated|bound)\\s{1,2}to\\b|(?:${will}\\s{1,2}have|has|have)\\s{1,2}no\\s{1,2}(?:obligation|duty)\\b|need\\s{1,2}not\\b`,
  ],
  [
    'not',
    `(?:${will}|may|can)\\s{1,2}${aside}(?:not|never|neither)\\b|cannot\\b|(?:shan|won|mustn|can)['’]?t\\b|${will}\\s{1,2}${aside}refrain\\s{1,2}from\\b|${will}\\s{1,2}(?:under\\sno\\scircumstances|at\\sno\\stime|in\\sno\\s(?:event|case))\\b|(?:is|are)\\s{1,2}(?:not\\s{1,2}${allowed}\\s{1,2}to|prohibited\\s{1,2}from)\\b|${will}\\s{1,2}have\\s{1,2}no\\s{1,2}right\\b|${promises}\\s{1,2}${aside}(?:that\\s(?:it|they)\\s(?:shall|will)\\s)?not\\b(?:\\s{1,2}to\\b)?`,
  ],
  [
    'endeavours',
    `(?:${will}|${promises}\\s{1,2}to)\\s{1,2}${aside}(?:use|make|exercise|employ|exert|apply)\\s{1,2}(?:[\\p{L}’'/-]{1,20}\\s{1,2}){0,6}?(?:endeavou?rs|efforts)\\b|(?:${will}|${promises}\\s{1,2}to)\\s{1,2}${aside}endeavou?r\\b`,
  ],
  [
    'may',
    `(?:may|can)\\b|(?:${will}\\s{1,2}be|is|are)\\s{1,2}${allowed}\\s{1,2}to\\b|(?:${will}\\s{1,2}have|has|have|reserves?|retains?)\\s{1,2}the\\s{1,2}(?:right|option|discretion)\\b`,
  ],
  [
    'shall',
    `${will}\\b|${promises}\\s{1,2}${aside}(?:to\\b|that\\s{1,2}(?:it|they)\\s{1,2}(?:shall|will)\\b|(?=:))|(?:is|are)\\s{1,2}(?:obliged|obligated|required|bound)\\s{1,2}to\\b|(?:has|have|needs?)\\s{1,2}to\\b`,
  ],
];

const pattern = new RegExp(`\\b(?:${ways.map(([name, each]) => `(?<${name}>${each})`).join('|')})`, 'iuy');
// The words that any of them begins with.
const opener =
  /\b(?:shall|will|must|may|can|shan|won|mustn|is|are|ha[sv]|need|agree|undertake|covenant|commit|promise|reserve|retain)/gi;

const modalityOf: Readonly<Record<string, DutyFact['modality'] | null>> = {
  nothing: null,
  released: 'may',
  not: 'shall-not',
  endeavours: 'endeavours',
  may: 'may',
  shall: 'shall',
};

/** Every modal of a sentence in order, as spans of that sentence. */
export function modalsIn(words: string): readonly Modal[] {
  return [...hitsFrom(words, opener, pattern)].map((hit) => {
    const name = ways.find(([each]) => hit.groups?.[each] !== undefined)?.[0] ?? 'nothing';
    const end = hit.index + hit[0].length;
    return {
      start: hit.index,
      end,
      modality: modalityOf[name] ?? null,
      passive: /^\s{1,2}(?:(?:only|always|not|promptly|also|at\sall\stimes)\s{1,2})?be\b/i.test(
        words.slice(end, end + 24),
      ),
    };
  });
}

// "shall keep it secret, and not disclose it"; "(b) not disclose it". What follows "not" must be a verb.
const alsoNotOpener = /\b(?:and|but|or)\s|[;:,]/gi;
const alsoNot =
  /(?:\b(?:and|but|or)|[;:,])\s{1,2}(?:\([a-z\d]{1,4}\)\s{1,2})?(?:not|never)\s{1,2}(?:to\s{1,2})?(?!(?:only|limited|in|by|for|as|the|an?|with|less|more|later|exceed|exceeding|otherwise|merely|due|on|at|because|under|subject|be|been|yet|its|from|of|any|to|known|required|generally|available|necessarily|solely|just|if|when|unless|through|so|such)\b)[a-z]{3,}/iuy;

/** Where a sentence last says, without a verb of its own, what shall not be done ("and not disclose it"): its words from "and" on. */
export function lastAlsoNot(words: string): Span | null {
  let last: Span | null = null;
  for (const hit of hitsFrom(words, alsoNotOpener, alsoNot))
    last = { start: hit.index, end: hit.index + hit[0].length };
  return last;
}

/** Whether an item forbids by its own first word: "not disclose it". */
export function forbidsFirst(item: string): boolean {
  return /^(?:not|never|refrain|neither)\b/i.test(item);
}
