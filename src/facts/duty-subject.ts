import type { Mention } from './duty-bearer.ts';
import type { Modal } from './duty-modality.ts';

// How far before the modal its subject may stand, in characters: room for "…, upon written request of the other, …".
const reach = 260;

/**
 * Who the modal speaks of: somebody named in this sentence, 'before' where it says "it" or "they" of somebody named
 * before the sentence, or null where it speaks of a thing or of nobody we know.
 */
export function subjectOf(
  words: string,
  modal: Modal,
  mentions: readonly Mention[],
  previous: { mention: Mention; modal: Modal } | null,
): Mention | 'before' | null {
  const last = countBefore(mentions, modal.start);
  for (const near of mentions.slice(Math.max(0, last - 3), last).reverse()) {
    if (modal.start - near.end <= reach && isSubject(words, near, modal)) return near;
  }
  const lead = words.slice(Math.max(0, modal.start - 40), modal.start);
  if (/\b(?:it|they)\s+(?:[a-z]+ly\s+|also\s+|each\s+|both\s+)?$/i.test(lead)) {
    return previous?.mention ?? named(words, mentions, modal) ?? 'before';
  }
  if (
    previous !== null &&
    /(?:\b(?:and|or|but|nor)|[,;])\s+(?:[a-z]+ly\s+|also\s+|then\s+|in\s+particular\s+|accordingly\s+|further\s+)?$/i.test(
      lead,
    )
  ) {
    return previous.mention;
  }
  return modal.passive ? agentAfter(words, modal, mentions) : null;
}

/** How many mentions end before the offset; they stand in order. */
function countBefore(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "If the Supplier learns of a breach, it shall": the first who is named as a subject before. */
function named(words: string, mentions: readonly Mention[], modal: Modal): Mention | null {
  const near = mentions[0];
  return near !== undefined && near.end < modal.start && modal.start - near.end <= reach && !isObject(words, near)
    ? near
    : null;
}

function isSubject(words: string, mention: Mention, modal: Modal): boolean {
  return !isObject(words, mention) && joins(words.slice(mention.end, modal.start));
}

function isObject(words: string, mention: Mention): boolean {
  const before = words
    .slice(Math.max(0, mention.start - 24), mention.start)
    .replace(/\b(?:the|such|each|any|that|an?)\s+$/i, '');
  return /\b(?:of|to|by|from|with|for|against|on|between|upon|under|than|about|notify|notifies|inform|provide|give|require[sd]?|allow|permit|enable|entitle|cause|through|via|behalf|excluding|including)\s+$/i.test(
    before,
  );
}

const glue =
  /^(?:hereby|also|further|furthermore|each|both|itself|themselves|always|at|all|times|jointly|and|severally|or|thereafter|therefore|in|turn|only|hereto|here|shall|then|accordingly|agree|agrees|alone|likewise|however|first|acknowledges|acknowledge|covenants?|undertakes?|promises?|warrants|represents|[a-z]+ly)$/i;
const modifies =
  /^,?\s*(?:and|or|,)?\s*(?:and\s+|or\s+)?(?:its|their|all|any|each)\b|^,?\s*(?:and|or)\s+(?:the\s+)?\p{Lu}|^\s*(?:receiving|disclosing|providing|requesting|that|which|who|whose|to\s+wh|of|acting|as|in\s+receipt|making|seeking|claiming|wishing|terminating|bringing|taking|giving|initiating|conducting|invoking|desiring|suffering|affected|not\s+seeking|in\s+breach)\b/iu;

/** Whether nothing but insertions, adverbs and attributes stands between who and "shall". */
function joins(gap: string): boolean {
  if (/^['’]/.test(gap)) return false;
  const bare = gap
    .replace(/\([^()]{0,160}\)/g, ' ')
    .replace(/,[^,]{1,180},/g, ' ')
    .trim();
  const words = bare.split(/[\s,]+/).filter(Boolean);
  if (words.length <= 8 && words.every((word) => glue.test(word))) return true;
  return (
    words.length <= 24 &&
    modifies.test(gap) &&
    !/[;:]|\bthat\s+(?:the|such|all|any|its)\b|\b(?:shall|must|will|may)\b/i.test(gap)
  );
}

/** "shall be kept secret by the Recipient": who follows "by". */
function agentAfter(words: string, modal: Modal, mentions: readonly Mention[]): Mention | null {
  const until = modal.end + reach;
  for (let index = countBefore(mentions, modal.end); index < mentions.length; index += 1) {
    const mention = mentions[index];
    if (mention === undefined) break;
    if (mention.start > until) break;
    const before = words.slice(Math.max(modal.end, mention.start - 12), mention.start);
    if (
      /\bby\s+(?:the\s+|such\s+|each\s+|any\s+)?$/i.test(before) &&
      !/^['’]s/.test(words.slice(mention.end, mention.end + 2))
    )
      return mention;
  }
  return null;
}
