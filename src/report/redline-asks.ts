import { isAccepted, isGap } from '../model/decision.ts';
import { house } from '../model/house.ts';
import type { RedlineAsk } from '../model/redline.ts';
import type { DocumentReport, Passage, ReportLine } from '../model/report.ts';
import type { Ask, AskedFinding } from '../model/review.ts';
import { asks } from './asks.ts';
import { citesOf } from './cites.ts';
import { isDoubtful, linked, unconfirmed } from './formats/text/citation.ts';
import type { KnownKind } from './review-rule.ts';

/** Which step of the library's wording is asked for. What the walk-away is, the other side is never told. */
export const redlineSteps = ['preferred', 'acceptable'] as const;

export type RedlineStep = (typeof redlineSteps)[number];

export function isRedlineStep(name: string): name is RedlineStep {
  return redlineSteps.some((step) => step === name);
}

/** What goes into the file of the other side, and in which words. */
export type RedlineChoice = {
  readonly step: RedlineStep;
  /** Ids of clause kinds; null: all that is asked. */
  readonly clauses: readonly string[] | null;
};

/**
 * The asks of a report as they are written into the paper: gaps that nobody accepted, called a false alarm or fixed. The comment is read
 * by the other side: it says what is missing and which law asks for it, and nothing of how much it matters to us.
 */
export function redlineAsks(
  document: DocumentReport,
  kinds: readonly KnownKind[],
  { step, clauses }: RedlineChoice,
): readonly RedlineAsk[] {
  // Who names an ask wants it in the file, whatever was said of its last draft.
  const lines = clauses === null ? document.lines.filter((line) => !isCalledFixed(line)) : document.lines;
  return asks({ ...document, lines }, kinds)
    .filter(({ clause }) => clauses === null || clauses.includes(clause))
    .map((ask) => redlineAsk(ask, { lines, kinds, step }));
}

function isCalledFixed({ decision }: ReportLine): boolean {
  return decision?.by === 'ruling' && !decision.lapsed && decision.says === 'fixed';
}

type Beside = {
  readonly lines: readonly ReportLine[];
  readonly kinds: readonly KnownKind[];
  readonly step: RedlineStep;
};

function redlineAsk({ clause, title, missing, wording, findings }: Ask, { lines, kinds, step }: Beside): RedlineAsk {
  const own = lines.filter((line) => line.clause === clause && isGap(line.outcome) && !isAccepted(line));
  const familyOf = (id: string) => kinds.find((kind) => kind.id === id)?.family ?? id;
  const relatives = lines.filter((line) => line.clause !== clause && familyOf(line.clause) === familyOf(clause));
  return {
    ...{ clause, title },
    says: [`${title}. ${missing}`, ...reasons(findings)],
    wording: wording?.[step] ?? null,
    amends: here(own.flatMap(citesOf)),
    isForbidden: own.some(({ outcome }) => outcome === 'forbidden'),
    closest: here(own.flatMap(({ nearest }) => nearest ?? []))[0] ?? null,
    kin: here(relatives.flatMap(({ cites }) => cites))[0] ?? null,
  };
}

/** Passages of this very paper, each once. */
function here(passages: readonly Passage[]): readonly Passage[] {
  const own = passages.filter((each) => each.in === undefined);
  return own.filter(
    (each, index) => own.findIndex(({ start, end }) => start === each.start && end === each.end) === index,
  );
}

/** Findings whose reasons are told in full; of the others only the source is named. */
const inFull = 3;

/** Of each finding what is asked, by what and why; law before our own policy. What two of them share is said once. */
function reasons(findings: Ask['findings']): readonly string[] {
  const laws = findings.filter(({ jurisdiction }) => jurisdiction !== house);
  const [told, named] = [laws.slice(0, inFull), laws.slice(inFull)];
  const policy = findings.filter(({ jurisdiction }) => jurisdiction === house);
  return [
    ...told.flatMap(byLaw),
    ...(named.length === 0 ? [] : [`Also asked by ${named.map((each) => sourceOf(each)).join('; ')}.`]),
    ...[...new Set(policy.map(({ says }) => `We ask this of our partners: ${says}`))],
  ];
}

function byLaw(finding: AskedFinding): readonly string[] {
  const { says, why, law } = finding;
  const link = linked(law);
  return [`${sourceOf(finding)}: ${says} ${why}`, ...(link === null ? [] : [link])];
}

function sourceOf(finding: AskedFinding): string {
  const { instrument, provision } = finding.law;
  return `${instrument}, ${provision}${isDoubtful(finding) ? ` (${unconfirmed})` : ''}`;
}
