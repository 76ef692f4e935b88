import type { NearMiss } from '../model/match.ts';
import type { CompiledKind } from './compile.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { alikeOf } from './learned/decide.ts';
import { nearMiss } from './near-miss.ts';
import type { UsageOf } from './weights.ts';

// Three in four of the sentences that a model finds less probable are about something else altogether.
const leastProbable = 0.25;

/** What comes closest to a kind that is nowhere: by its rules, or where nothing is close by them, by the model of its name. */
export function closestOf(index: IndexedDocument, kind: CompiledKind, usage: UsageOf): NearMiss | null {
  const byRules = nearMiss(index, kind, usage);
  if (byRules?.isClose === true) return byRules;
  const alike = alikeOf(index, kind.kind.id);
  if (alike === null || alike.probability < leastProbable) return byRules;
  return {
    kind: kind.kind.id,
    isClose: true,
    span: alike.span,
    has: [{ signal: alike.says, span: alike.span }],
    lacks: ['all signs of any one rule'],
    says: `${alike.says}, but no rule recognises it`,
  };
}
