import type { Break } from './breaks.ts';
import type { Label } from './label.ts';
import type { Line } from './line.ts';
import type { Candidate } from './numbering.ts';
import { endsSentence } from './words.ts';

type Facts = {
  readonly label: Label;
  readonly lines: readonly Line[];
  readonly kind: 'text' | 'row' | 'footnote';
  readonly start: Break;
  /** The line before it, whatever that is. */
  readonly previous: Line | null;
  readonly fresh: boolean;
  readonly headed: boolean;
  /** Whether it stands right behind another label of the same line. */
  readonly behind?: boolean;
};

const leadsToReference =
  /(?:\b(?:sections?|clauses?|articles?|paragraphs?|schedules?|annex(?:es)?|exhibits?|appendix|parts?|sub-?(?:section|clause|paragraph)s?|art\.|sec\.|no\.)|[§,(]|\b(?:and|or|to|of|in|under|with|by|the|a|an|this|that|such|for|from|per|than|least|most|within|about|is|are|through|until|between|see))$/i;
/** In characters: the longest of them and what stands before it, for a pattern that is anchored at the end. */
const longestLead = 20;
const goesOnAsReference =
  /^(?:\([a-z0-9]{1,4}\)\s?)*(?:[,;)]|(?:of|above|below|hereof|herein|hereto|shall|will|is|are|and|or|to|through|in|for|by|attached|applies|apply|may|must|sets?|as|GDPR|et seq)\b)/;
const unitsOrDates =
  /^(?:%|percent|days?|months?|years?|hours?|minutes?|weeks?|business|calendar|working|euros?|dollars?|million|thousand|January|February|March|April|May|June|July|August|September|October|November|December|(?:st|nd|rd|th)\b)/i;

/** Weighs what speaks for and against a label. The scale is that of Candidate. */
export function candidateOf(facts: Facts): Candidate {
  const { label, lines, kind, start, previous, fresh, headed } = facts;
  const line = lines[0];
  const piece = line?.piece;
  const rest = (line?.text ?? '').slice(label.end);
  const drawn = piece?.label !== undefined && piece.label.trim() !== '' && facts.behind !== true;
  const base = {
    label,
    left: line?.left ?? Number.NaN,
    listLevel: drawn ? (piece?.listLevel ?? -1) : -1,
    list: drawn ? (piece?.list ?? null) : null,
    fresh,
    headed,
  };
  if (drawn) return { ...base, asText: 30, asNumber: 0 };
  let asText = textCost(label, rest);
  let asNumber = 0;
  if (kind === 'row') asText = Math.min(asText, 3);
  // "Schedule 2 | Security": a table of what is attached.
  if (kind === 'row' && label.keyword !== '' && lines.length > 1) {
    asText = 0.5;
    asNumber = 2;
  }
  if (facts.behind === true) asText = 2.5;
  if (start === 'unsure') {
    const inner = line?.inner === true;
    asText = inner ? 1.2 : Math.max(0.5, asText - 3);
    asNumber += inner ? 1 : 0.8;
    if (!inner && previous !== null && !endsSentence(previous.text) && !/[,—–]$/.test(previous.text)) {
      // In the midst of a sentence: a list that runs on in one paragraph, or a reference.
      asText = Math.min(asText, 0.4);
      asNumber += 2.4;
    }
    if (previous !== null && leadsToReference.test(previous.text.slice(-longestLead))) {
      asText = 0;
      asNumber += 4;
    }
  }
  if (refersElsewhere(label, rest)) {
    asText = 0;
    asNumber += 4;
  } else if (/^\p{Ll}/u.test(rest) && label.readings.some(({ rank }) => rank === 'number')) asNumber += 1;
  return { ...base, asText, asNumber };
}

function textCost(label: Label, rest: string): number {
  const first = label.readings[0];
  if (first === undefined) return 0;
  if (label.keyword !== '') return 5;
  if (first.rank === 'letter') return /^\(.*\)/.test(label.printed) ? 6 : /^[A-Z]\./.test(label.printed) ? 3.6 : 4.6;
  if ((first.parts?.length ?? 1) > 1) return 6;
  if (/[.)]/.test(label.printed)) return 4.6;
  // A bare number: a clause only where a heading or sentence begins behind it.
  return /^["“(]?\p{Lu}/u.test(rest) ? 2.6 : 0.4;
}

/** "Section 5 above applies", "5 Business Days": words that go on from the number, so it numbers nothing here. */
function refersElsewhere(label: Label, rest: string): boolean {
  const bare = !/[.):\]]$/.test(label.printed);
  if (bare && unitsOrDates.test(rest)) return true;
  if (label.keyword !== '') return bare && (goesOnAsReference.test(rest) || /^\p{Ll}/u.test(rest));
  const numeric = label.readings.some(({ rank }) => rank === 'number');
  return numeric && bare && /^(?:above|below|hereof|herein|of this|of the)\b/.test(rest);
}
