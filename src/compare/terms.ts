import type { TermChange } from '../model/change.ts';
import type { DefinedTerm, Document } from '../model/document.ts';
import { editsOf, isUntouched, runsOf, type SameWord } from './edits.ts';
import type { Tokeniser } from './tokens.ts';

export type Draft = { readonly document: Document; readonly tokensIn: Tokeniser };

/** Terms by their name without case: first those that the newer draft defines, in its order, then what it defines no more. */
export function termChanges(before: Draft, after: Draft, same: SameWord): readonly TermChange[] {
  const [old, now] = [byName(before.document.terms), byName(after.document.terms)];
  const found: TermChange[] = [];
  for (const [name, { term, meaning }] of now) {
    const was = old.get(name);
    if (was === undefined) found.push({ kind: 'added', term, after: meaning });
    else {
      const runs = runsOf(before.tokensIn(was.meaning), after.tokensIn(meaning), same);
      if (isUntouched(runs)) continue;
      const sides = { before: was.meaning, after: meaning };
      found.push({ kind: 'changed', term, ...sides, edits: editsOf(runs, sides) });
    }
  }
  for (const [name, { term, meaning }] of old)
    if (!now.has(name)) found.push({ kind: 'removed', term, before: meaning });
  return found;
}

/** The first definition of each. */
function byName(terms: readonly DefinedTerm[]): ReadonlyMap<string, DefinedTerm> {
  const found = new Map<string, DefinedTerm>();
  for (const each of terms) {
    const name = each.term.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    if (!found.has(name)) found.set(name, each);
  }
  return found;
}
