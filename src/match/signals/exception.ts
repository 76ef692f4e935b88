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

// What opens an exception that reaches to the right, the longest first.
const openers = [
  'except|excepting|unless|excluding',
  'with the exception of',
  'other than',
  'apart|aside from',
  'save as|for|that|where|to|with|in|when|insofar',
  'shall|will|do|does|did|may not apply|extend to|where|if|in|when|with|as|for|until',
  'shall|will|do|does|did|may not cover|include',
  'shall|will not be required|obliged|obligated|bound to',
  'is|are|be not required|obliged|obligated|bound to',
  'no obligation|duty|requirement to',
  'need not',
];

/** "nothing … shall prevent X", "shall not restrict X": X is taken out of what stands before. */
const restricts = /^(?:prohibit|prevent|restrict|preclud|forbid|limit|restrain|imped|hinder)/;

// A proviso is an exception where it says so by one of these; else it is a condition or a further duty.
const releases = [
  'not apply|extend|include|cover',
  'not be required|obliged|obligated|bound|prevented|prohibited|restricted|precluded',
  'no obligation|duty to',
  'need not',
];

/**
 * The scopes of the exceptions of a sentence: what is taken out of a rule, and not the rule.
 *
 * - *What opens one*, to the right: except, unless, excluding, other than, save as/for/that/where, with the exception of, apart
 *   from; "shall not be required to", "no obligation to", "need not"; "shall not apply to", "does not include"; and what
 *   "nothing shall prevent" or "shall not restrict".
 * - *A proviso* ("provided that …") is one as a whole where it says that something shall not apply or not be required.
 * - *Notwithstanding* reverses which side yields: what it names gives way, so the rest of its clause is the exception.
 *   "Notwithstanding termination" names no rule, and reverses nothing.
 * - *Where it ends*: at a full stop, a semicolon and its own closing bracket, but goes on across the items of a list, in the
 *   sentence and below it; where it opens the sentence ("Except as permitted, the Recipient shall …"), at the comma before
 *   the main clause; where it stands behind "shall" or "not" and a comma, at the next comma; else before the next clause that
 *   begins behind a comma and has a verb of its own, relative clauses not counted.
 */
export function exceptionsIn(tokens: readonly Token[], begins: boolean): Scopes {
  const scopes: Scope[] = [];
  const depth = depths(tokens);
  const end = tokens.length;
  if (begins) scopes.push({ from: 0, to: endOfPart(tokens, depth, 0, -1, true) });
  for (let at = 0; at < end; at += 1) {
    if (scopes.some(({ from, to }) => from <= at && at < to)) continue;
    const level = depth[at] ?? 0;
    if (standsAt(tokens, at, 'notwithstanding')) {
      scopes.push(...aroundNotwithstanding(tokens, depth, at));
      continue;
    }
    if (standsAt(tokens, at, 'provided') && !standsAt(tokens, at - 1, 'as|otherwise|be|is|are|information')) {
      const to = endOfPart(tokens, depth, at, level, false);
      if (holds(tokens, at, to, releases)) scopes.push({ from: at + 1, to });
      continue;
    }
    const from = openedAt(tokens, at);
    if (from === null) continue;
    const part = endOfPart(tokens, depth, from, level, false);
    scopes.push({ from, to: Math.min(part, endOfException(tokens, at, from, part)) });
  }
  const last = Math.max(0, ...scopes.map(({ to }) => to));
  return { scopes: scopes.filter(({ from, to }) => to > from), isOpen: end > 0 && last === end && scopes.length > 0 };
}

/** Where the words that are taken out begin, or null where nothing takes out here. */
function openedAt(tokens: readonly Token[], at: number): number | null {
  const opener = openers.find((each) => standsAt(tokens, at, each));
  if (opener !== undefined) return at + opener.split(' ').length;
  if (!standsAt(tokens, at, 'not|nothing|no|none')) return null;
  for (let next = at + 1; next < tokens.length && next <= at + 25; next += 1) {
    if (/[;:.]\s/.test(tokens[next]?.before ?? '')) return null;
    if (restricts.test(tokens[next]?.word ?? '')) return next + 1;
    if (standsAt(tokens, at, 'not') && next > at + 3) return null;
  }
  return null;
}

/** The end of the sentence or of the part of it between semicolons, or the bracket that closes. */
function endOfPart(
  tokens: readonly Token[],
  depth: readonly number[],
  from: number,
  level: number,
  inList: boolean,
): number {
  let list = inList;
  for (let at = from; at < tokens.length; at += 1) {
    const { before = '' } = tokens[at] ?? {};
    if (at > from && (depth[at] ?? 0) < level) return at;
    if (/:/.test(before)) list = true;
    if (at > from && /;/.test(before) && !(list && isItem(tokens, at))) return at;
  }
  return tokens.length;
}

function endOfException(tokens: readonly Token[], at: number, from: number, part: number): number {
  const isFirst = at === 0 || (at <= 2 && isItem(tokens, 0));
  const isInserted =
    /,/.test(tokens[at]?.before ?? '') &&
    (isModal(tokens, at - 1) || standsAt(tokens, at - 1, 'not|never|to|be|and|that|or'));
  let comma = part;
  for (let next = from + 1; next < part; next += 1) {
    const isComma = /,/.test(tokens[next]?.before ?? '');
    if (isComma && isInserted) return next;
    if (isComma && comma === part) comma = next;
    if (!isModal(tokens, next) || isRelative(tokens, next)) continue;
    const start = clauseStart(tokens, next, from);
    if (start > from && hasComma(tokens, start)) return start;
  }
  // No main clause was made out: "Except in an emergency, notice is given".
  return isFirst ? comma : part;
}

/** Whether the clause that begins here stands behind a comma: ", the Customer", ", and the Customer". */
function hasComma(tokens: readonly Token[], at: number): boolean {
  return /,/.test(tokens[at]?.before ?? '') || /,/.test(tokens[at - 1]?.before ?? '');
}

function aroundNotwithstanding(tokens: readonly Token[], depth: readonly number[], at: number): readonly Scope[] {
  let from = at;
  while (from > 0 && !/[;]/.test(tokens[from]?.before ?? '') && (depth[from - 1] ?? 0) >= (depth[at] ?? 0)) from -= 1;
  const part = endOfPart(tokens, depth, at, depth[at] ?? 0, false);
  let named = at + 1;
  while (named < part && !/,/.test(tokens[named]?.before ?? '')) named += 1;
  // "Notwithstanding Sections 2, 3 and 4, the Recipient may": the last comma before the main clause.
  if (from === at) named = endOfException(tokens, 0, at + 1, part);
  if (holds(tokens, at, named, ['termination|expiry|expiration|return|destruction|completion'])) return [];
  return [
    { from, to: at },
    { from: named, to: part },
  ];
}

function holds(tokens: readonly Token[], from: number, to: number, phrases: readonly string[]): boolean {
  for (let at = from; at < to; at += 1) if (phrases.some((each) => standsAt(tokens, at, each))) return true;
  return false;
}
