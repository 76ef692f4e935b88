import picomatch from 'picomatch';
import { grouped } from '../model/grouped.ts';
import { isNamed } from '../model/party-name.ts';
import type { Portfolio, PortfolioAgreement } from '../model/portfolio.ts';
import type { AnswerPassage, AnswerRow } from './answer.ts';

/** Which agreements are asked; null what does not matter. */
export type Filters = {
  /** Only agreements in which this kind was recognised, by id. */
  readonly kind: string | null;
  /** Only those that were held against this law, by code. */
  readonly jurisdiction: string | null;
  readonly counterparty: string | null;
  readonly type: string | null;
  /** A glob over the name; one without a slash holds in every folder. */
  readonly name: string | null;
};

/** All agreements of a portfolio, and those of them that are asked. */
export type Chosen = { readonly all: readonly PortfolioAgreement[]; readonly chosen: readonly PortfolioAgreement[] };

/** The agreements of a portfolio that the filters leave, by name. */
export async function choose(portfolio: Portfolio, filters: Filters): Promise<Chosen> {
  const all = await portfolio.agreements();
  const { kind, jurisdiction, counterparty, type, name } = filters;
  const withKind = kind === null ? null : new Set((await portfolio.matches([kind])).map(({ entry }) => entry));
  const fits = name === null ? null : picomatch(name.includes('/') ? name : `**/${name}`, { dot: true });
  const chosen = all.filter(
    (each) =>
      (withKind === null || (each.entry !== null && withKind.has(each.entry))) &&
      (jurisdiction === null || each.jurisdictions.some(({ code, how }) => how === 'held' && code === jurisdiction)) &&
      (counterparty === null || counterparties(each).some((party) => isNamed(party.name, counterparty))) &&
      (type === null || each.type === type) &&
      (fits === null || fits(each.name)),
  );
  return { all, chosen };
}

/** The parties that are not known to be us. */
export function counterparties({ parties }: PortfolioAgreement): PortfolioAgreement['parties'] {
  return parties.filter(({ whose }) => whose !== 'ours');
}

/** The facts that tell one agreement from others, in every answer. */
export function rowOf(agreement: PortfolioAgreement, { says, facts, passages }: Omit<AnswerRow, 'name'>): AnswerRow {
  const others = counterparties(agreement).map(({ name }) => name);
  const { name, path } = agreement;
  return { name, path, says, facts: { counterparties: others, ...facts }, passages };
}

/** Rows of agreements by what is known of each, for the entries that several of them may share. */
export function byEntry<Row extends { readonly entry: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  return grouped(rows, ({ entry }) => entry);
}

/** An agreement of which nothing could be read. */
export function unreadRow(agreement: PortfolioAgreement): AnswerRow {
  const says = `could not be read: ${agreement.unread ?? ''}`;
  return rowOf(agreement, { says, facts: { unread: agreement.unread }, passages: [] });
}

export function present(passage: AnswerPassage | null): readonly AnswerPassage[] {
  return passage === null ? [] : [passage];
}
