import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import type { Found } from '../model/match.ts';
import { appliedJurisdictions, type Requirement } from '../model/requirement.ts';
import { notAsked } from './applicability.ts';
import { unread, withCertainty } from './certainty.ts';
import { atMost } from './checks/at-most.ts';
import { beAbsent } from './checks/be-absent.ts';
import { bePresent } from './checks/be-present.ts';
import { oneOf } from './checks/one-of.ts';
import type { Held } from './held.ts';

/**
 * One finding for every requirement of the deal's jurisdictions and of those they include, in library order.
 * Also for those that do not apply: silence would read as a pass.
 */
export function evaluate(library: Library, document: Document, found: Found, deal: Deal): readonly Finding[] {
  const codes = new Set(appliedJurisdictions(library.jurisdictions, deal.jurisdictions).map(({ code }) => code));
  const unreadPart = unread(document);
  return library.requirements
    .filter(({ jurisdiction }) => codes.has(jurisdiction))
    .map((requirement): Finding => {
      const because = notAsked(requirement, document, deal);
      if (because !== null) return { requirement, outcome: 'not-applicable', because };
      const [first, ...rest] = found.matches.filter(({ kind }) => kind === requirement.clause);
      if (first !== undefined) return check({ requirement, document, deal, matches: [first, ...rest] });
      return withCertainty(unmatched(requirement, found), unreadPart);
    });
}

function check(held: Held): Finding {
  const { must } = held.requirement;
  switch (must.check) {
    case 'be-present':
      return bePresent(held);
    case 'be-absent':
      return beAbsent(held);
    case 'at-most':
      return atMost(held, must);
    case 'one-of':
      return oneOf(held, must.stances);
    default:
      return must satisfies never;
  }
}

function unmatched(requirement: Requirement, { nearest }: Found): Finding {
  if (requirement.must.check === 'be-absent') return { requirement, outcome: 'clear' };
  return { requirement, outcome: 'missing', nearest: nearest[requirement.clause] ?? null };
}
