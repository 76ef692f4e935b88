import type { Day } from '../model/day.ts';
import type { Deal, Side } from '../model/deal.ts';
import type { AgreementTypeId, Document } from '../model/document.ts';
import { type Force, standing } from '../model/law.ts';
import { sayMoney } from '../model/money.ts';
import type { Applies, Requirement } from '../model/requirement.ts';
import { admits, type Role, roleNames } from '../model/role.ts';
import { isWorth } from './amount.ts';

/** Why this requirement is not asked of this document, as the end of "not asked: …"; null where it is asked. */
export function notAsked(
  { when, protects, force }: Pick<Requirement, 'when' | 'protects' | 'force'>,
  document: Document,
  deal: Deal,
): string | null {
  const dated = notLaw(force, deal.asOf);
  if (dated !== null) return dated;
  if (isOtherSide(protects, deal.side)) return `protects the ${protects}, and we are the ${deal.side}`;
  return notInDeal(when, document, deal);
}

/** Why a rule does not touch this deal and paper; null where it does. */
export function notInDeal(when: Applies, document: Document, deal: Deal): string | null {
  if (when.personalData === true && !deal.personalData) return 'no personal data is involved';
  if (when.personalData === false && deal.personalData) return 'asked only where no personal data is involved';
  if (when.sectors !== undefined && !when.sectors.some((sector) => deal.sectors.includes(sector))) {
    return `asked only in the sector ${oneOf(when.sectors.map((each) => each.replaceAll('-', ' ')))}`;
  }
  if (when.roles !== undefined && !admits(deal.roles, when.roles)) {
    return `asked only where the role is ${oneOf(when.roles.map(roleInWords))}; here it is ${deal.roles.map(roleInWords).join(', ')}`;
  }
  if (when.amount !== undefined && deal.amount !== null && isWorth(deal, when.amount) === false) {
    return `asked only of a deal worth at least ${sayMoney(when.amount)}; this one is worth ${sayMoney(deal.amount)}`;
  }
  if (when.agreements !== undefined && document.type !== null && !when.agreements.includes(document.type.id)) {
    return `asked only of ${oneOf(when.agreements.map(inWords))}; this paper ${deal.type === undefined ? 'reads as' : 'is said to be'} ${inWords(document.type.id)}`;
  }
  return null;
}

/** Why a rule is not law on that day; null where it is, and where it is guidance. */
export function notLaw(force: Force, asOf: Day): string | null {
  switch (standing(force, asOf)) {
    case 'past':
      return `no longer law, was until ${force.until}`;
    case 'prepare':
      if (force.from === null) return 'not law, and no day is known from which it will be: prepare';
      return `not yet law, will be from ${force.from}: prepare`;
    default:
      return null;
  }
}

/** Mutual on either hand is everybody: secrets that go both ways need all protection, and what protects both is asked of both. */
function isOtherSide(protects: Side, side: Side): boolean {
  return protects !== 'mutual' && side !== 'mutual' && protects !== side;
}

function inWords(type: AgreementTypeId): string {
  return type
    .replaceAll('-', ' ')
    .replace(/^nda (.+)$/, (_, way: string) => `${way.replace(' ', '-')} NDA`)
    .replace(/\bsaas\b/, 'SaaS');
}

function roleInWords(role: Role): string {
  return roleNames[role];
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
