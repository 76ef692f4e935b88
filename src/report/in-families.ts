import { type Family, goesBefore, type Paper } from '../model/family.ts';
import type { DocumentReport, Passage, ReportFamily, ReportStream } from '../model/report.ts';
import { type Member, memberOf, type Other } from './family-member.ts';
import { withOthers } from './with-others.ts';

/** The papers of a report, their families, and how to get at one paper again. */
export type Related = {
  readonly papers: readonly Pick<Paper, 'name'>[];
  readonly families: readonly Family[];
  /** The report of a paper by its place. */
  readonly documentAt: (paper: number) => Promise<DocumentReport>;
};

/**
 * The report with agreements that belong together read together: what one of a family lacks or says weakly, and another has in full,
 * is met by the words of that other one, unless the first goes before it; what none of them has is asked once, of the one that the
 * others are under. What is forbidden stays so. An agreement that is out of
 * force, or one of several that are called alike, meets nothing for others. What every agreement is on its own stays beside it. The
 * same goes for the vendor's time to report and for what is needed to enforce.
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
        if (family === undefined) yield document;
        else {
          const others = othersOf(at, family, await tables(family), nameOf);
          yield withOthers({ ...document, family: nameOf(family.members[0]?.paper ?? at) }, others);
        }
        at += 1;
      }
    },
  };
}

type NameOf = (paper: number) => string;

/** What each member gives that counts for the others, by its place. */
type Table = ReadonlyMap<number, Member>;

async function tableOf({ members }: Family, { documentAt }: Related): Promise<Table> {
  const table = new Map<number, Member>();
  for (const { paper, aside } of members) if (aside === null) table.set(paper, memberOf(await documentAt(paper)));
  return table;
}

function othersOf(at: number, { members, orders }: Family, table: Table, nameOf: NameOf): readonly Other[] {
  return [...table].flatMap(([paper, member]) =>
    paper === at
      ? []
      : [
          {
            ...member,
            name: nameOf(paper),
            isHead: paper === members[0]?.paper,
            above: goesBefore(orders, paper, at),
            below: goesBefore(orders, at, paper),
          },
        ],
  );
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
