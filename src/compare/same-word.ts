import type { Document } from '../model/document.ts';
import type { ClauseMates } from './clause-mates.ts';
import type { SameWord } from './edits.ts';
import type { Token } from './tokens.ts';

/** The same letters, and the same case where case says something; a reference that leads to the same clause, or has the same number. */
export function sameWordIn(
  { before, after }: { readonly before: Document; readonly after: Document },
  mates: ClauseMates,
): SameWord {
  return (a, b) => {
    if (a.key !== b.key) return false;
    if (a.reference === null || b.reference === null)
      return a.anyCase || b.anyCase || a.printed === b.printed || isOpening(a, b);
    if (a.printed === b.printed) return true;
    const [target, now] = [
      before.references[a.reference]?.target ?? null,
      after.references[b.reference]?.target ?? null,
    ];
    return target !== null && now !== null && mates.after(target) === now;
  };

  /** A sentence that begins where another word stood before has a capital for that alone. */
  function isOpening(a: Token, b: Token): boolean {
    return opensSentence(before.text, a.start) !== opensSentence(after.text, b.start);
  }
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;\n)]["'”’)]*\s*["'“‘(]?)$/.test(text.slice(Math.max(0, at - 6), at));
}
