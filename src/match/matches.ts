import type { Stance } from '../model/clause-kind.ts';
import type { Evidence, Match } from '../model/match.ts';
import { byPosition, contains, hull, type NonEmpty, overlaps, type Span } from '../model/span.ts';
import { capturesOf, dutyOf } from './captures.ts';
import type { CompiledKind } from './compile.ts';
import { directionOf } from './direction.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { alikeSentences } from './learned/decide.ts';
import { inOrder, longestPassage } from './passage.ts';
import { placed } from './placed.ts';
import { sayReading } from './signals/reads-like.ts';
import { stanceReader, strongerStance } from './stances.ts';

/** A match before its captures are read: overlapping ones become one. */
type Draft = {
  readonly span: Span;
  /** Indexes of the sentences that lead into it. */
  readonly lead: readonly number[];
  readonly evidence: readonly Evidence[];
  readonly stance: Stance | null;
};

/** Every place that reads like a kind, in reading order, places that overlap as one. */
export function matchesOf(index: IndexedDocument, kind: CompiledKind): readonly Match[] {
  const byRules = drafts(index, kind);
  return merged(kind, byRules.length > 0 ? byRules : draftsByReading(index, kind)).flatMap((draft) => {
    const [first, ...rest] = draft.evidence;
    if (first === undefined) return [];
    const evidence: NonEmpty<Evidence> = [first, ...rest];
    const duty = dutyOf(index, draft);
    return [
      {
        kind: kind.kind.id,
        span: draft.span,
        stance: draft.stance?.id ?? 'stated',
        strength: draft.stance?.strength ?? 'full',
        says: draft.stance?.says ?? null,
        evidence,
        captures: capturesOf(index, kind.kind, draft),
        duty: duty === null ? null : { bearer: duty.bearer, modality: duty.modality },
        direction: directionOf(index.document, duty, draft.span),
      },
    ];
  });
}

function drafts(index: IndexedDocument, kind: CompiledKind): Draft[] {
  const stanceOf = stanceReader(index, kind);
  return kind.finds.flatMap((pattern) =>
    placed(index, pattern).map(({ at, ...place }) => ({ ...place, stance: stanceOf(at) })),
  );
}

/** What the model of the kind is sure of: sentences, each with its stance by rules. */
function draftsByReading(index: IndexedDocument, kind: CompiledKind): readonly Draft[] {
  const stanceOf = stanceReader(index, kind);
  return alikeSentences(index, kind.kind).flatMap((sentence) => {
    const { start, end } = index.sentences[sentence] ?? { start: 0, end: 0 };
    return (index.units.sentence.ofSentence[sentence] ?? []).flatMap((unit) => {
      const { lead = [], own = [] } = index.units.sentence.list[unit] ?? {};
      if (!own.includes(sentence)) return [];
      const evidence = [{ signal: sayReading(index, kind.kind.id, sentence), span: { start, end } }];
      return [{ span: { start, end }, lead, evidence, stance: stanceOf({ within: 'sentence', unit }) }];
    });
  });
}

/** Where one of two that overlap lies inside the other the shorter is quoted, else both, if that is not too long. */
function merged(kind: CompiledKind, found: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  let reach = 0;
  for (const draft of [...found].sort((a, b) => byPosition(a.span, b.span))) {
    const place = draft.span.start < reach ? kept.findLastIndex(({ span }) => overlaps(span, draft.span)) : -1;
    reach = Math.max(reach, draft.span.end);
    const before = kept[place];
    if (before === undefined) {
      kept.push(draft);
      continue;
    }
    kept[place] = {
      span: joined(before.span, draft.span),
      lead: [...new Set([...before.lead, ...draft.lead])].sort((a, b) => a - b),
      evidence: inOrder([...before.evidence, ...draft.evidence]),
      stance: strongerStance(kind, before.stance, draft.stance),
    };
  }
  return kept.sort((a, b) => byPosition(a.span, b.span));
}

function joined(a: Span, b: Span): Span {
  if (contains(a, b)) return b;
  if (contains(b, a)) return a;
  const both = hull([a, b]);
  return both.end - both.start <= longestPassage ? both : a;
}
