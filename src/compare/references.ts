import type { ReferenceChange } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { ClauseMates } from './clause-mates.ts';
import type { Token } from './tokens.ts';

/** Among words that are the same: references with the same number that lead elsewhere, or nowhere. */
export function redirected(
  runs: readonly { readonly is: string; readonly before: readonly Token[]; readonly after: readonly Token[] }[],
  { before, after }: { readonly before: Document; readonly after: Document },
  mates: ClauseMates,
): readonly ReferenceChange[] {
  return runs.flatMap((run) =>
    run.is !== 'same'
      ? []
      : run.before.flatMap((token, at) => {
          const other = run.after[at];
          if (token.reference === null || other?.reference == null || token.printed !== other.printed) return [];
          const [old, now] = [before.references[token.reference], after.references[other.reference]];
          if (old?.target == null || now === undefined) return [];
          const [was, leads] = [before.clauses[old.target], now.target === null ? null : after.clauses[now.target]];
          if (was === undefined || leads === undefined) return [];
          if (now.target !== null && (mates.after(old.target) === now.target || isSilent(old.target, now.target)))
            return [];
          if (now.target === null && mates.isUnread(old.target)) return [];
          const span = leads === null ? null : { start: leads.start, end: leads.end };
          return [
            {
              number: token.printed,
              before: old.span,
              after: now.span,
              was: { start: was.start, end: was.end },
              now: span,
            },
          ];
        }),
  );

  /** Neither has words of its own to be known by. */
  function isSilent(was: number, now: number): boolean {
    return mates.after(was) === null && mates.before(now) === null && wordless(before, was) && wordless(after, now);
  }
}

function wordless({ blocks, clauses }: Document, clause: number): boolean {
  return !blocks.some(
    (block) => block.clause === clause && block.end - block.start > (clauses[clause]?.label.length ?? 0),
  );
}
