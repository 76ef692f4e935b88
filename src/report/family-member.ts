import type { Order } from '../model/family.ts';
import type { Cite, DocumentReport, NeededClause, ReportLatency, ReportLine } from '../model/report.ts';

/** What an agreement of a family has to give to the others. */
export type Member = {
  /** By id of the requirement: the words that meet it, that it has some which fall short, or that it has none. */
  readonly lines: ReadonlyMap<string, Held>;
  /** Null where it gives the vendor no time. */
  readonly latency: ReportLatency | null;
  /** By id of the measure what it has of that which it needs, by kind. */
  readonly clauses: ReadonlyMap<string, ReadonlyMap<string, NeededClause>>;
};

export type Held = { readonly is: 'met'; readonly cites: readonly Cite[] } | { readonly is: 'short' | 'missing' };

/** Another agreement of the family, what it gives, and what says which of the two goes before. */
export type Other = Member & {
  readonly name: string;
  readonly isHead: boolean;
  readonly above: Order | null;
  readonly below: Order | null;
};

export function memberOf({ lines, latency, enforcement }: DocumentReport): Member {
  return {
    lines: new Map(
      lines.flatMap((line) => {
        const held = heldBy(line);
        return held === null ? [] : [[line.requirement, held] as const];
      }),
    ),
    latency: latency?.hours == null ? null : latency,
    clauses: new Map(
      enforcement.map(({ measure, has }) => [measure, new Map(has.map((clause) => [clause.kind, clause]))]),
    ),
  };
}

function heldBy({ outcome, cites }: ReportLine): Held | null {
  switch (outcome) {
    case 'met': {
      const full = cites.filter(({ strength }) => strength === 'full');
      return { is: 'met', cites: full.length > 0 ? full : cites };
    }
    case 'weak':
    case 'forbidden':
      return { is: 'short' };
    case 'missing':
      return { is: 'missing' };
    case 'unsure':
    case 'clear':
    case 'not-applicable':
      return null;
    default:
      return outcome satisfies never;
  }
}
