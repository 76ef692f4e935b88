import type { Match } from '../../model/match.ts';
import { effortOnly } from '../duty.ts';
import type { Held } from '../held.ts';
import { danglingReference } from './dangling-reference.ts';
import { efforts } from './efforts.ts';
import { ownDiscretion } from './own-discretion.ts';
import { permission } from './permission.ts';
import { recital } from './recital.ts';
import { wrongSide } from './wrong-side.ts';

const ways: readonly ((held: Held, match: Match) => string | null)[] = [
  recital,
  (_, match) => effortOnly(match),
  efforts,
  ownDiscretion,
  permission,
  wrongSide,
  danglingReference,
];

/**
 * What takes a match its force, whatever it is about and however its kind reads it: it stands in a recital, permits instead of
 * obliging, leaves it to the one who owes it. Words that follow the name of its place; null where nothing does.
 */
export function undercut(held: Held, match: Match): string | null {
  for (const way of ways) {
    const says = way(held, match);
    if (says !== null) return says;
  }
  return null;
}
