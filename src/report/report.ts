import type { ClauseKind, Fallback } from '../model/clause-kind.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Deal, DealQuestion } from '../model/deal.ts';
import { type Clause, clauseAt, type Document, locate, printed, quote } from '../model/document.ts';
import type { Enforcement } from '../model/enforcement.ts';
import type { Bearer } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Kin } from '../model/kin.ts';
import type { Latency } from '../model/latency.ts';
import type { Library } from '../model/library.ts';
import type { Match, NearMiss, PartReading } from '../model/match.ts';
import { sayMoney } from '../model/money.ts';
import type { Proposal } from '../model/proposal.ts';
import type {
  Cite,
  DocumentReport,
  Nearest,
  NeededClause,
  Passage,
  ReportConflict,
  ReportKin,
  ReportLatency,
  ReportLine,
  ReportMatch,
  ReportMeasure,
  ReportPart,
  ReportProposal,
} from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { fingerprint, told } from './fingerprint.ts';

/** All that the paper was held against, and what came of it. */
export type Held = {
  readonly kin: Kin;
  readonly deal: Deal;
  readonly proposals: readonly Proposal[];
  readonly findings: readonly Finding[];
  readonly conflicts: readonly Conflict[];
  readonly latency: Latency | null;
  readonly enforcement: readonly Enforcement[];
};

/** Findings to report: spans become quotes, clause numbers and places. Lines keep the order of the findings. */
export function documentReport(document: Document, held: Held, library: Library): DocumentReport {
  const { source, type, language, parties, problems, blocks, text } = document;
  const kinds = new Map(library.kinds.map((kind) => [kind.id, kind]));
  return {
    name: source.name,
    deal: held.deal,
    sha256: source.sha256,
    format: source.format,
    pages: source.pages,
    ...(source.view === undefined ? {} : { view: source.view }),
    ...(source.convertedBy === undefined ? {} : { convertedBy: source.convertedBy }),
    language,
    type: type?.id ?? null,
    parties: parties.map(({ name, role, address }) => ({ name, role, address })),
    kin: kinOf(document, held.kin),
    problems,
    read: { blocks: blocks.length, characters: text.length },
    proposals: held.proposals.map((proposal) => proposalOf(document, proposal, held.deal, library)),
    lines: held.findings.map((finding) => {
      const kind = kinds.get(finding.requirement.clause);
      return lineOf(document, finding, kind?.title ?? finding.requirement.clause, kind?.fallback ?? null);
    }),
    conflicts: conflictsOf(document, held.conflicts),
    latency: held.latency === null ? null : latencyOf(document, held.latency),
    enforcement: held.enforcement.map((each) => measureOf(document, each, kinds)),
  };
}

/** Of what others are called, only what may be a name of theirs. */
function kinOf(document: Document, { names, dated, ties, precedence }: Kin): ReportKin {
  const cited = <Said extends Span>({ start, end, ...said }: Said) => ({
    ...said,
    cite: passage(document, { start, end }),
  });
  return {
    names: [...names.titles, ...names.short],
    dated,
    ties: ties.map(cited),
    precedence: precedence.map(cited),
  };
}

function proposalOf(document: Document, proposal: Proposal, deal: Deal, { jurisdictions }: Library): ReportProposal {
  const { question, value, by, span } = proposal;
  const asked: Readonly<Record<DealQuestion, readonly string[]>> = {
    jurisdictions: deal.jurisdictions,
    'personal-data': deal.personalData ? ['yes'] : [],
    sectors: deal.sectors,
    roles: deal.roles,
    amount: deal.amount === null ? [] : [sayMoney(deal.amount)],
  };
  const applied = asked[question].includes(value);
  const unknown = question === 'jurisdictions' && !jurisdictions.some(({ code }) => code === value);
  const because = applied
    ? deal.open.includes(question)
      ? 'as the paper reads'
      : 'as you said'
    : unknown
      ? 'the library has no law of it'
      : 'left out, as you said otherwise';
  return { question, value, by, applied, because, cite: passage(document, span) };
}

function conflictsOf(document: Document, conflicts: readonly Conflict[]): readonly ReportConflict[] {
  const fingerprints = told(
    conflicts.map(({ id, measure, spans }) => fingerprint([id, measure?.id ?? ''], document, spans)),
  );
  return conflicts.map(({ id, severity, says, measure, spans }, index) => ({
    conflict: id,
    fingerprint: fingerprints[index] ?? '',
    severity,
    says,
    law: measure?.law ?? null,
    cites: spans.map((span) => passage(document, span)),
  }));
}

function latencyOf(document: Document, { hours, match, advised, flags, budgets }: Latency): ReportLatency {
  return {
    hours,
    cite: match === null ? null : passage(document, match.span),
    advised,
    flags,
    clocks: budgets.map(({ clock, outcome, says, remaining }) => ({
      clock: clock.id,
      jurisdiction: clock.jurisdiction,
      duty: clock.duty,
      actor: clock.actor,
      trigger: clock.trigger,
      startsOn: clock.startsOn,
      within: clock.within,
      tells: clock.tells,
      vendorKnowledge: clock.vendorKnowledge,
      vendorWindow: clock.vendorWindow,
      note: clock.note,
      law: clock.law,
      state: clock.force.state,
      outcome,
      says,
      remaining,
    })),
  };
}

function measureOf(
  document: Document,
  { measure, standing, has, weak, lacks }: Enforcement,
  kinds: ReadonlyMap<string, ClauseKind>,
): ReportMeasure {
  const called = (kind: string) => ({ kind, title: kinds.get(kind)?.title ?? kind });
  const placed = (all: Enforcement['has']): readonly NeededClause[] =>
    all.map(({ kind, match }) => ({ ...called(kind), cite: passage(document, match.span) }));
  return {
    measure: measure.id,
    jurisdiction: measure.jurisdiction,
    topic: measure.topic,
    says: measure.says,
    law: measure.law,
    state: measure.force.state,
    pending: standing === 'prepare',
    has: placed(has),
    weak: placed(weak),
    lacks: lacks.map(called),
  };
}

/** Every match of every kind, asked for by a requirement or not, in the order given. */
export function reportMatches(document: Document, matches: readonly Match[]): readonly ReportMatch[] {
  return matches.map(({ kind, stance, strength, span, evidence, direction: { owes, to, mutual } }) => ({
    kind,
    stance,
    strength,
    direction: { owes: called(owes), to: called(to), mutual },
    clause: clauseNumber(document, span),
    place: locate(document, span),
    ...printed(document, span),
    evidence: evidence.map((sign) => ({ signal: sign.signal, ...printed(document, sign.span) })),
  }));
}

function called(bearer: Bearer | null): string | null {
  if (bearer === null) return null;
  return bearer.who === 'named' ? bearer.name : bearer.who.replace('-', ' ');
}

function lineOf(document: Document, finding: Finding, title: string, fallback: Fallback | null): ReportLine {
  const { id, jurisdiction, clause, severity, law, says, why } = finding.requirement;
  const spans = 'matches' in finding ? finding.matches.map(({ span }) => span) : [];
  const about = {
    requirement: id,
    fingerprint: fingerprint([id], document, spans),
    jurisdiction,
    clause,
    title,
    severity,
    law,
    says,
    why,
  };
  const wording = fallback === null ? {} : { fallback };
  switch (finding.outcome) {
    case 'met':
      return {
        ...about,
        outcome: finding.outcome,
        cites: cites(document, finding.matches),
        ...parts(document, finding.parts),
      };
    case 'weak':
      return {
        ...about,
        outcome: finding.outcome,
        because: finding.because,
        cites: cites(document, finding.matches),
        ...parts(document, finding.parts),
        ...wording,
      };
    case 'forbidden':
      return {
        ...about,
        outcome: finding.outcome,
        because: finding.because,
        cites: cites(document, finding.matches),
        ...wording,
      };
    case 'missing':
      return { ...about, outcome: finding.outcome, ...nearest(document, finding.nearest), cites: [], ...wording };
    case 'unsure':
      return {
        ...about,
        outcome: finding.outcome,
        because: finding.because,
        ...nearest(document, finding.nearest),
        cites: cites(document, finding.matches),
        ...wording,
      };
    case 'clear':
      return { ...about, outcome: finding.outcome, cites: [] };
    case 'not-applicable':
      return { ...about, outcome: finding.outcome, because: finding.because, cites: [] };
    default:
      return finding satisfies never;
  }
}

function cites(document: Document, matches: readonly Match[]): readonly Cite[] {
  return matches.map(({ span, stance, strength }) => ({ ...passage(document, span), stance, strength }));
}

function parts(document: Document, readings: readonly PartReading[] = []): { readonly parts?: readonly ReportPart[] } {
  if (readings.length === 0) return {};
  return {
    parts: readings.map(({ part, title, stance, strength, says, places }) => ({
      part,
      title,
      outcome: strength === 'full' ? 'met' : 'weak',
      says,
      cites: places
        .filter((place) => place.stance === stance)
        .map(({ span }) => ({ ...passage(document, span), stance: stance ?? '', strength })),
    })),
  };
}

function nearest(document: Document, miss: NearMiss | null): { readonly nearest?: Nearest } {
  if (miss === null || !miss.isClose) return {};
  const has = [...new Set(miss.has.map(({ signal }) => signal))];
  return { nearest: { ...passage(document, miss.span), has, lacks: miss.lacks, says: miss.says } };
}

// The same clause is cited for many requirements.
const passages = new WeakMap<Document, Map<string, Passage>>();

/** The words at a span, the clause that they stand in and where, as every report gives them. */
export function passage(document: Document, span: Span): Passage {
  const known = passages.get(document) ?? new Map<string, Passage>();
  passages.set(document, known);
  const key = `${span.start} ${span.end}`;
  const made = known.get(key) ?? passageAt(document, span);
  known.set(key, made);
  return made;
}

function passageAt(document: Document, span: Span): Passage {
  return {
    clause: clauseNumber(document, span),
    heading: headingAbove(document, span),
    place: locate(document, span),
    ...printed(document, span),
  };
}

/** The number of the innermost clause that has one, or null. */
function clauseNumber(document: Document, span: Span): string | null {
  return upwards(document, span).find(({ number }) => number !== '')?.number ?? null;
}

/** The heading of the innermost clause that has one, or null. */
function headingAbove(document: Document, span: Span): string | null {
  const heading = upwards(document, span).find((clause) => clause.heading !== null)?.heading ?? null;
  return heading === null ? null : quote(document, heading);
}

/** The clause that holds the start of the span, its parent, and so on to the top. */
function upwards(document: Document, span: Span): readonly Clause[] {
  const path: Clause[] = [];
  let at = clauseAt(document, span.start);
  while (at !== null) {
    path.push(at);
    at = at.parent === null ? null : (document.clauses[at.parent] ?? null);
  }
  return path;
}
