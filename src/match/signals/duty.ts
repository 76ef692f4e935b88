import type { DutyFact } from '../../model/fact.ts';
import type { AskedDuty } from '../compile.ts';
import { type IndexedDocument, wordsAt } from '../indexed-document.ts';
import type { Occurrence, Part } from '../occurrence.ts';
import type { Unit, Within } from '../units.ts';

const known = new WeakMap<IndexedDocument, Map<Within, ReadonlyMap<number, readonly DutyFact[]>>>();

/**
 * By unit, the duties that cover it: those that its own sentences lay down, and only where they lay down none, those of
 * the innermost lead-in that does. An item that is read with its lead-in has the lead-in's duty as its own already.
 */
export function dutiesByUnit(index: IndexedDocument, within: Within): ReadonlyMap<number, readonly DutyFact[]> {
  const bySize = known.get(index) ?? new Map<Within, ReadonlyMap<number, readonly DutyFact[]>>();
  known.set(index, bySize);
  const before = bySize.get(within);
  if (before !== undefined) return before;
  const found = new Map<number, readonly DutyFact[]>();
  for (const [unit, each] of index.units[within].list.entries()) {
    const duties = covering(index, each);
    if (duties.length > 0) found.set(unit, duties);
  }
  bySize.set(within, found);
  return found;
}

function covering(index: IndexedDocument, { lead, own }: Unit): readonly DutyFact[] {
  const stated = own.flatMap((sentence) => index.dutiesBySentence.get(sentence) ?? []);
  if (stated.length > 0) return stated;
  const opener = [...lead].reverse().find((sentence) => index.dutiesBySentence.has(sentence));
  return opener === undefined ? [] : (index.dutiesBySentence.get(opener) ?? []);
}

/** Every duty of a unit that is one of those asked for: its bearer and its "shall", or the one of them that is asked for. */
export function duty(
  index: IndexedDocument,
  duties: readonly DutyFact[],
  asked: AskedDuty,
  shift: (word: number) => number,
): readonly Occurrence[] {
  return duties
    .filter(({ modality, bearer }) => isAsked(asked.modality, modality) && isAsked(asked.bearer, bearer.who))
    .map((each) => {
      const who: Part = { ...wordsAt(index, each.subject), found: each.bearer.who };
      const what: Part = { ...wordsAt(index, each.modal), found: each.modality };
      const told = asked.bearer === null ? what : asked.modality === null ? who : null;
      const parts: Occurrence['parts'] = told !== null ? [told] : what.from < who.from ? [what, who] : [who, what];
      const ends = parts.flatMap(({ from, to }) => [from + shift(from), to + shift(from)]);
      return { from: Math.min(...ends), to: Math.max(...ends), parts };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function isAsked<T>(asked: readonly T[] | null, value: T): boolean {
  return asked === null || asked.includes(value);
}
