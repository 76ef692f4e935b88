import { citedNumber } from '../model/document.ts';
import type { Order } from '../model/family.ts';
import type { Cite, DocumentReport, ReportLatency, ReportLine, ReportMeasure } from '../model/report.ts';
import type { Other } from './family-member.ts';

/** The report of an agreement read together with the others of its family that count. */
export function withOthers(document: DocumentReport, others: readonly Other[]): DocumentReport {
  // Of an amendment or an order form it is not said that it lacks what its agreement may have.
  const isWhole = document.problems.every(({ hides, code }) => hides === 'nothing' || code === 'elsewhere');
  return {
    ...document,
    lines: document.lines.map((line) => lineOf(line, others, isWhole)),
    latency: document.latency === null ? null : latencyOf(document.latency, others),
    enforcement: document.enforcement.map((measure) => measureOf(measure, others)),
  };
}

function lineOf(line: ReportLine, others: readonly Other[], isWhole: boolean): ReportLine {
  const held = others.flatMap(({ lines, ...other }) => {
    const own = lines.get(line.requirement);
    return own === undefined ? [] : [{ ...other, own }];
  });
  const noted = (says: string): ReportLine => ({ ...line, family: { alone: line.outcome, says } });
  if (line.outcome === 'met') {
    const worse = held.find(({ own, above }) => own.is === 'short' && above !== null);
    return worse === undefined
      ? line
      : noted(`${worse.name} falls short of this, and goes before this agreement${by(worse.above)}`);
  }
  if (!canBeMet(line, isWhole)) return line;
  const meeting = held.flatMap(({ own, ...other }) => (own.is === 'met' ? [{ ...other, cites: own.cites }] : []));
  // What is missing contradicts nothing; what is weak and goes before takes the better words their force.
  const chosen = first(line.outcome === 'weak' ? meeting.filter(({ below }) => below === null) : meeting);
  if (chosen !== null) return metBy(line, chosen.name, chosen.cites, chosen.above);
  const [blocked] = meeting;
  if (blocked !== undefined)
    return noted(`${blocked.name} has it, but this agreement goes before it${by(blocked.below)}`);
  const head = held.find(({ isHead }) => isHead);
  return head === undefined || line.outcome === 'weak' ? line : askedOf(line, head.name);
}

/** A gap of the family is one gap: it is asked of the agreement that the others are under. */
function askedOf({ because, nearest, fallback, ...line }: ReportLine, head: string): ReportLine {
  return {
    ...line,
    outcome: 'not-applicable',
    because: `asked once for the family, of ${head}`,
    family: { alone: line.outcome, says: 'neither here nor in its family' },
  };
}

/** What is forbidden stands there, whatever others say. */
function canBeMet({ outcome, cites }: ReportLine, isWhole: boolean): boolean {
  return outcome === 'missing' || outcome === 'weak' || (outcome === 'unsure' && cites.length === 0 && isWhole);
}

/** One that goes before, or else the first of the family. */
function first<Each extends Pick<Other, 'above'>>(all: readonly Each[]): Each | null {
  return all.find(({ above }) => above !== null) ?? all[0] ?? null;
}

function metBy(
  { because, nearest, fallback, ...line }: ReportLine,
  name: string,
  cites: readonly Cite[],
  above: Order | null,
): ReportLine {
  const order = above === null ? 'which of the two goes before is not said' : `which goes before${by(above)}`;
  const says =
    line.outcome === 'weak'
      ? `weak here (${because ?? ''}); ${name} has it in full, ${order}`
      : `not here; ${name} has it`;
  return {
    ...line,
    outcome: 'met',
    cites: [...cites.map((cite) => ({ in: name, ...cite })), ...line.cites],
    family: { alone: line.outcome, says },
  };
}

/** Where it says which goes before. */
function by(order: Order | null): string {
  const { clause = null, heading = null } = order?.cite ?? {};
  const named = clause === null ? (heading === null ? null : `“${heading}”`) : citedNumber(clause);
  return named === null ? '' : ` (${named})`;
}

/** The time that another gives, where that one goes before or this one gives none; only where both were held against the same clocks. */
function latencyOf(own: ReportLatency, others: readonly Other[]): ReportLatency {
  const timed = others.flatMap(({ name, latency, above, below }) =>
    latency !== null && isAgainstTheSame(own, latency) ? [{ name, latency, above, below }] : [],
  );
  const chosen =
    own.hours === null
      ? first(timed.filter(({ below }) => below === null || own.cite === null))
      : (timed.find(({ above }) => above !== null) ?? null);
  if (chosen === null) return own;
  const { name, latency } = chosen;
  return { ...latency, cite: latency.cite === null ? null : { in: name, ...latency.cite } };
}

function isAgainstTheSame(a: ReportLatency, b: ReportLatency): boolean {
  const ids = ({ clocks }: ReportLatency): string => clocks.map(({ clock }) => clock).join(' ');
  return ids(a) === ids(b);
}

/** What another has of that which a measure needs counts as had. */
function measureOf(measure: ReportMeasure, others: readonly Other[]): ReportMeasure {
  const lent = new Map(
    [...measure.weak, ...measure.lacks].flatMap(({ kind }) => {
      for (const { name, clauses } of others) {
        const clause = clauses.get(measure.measure)?.get(kind);
        if (clause !== undefined) return [[kind, { ...clause, cite: { in: name, ...clause.cite } }] as const];
      }
      return [];
    }),
  );
  if (lent.size === 0) return measure;
  const isOwn = ({ kind }: { readonly kind: string }): boolean => !lent.has(kind);
  return {
    ...measure,
    has: [...measure.has, ...lent.values()],
    weak: measure.weak.filter(isOwn),
    lacks: measure.lacks.filter(isOwn),
  };
}
