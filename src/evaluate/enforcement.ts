import type { Deal } from '../model/deal.ts';
import type { Enforcement } from '../model/enforcement.ts';
import { standing } from '../model/law.ts';
import type { Library } from '../model/library.ts';
import type { Found, Match } from '../model/match.ts';
import { appliedJurisdictions } from '../model/requirement.ts';

/** Every measure of the deal's jurisdictions that is or will be law, in library order, with what of its needs the paper has. */
export function enforcement(library: Library, { matches }: Found, deal: Deal): readonly Enforcement[] {
  const codes = new Set(appliedJurisdictions(library.jurisdictions, deal.jurisdictions).map(({ code }) => code));
  const best = new Map<string, Match>();
  for (const match of matches) {
    const before = best.get(match.kind);
    if (before === undefined || (before.strength === 'weak' && match.strength === 'full')) best.set(match.kind, match);
  }
  return library.measures.flatMap((measure) => {
    const stands = standing(measure.force, deal.asOf);
    if (!codes.has(measure.jurisdiction) || stands === 'past') return [];
    const needed = measure.needs.map((kind) => ({ kind, match: best.get(kind) }));
    const of = (strength: Match['strength']) =>
      needed.flatMap(({ kind, match }) => (match?.strength === strength ? [{ kind, match }] : []));
    const lacks = needed.filter(({ match }) => match === undefined).map(({ kind }) => kind);
    return [{ measure, standing: stands, has: of('full'), weak: of('weak'), lacks }];
  });
}
