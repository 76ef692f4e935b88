import type { Day } from './day.ts';
import type { AgreementTypeId } from './document.ts';
import { house } from './house.ts';
import type { Money } from './money.ts';
import type { Role } from './role.ts';

/** What the asker knows and the paper does not say. */
export type Deal = {
  /** Which side we are when secrets are shared. */
  readonly side: Side;
  /** Codes of the jurisdictions whose packs are applied, as the asker gave them; `includes` is followed by the evaluation. */
  readonly jurisdictions: readonly string[];
  /** The law of this day is applied. Never the clock's. */
  readonly asOf: Day;
  /** Whether personal data is involved. */
  readonly personalData: boolean;
  /** Sectors that matter to some law, for example "health", "finance", "defence". */
  readonly sectors: readonly string[];
  /** What the parties are to each other in handling data or ICT; none where nobody says. */
  readonly roles: readonly Role[];
  /** What the deal is worth in all; null where nobody says. */
  readonly amount: Money | null;
  /** How the paper calls us ("Customer"), where known: then a duty that binds only us does not protect us. */
  readonly party: string | null;
  /** What the paper is, where somebody says otherwise than it calls itself; then some law asks more of it, or less. */
  readonly type?: AgreementTypeId;
  /** What the asker left open: taken from the paper itself, where it says. */
  readonly open: readonly DealQuestion[];
};

/** What holds where nobody says otherwise: house policy is asked where there is one, and all else is taken from the paper. */
export function openDeal(jurisdictions: readonly { readonly code: string }[], asOf: Day): Deal {
  return {
    side: 'discloser',
    jurisdictions: jurisdictions.filter(({ code }) => code === house).map(({ code }) => code),
    asOf,
    personalData: false,
    sectors: [],
    roles: [],
    amount: null,
    party: null,
    open: [...dealQuestions],
  };
}

export const dealQuestions = ['jurisdictions', 'personal-data', 'sectors', 'roles', 'amount'] as const;

export type DealQuestion = (typeof dealQuestions)[number];

/** What is said of a deal: what is left undefined is not in it, so that it covers nothing that was said before. */
export function said(deal: { readonly [Key in keyof Deal]?: Deal[Key] | undefined }): Partial<Deal> {
  return Object.fromEntries(Object.entries(deal).filter(([, value]) => value !== undefined));
}

/** A deal with what more is known of it, the later before the earlier; a question that is answered is open no more. */
export function answered(deal: Deal, ...known: readonly Partial<Deal>[]): Deal {
  const all: Partial<Deal> = Object.assign({}, ...known);
  const given = {
    jurisdictions: all.jurisdictions !== undefined,
    'personal-data': all.personalData !== undefined,
    sectors: all.sectors !== undefined,
    roles: all.roles !== undefined,
    amount: all.amount !== undefined,
  } satisfies Record<DealQuestion, boolean>;
  return { ...deal, ...all, open: deal.open.filter((question) => !given[question]) };
}

/** Discloser: our secrets go out. Recipient: theirs come in. Mutual: both. */
export type Side = 'discloser' | 'recipient' | 'mutual';
