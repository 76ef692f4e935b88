import { citedNumber } from '../model/document.ts';
import { type Family, goesBefore, type Order, type Paper } from '../model/family.ts';
import type { Cite, DocumentReport, Passage, ReportFamily, ReportLine, ReportStream } from '../model/report.ts';

/** The papers of a report, their families, and how to get at one paper again. */
export type Related = {
  readonly papers: readonly Pick<Paper, 'name'>[];
  readonly families: readonly Family[];
  /** The report of a paper by its place. */
  readonly documentAt: (paper: number) => Promise<DocumentReport>;
};

/**
 * The report with agreements that belong together read together: what one of a family lacks or says weakly, and another has in full,
 * is met by the words of that other one, unless the first goes before it. What is forbidden stays so. An agreement that is out of
 * force, or one of several that are called alike, meets nothing for others. What every agreement is on its own stays beside it.
 * Of the members of a family it opens those once more that may meet something, and holds the places of two families at most.
 */
export function inFamilies(report: ReportStream, related: Related): ReportStream {
  const { papers, families } = related;
  const familyOf = new Map(families.flatMap((family) => family.members.map(({ paper }) => [paper, family] as const)));
  const nameOf = (paper: number): string => papers[paper]?.name ?? '';
  const tables = lastTwo((family: Family) => tableOf(family, related));
  return {
    ...report,
    families: families.map((family) => told(family, nameOf)),
    documents: async function* () {
      let at = 0;
      for await (const document of report.documents()) {
        const family = familyOf.get(at);
        yield family === undefined ? document : withFamily(document, at, family, await tables(family), nameOf);
        at += 1;
      }
    },
  };
}

/** Of each member that counts for the others: by requirement, the words that meet it, or why it falls short. */
type Table = ReadonlyMap<number, ReadonlyMap<string, Held>>;
type Held = { readonly meets: true; readonly cites: readonly Cite[] } | { readonly meets: false };

async function tableOf({ members }: Family, { documentAt }: Related): Promise<Table> {
  const table = new Map<number, ReadonlyMap<string, Held>>();
  for (const { paper, aside } of members) {
    if (aside !== null) continue;
    const { lines } = await documentAt(paper);
    table.set(
      paper,
      new Map(
        lines.flatMap((line) => {
          const held = heldBy(line);
          return held === null ? [] : [[line.requirement, held] as const];
        }),
      ),
    );
  }
  return table;
}

function heldBy({ outcome, cites }: ReportLine): Held | null {
  if (outcome === 'met') {
    const full = cites.filter(({ strength }) => strength === 'full');
    return { meets: true, cites: full.length > 0 ? full : cites };
  }
  return outcome === 'weak' || outcome === 'forbidden' ? { meets: false } : null;
}

type NameOf = (paper: number) => string;

/** Another member that counts for the others, what it has, and what says which of the two goes before. */
type Other = {
  readonly name: string;
  readonly has: ReadonlyMap<string, Held>;
  readonly above: Order | null;
  readonly below: Order | null;
};

function withFamily(
  document: DocumentReport,
  at: number,
  family: Family,
  table: Table,
  nameOf: NameOf,
): DocumentReport {
  const { members, orders } = family;
  const others = [...table]
    .filter(([paper]) => paper !== at)
    .map(
      ([paper, has]): Other => ({
        name: nameOf(paper),
        has,
        above: goesBefore(orders, paper, at),
        below: goesBefore(orders, at, paper),
      }),
    );
  // Of an amendment or an order form it is not said that it lacks what its agreement may have.
  const isWhole = document.problems.every(({ hides, code }) => hides === 'nothing' || code === 'elsewhere');
  return {
    ...document,
    family: nameOf(members[0]?.paper ?? at),
    lines: document.lines.map((line) => withOthers(line, others, isWhole)),
  };
}

function withOthers(line: ReportLine, others: readonly Other[], isWhole: boolean): ReportLine {
  const held = others.flatMap(({ has, ...other }) => {
    const own = has.get(line.requirement);
    return own === undefined ? [] : [{ ...other, own }];
  });
  const noted = (says: string): ReportLine => ({ ...line, family: { alone: line.outcome, says } });
  if (line.outcome === 'met') {
    const worse = held.find(({ own, above }) => !own.meets && above !== null);
    return worse === undefined
      ? line
      : noted(`${worse.name} falls short of this, and goes before this agreement${by(worse.above)}`);
  }
  if (!canBeMet(line, isWhole)) return line;
  const meeting = held.filter(({ own }) => own.meets);
  // What is missing contradicts nothing; what is weak and goes before takes the better words their force.
  const standing = line.outcome === 'weak' ? meeting.filter(({ below }) => below === null) : meeting;
  const chosen = standing.find(({ above }) => above !== null) ?? standing[0];
  if (chosen !== undefined) return metBy(line, chosen.name, chosen.own.meets ? chosen.own.cites : [], chosen.above);
  const [blocked] = meeting;
  return blocked === undefined
    ? line
    : noted(`${blocked.name} has it, but this agreement goes before it${by(blocked.below)}`);
}

/** What is forbidden stands there, whatever others say. */
function canBeMet({ outcome, cites }: ReportLine, isWhole: boolean): boolean {
  return outcome === 'missing' || outcome === 'weak' || (outcome === 'unsure' && cites.length === 0 && isWhole);
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

function told({ members, orders, doubts }: Family, nameOf: NameOf): ReportFamily {
  return {
    name: nameOf(members[0]?.paper ?? -1),
    papers: members.map(({ paper, because, cite, aside }) => {
      const name = nameOf(paper);
      return { name, because, cite: cite === null ? null : fromIts(cite, name), aside };
    }),
    orders: orders.map(({ above, below, cite }) => ({ above: nameOf(above), below: nameOf(below), cite })),
    doubts,
  };
}

/** Beside the name of an agreement its own words need no name. */
function fromIts({ in: other, ...cite }: Passage, name: string): Passage {
  return other === undefined || other === name ? cite : { in: other, ...cite };
}

/** Remembers the last two answers: agreements of a family mostly lie side by side. */
function lastTwo<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  let known: readonly { readonly key: Key; readonly value: Promise<Value> }[] = [];
  return (key) => {
    const found = known.find((each) => each.key === key);
    if (found !== undefined) return found.value;
    const value = make(key);
    known = [...known.slice(-1), { key, value }];
    return value;
  };
}
