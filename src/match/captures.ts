import type { ClauseKind } from '../model/clause-kind.ts';
import type { DutyFact, Fact } from '../model/fact.ts';
import type { Evidence } from '../model/match.ts';
import { overlaps, type Span } from '../model/span.ts';
import { type IndexedDocument, sentencesAt } from './indexed-document.ts';

/** Where a match stands: its own sentences, and the indexes of those that lead into them, outermost first. */
export type Standing = {
  readonly span: Span;
  readonly lead: readonly number[];
  readonly evidence: readonly Evidence[];
};

/**
 * For each capture of the kind the fact that the match states: one in its own sentences before one in the lead-in, a number
 * before a vague word, and the nearest to the evidence. A deadline is rather one that "within" or "no later than" introduces
 * ("after thirty days' audit, notify within two days"). A capture without such a fact is left out.
 */
export function capturesOf(index: IndexedDocument, kind: ClauseKind, at: Standing): Readonly<Record<string, Fact>> {
  const captures: Record<string, Fact> = {};
  const stated = [...new Set([...sentencesAt(index.sentences, at.span), ...at.lead])].flatMap(
    (sentence) => index.factsBySentence.get(sentence) ?? [],
  );
  for (const [name, wanted] of Object.entries(kind.captures)) {
    const isDeadline = /deadline|notice|notif/.test(`${name} ${kind.id}`);
    const found = stated
      .filter(({ fact }) => fact.kind === wanted)
      .map(({ fact }) => ({
        fact,
        rank: [
          overlaps(at.span, fact) ? 0 : 1,
          fact.kind === 'duration' && fact.count === null ? 1 : 0,
          isDeadline && !isIntroduced(index.document.text, fact) ? 1 : 0,
          distance(fact, at.evidence),
          fact.start,
        ],
      }));
    const best = found.reduce<(typeof found)[number] | null>((a, b) => (a && !isLess(b.rank, a.rank) ? a : b), null);
    if (best !== null) captures[name] = best.fact;
  }
  return captures;
}

function isIntroduced(text: string, fact: Fact): boolean {
  if (fact.kind === 'duration' && fact.count === null) return true;
  const before = text.slice(Math.max(0, fact.start - 40), fact.start);
  return /(?:within|later than|exceed|exceeding|more than|at most|at the latest|under)\s+(?:the\s+|a\s+|(?:a\s+)?period of\s+|maximum of\s+)*$/i.test(
    before,
  );
}

function distance(fact: Span, evidence: readonly Evidence[]): number {
  return Math.min(...evidence.map(({ span }) => Math.max(0, span.start - fact.end, fact.start - span.end)));
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place !== -1 && (a[place] ?? 0) < (b[place] ?? 0);
}

/** The duty whose words the match shares most of; where it shares none, that of its lead-in; null without either. */
export function dutyOf(index: IndexedDocument, at: Standing): DutyFact | null {
  const inner = [...at.lead].reverse().flatMap((sentence) => index.sentences[sentence] ?? []);
  for (const span of [at.span, ...inner]) {
    let best: { duty: DutyFact; shared: number } | null = null;
    for (const sentence of sentencesAt(index.sentences, span)) {
      for (const duty of index.dutiesBySentence.get(sentence) ?? []) {
        const shared = Math.min(span.end, duty.end) - Math.max(span.start, duty.start);
        if (shared > (best?.shared ?? 0)) best = { duty, shared };
      }
    }
    if (best !== null) return best.duty;
  }
  return null;
}
