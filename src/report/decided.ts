import type { Day } from '../model/day.ts';
import { type Decision, isAccepted, isGap, type KnownFinding, type Waiver } from '../model/decision.ts';
import { grouped } from '../model/grouped.ts';
import type { Decided, DocumentReport, ReportConflict, ReportLine, ReportStream } from '../model/report.ts';
import type { Severity } from '../model/requirement.ts';

/** What people decided, in their files. */
export type Decisions = {
  /** The day on which a waiver holds or has lapsed. */
  readonly asOf: Day;
  readonly waivers: readonly Waiver[];
  readonly baseline: readonly KnownFinding[];
  /** The whole path of a document by its name in the report, as waivers know it, and its name in the baseline. */
  readonly pathOf: (document: string) => string;
  readonly agreementOf: (document: string) => string;
};

/** What a whole report comes to. */
export type Tally = {
  /** Gaps that nobody accepted, conflicts among them. */
  readonly gaps: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  /** Waivers that met a gap, or what is unsure. */
  readonly met: ReadonlySet<Waiver>;
  /** Waivers of some agreement that was read. */
  readonly covering: ReadonlySet<Waiver>;
  /** What the baseline remembers and was looked for, and is no more. */
  readonly gone: readonly KnownFinding[];
};

/** A gap of a document, as a baseline would remember it. */
export type Gap = KnownFinding & { readonly severity: Severity; readonly decision?: Decision };

/**
 * The report with every decision beside its line, and what it comes to. That is counted as the report is written down; where nobody
 * read it to its end, it is read for the count.
 */
export function decided(
  report: ReportStream,
  decisions: Decisions,
): { readonly report: ReportStream; readonly tally: () => Promise<Tally> } {
  const known = grouped(decisions.baseline, ({ agreement }) => agreement);
  let last: Tally | null = null;
  async function* documents() {
    const count = counting();
    for await (const document of report.documents()) {
      const own = known.get(decisions.agreementOf(document.name)) ?? [];
      const joined = withDecisions(document, own, decisions, count.waived);
      count.add(joined, own, decisions);
      yield joined;
    }
    last = count.tally;
  }
  const tally = async (): Promise<Tally> => {
    for await (const _ of last === null ? documents() : []);
    if (last === null) throw new Error('a report came to no end');
    return last;
  };
  return { report: { ...report, documents }, tally };
}

/** Gaps and conflicts of a document, in the order of its report. */
export function gapsOf(document: DocumentReport, agreement: string): readonly Gap[] {
  const lines = document.lines.filter(({ outcome }) => isGap(outcome));
  return [
    ...lines.map((line) => ({
      agreement,
      requirement: line.requirement,
      outcome: line.outcome,
      fingerprint: line.fingerprint,
      severity: line.severity,
      ...decisionOf(line),
    })),
    ...document.conflicts.map((each) => ({
      agreement,
      requirement: each.conflict,
      outcome: 'conflict' as const,
      fingerprint: each.fingerprint,
      severity: each.severity,
      ...decisionOf(each),
    })),
  ];
}

function decisionOf({ decision }: Decided): { readonly decision?: Decision } {
  return decision === undefined ? {} : { decision };
}

/** Whether two of one agreement are the same: another outcome of the same words is another finding. */
export function isSameFinding(a: KnownFinding, b: KnownFinding): boolean {
  return a.requirement === b.requirement && a.outcome === b.outcome && a.fingerprint === b.fingerprint;
}

type Heard = (waiver: Waiver) => void;

function withDecisions(
  document: DocumentReport,
  known: readonly KnownFinding[],
  decisions: Decisions,
  heard: Heard,
): DocumentReport {
  const path = decisions.pathOf(document.name);
  const waivers = decisions.waivers.filter((waiver) => waiver.covers(path));
  if (waivers.length === 0 && known.length === 0) return document;
  const decide = (finding: Omit<KnownFinding, 'agreement'>): { readonly decision?: Decision } => {
    const waived = waiving(finding, waivers, decisions.asOf, heard);
    if (waived !== null) return { decision: waived };
    return known.some((each) => isSameFinding(each, { ...finding, agreement: '' }))
      ? { decision: { by: 'baseline' } }
      : {};
  };
  const line = (each: ReportLine): ReportLine =>
    isGap(each.outcome) || each.outcome === 'unsure' ? { ...each, ...decide(each) } : each;
  const conflict = (each: ReportConflict): ReportConflict => ({
    ...each,
    ...decide({ requirement: each.conflict, outcome: 'conflict', fingerprint: each.fingerprint }),
  });
  return { ...document, lines: document.lines.map(line), conflicts: document.conflicts.map(conflict) };
}

/**
 * A waiver speaks before the baseline, also once it has lapsed: somebody set a day, and that day is to be noticed. Of several the one
 * that holds longest.
 */
function waiving(
  { requirement, fingerprint }: Omit<KnownFinding, 'agreement'>,
  waivers: readonly Waiver[],
  asOf: Day,
  heard: Heard,
): Decision | null {
  const fitting = waivers.filter(
    (each) => each.requirement === requirement && (each.fingerprint === null || each.fingerprint === fingerprint),
  );
  for (const each of fitting) heard(each);
  const [first, ...rest] = fitting;
  if (first === undefined) return null;
  const { reason, who, until } = rest.reduce((a, b) => (b.until > a.until ? b : a), first);
  return { by: 'waiver', reason, who, until, lapsed: asOf > until };
}

function counting() {
  const gaps = { must: 0, should: 0, consider: 0 };
  const met = new Set<Waiver>();
  const covering = new Set<Waiver>();
  const gone: KnownFinding[] = [];
  const counted = { gaps, accepted: 0, met, covering, gone };
  return {
    waived: (waiver: Waiver): void => {
      met.add(waiver);
    },
    add: (document: DocumentReport, known: readonly KnownFinding[], { waivers, pathOf }: Decisions): void => {
      const path = pathOf(document.name);
      for (const waiver of waivers) if (waiver.covers(path)) covering.add(waiver);
      const found = gapsOf(document, '');
      for (const gap of found) {
        if (isAccepted(gap)) counted.accepted += 1;
        else gaps[gap.severity] += 1;
      }
      gone.push(
        ...known.filter((each) => isLookedFor(each, document) && !found.some((gap) => isSameFinding(gap, each))),
      );
    },
    tally: counted as Tally,
  };
}

/** Not where nothing could be read, nor where the law that it is of was not asked. */
function isLookedFor({ requirement, outcome }: KnownFinding, { problems, lines }: DocumentReport): boolean {
  if (problems.some(({ hides }) => hides === 'everything')) return false;
  return outcome === 'conflict' || lines.some((line) => line.requirement === requirement);
}
