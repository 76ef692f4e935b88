import type { Deal, DealQuestion } from './deal.ts';
import type { Library } from './library.ts';
import { parseMoney } from './money.ts';
import { appliedJurisdictions } from './requirement.ts';
import { isRole, type Role } from './role.ts';
import type { Span } from './span.ts';

/** What the paper itself says to a question of the deal, and the words that say it. The asker has the last word. */
export type Proposal = {
  readonly question: DealQuestion;
  /** Code of a jurisdiction, id of a sector or a role, a sum ("USD 250,000"), or "yes" for personal data. */
  readonly value: string;
  readonly by: ProposalReason;
  readonly span: Span;
};

export type ProposalReason =
  | 'governing law'
  | 'courts'
  | 'seat of arbitration'
  | 'seat of a party'
  | 'place of data'
  | 'place of performance'
  | 'people concerned'
  | 'subject'
  | 'role of the parties'
  | 'stated amount';

/**
 * The deal with its open questions answered by the paper: jurisdictions that the library has law of are added to those that
 * the asker named, with the treaties where the deal touches several countries; questions that the asker answered stay so.
 */
export function settled(deal: Deal, proposals: readonly Proposal[], library: Pick<Library, 'jurisdictions'>): Deal {
  const values = (question: DealQuestion): readonly string[] => [
    ...new Set(proposals.filter((each) => each.question === question).map(({ value }) => value)),
  ];
  const isOpen = (question: DealQuestion): boolean => deal.open.includes(question);
  const known = values('jurisdictions').filter((code) => library.jurisdictions.some((each) => each.code === code));
  const roles = isOpen('roles') ? values('roles').filter(isRole) : deal.roles;
  return {
    ...deal,
    jurisdictions: isOpen('jurisdictions')
      ? [...new Set([...deal.jurisdictions, ...known, ...treaties(known, library)])]
      : deal.jurisdictions,
    personalData: isOpen('personal-data') ? values('personal-data').includes('yes') : deal.personalData,
    sectors: isOpen('sectors') ? withSectorOf(roles, values('sectors')) : deal.sectors,
    roles,
    amount: isOpen('amount') ? parseMoney(values('amount')[0] ?? '') : deal.amount,
  };
}

/** Who is served by an ICT provider in the sense of that role is a financial entity, also where no other word says so. */
function withSectorOf(roles: readonly Role[], sectors: readonly string[]): readonly string[] {
  return roles.includes('ict-provider') && !sectors.includes('finance') ? [...sectors, 'finance'] : sectors;
}

/** Two countries of which neither is part of the other: what holds between states matters. */
function treaties(codes: readonly string[], { jurisdictions }: Pick<Library, 'jurisdictions'>): readonly string[] {
  if (!jurisdictions.some(({ code }) => code === 'intl')) return [];
  const roots = new Set(codes.map((code) => code.split('-')[0]));
  const within = (code: string | undefined, other: string | undefined) =>
    code !== undefined &&
    other !== undefined &&
    appliedJurisdictions(jurisdictions, [code]).some((each) => each.code === other);
  const apart = [...roots].filter((code) => ![...roots].some((other) => other !== code && within(other, code)));
  return apart.length > 1 ? ['intl'] : [];
}
