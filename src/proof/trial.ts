import { facts } from '../facts/facts.ts';
import { type Reading, type Recognisers, readFor } from '../match/match.ts';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Match } from '../model/match.ts';
import type { Piece } from '../model/piece.ts';
import { structure } from '../structure/structure.ts';

/** An example made into a document, and the facts in it: read once, held against many variants of a kind. */
export type Trial = { readonly document: Document; readonly facts: readonly Fact[] };

/** Each line of the example is a paragraph; the heading, where there is one, stands above the first. */
export function trialOf(text: string, heading: string | undefined): Trial {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pieces: Piece[] = heading === undefined ? [] : [{ ...piece(heading, 1), headingLevel: 1 }];
  for (const line of lines) pieces.push(piece(line.trim(), pieces.length + 1));
  const source = { name: 'example', format: 'text', sha256: '0'.repeat(64), pages: null } as const;
  const document = structure({ source, pieces, problems: [] });
  return { document, facts: facts(document) };
}

/** A trial that kinds of the library, and variants of them, are held against one by one: what they share is sought once. */
export type OpenTrial = Trial & { readonly reading: Reading };

/** Opens a trial for the kinds of a library. Hand in the same list of them again where you can: it is compiled once per list. */
export function opened(trial: Trial, recognisers: Recognisers): OpenTrial {
  return { ...trial, reading: readFor(trial.document, trial.facts, recognisers) };
}

/**
 * The match that speaks for a kind where an example has several: a weak one before a strong one, as in a report,
 * and one with a stance of its own before one without. Null where there is none.
 */
export function spokesman({ reading }: OpenTrial, kind: ClauseKind): Match | null {
  return spokesmanOf(reading.matches(kind));
}

/** The same among the matches of one kind. */
export function spokesmanOf(matches: readonly Match[]): Match | null {
  const rank = (each: Match) => (each.strength === 'weak' ? 0 : each.stance === 'stated' ? 2 : 1);
  return matches.reduce<Match | null>((best, each) => (best === null || rank(each) < rank(best) ? each : best), null);
}

/** The verdict in few words: the stance, or "no match", and the stance of every part that has one. */
export function verdict(trial: OpenTrial, kind: ClauseKind): string {
  const parts = trial.reading.parts(kind).flatMap(({ part, stance }) => (stance === null ? [] : [`${part} ${stance}`]));
  return [spokesman(trial, kind)?.stance ?? 'no match', ...parts].join(', ');
}

function piece(text: string, line: number): Piece {
  return { text, place: { in: 'text', line }, unit: 'paragraph', zone: 'body', gapBefore: true };
}
