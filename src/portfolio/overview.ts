import type { PortfolioAgreement } from '../model/portfolio.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { type Chosen, counterparties } from './chosen.ts';

/** The agreements themselves. */
export function agreementsAnswer({ all, chosen }: Chosen): Answer {
  return {
    asked: 'Which agreements are there?',
    of: { agreements: all.length, chosen: chosen.length },
    groups: [{ id: 'agreements', title: 'Agreements', apart: false, rows: chosen.map(agreementRow) }],
    notes: [],
  };
}

function agreementRow(agreement: PortfolioAgreement): AnswerRow {
  const { name, path, title, type, language, unread, parties, jurisdictions, gaps, asOf } = agreement;
  const codes = (how: 'held' | 'law') => jurisdictions.filter((each) => each.how === how).map(({ code }) => code);
  const whose = parties.map(({ name: party, role, whose: of }) =>
    [party, role === null ? '' : ` (${role}${of === 'ours' ? ', us' : ''})`].join(''),
  );
  const [held, law] = [codes('held'), codes('law')];
  const { must, should, consider } = gaps;
  const says =
    unread === null
      ? [
          type ?? 'type not recognised',
          whose.length === 0 ? 'parties not recognised' : whose.join('; '),
          `held against ${held.length === 0 ? 'nothing' : held.join(', ')}${law.length === 0 ? '' : `; governing law ${law.join(', ')}`}`,
          `gaps: ${must} must, ${should} should, ${consider} consider`,
        ].join(' · ')
      : `could not be read: ${unread}`;
  return {
    name,
    path,
    says,
    facts: {
      title,
      type,
      language,
      parties: parties.map((each) => each.name),
      counterparties: counterparties(agreement).map((each) => each.name),
      jurisdictions: held,
      'governing-law': law,
      'as-of': asOf,
      must,
      should,
      consider,
      unread,
    },
    passages: [],
  };
}

/** Who the agreements are with: names that fold to one are one, under the spelling of the first agreement by name. */
export function counterpartiesAnswer({ all, chosen }: Chosen): Answer {
  const found = new Map<string, { readonly names: Set<string>; readonly agreements: PortfolioAgreement[] }>();
  for (const agreement of chosen) {
    for (const { name, folded } of counterparties(agreement)) {
      const known = found.get(folded) ?? { names: new Set(), agreements: [] };
      found.set(folded, known);
      known.names.add(name);
      if (!known.agreements.includes(agreement)) known.agreements.push(agreement);
    }
  }
  const open = chosen.filter(
    ({ parties }) => parties.length > 0 && parties.every(({ whose }) => whose === null),
  ).length;
  const unknown = chosen.filter(({ parties }) => parties.length === 0).length;
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => counterpartyRow(each));
  return {
    asked: 'Who are the agreements with?',
    of: { agreements: all.length, chosen: chosen.length },
    groups: [{ id: 'counterparties', title: 'Counterparties', apart: false, rows }],
    notes: [
      ...(open === 0
        ? []
        : [
            `In ${open} of ${chosen.length} nobody said which party we are, so all their parties are here: name us as the party of their deals, and have them read again.`,
          ]),
      ...(unknown === 0 ? [] : [`In ${unknown} of ${chosen.length} no party was recognised.`]),
    ],
  };
}

function counterpartyRow({
  names,
  agreements,
}: {
  readonly names: ReadonlySet<string>;
  readonly agreements: readonly PortfolioAgreement[];
}): AnswerRow {
  const [name = '', ...others] = names;
  const sum = (severity: 'must' | 'should' | 'consider') =>
    agreements.reduce((total, { gaps }) => total + gaps[severity], 0);
  const [must, should, consider] = [sum('must'), sum('should'), sum('consider')];
  const also = others.length === 0 ? '' : `, also as ${others.join(', ')}`;
  return {
    name,
    says: `${agreements.length === 1 ? '1 agreement' : `${agreements.length} agreements`}${also} · gaps: ${must} must, ${should} should, ${consider} consider`,
    facts: { 'also-as': others, agreements: agreements.map((each) => each.name), must, should, consider },
    passages: [],
  };
}
