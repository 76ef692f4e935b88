import type { Side } from './deal.ts';
import type { AgreementTypeId } from './document.ts';
import type { Citation, Force } from './law.ts';
import type { Money } from './money.ts';
import type { Role } from './role.ts';

/** Must: the law requires it, or its lack costs a right. Should: needed in practice. Consider: depends on the facts. */
export type Severity = 'must' | 'should' | 'consider';

export type Jurisdiction = {
  /** "eu", "us-ca", "house". */
  readonly code: string;
  readonly name: string;
  /** Codes of jurisdictions whose law also holds there. */
  readonly includes: readonly string[];
};

/** What a law (or house policy) of one jurisdiction asks of one ClauseKind. */
export type Requirement = {
  /** "eu/gdpr-28/audits". */
  readonly id: string;
  readonly jurisdiction: string;
  /** Id of a ClauseKind. */
  readonly clause: string;
  readonly must: Check;
  readonly severity: Severity;
  /** Whom it protects: not asked when we are only the other side. */
  readonly protects: Side;
  /** What is asked, in one plain sentence. */
  readonly says: string;
  /** Why its lack hurts there, in one plain sentence. */
  readonly why: string;
  readonly law: Citation;
  readonly force: Force;
  readonly when: Applies;
  /** Ids of requirements that this one takes the place of wherever both are asked: a national rule that fills out a wider one. */
  readonly replaces: readonly string[];
  /** Id of a Subject: only a match that is about it counts. Left out where the law does not say what the clause is about. */
  readonly about?: string;
  /** Proof: texts held against this requirement alone. At least one gap and one met. */
  readonly examples: readonly RequirementExample[];
  /** Where it was defined, for messages: path relative to the library folder. */
  readonly path: string;
};

/** `gap`: the requirement finds it missing, weak or (for what must be absent) forbidden. `met`: it is content. `heading` stands above the text. */
export type RequirementExample =
  | { readonly gap: string; readonly heading?: string }
  | { readonly met: string; readonly heading?: string };

export type Check =
  | { readonly check: 'be-present' }
  /** Stands nowhere; or, where stances are named, nowhere in one of these. */
  | { readonly check: 'be-absent'; readonly stances?: readonly string[] }
  /** The captured duration is stated and no longer than this many hours. */
  | { readonly check: 'at-most'; readonly capture: string; readonly hours: number }
  /** The captured duration is stated and no shorter than this many hours. */
  | { readonly check: 'at-least'; readonly capture: string; readonly hours: number }
  /** There, and each party owes it to the other. */
  | { readonly check: 'be-mutual' }
  /** There, and goes on after the agreement ends. */
  | { readonly check: 'survive' }
  /** There, wherever there is a clause of that kind; where there is none, there is nothing to carve out of. */
  | { readonly check: 'carved-out-of'; readonly kind: string }
  /** There, and it or its block has one of these words (a standard, an authority, a place), or the paper one of those that do anywhere. */
  | { readonly check: 'names'; readonly words: readonly string[]; readonly anywhere?: readonly string[] }
  /** The law of this jurisdiction, by code, is chosen in a deal that is worth at least the amount. */
  | { readonly check: 'chooses-law'; readonly law: string; readonly amount: Money }
  /** The match has one of these stances. */
  | { readonly check: 'one-of'; readonly stances: readonly string[] }
  /** The kind is there, and each of these parts of it stands in full. */
  | { readonly check: 'has-parts'; readonly parts: readonly string[] };

/** Each condition that is given must hold; else the finding is `not-applicable` and says which one did not. */
export type Applies = {
  readonly personalData?: boolean;
  /** Any one of these sectors. */
  readonly sectors?: readonly string[];
  /** Any one of these types of agreement; an agreement whose type is not known is asked. */
  readonly agreements?: readonly AgreementTypeId[];
  /** Any one of these, where it is known what the parties are to each other; else it is asked. */
  readonly roles?: readonly Role[];
  /** Only in a deal worth at least this; where its worth is not known, a gap is unsure. */
  readonly amount?: Money;
  /** Only where the paper chooses the law of this jurisdiction, by code. */
  readonly law?: string;
  /** Only where the paper goes to the courts of this jurisdiction, by code. */
  readonly courts?: string;
  /** Only where the paper has this ClauseKind, by id. */
  readonly with?: string;
};

/** Ids of the kinds, besides its own, that a paper must be searched for before a requirement can be held against it. */
export function kindsBeside({ clause, must, when }: Pick<Requirement, 'clause' | 'must' | 'when'>): readonly string[] {
  const all = [
    ...(must.check === 'carved-out-of' ? [must.kind] : []),
    ...(must.check === 'survive' ? ['term-survival'] : []),
    ...(when.with === undefined ? [] : [when.with]),
    ...(when.law === undefined ? [] : ['governing-law']),
    ...(when.courts === undefined ? [] : ['forum-arbitration']),
  ];
  return [...new Set(all)].filter((kind) => kind !== clause);
}

/**
 * The jurisdictions asked for and those that they include, directly or through another, each once, in the order of `all`.
 * A code that nobody knows is passed over: the edge that took it from a person says so.
 */
export function appliedJurisdictions(all: readonly Jurisdiction[], asked: readonly string[]): readonly Jurisdiction[] {
  const wanted = new Set<string>();
  const add = (code: string): void => {
    if (wanted.has(code)) return;
    wanted.add(code);
    for (const jurisdiction of all) if (jurisdiction.code === code) jurisdiction.includes.forEach(add);
  };
  asked.forEach(add);
  return all.filter(({ code }) => wanted.has(code));
}
