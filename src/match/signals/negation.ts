import {
  clauseStart,
  depths,
  isItem,
  isModal,
  isRelative,
  type Scope,
  type Scopes,
  standsAt,
  type Token,
} from '../scopes.ts';

// Words that look like a negation and are none; in order, the longest first.
const idioms = [
  'no|not later|less|more|fewer|longer|earlier|greater|sooner than',
  'no|not later|less|more|fewer|longer|earlier|greater|sooner',
  'not only|merely|just|solely|limited|exceeding|least',
  'not to exceed',
  'no matter|doubt',
  'without limitation|limiting|prejudice|regard',
  'whether or not',
  'if not',
];

// Said in the scope of a negation these turn it round: what "nothing shall prevent" may be done.
const turns =
  /^(?:prohibit|prevent|restrict|preclud|forbid|limit|restrain|bar(?:s|red)?$|imped|hinder|impair|refrain|affect|reliev|releas|excus|exempt|waiv|withh[eo]ld|fail(?:s|ed)?$|omit|neglect|diminish|derogat)/;

const stops =
  'but|except|excepting|unless|provided|if|when|whenever|where|until|till|because|since|however|while|whereas|notwithstanding|instead|rather|without';
const phrasesThatStop = [
  'other|rather than',
  'save as|for|that|where|to|with|in|when|insofar',
  'subject to',
  'so|as long as',
  'in which',
];

type Open = {
  readonly from: number;
  readonly depth: number;
  /** Whether the verb that it negates is still to come: "Neither party …". */
  awaits: boolean;
  /** Whether the negator stood before "to": "not to use". */
  readonly infinitive: boolean;
  /** Whether a colon went before, so that "; (b)" goes on. */
  list: boolean;
  /** "without" and "free from" reach no further than their noun. */
  readonly short: boolean;
};

/**
 * The scopes of the negations of a sentence.
 *
 * - *What negates*: not, never, no, none, neither, nor, nothing, cannot and words in n't; refrain or abstain from; prohibited,
 *   forbidden, precluded, barred or prevented from or to; without; free from.
 * - *What does not*: "no later than", "not less than" and the like; "not only … but also"; "not limited to"; "without
 *   limitation", "without prejudice"; "whether or not"; "if not"; a number ("No. 5").
 * - *From where to where*: from behind the negator to the right, for "Neither party shall …", "Nothing herein shall …" over
 *   the verb; across "or", "nor", and across the items of a list, in the sentence and below it. It ends at a full stop, a
 *   semicolon and its own closing bracket; before "but" and before exceptions and conditions (except, unless, other than,
 *   save, provided, if, when, where, until, subject to, without); before the next clause that has a verb of its own ("…, and
 *   the Customer shall", "and may"), relative clauses not counted; after "not to", before "and to".
 * - An exception or condition between commas ("shall not, without consent, disclose") is left out, and the scope goes on behind it.
 * - "without" and "free from" reach to the next comma, preposition of time or place, or verb: "without undue delay notify"
 *   negates the delay alone.
 * - *Double negation*: "not … without the consent" does not negate the consent, it is a condition; behind a verb that itself
 *   denies ("nothing shall prohibit", "shall not refrain from", "does not relieve it of") nothing is negated.
 */
export function negationsIn(tokens: readonly Token[], begins: boolean): Scopes {
  const scopes: Scope[] = [];
  const depth = depths(tokens);
  let open: Open | null = begins
    ? { from: 0, depth: -1, awaits: false, infinitive: false, list: true, short: false }
    : null;
  const close = (to: number) => {
    if (open !== null && to > open.from) scopes.push({ from: open.from, to });
    open = null;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const { word = '', before = '' } = tokens[at] ?? {};
    if (open !== null && endsBefore(tokens, at, depth, open)) close(at);
    if (open !== null && /:/.test(before)) open.list = true;
    const idiom = idioms.find((each) => standsAt(tokens, at, each));
    if (idiom !== undefined) {
      at += idiom.split(' ').length - 1;
      continue;
    }
    if (open !== null && isModal(tokens, at)) {
      if (open.awaits || (open.depth === -1 && at <= 1)) open.awaits = false;
      else if (!isRelative(tokens, at)) close(clauseStart(tokens, at, open.from));
    }
    if (open !== null && turns.test(word) && !open.short) {
      close(at + 1);
      // "shall not refrain from disclosing" is one negation of another.
      if (standsAt(tokens, at + 1, 'from')) at += 1;
      continue;
    }
    const stop = open === null ? 0 : stopAt(tokens, at);
    if (open !== null && stop > 0) {
      const again = resumesAt(tokens, at, open);
      const { awaits, infinitive, list, short } = open;
      close(at);
      if (again === null) {
        at += stop - 1;
        continue;
      }
      open = { from: again, depth: depth[again] ?? 0, awaits, infinitive, list, short };
      at = again - 1;
      continue;
    }
    const length = negatorAt(tokens, at);
    if (length === 0) continue;
    const from = at + length;
    if (open === null) {
      const short = word === 'without' || word === 'free';
      const first = word === 'nor' ? isModal(tokens, from) : opensClause(tokens, at);
      const awaits = /^(?:no|none|neither|nothing|nor|never)$/.test(word) && first;
      const infinitive = standsAt(tokens, from, 'to');
      open = { from, depth: depth[at] ?? 0, awaits, infinitive, list: false, short };
    }
    at += length - 1;
  }
  const isOpen = open !== null && !(open as Open).short;
  close(tokens.length);
  return { scopes, isOpen };
}

/** How many words negate here. */
function negatorAt(tokens: readonly Token[], at: number): number {
  const { word = '' } = tokens[at] ?? {};
  if (word === 'no' && /^\.?\s?$/.test(tokens[at + 1]?.before ?? '') && /^\d/.test(tokens[at + 1]?.word ?? ''))
    return 0;
  if (/^(?:not|never|no|none|neither|nor|nothing|cannot|without)$|n't$/.test(word)) return 1;
  if (/^(?:refrain|abstain)/.test(word) && standsAt(tokens, at + 1, 'from')) return 2;
  if (/^(?:prohibited|forbidden|precluded|barred|prevented|restrained|enjoined)$/.test(word)) {
    return standsAt(tokens, at + 1, 'from|to') ? 2 : 0;
  }
  return standsAt(tokens, at, 'free from') ? 2 : 0;
}

/** Whether no verb goes before in the same clause, so that "no" belongs to the subject. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    if (isModal(tokens, back) || standsAt(tokens, back, 'is|are|be|been|has|have|having|grants|confers')) return false;
    if (/[;:]/.test(tokens[back + 1]?.before ?? '')) return true;
  }
  return true;
}

function endsBefore(tokens: readonly Token[], at: number, depth: readonly number[], open: Open): boolean {
  const { word = '', before = '' } = tokens[at] ?? {};
  if ((depth[at] ?? 0) < open.depth) return true;
  if (/[;.]\s/.test(before) && !(open.list && isItem(tokens, at))) return true;
  if (open.infinitive && standsAt(tokens, at, 'and to')) return true;
  if (!open.short || at === open.from) return false;
  const last = tokens[at - 1]?.word ?? '';
  return (
    /,/.test(before) || /^(?:upon|on|in|within|at|by|and|from|during|after|before|for)$/.test(word) || last === 'delay'
  );
}

/** How many words end the scope here: an exception, a condition, a contrast. */
function stopAt(tokens: readonly Token[], at: number): number {
  if (standsAt(tokens, at, stops)) return 1;
  return phrasesThatStop.find((each) => standsAt(tokens, at, each))?.split(' ').length ?? 0;
}

// "of the Discloser", "prior written consent": what may follow "without" before the verb that "not" negates.
const consent = new Set(
  'the a an any its such prior previous written express explicit specific informed consent approval permission authorisation agreement of from by in writing and or first having obtaining obtained being other'.split(
    ' ',
  ),
);

/** Where the scope goes on behind what interrupts it, or null: between commas, or "not without the prior consent of X disclose". */
function resumesAt(tokens: readonly Token[], at: number, open: Open): number | null {
  const isFirst = at - open.from <= 3;
  if (/,/.test(tokens[at]?.before ?? '') && (isFirst || open.awaits)) {
    for (let next = at + 1; next < tokens.length; next += 1) {
      const { before = '' } = tokens[next] ?? {};
      if (/[;.]\s/.test(before)) return null;
      if (/,/.test(before) && (!open.awaits || isModal(tokens, next))) return next;
    }
    return null;
  }
  if (standsAt(tokens, at, 'without') && isFirst) {
    let next = at + 1;
    while (consent.has(tokens[next]?.word ?? '') || tokens[next]?.isCapital === true) next += 1;
    return next < tokens.length && next > at + 1 ? next : null;
  }
  if (open.awaits) {
    for (let next = at + 1; next < tokens.length; next += 1) if (isModal(tokens, next)) return next;
  }
  return null;
}
