import { diffArrays } from 'diff';
import type { Edit } from '../model/change.ts';
import type { Span } from '../model/span.ts';
import type { Token } from './tokens.ts';

/** Whether two tokens are the same word in both drafts. */
export type SameWord = (a: Token, b: Token) => boolean;

/** A stretch of tokens on each side; of what is the same, as many on both. */
type Run = { readonly is: Edit['is']; readonly before: readonly Token[]; readonly after: readonly Token[] };

/** More edits than these between two clauses, and they are two clauses. */
const mostEdits = 2000;
/** Less than this share of words in common, and single words that happen to be the same tell a reader nothing. */
const fewest = 0.2;

/** Tokens of two sides in runs: the same, out, in. */
export function runsOf(before: readonly Token[], after: readonly Token[], same: SameWord): readonly Run[] {
  const found = diffArrays([...before], [...after], { comparator: same, maxEditLength: mostEdits });
  const whole: readonly Run[] = [out(before), into(after)];
  if (found === undefined) return whole;
  const runs: Run[] = [];
  let [a, b] = [0, 0];
  for (const { added, removed, count } of found) {
    if (removed) runs.push(out(before.slice(a, a + count)));
    else if (added) runs.push(into(after.slice(b, b + count)));
    else runs.push({ is: 'same', before: before.slice(a, a + count), after: after.slice(b, b + count) });
    if (!added) a += count;
    if (!removed) b += count;
  }
  const kept = runs.reduce(
    (sum, run) => sum + (run.is === 'same' ? run.before.filter(({ isWord }) => isWord).length : 0),
    0,
  );
  const words = [...before, ...after].filter(({ isWord }) => isWord).length;
  return runs.length > 1 && kept * 2 < words * fewest ? whole : withoutIslands(runs);
}

/** Whether nothing was put in or taken out. */
export function isUntouched(runs: readonly Run[]): boolean {
  return runs.every(({ is }) => is === 'same');
}

function out(tokens: readonly Token[]): Run {
  return { is: 'out', before: tokens, after: [] };
}

function into(tokens: readonly Token[]): Run {
  return { is: 'in', before: [], after: tokens };
}

/** A bracket or comma between two edits belongs to them: "thirty (30)" became "sixty (60)" as a whole. */
function withoutIslands(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  let [before, after]: [readonly Token[], readonly Token[]] = [[], []];
  const flush = () => {
    if (before.length > 0) merged.push(out(before));
    if (after.length > 0) merged.push(into(after));
    [before, after] = [[], []];
  };
  for (const [index, run] of runs.entries()) {
    const isIsland =
      run.is === 'same' && index > 0 && index < runs.length - 1 && run.before.every(({ isWord }) => !isWord);
    if (run.is === 'same' && !isIsland) {
      // "(24)" whole: the bracket that closes belongs to the one that opens.
      const closes = isLeftOpen(before) && isLeftOpen(after) && run.before[0]?.key === ')' ? 1 : 0;
      [before, after] = [
        [...before, ...run.before.slice(0, closes)],
        [...after, ...run.after.slice(0, closes)],
      ];
      flush();
      const rest: Run = { is: 'same', before: run.before.slice(closes), after: run.after.slice(closes) };
      if (rest.before.length > 0) merged.push(rest);
    } else {
      before = [...before, ...run.before];
      after = [...after, ...run.after];
    }
  }
  flush();
  return merged;
}

function isLeftOpen(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ key }) => key === '(' || key === ')');
  return last?.key === '(';
}

/** The runs as spans that cover both sides whole: each reaches to where the next one on its side begins. */
export function editsOf(runs: readonly Run[], whole: { readonly before: Span; readonly after: Span }): readonly Edit[] {
  const before = cover(
    runs.map((run) => run.before),
    whole.before,
  );
  const after = cover(
    runs.map((run) => run.after),
    whole.after,
  );
  return runs.flatMap((run, at): readonly Edit[] => {
    const [old, now] = [before[at] ?? null, after[at] ?? null];
    if (run.is === 'out') return old === null ? [] : [{ is: 'out', before: old }];
    if (run.is === 'in') return now === null ? [] : [{ is: 'in', after: now }];
    return old === null || now === null ? [] : [{ is: 'same', before: old, after: now }];
  });
}

function cover(runs: readonly (readonly Token[])[], whole: Span): readonly (Span | null)[] {
  const starts = runs.map(([first]) => first?.start ?? null);
  const isFirst = starts.findIndex((start) => start !== null);
  return starts.map((start, at) => {
    if (start === null) return null;
    const next = starts.slice(at + 1).find((each) => each !== null) ?? whole.end;
    return { start: at === isFirst ? whole.start : start, end: next };
  });
}
