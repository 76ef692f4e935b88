import type { Flip, Stood, Turn } from '../../model/comparison.ts';
import { isAccepted, isGap } from '../../model/decision.ts';
import type { Outcome } from '../../model/finding.ts';
import type { DocumentReport, Passage, ReportLine } from '../../model/report.ts';
import type { Severity } from '../../model/requirement.ts';
import type { Causes } from './causes.ts';

/** Requirements that stand otherwise in the newer report, the gravest first; among equals in the order of the report. */
export function flips(before: DocumentReport, after: DocumentReport, causes: Causes): readonly Flip[] {
  const old = new Map(before.lines.map((line) => [line.requirement, line]));
  const now = new Set(after.lines.map(({ requirement }) => requirement));
  const found = [
    ...after.lines.map((line) => flip(old.get(line.requirement) ?? null, line, causes)),
    ...before.lines.filter(({ requirement }) => !now.has(requirement)).map((line) => flip(line, null, causes)),
  ];
  return found.filter((each) => each !== null).sort((a, b) => rank(a) - rank(b));
}

const turns = { opened: 0, worse: 1, other: 2, better: 3, closed: 4 } satisfies Record<Turn, number>;
const severities = { must: 0, should: 1, consider: 2 } satisfies Record<Severity, number>;

function rank({ turn, severity }: Flip): number {
  return turns[turn] * 10 + severities[severity];
}

function flip(before: ReportLine | null, after: ReportLine | null, causes: Causes): Flip | null {
  const line = after ?? before;
  if (line === null) return null;
  const turn = turnOf(before, after);
  if (turn === null) return null;
  const { requirement, jurisdiction, clause, title, severity, says, law } = line;
  return {
    ...{ requirement, jurisdiction, clause, title, severity, says, law, turn },
    from: before === null ? null : stood(before),
    to: after === null ? null : stood(after),
    causes: causes(
      { cites: before?.cites ?? [], decision: before?.decision },
      { cites: restsOn(before, after), decision: after?.decision },
    ),
  };
}

/** What comes close is asked only where neither draft has the words themselves. */
function restsOn(before: ReportLine | null, after: ReportLine | null): readonly Passage[] {
  const own = after?.cites ?? [];
  const none = own.length === 0 && (before?.cites ?? []).length === 0;
  return none && after?.nearest !== undefined ? [after.nearest] : own;
}

function stood(line: ReportLine): Stood {
  const { outcome, because, cites, nearest } = line;
  return {
    outcome,
    ...(because === undefined ? {} : { because }),
    accepted: isAccepted(line),
    cites,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** Null where it stands as it stood. A requirement that only one of the two was asked for is told only where it is a gap. */
function turnOf(before: ReportLine | null, after: ReportLine | null): Turn | null {
  const [gapBefore, gapAfter] = [isOpen(before), isOpen(after)];
  if (!gapBefore && gapAfter) return 'opened';
  if (gapBefore && !gapAfter) return after?.outcome === 'unsure' && !isAccepted(after) ? 'other' : 'closed';
  if (before === null || after === null) return null;
  if (before.outcome !== after.outcome) {
    const [was, is] = [grades[before.outcome], grades[after.outcome]];
    if (was === null || is === null || was === is) return 'other';
    return is > was ? 'worse' : 'better';
  }
  const isReasoned = after.outcome === 'weak' || after.outcome === 'forbidden' || after.outcome === 'unsure';
  return isReasoned && reason(before) !== reason(after) ? 'other' : null;
}

/** Without the numbers of clauses, which follow what is put in before them. */
function reason({ because = '', cites }: ReportLine): string {
  const numbers = cites.flatMap(({ clause }) => clause ?? []).sort((a, b) => b.length - a.length);
  const plain = numbers.reduce((words, number) => words.replaceAll(number, '§'), because);
  return plain.replace(/\bclause (?:§|\d[\d.]*(?:\([a-z]+\))*)/g, '§');
}

function isOpen(line: ReportLine | null): boolean {
  return line !== null && isGap(line.outcome) && !isAccepted(line);
}

/** How far from what is asked; null what was not asked. */
const grades = {
  met: 0,
  clear: 0,
  unsure: 1,
  weak: 2,
  missing: 3,
  forbidden: 3,
  'not-applicable': null,
} satisfies Record<Outcome, number | null>;
