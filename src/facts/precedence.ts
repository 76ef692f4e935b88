import type { Block, Document } from '../model/document.ts';
import type { Precedence, Ranked } from '../model/kin.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Mention, MentionsIn } from './mention.ts';

/** Every sentence of a paper that says which of several agreements goes before which, in reading order. */
export function precedence(document: Document, mentionsIn: MentionsIn): readonly Precedence[] {
  const { text, blocks } = document;
  return blocks.flatMap((block, index) => {
    if (!mayRank.test(text.slice(block.start, block.end))) return [];
    return sentencesIn(text, block).flatMap((sentence): readonly Precedence[] => {
      const ranks = listed(text, sentence, blocks.slice(index + 1), mentionsIn) ?? said(text, sentence, mentionsIn);
      return ranks === null ? [] : [{ ...sentence, ranks }];
    });
  });
}

const mayRank = /\b(?:prevails?|precedence|priority|controls?|governs?|order)\b/i;
const differ =
  /\b(?:conflicts?|conflicting|inconsisten\w+|discrepan\w+|contradict\w*|ambigu\w+|differ\w*|divergen\w+|variance)\b/i;
const verb =
  /\b(?:prevails?|takes? (?:precedence|priority)|ha(?:s|ve) (?:precedence|priority)|controls?|governs?)\b(?! (?:by|with)\b)/i;
const inOrder =
  /\b(?:order of (?:precedence|priority)|(?:following|descending) order|precedence (?:is|shall be)|in order of)\b/i;
const exception = /\b(?:unless|except|save|provided that|other than)\b/i;

type Ranks = Precedence['ranks'];

/** "If the DPA and the Agreement conflict, the DPA prevails": what stands before the verb, over all else that the sentence names. */
function said(text: string, sentence: Span, mentionsIn: MentionsIn): Ranks | null {
  const words = text.slice(sentence.start, sentence.end);
  const hit = verb.exec(words);
  if (hit === null || !(differ.test(words) || /\bover\b/i.test(words.slice(hit.index)))) return null;
  const at = sentence.start + hit.index;
  const limit = exception.exec(words.slice(hit.index));
  const end = limit === null ? sentence.end : at + limit.index;
  const mentions = mentionsIn({ start: sentence.start, end });
  const first = winner(text, mentions, at);
  if (first === null) return null;
  const rest = distinct(mentions.map(ranked)).filter((each) => !isSame(each, first));
  return rest.length === 0 ? null : [[first], rest];
}

/** The last that is named before the verb, or which of the two "the former" and "the latter" mean; null where other words stand between. */
function winner(text: string, mentions: readonly Mention[], at: number): Ranked | null {
  const ahead = mentions.filter(({ end }) => end <= at);
  const last = ahead[ahead.length - 1];
  if (last === undefined) return null;
  const between = text.slice(last.end, at).replace(/\([^()]*\)/g, '');
  if (/\bthe former\b/i.test(between)) return ranked(ahead[0] ?? last);
  return nothingElse.test(between) || /\bthe latter\b/i.test(between) ? ranked(last) : null;
}

const nothingElse =
  /^(?:[\s,)"”’]|(?:shall|will|must|should|always|then|in (?:each|all|such) (?:cases?|respects?)|to that extent)\b)*$/i;

/** "In the following order of precedence: (a) the Order Form; (b) this Agreement": in one sentence, or as items behind it. */
function listed(text: string, sentence: Span, behind: readonly Block[], mentionsIn: MentionsIn): Ranks | null {
  const words = text.slice(sentence.start, sentence.end);
  const hit = inOrder.exec(words);
  if (hit === null) return null;
  const from = sentence.start + hit.index;
  const own = distinct(mentionsIn({ start: from, end: sentence.end }).map(ranked));
  const items = words.trimEnd().endsWith(':') ? itemsOf(text, behind, mentionsIn) : [];
  const order = items.length >= 2 ? items : own;
  if (order.length < 2) return null;
  const ranks = order.map((each) => [each]);
  return /\b(?:ascending|reverse|increasing)\b/i.test(words) ? ranks.reverse() : ranks;
}

/** The agreement that each of the items names first; an item that names none, a schedule for instance, is left out. */
function itemsOf(text: string, behind: readonly Block[], mentionsIn: MentionsIn): readonly Ranked[] {
  const end = behind.findIndex(({ kind, start, end }) => kind !== 'item' && !label.test(text.slice(start, end)));
  const items = behind.slice(0, Math.min(12, end < 0 ? behind.length : end));
  return distinct(
    items.flatMap((item) => {
      const [first] = mentionsIn(item);
      return first === undefined ? [] : [ranked(first)];
    }),
  );
}

const label = /^\(?(?:[a-z]{1,4}|\d{1,2})[.)]/i;

function ranked({ isThis, called }: Mention): Ranked {
  return isThis ? { which: 'this' } : { which: 'other', called };
}

function distinct(all: readonly Ranked[]): readonly Ranked[] {
  return all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index);
}

function isSame(a: Ranked, b: Ranked): boolean {
  return a.which === 'this' ? b.which === 'this' : b.which === 'other' && a.called === b.called;
}
