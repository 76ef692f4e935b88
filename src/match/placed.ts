import type { Evidence } from '../model/match.ts';
import type { Span } from '../model/span.ts';
import type { CompiledPattern } from './compile.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { evidenceOf, partsInText, passage } from './passage.ts';
import { fitsIn, fittingUnits } from './patterns.ts';
import type { UnitAt } from './signals.ts';

/** A place that fits a pattern: the unit, what is quoted of it, and the evidence. */
export type Placed = {
  readonly at: UnitAt;
  readonly span: Span;
  /** Indexes of the sentences that lead into it. */
  readonly lead: readonly number[];
  readonly evidence: readonly Evidence[];
};

const known = new WeakMap<IndexedDocument, Map<CompiledPattern, readonly Placed[]>>();

/** Every place that fits a pattern, in reading order of the units. Sought once: variants of a kind share most patterns. */
export function placed(index: IndexedDocument, pattern: CompiledPattern): readonly Placed[] {
  const ofDocument = known.get(index) ?? new Map<CompiledPattern, readonly Placed[]>();
  known.set(index, ofDocument);
  const before = ofDocument.get(pattern);
  if (before !== undefined) return before;
  const { within } = pattern;
  const made = [...fittingUnits(index, pattern)].flatMap((unit) => {
    const at = { within, unit };
    const lead = index.units[within].list[unit]?.lead ?? [];
    return fitsIn(index, pattern, at).map(({ signs }) => ({
      at,
      span: passage(index, at, partsInText(signs)),
      lead,
      evidence: evidenceOf(index, signs),
    }));
  });
  ofDocument.set(pattern, made);
  return made;
}
