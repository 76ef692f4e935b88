import type { Deal } from '../../../src/model/deal.ts';
import type { Proposals, StatedDeal } from '../../api/shapes.ts';

/** What somebody changed and has not kept yet. */
export type Edits = Pick<
  StatedDeal,
  'party' | 'side' | 'type' | 'jurisdictions' | 'personalData' | 'sectors' | 'roles' | 'amount'
>;

/** How many answers are others than those that were kept. The order of countries and sectors says nothing. */
export function changedOf(edits: Edits, stated: StatedDeal): number {
  const named = Object.keys(edits) as (keyof Edits)[];
  return named.filter((name) => plain(edits[name]) !== plain(stated[name])).length;
}

/**
 * All that the draft was held to, as an answer: nothing of it is left to the paper any more. What was said goes before it. `type`: what the
 * paper calls itself, where it does.
 */
export function confirmed(
  said: StatedDeal,
  held: NonNullable<Proposals['deal']>,
  type: NonNullable<StatedDeal['type']> | null,
): StatedDeal {
  const { side, jurisdictions, personalData, sectors, roles, amount } = held;
  return {
    ...{ side, personalData, sectors, amount, roles: roles as Deal['roles'] as NonNullable<StatedDeal['roles']> },
    // A deal of no country cannot be said.
    ...(jurisdictions.length === 0 ? {} : { jurisdictions }),
    ...(type === null ? {} : { type }),
    ...said,
  };
}

function plain(answer: Edits[keyof Edits]): string {
  return JSON.stringify(Array.isArray(answer) ? [...answer].sort() : answer) ?? '';
}
