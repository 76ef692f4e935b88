import type { Document } from '../model/document.ts';
import type { Pair } from './pair.ts';
import type { Unit } from './units.ts';

/** Which clause became which, by index in `clauses`: null where it has no mate. */
export type ClauseMates = {
  readonly after: (clause: number) => number | null;
  readonly before: (clause: number) => number | null;
  /** Whether the words of the older draft's clause are still there, and begin no clause any more: as it was read, or as it was typed. */
  readonly isUnread: (clause: number) => boolean;
};

/** Where the units that open two clauses are one pair, so are the clauses; and where they are not, those above two that are. */
export function clauseMates(
  pairs: readonly Pair[],
  units: { readonly before: readonly Unit[]; readonly after: readonly Unit[] },
  { before, after }: { readonly before: Document; readonly after: Document },
): ClauseMates {
  const forth = new Map<number, number>();
  const back = new Map<number, number>();
  const set = (a: number, b: number): void => {
    if (forth.has(a) || back.has(b)) return;
    forth.set(a, b);
    back.set(b, a);
  };
  const opening = pairs.flatMap((pair) => {
    const [old, now] = [
      pair.before.map((at) => units.before[at]).find((unit) => unit?.opens),
      pair.after.map((at) => units.after[at]).find((unit) => unit?.opens),
    ];
    return old?.clause == null || now?.clause == null ? [] : [{ a: old.clause, b: now.clause }];
  });
  for (const { a, b } of opening) set(a, b);
  const unread = new Set(
    pairs.flatMap((pair) => {
      const old = units.before[pair.before[0] ?? 0];
      const opens = pair.after.some((at) => units.after[at]?.opens);
      return old?.opens && old.clause !== null && !opens ? [old.clause] : [];
    }),
  );
  for (const { a, b } of opening) {
    const [above, aboveNow] = [before.clauses[a]?.parent ?? null, after.clauses[b]?.parent ?? null];
    if (above !== null && aboveNow !== null) set(above, aboveNow);
  }
  return {
    after: (clause) => forth.get(clause) ?? null,
    before: (clause) => back.get(clause) ?? null,
    isUnread: (clause) => unread.has(clause),
  };
}
