import type { Entry, EntryClause, EntryDuration, EntryLine, EntryMatch } from '../src/model/entry.ts';
import type { Portfolio, PortfolioAgreement, PortfolioHit } from '../src/model/portfolio.ts';

/** What a test says of an agreement: its clauses as words, and what was found in them. */
export type Small = Partial<Omit<Entry, 'clauses' | 'matches' | 'durations' | 'lines'>> & {
  readonly clauses?: readonly string[];
  readonly matches?: readonly (Pick<EntryMatch, 'kind'> & Partial<EntryMatch>)[];
  readonly durations?: readonly Partial<EntryDuration & { readonly stance: string }>[];
  readonly lines?: readonly Partial<EntryLine>[];
};

/** A portfolio in memory, of agreements by name. A search finds the clauses that have its expression as it stands. */
export function portfolioOf(agreements: Readonly<Record<string, Small>>): Portfolio {
  const all = Object.entries(agreements).map(([name, small], index) => ({
    entry: index + 1,
    name,
    small,
    clauses: clausesOf(small),
  }));
  const within = (entry: number, start: number, end: number) =>
    (all.find((each) => each.entry === entry)?.clauses ?? [])
      .filter((clause) => clause.start < end && clause.end > start)
      .map((clause) => ({ entry, ...clause }));
  return {
    isFinished: async () => true,
    agreements: async () => all.map(({ entry, name, small }) => agreementOf(entry, name, small)),
    lines: async (asked) =>
      all.flatMap(({ entry, small }) =>
        (small.lines ?? [])
          .map((line) => ({ ...plainLine, entry, ...line }))
          .filter((line) => ('kind' in asked ? line.kind === asked.kind : line.requirement === asked.requirement)),
      ),
    matches: async (kinds) =>
      all.flatMap(({ entry, small }) =>
        (small.matches ?? [])
          .map((match) => ({ ...plainMatch, entry, ...match }))
          .filter(({ kind }) => kinds.includes(kind)),
      ),
    durations: async (kind) =>
      all.flatMap(({ entry, small }) =>
        (small.durations ?? [])
          .map((each) => ({ ...plainDuration, entry, ...each }))
          .filter((each) => each.kind === kind),
      ),
    clausesAt: async (spans) => spans.map(({ entry, start, end }) => within(entry, start, end)),
    search: async ({ expression, entries, limit }) => {
      const hits = all
        .filter(({ entry }) => entries.includes(entry))
        .flatMap(({ entry, clauses }) =>
          clauses.flatMap((clause): PortfolioHit[] => hitIn({ entry, ...clause }, expression)),
        );
      return { hits: hits.slice(0, limit), total: hits.length };
    },
    ids: async () => ({ requirements: [], kinds: [], jurisdictions: [] }),
  };
}

const plainMatch = { stance: 'stated', strength: 'full', start: 0, end: 10 } as const;
const plainDuration = {
  kind: 'notification-deadline',
  hours: null,
  count: null,
  unit: null,
  vague: null,
  said: null,
  counts: true,
  stance: 'hours-stated',
  start: 0,
  end: 10,
} as const;
const plainLine = {
  requirement: 'r',
  jurisdiction: 'eu',
  kind: 'k',
  outcome: 'missing',
  severity: 'must',
  because: null,
  start: null,
  end: null,
} as const;

function agreementOf(
  entry: number,
  name: string,
  { parties = [], jurisdictions = [], ...small }: Small,
): PortfolioAgreement {
  const { title = null, type = null, language = 'en', unread = null } = small;
  const known = { title, type, language, unread, parties, jurisdictions };
  return {
    path: name,
    name,
    entry,
    asOf: '2026-11-24',
    library: 'ab',
    version: '1',
    gaps: { must: 1, should: 2, consider: 3 },
    paper: null,
    ...known,
  };
}

function clausesOf({ clauses = [] }: Small): readonly EntryClause[] {
  let start = 0;
  return clauses.map((words, index) => {
    const number = String(index + 1);
    const clause = { number, heading: null, headings: '', words, start, end: start + words.length, bare: false };
    start = clause.end + 1;
    return { ...clause, marks: [[0, number, `line ${number}`, null]] };
  });
}

function hitIn(clause: Omit<PortfolioHit, 'hits'>, expression: string): PortfolioHit[] {
  const at = clause.words.indexOf(expression);
  return at === -1 ? [] : [{ ...clause, hits: [{ start: at, end: at + expression.length }] }];
}
