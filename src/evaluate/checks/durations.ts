import type { DurationFact } from '../../model/fact.ts';
import type { Match } from '../../model/match.ts';
import type { Span } from '../../model/span.ts';

export type Duration = Span & DurationFact;

/** The duration that a match captures under this name, or null. */
export function durationOf(match: Match, capture: string): Duration | null {
  const fact = match.captures[capture];
  return fact?.kind === 'duration' ? fact : null;
}

/** What is said of a match whose duration has no number. */
export function withoutNumber(duration: Duration | null, asked: number): string {
  const only = duration?.vague == null ? 'gives no number' : `gives no number, only “${duration.vague}”`;
  return `${only}; asked: ${inWords(asked)}`;
}

/** "30 days (720 hours)". */
export function inWords(hours: number): string {
  return hours > 72 && hours % 24 === 0 ? `${hours / 24} days (${hours} hours)` : `${hours} hours`;
}
