import type { Day } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import type { DateFact, Fact } from '../model/fact.ts';
import type { Relation, Tie } from '../model/kin.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Mention, MentionsIn } from './mention.ts';

/** Where papers say what they are part of: title, parties, recitals. */
const opening = 20;

/** The other agreements that a paper names, each once, by the words that say most of how the two belong together. */
export function ties(document: Document, mentionsIn: MentionsIn, stated: readonly Fact[]): readonly Tie[] {
  const { text, blocks } = document;
  const days = stated.filter((fact) => fact.kind === 'date');
  const found = new Map<string, Tie>();
  for (const [index, block] of blocks.entries()) {
    if (mentionsIn(block).every(({ isThis }) => isThis)) continue;
    for (const sentence of sentencesIn(text, block)) {
      const mentions = mentionsIn(sentence);
      for (const mention of mentions) {
        if (mention.isThis) continue;
        const relation = relationOf(text, sentence, mention, mentions, index < opening);
        const tie = { ...sentence, relation, called: mention.called, dated: dayBehind(text, sentence, mention, days) };
        const known = found.get(mention.called);
        if (known === undefined || weight(tie) > weight(known)) found.set(mention.called, tie);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const weights = { amends: 5, supersedes: 4, under: 3, holds: 2, names: 1 } satisfies Record<Relation, number>;

function weight({ relation, dated }: Tie): number {
  return weights[relation] * 2 + (dated === null ? 0 : 1);
}

const up =
  '(?:the |that |that certain |their |its |our |an? |existing |above-?(?:mentioned|referenced) )*(?:terms (?:and conditions )?of (?:the )?)?';
const titled = new RegExp(
  `^(?<what>[^.;]{0,60}?\\b(?:amendment|variation|side letter|addendum|order form|statement of work|work order|schedule|annex|exhibit|appendix|supplement|terms|agreement))\\b[^.;]{0,30}?\\s(?:to|under|of)\\s(?:and part of\\s)?${up}$`,
  'i',
);
const amends = new RegExp(
  `\\b(?:this|these|hereby|the parties|we)\\b.{0,160}?\\b(?:amends?|amended|modif(?:y|ies|ied)|var(?:y|ies|ied)|supplements? and amends?)\\s${up}$`,
  'is',
);
const supersedes =
  /\b(?:this|these|hereby)\b(?![^.;]*\bnot\b)[^.;]{0,160}\b(?:supersedes?|superseding|replaces?|replacing|in (?:place|substitution) of|terminates? and replaces?)\s(?!any\b|all\b)[^.;]{0,60}$/i;
const under = new RegExp(
  `\\b(?:under|pursuant to|subject to|governed by|part of|parts? of and (?:is )?subject to|incorporated (?:by reference )?(?:in|into)|incorporated by reference|supplements?|supplemental to|addendum to|schedule to|annex to|exhibit to|annexed to|attached to|appended to|in connection with|accordance with|made under|issued under|references|incorporates(?: by reference)?)\\s${up}$`,
  'i',
);
const heldBehind =
  /^[^.;]{0,120}?\b(?:(?:is|are|shall be|will be|which is|each of which is)\s(?:hereby\s)?(?:incorporated|attached|annexed)|forms?\s(?:an?\s)?(?:integral\s)?part)\b[^.;]{0,40}\b(?:this|these|herein|hereto)\b/i;
const heldBefore =
  /\b(?:this|these)\b[^.;]{0,80}\b(?:includes?|comprises?|consists? of|together with|including)\b[^.;]{0,120}$/i;

function relationOf(
  text: string,
  sentence: Span,
  mention: Mention,
  mentions: readonly Mention[],
  atOpening: boolean,
): Relation {
  const ahead = text.slice(sentence.start, mention.start).replace(/\s+/g, ' ');
  const behind = text.slice(mention.end, sentence.end);
  const aboutThis =
    mentions.some(({ isThis }) => isThis) || /\b(?:hereto|herein|hereof|hereunder|hereby)\b/i.test(ahead);
  const heading = atOpening ? titled.exec(ahead)?.groups?.what : undefined;
  if (heading !== undefined && /amendment|variation|side letter/i.test(heading)) return 'amends';
  if (amends.test(ahead)) return 'amends';
  if (supersedes.test(ahead)) return 'supersedes';
  if (heading !== undefined) return 'under';
  if ((aboutThis || atOpening) && under.test(ahead)) return 'under';
  if (heldBehind.test(behind) || heldBefore.test(ahead)) return 'holds';
  return 'names';
}

/** The first day behind the name, if it tells which one is meant: "dated 3 March 2024", "effective as of …", "of …". */
function dayBehind(text: string, sentence: Span, { end }: Mention, days: readonly (Span & DateFact)[]): Day | null {
  const next = days.find(({ start }) => start >= end);
  if (next === undefined || next.start > Math.min(sentence.end, end + 140)) return null;
  const between = text.slice(end, next.start).replace(/\(.*?\)/g, '');
  const tells = /\b(?:dated|effective|made|entered into|executed|signed|of|on|as of)\b[^.;]{0,40}$/i.test(between);
  return tells && !/\b(?:agreement|contract|addendum|amendment|order form|terms)\b/i.test(between) ? next.day : null;
}
