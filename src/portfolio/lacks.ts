import { isGap } from '../model/decision.ts';
import { type Family, goesBefore } from '../model/family.ts';
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

/**
 * Which agreements lack it: an agreement stands where its gravest line does. What another paper of its family meets is no lack, as in
 * the report of a scan; `families` are by the places of all agreements.
 */
export async function lacks(
  portfolio: Portfolio,
  lacked: Lacked,
  { all, chosen }: Chosen,
  families: readonly Family[] = [],
): Promise<Answer> {
  const found = await portfolio.lines(lacked.by);
  const lines = byEntry(
    found.filter(({ jurisdiction }) => lacked.jurisdiction === null || jurisdiction === lacked.jurisdiction),
  );
  const linesOf = ({ entry }: PortfolioAgreement) =>
    (lines.get(entry ?? 0) ?? []).filter(({ outcome }) => outcome !== 'not-applicable');
  const lent = lenders(all, families, linesOf);
  const read = chosen.filter(({ unread }) => unread === null);
  const told = read.map((agreement): Told => {
    const own = linesOf(agreement);
    const left = own.filter((line) => lent(agreement, line) === null);
    const worst = groups.find(([outcome]) => left.some((line) => line.outcome === outcome));
    return { agreement, own: left, outcome: worst?.[0] ?? null, asked: own.length > 0 };
  });
  const rows = await rowsOf(portfolio, told);
  const unread = chosen.filter((each) => each.unread !== null).map(unreadRow);
  const inFamily = told.flatMap(({ agreement, outcome }) => {
    const by = linesOf(agreement).flatMap((line) => lent(agreement, line) ?? []);
    const says = `${[...new Set(by)].join(', ')} has it`;
    return outcome !== null || by.length === 0
      ? []
      : [rowOf(agreement, { says, facts: { outcome: 'family' }, passages: [] })];
  });
  const asked = told.filter((each) => each.asked);
  const met = asked.filter(({ outcome }) => outcome === null).length - inFamily.length;
  return {
    asked: `Which agreements lack ${lacked.title}?`,
    of: { agreements: all.length, chosen: chosen.length },
    groups: [
      ...groups.map(([id, title, apart]) => ({
        id,
        title,
        apart,
        rows: [...rows.filter(({ facts }) => facts.outcome === id), ...(id === 'unsure' ? unread : [])],
      })),
      { id: 'family', title: 'Not on its own, but in another paper of its family', apart: true, rows: inFamily },
    ],
    notes: [
      ...(met === 0 ? [] : [`${met} of ${chosen.length} lack nothing of it.`]),
      ...(asked.length === read.length ? [] : [notAsked(read.length - asked.length, chosen.length, lacked)]),
    ],
  };
}

function notAsked(count: number, all: number, { by }: Lacked): string {
  const has = 'kind' in by ? ' Ask who has one to learn whether they have it all the same.' : '';
  return `${count} of ${all} were not asked for it: neither the law that they were held against nor their deal calls for it.${has}`;
}

/** Which other paper of its family meets what a line of an agreement falls short of; null where none does that counts. */
function lenders(
  all: readonly PortfolioAgreement[],
  families: readonly Family[],
  linesOf: (agreement: PortfolioAgreement) => readonly PortfolioLine[],
) {
  const places = new Map(all.map((agreement, at) => [agreement, at]));
  const familyOf = new Map(families.flatMap((family) => family.members.map(({ paper }) => [paper, family] as const)));
  return (agreement: PortfolioAgreement, line: PortfolioLine): string | null => {
    const at = places.get(agreement) ?? -1;
    const family = familyOf.get(at);
    if (family === undefined || (line.outcome !== 'missing' && line.outcome !== 'weak')) return null;
    for (const { paper, aside } of family.members) {
      const other = all[paper];
      if (other === undefined || paper === at || aside !== null) continue;
      // Weak wording that goes before takes the better words their force.
      if (line.outcome === 'weak' && goesBefore(family.orders, at, paper) !== null) continue;
      const meets = linesOf(other).some((each) => each.requirement === line.requirement && each.outcome === 'met');
      if (meets) return other.name;
    }
    return null;
  };
}

/** `own` are the lines of an agreement that no other of its family meets. */
type Told = {
  readonly agreement: PortfolioAgreement;
  readonly own: readonly PortfolioLine[];
  readonly outcome: (typeof groups)[number][0] | null;
  readonly asked: boolean;
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
