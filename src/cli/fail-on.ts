import { choice } from '../library/nearest.ts';
import type { Severity } from '../model/requirement.ts';
import { UsageError } from './usage-error.ts';

/** From the gravest down. */
export const severities = ['must', 'should', 'consider'] as const satisfies readonly Severity[];

/** Throws a UsageError where it is none. */
export function checkedSeverity(given: string): Severity {
  const severity = severities.find((each) => each === given);
  if (severity === undefined)
    throw new UsageError('bad-argument', `found --fail-on ${given}, ${choice(given, severities)}`);
  return severity;
}
