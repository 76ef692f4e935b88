import { isGap } from '../model/decision.ts';
import type { Portfolio, PortfolioAgreement, PortfolioLine } from '../model/portfolio.ts';
import type { Severity } from '../model/requirement.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { byEntry, type Chosen, present, rowOf, unreadRow } from './chosen.ts';
import { passageAt } from './passage.ts';

/** Something that agreements may lack: one requirement, or a kind, be it for whatever law asks for it or for that of one place. */
export type Lacked = {
  readonly by: { readonly kind: string } | { readonly requirement: string };
  readonly jurisdiction: string | null;
  /** What it is called. */
  readonly title: string;
};

const groups = [
  ['missing', 'Missing', false],
  ['weak', 'There, but short of what is asked', false],
  ['forbidden', 'With wording that must not be there', false],
  ['unsure', 'Unsure, and not counted as lacking', true],
] as const;

/** Which agreements lack it: an agreement stands where its gravest line does. */
export async function lacks(portfolio: Portfolio, lacked: Lacked, { all, chosen }: Chosen): Promise<Answer> {
  const found = await portfolio.lines(lacked.by);
  const lines = byEntry(
    found.filter(({ jurisdiction }) => lacked.jurisdiction === null || jurisdiction === lacked.jurisdiction),
  );
  const read = chosen.filter(({ unread }) => unread === null);
  const told = read.flatMap((agreement) => {
    const own = (lines.get(agreement.entry ?? 0) ?? []).filter(({ outcome }) => outcome !== 'not-applicable');
    const worst = groups.find(([outcome]) => own.some((line) => line.outcome === outcome));
    return [{ agreement, own, outcome: worst?.[0] ?? null }];
  });
  const rows = await rowsOf(portfolio, told);
  const unread = chosen.filter((each) => each.unread !== null).map(unreadRow);
  const asked = told.filter(({ own }) => own.length > 0);
  const met = asked.filter(({ outcome }) => outcome === null).length;
  return {
    asked: `Which agreements lack ${lacked.title}?`,
    of: { agreements: all.length, chosen: chosen.length },
    groups: groups.map(([id, title, apart]) => ({
      id,
      title,
      apart,
      rows: [...rows.filter(({ facts }) => facts.outcome === id), ...(id === 'unsure' ? unread : [])],
    })),
    notes: [
      ...(met === 0 ? [] : [`${met} of ${chosen.length} lack nothing of it.`]),
      ...(asked.length === read.length
        ? []
        : [
            `${read.length - asked.length} of ${chosen.length} were not asked for it: neither the law that they were held against nor their deal calls for it. ${'kind' in lacked.by ? 'Whether they have one all the same, "lacuna query has" tells.' : ''}`.trim(),
          ]),
    ],
  };
}

type Told = {
  readonly agreement: PortfolioAgreement;
  readonly own: readonly PortfolioLine[];
  readonly outcome: (typeof groups)[number][0] | null;
};

async function rowsOf(portfolio: Portfolio, told: readonly Told[]): Promise<readonly AnswerRow[]> {
  const lacking = told.flatMap(({ agreement, own, outcome }) => {
    if (outcome === null) return [];
    const worst = own.filter((line) => line.outcome === outcome).sort(bySeverity);
    const [line] = worst;
    return line === undefined ? [] : [{ agreement, outcome, line, worst, others: own.filter(isOtherGap(outcome)) }];
  });
  const placed = lacking.flatMap(({ line }) => (hasPlace(line) ? [line] : []));
  const clauses = await portfolio.clausesAt(placed.map(({ entry, start, end }) => ({ entry, start, end })));
  const at = new Map(placed.map((line, index) => [line, passageAt(clauses[index] ?? [], line)]));
  return lacking.map(({ agreement, outcome, line, worst, others }) => {
    const ids = worst.map(({ requirement }) => requirement);
    const also = others.map((each) => `${each.requirement} is ${each.outcome}`);
    return rowOf(agreement, {
      says: [`${line.severity}: ${ids.join(', ')}`, line.because ?? '', also.join(', ')]
        .filter((each) => each !== '')
        .join('; '),
      facts: { outcome, severity: line.severity, requirements: ids, because: line.because },
      passages: hasPlace(line) ? present(at.get(line) ?? null) : [],
    });
  });
}

const severities: readonly Severity[] = ['must', 'should', 'consider'];

function bySeverity(a: PortfolioLine, b: PortfolioLine): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function isOtherGap(outcome: string): (line: PortfolioLine) => boolean {
  return (line) => line.outcome !== outcome && isGap(line.outcome);
}

function hasPlace(line: PortfolioLine): line is PortfolioLine & { readonly start: number; readonly end: number } {
  return line.start !== null && line.end !== null;
}
