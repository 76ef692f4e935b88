import { isAccepted, isGap } from '../../../model/decision.ts';
import type { Outcome } from '../../../model/finding.ts';
import type { DocumentReport } from '../../../model/report.ts';
import type { Severity } from '../../../model/requirement.ts';
import type { Column, Row } from './sheet.ts';

export const overviewColumns: readonly Column[] = [
  { name: 'agreement', width: 40 },
  { name: 'read', width: 12 },
  { name: 'open gaps: must', width: 17 },
  { name: 'open gaps: should', width: 19 },
  { name: 'open gaps: consider', width: 21 },
  { name: 'missing', width: 10 },
  { name: 'forbidden', width: 10 },
  { name: 'weak', width: 10 },
  { name: 'unsure', width: 10 },
  { name: 'met', width: 10 },
  { name: 'clear', width: 10 },
  { name: 'not asked', width: 10 },
  { name: 'accepted', width: 10 },
  { name: 'conflicts', width: 10 },
  { name: 'problems', width: 10 },
  { name: 'type', width: 24 },
  { name: 'parties', width: 40 },
  { name: 'family', width: 40 },
  { name: 'format', width: 10 },
  { name: 'pages', width: 8 },
  { name: 'side', width: 12 },
  { name: 'jurisdictions', width: 24 },
  { name: 'law as of', width: 12 },
  { name: 'personal data', width: 15 },
  { name: 'sectors', width: 20 },
  { name: 'roles', width: 20 },
];

/** An agreement with its counts. By outcome all lines count; gaps are open where nobody accepted them. */
export function overviewRow(document: DocumentReport): Row {
  const { name, deal, lines, conflicts, problems, type, parties, format, pages } = document;
  const open = lines.filter((line) => isGap(line.outcome) && !isAccepted(line));
  const gaps = (severity: Severity) => open.filter((line) => line.severity === severity).length;
  const count = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome).length;
  return [
    name,
    howMuch(document),
    gaps('must'),
    gaps('should'),
    gaps('consider'),
    count('missing'),
    count('forbidden'),
    count('weak'),
    count('unsure'),
    count('met'),
    count('clear'),
    count('not-applicable'),
    [...lines, ...conflicts].filter(isAccepted).length,
    conflicts.length,
    problems.length,
    type,
    parties.map((party) => party.name).join('\n'),
    document.family ?? null,
    format,
    pages,
    deal.side,
    deal.jurisdictions.join(', '),
    { day: deal.asOf },
    deal.personalData ? 'yes' : 'no',
    deal.sectors.join(', '),
    deal.roles.join(', '),
  ];
}

function howMuch({ problems }: DocumentReport): string {
  if (problems.some(({ hides }) => hides === 'everything')) return 'not at all';
  return problems.some(({ hides }) => hides === 'part') ? 'in part' : 'all';
}
