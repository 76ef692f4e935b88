import type { Stance } from '../model/clause-kind.ts';
import type { CompiledKind, CompiledPattern } from './compile.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { fittingUnits } from './patterns.ts';
import type { UnitAt } from './signals.ts';
import type { Unit, Within } from './units.ts';

/**
 * Tells the stance of a match by the unit it was found in: the first, in the kind's order, of whose patterns one fits a
 * unit that shares a sentence with it; null where none does. Each pattern is sought once in the document.
 */
export function stanceReader(index: IndexedDocument, kind: CompiledKind): (at: UnitAt) => Stance | null {
  const fits = (pattern: CompiledPattern, units: readonly number[]) => {
    const fitting = fittingUnits(index, pattern);
    return fitting.size > 0 && units.some((unit) => fitting.has(unit));
  };
  return (at) => {
    if (kind.stances.length === 0) return null;
    const sharing = sharingUnits(index, at);
    const first = kind.stances.find(({ finds }) => finds.some((pattern) => fits(pattern, sharing[pattern.within])));
    return first?.stance ?? null;
  };
}

type Sharing = Readonly<Record<Within, readonly number[]>>;

const known = new WeakMap<Unit, Sharing>();

/** The units of every size that have a sentence of this one as their own. */
function sharingUnits(index: IndexedDocument, { within, unit }: UnitAt): Sharing {
  const asked = index.units[within].list[unit];
  const made = (asked === undefined ? undefined : known.get(asked)) ?? sharedWith(index, asked?.own ?? []);
  if (asked !== undefined) known.set(asked, made);
  return made;
}

function sharedWith(index: IndexedDocument, own: readonly number[]): Sharing {
  const sharing = (size: Within) => {
    const { list, ofSentence } = index.units[size];
    const units = own.flatMap((sentence) => (ofSentence[sentence] ?? []).filter((each) => owns(list[each], sentence)));
    return [...new Set(units)];
  };
  return { sentence: sharing('sentence'), block: sharing('block'), clause: sharing('clause') };
}

/** For a sentence that the unit reads: lead-ins stand before all of its own, a tail behind them. */
function owns(unit: Unit | undefined, sentence: number): boolean {
  return sentence >= (unit?.own[0] ?? Infinity) && sentence <= (unit?.own.at(-1) ?? -1);
}

/**
 * Which of two stances a place has that was found twice: one that is named before none, a full one before a weak one,
 * else the one that the kind names first.
 */
export function strongerStance(kind: CompiledKind, a: Stance | null, b: Stance | null): Stance | null {
  if (a === null || b === null) return a ?? b;
  if (a.strength !== b.strength) return a.strength === 'full' ? a : b;
  const order = kind.stances.map(({ stance }) => stance);
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}
