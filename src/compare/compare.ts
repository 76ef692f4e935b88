import type { Change, Changes, ReferenceChange } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { align } from './align.ts';
import { type ClauseMates, clauseMates } from './clause-mates.ts';
import { editsOf, isUntouched, runsOf } from './edits.ts';
import { longestRising } from './increasing.ts';
import type { Pair } from './pair.ts';
import { redirected } from './references.ts';
import { sameWordIn } from './same-word.ts';
import { termChanges } from './terms.ts';
import { type Token, tokeniser } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * What became of one draft in the next: clause by clause, and word by word where a clause was changed. Page breaks, line breaks, other
 * paragraphs, another format, the case of headings, and numbers that only follow what was put in before them are no changes; nor is a
 * reference that follows its clause. About as much work as the papers are long.
 */
export function compare(before: Document, after: Document): Changes {
  const [inBefore, inAfter] = [tokeniser(before), tokeniser(after)];
  const units = { before: unitsOf(before, inBefore), after: unitsOf(after, inAfter) };
  const pairs = align(units.before, units.after);
  const mates = clauseMates(pairs, units, { before, after });
  const same = sameWordIn({ before, after }, mates);
  const stays = inOrder(pairs);
  const references: ReferenceChange[] = [];
  const placed: { readonly at: number; readonly then: number; readonly change: Change }[] = [];
  const moved = new Set<Pair>(
    pairs.filter((pair) => !stays.has(pair) || changedParent(pair, units, mates, { before, after })),
  );
  const heads = movedClauses(moved, units);
  for (const pair of pairs) {
    const sides = { before: tokensOf(pair.before, units.before), after: tokensOf(pair.after, units.after) };
    const runs = runsOf(sides.before, sides.after, same);
    references.push(...redirected(runs, { before, after }, mates));
    const spans = { before: spanOf(pair.before, units.before), after: spanOf(pair.after, units.after) };
    const kind = kindOf(pair, units, { isUntouched: isUntouched(runs), isMoved: moved.has(pair) });
    if (kind === null) continue;
    if (kind === 'moved' && isUntouched(runs) && goesAlong(pair, heads, units, before)) continue;
    placed.push({ at: spans.after.start, then: 0, change: { kind, ...spans, edits: editsOf(runs, spans) } });
  }
  const paired = {
    before: new Set(pairs.flatMap((pair) => pair.before)),
    after: new Set(pairs.flatMap((pair) => pair.after)),
  };
  for (const [index, unit] of units.after.entries())
    if (!paired.after.has(index))
      placed.push({ at: unit.start, then: 0, change: { kind: 'added', after: span(unit) } });
  for (const { unit, at } of gone(units, pairs, stays))
    placed.push({ at, then: 1 + unit.start, change: { kind: 'removed', before: span(unit) } });
  return {
    changes: placed.sort((a, b) => a.at - b.at || a.then - b.then).map(({ change }) => change),
    terms: termChanges({ document: before, tokensIn: inBefore }, { document: after, tokensIn: inAfter }, same),
    references,
  };
}

type Units = { readonly before: readonly Unit[]; readonly after: readonly Unit[] };
type Drafts = { readonly before: Document; readonly after: Document };

function tokensOf(side: readonly number[], units: readonly Unit[]): readonly Token[] {
  return side.flatMap((at) => units[at]?.tokens ?? []);
}

function spanOf(side: readonly number[], units: readonly Unit[]): Span {
  return { start: units[side[0] ?? 0]?.start ?? 0, end: units[side.at(-1) ?? 0]?.end ?? 0 };
}

function span({ start, end }: Unit): Span {
  return { start, end };
}

/** The most that can be said to have stayed, so that the fewest are said to have moved. */
function inOrder(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const rising = longestRising(pairs.map(({ after }) => after[0] ?? 0));
  return new Set(rising.flatMap((index) => pairs[index] ?? []));
}

function kindOf(
  pair: Pair,
  units: Units,
  { isUntouched, isMoved }: { readonly isUntouched: boolean; readonly isMoved: boolean },
): 'changed' | 'moved' | 'renumbered' | null {
  if (isMoved) return 'moved';
  if (!isUntouched) return 'changed';
  const [old, now] = [units.before[pair.before[0] ?? 0], units.after[pair.after[0] ?? 0]];
  return old?.opens && now?.opens && old.number !== '' && now.number !== '' && old.number !== now.number
    ? 'renumbered'
    : null;
}

/** Whether it stands under another clause, where both parents are still there and neither lies in the other's place. */
function changedParent(pair: Pair, units: Units, mates: ClauseMates, { before, after }: Drafts): boolean {
  const [old, now] = [units.before[pair.before[0] ?? 0], units.after[pair.after[0] ?? 0]];
  if (!old?.opens || !now?.opens || old.clause === null || now.clause === null) return false;
  const parent = before.clauses[old.clause]?.parent ?? null;
  const newParent = after.clauses[now.clause]?.parent ?? null;
  if (parent === null || newParent === null) return false;
  const expected = mates.after(parent);
  const was = mates.before(newParent);
  if (expected === null || was === null || expected === newParent) return false;
  const holds = (outer: Span | undefined, inner: Span | undefined): boolean =>
    outer !== undefined && inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
  const [one, other] = [after.clauses[expected], after.clauses[newParent]];
  return !holds(one, other) && !holds(other, one);
}

/** The clauses, by index in the older draft, whose heads were moved. */
function movedClauses(moved: ReadonlySet<Pair>, units: Units): ReadonlySet<number> {
  return new Set(
    [...moved].flatMap(({ before: side }) => {
      const first = units.before[side[0] ?? 0];
      return first?.opens && first.clause !== null ? [first.clause] : [];
    }),
  );
}

/** What lies in a clause that was moved went along with it. */
function goesAlong(pair: Pair, heads: ReadonlySet<number>, units: Units, { clauses }: Document): boolean {
  const unit = units.before[pair.before[0] ?? 0];
  if (unit === undefined || unit.clause === null) return false;
  const above = unit.opens ? (clauses[unit.clause]?.parent ?? null) : unit.clause;
  return above !== null && heads.has(above);
}

/** What the newer draft lacks, behind what it stood behind. */
function gone(
  units: Units,
  pairs: readonly Pair[],
  stays: ReadonlySet<Pair>,
): readonly { readonly unit: Unit; readonly at: number }[] {
  const pairOf = new Map(pairs.flatMap((pair) => pair.before.map((at) => [at, pair] as const)));
  const found: { unit: Unit; at: number }[] = [];
  let at = -1;
  for (const [index, unit] of units.before.entries()) {
    const pair = pairOf.get(index);
    if (pair === undefined) found.push({ unit, at });
    else if (stays.has(pair)) at = units.after[pair.after.at(-1) ?? 0]?.start ?? at;
  }
  return found;
}
