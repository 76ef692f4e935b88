import { quote } from '../../model/document.ts';
import type { Match } from '../../model/match.ts';
import type { Held } from '../held.ts';
import { isProtectedSide } from './roles.ts';

const another =
  /(?:^|[,;:]\s+|\b(?:and|or|but)\s+)(?:the\s+|each\s+)?(?:recipient|receiving\s+party|supplier|vendor|provider|processor|contractor|associate|importer|consultant|(?:each|either|both|neither)\s+part(?:y|ies)|the\s+parties)\s+(?:[a-z]+ly\s+)?(?:shall|must|will|agrees?|undertakes?)\b/i;

/**
 * A duty laid on the side that it ought to protect: "the Discloser shall return". By names only where we did not say which party
 * we are: else the same words may well bind the other one.
 */
export function wrongSide({ document, requirement, deal, kind }: Held, { span, duty }: Match): string | null {
  if (kind?.isDuty !== true || requirement.protects !== 'discloser' || duty === null) return null;
  if (duty.modality !== 'shall' && duty.modality !== 'shall-not') return null;
  if (!isProtectedSide(duty.bearer) || (duty.bearer.who === 'named' && deal.party !== null)) return null;
  return another.test(quote(document, span)) ? null : 'binds only the side that it is to protect';
}
