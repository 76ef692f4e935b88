import type { Document } from '../model/document.ts';
import type { Evidence, Explanation } from '../model/match.ts';
import type { Passage } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { passage } from './report.ts';

/** How many places of one signal are told; a common word may stand in hundreds. */
const toldPlaces = 5;

/** Why a kind was or was not found, for a machine: each span with its words, as reports give passages. */
export function explanationData(document: Document, { kind, patterns, matches, nearest, alike, likely }: Explanation) {
  const at = (span: Span): Passage => passage(document, span);
  const signs = (evidence: readonly Evidence[]) => evidence.map(({ signal, span }) => ({ signal, ...at(span) }));
  return {
    kind,
    patterns: patterns.map(({ within, signals }) => ({
      within,
      signals: signals.map(({ signal, wanted, found }) => ({
        signal,
        wanted,
        count: found.length,
        places: found.slice(0, toldPlaces).map(at),
      })),
    })),
    matches: matches.map(({ span, stance, strength, says, evidence }) => ({
      ...at(span),
      ...{ stance, strength, says, evidence: signs(evidence) },
    })),
    nearest:
      nearest === null
        ? null
        : { ...at(nearest.span), isClose: nearest.isClose, has: signs(nearest.has), lacks: nearest.lacks },
    // `probability`: how sure the trained model is, 0 to 1; `decides` where that leaves the finding unsure.
    model:
      alike === null
        ? null
        : { ...at(alike.span), probability: alike.probability, says: alike.says, decides: likely !== null },
  };
}
