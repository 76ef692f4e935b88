import type { Family, Grouping, Member, Order, Paper } from '../model/family.ts';
import { isUpward, type Kinship, kinships } from './kinships.ts';
import { isDependent, type KnownPaper, knownPapers } from './known-paper.ts';
import { ordersAmong } from './orders.ts';

/**
 * Which agreements belong together: those that name one another and are between the same parties, and what adds to an agreement
 * (an amendment, an order form, data processing terms) and lies beside it. What the configuration says goes before. In the order of
 * the papers; an agreement that belongs with none is in none.
 */
export function families(papers: readonly Paper[], { together, apart }: Grouping): readonly Family[] {
  const known = knownPapers(papers);
  const placed = new Set([...apart, ...together.flatMap(({ papers }) => papers)]);
  const found = kinships(known.filter(({ at }) => !placed.has(at)));
  const grouped = groups(found.sure).map((members) => {
    const head = headOf(members, found.sure);
    const own = found.sure.filter(({ from }) => members.includes(from));
    const doubts = found.doubtful
      .filter(({ from }) => members.includes(from))
      .map(
        ({ from, called, papers }) =>
          `what ${from.name} calls ${called} may be ${papers.map(({ name }) => name).join(' or ')}`,
      );
    const { orders, doubts: contrary } = ordersAmong(members, head, own);
    return familyOf(members, head, { kinships: own, orders, doubts: [...doubts, ...contrary] });
  });
  const configured = together.flatMap(({ papers, ranked }) => {
    const members = papers.flatMap((at) => known[at] ?? []);
    const [head] = members;
    if (head === undefined || members.length < 2) return [];
    // The last that is ranked goes before each of the rest, any other before the next.
    const orders = members.slice(1).flatMap(({ at }, index): readonly Order[] => {
      const above = members[Math.min(index, ranked - 1)];
      return above === undefined ? [] : [{ above: above.at, below: at, cite: null }];
    });
    const read = ranked > 0 ? { orders, doubts: [] } : ordersAmong(members, head, []);
    return [familyOf(members, head, { kinships: [], ...read })];
  });
  return [...grouped, ...configured].sort((a, b) => (a.members[0]?.paper ?? 0) - (b.members[0]?.paper ?? 0));
}

/** What is connected, whoever said it. */
function groups(all: readonly Kinship[]): readonly (readonly KnownPaper[])[] {
  const group = new Map<KnownPaper, Set<KnownPaper>>();
  for (const { from, to } of all) {
    const joined = new Set([...(group.get(from) ?? [from]), ...(group.get(to) ?? [to])]);
    for (const each of joined) group.set(each, joined);
  }
  return [...new Set(group.values())].map((members) => [...members].sort((a, b) => a.at - b.at));
}

/** The one that most others are under; of equals one that can stand alone, then the first. */
function headOf(members: readonly KnownPaper[], all: readonly Kinship[]): KnownPaper {
  const weight = (paper: KnownPaper): number =>
    all.filter((each) => (isUpward(each) && each.to === paper) || (each.relation === 'holds' && each.from === paper))
      .length *
      2 +
    (isDependent(paper) ? 0 : 1);
  const [first] = [...members].sort((a, b) => weight(b) - weight(a) || a.at - b.at);
  if (first === undefined) throw new Error('a family without members');
  return first;
}

type Found = {
  readonly kinships: readonly Kinship[];
  readonly orders: readonly Order[];
  readonly doubts: readonly string[];
};

function familyOf(members: readonly KnownPaper[], head: KnownPaper, { kinships, orders, doubts }: Found): Family {
  const rest = members.filter((each) => each !== head);
  return {
    members: [head, ...rest].map((paper): Member => {
      const { because, cite } = reason(paper, head, kinships);
      return { paper: paper.at, because, cite, aside: aside(paper, members, kinships) };
    }),
    orders,
    doubts,
  };
}

/** Its own words before those of others. */
function reason(paper: KnownPaper, head: KnownPaper, all: readonly Kinship[]): Pick<Member, 'because' | 'cite'> {
  if (all.length === 0) return { because: 'the configuration puts it here', cite: null };
  const own = all.filter(({ from }) => from === paper).sort((a, b) => Number(isUpward(b)) - Number(isUpward(a)));
  const [first] = paper === head ? [] : own;
  if (first !== undefined) return { because: says(first), cite: first.cite };
  const about = all.find(({ to }) => to === paper);
  if (paper === head || about === undefined) return { because: 'the others are under it', cite: null };
  return { because: `${about.from.name} ${verbs[about.relation]} it`, cite: about.cite };
}

const verbs = {
  amends: 'amends',
  supersedes: 'takes the place of',
  under: 'is under',
  holds: 'holds',
  names: 'names',
  folder: 'lies beside',
} satisfies Record<Kinship['relation'], string>;

function says({ relation, to }: Kinship): string {
  return relation === 'folder'
    ? `it is between the same parties as ${to.name}, and lies beside it`
    : `it ${verbs[relation]} ${to.name}`;
}

/** What is out of force, and one of several of the same name: drafts of one, or each for an order of its own. */
function aside(paper: KnownPaper, members: readonly KnownPaper[], all: readonly Kinship[]): string | null {
  const later = all.find(({ relation, to }) => relation === 'supersedes' && to === paper);
  if (later !== undefined) return `${later.from.name} takes its place`;
  const alike = members.filter((each) => each !== paper && isAlike(each, paper));
  return alike.length === 0 ? null : `it is one of ${alike.length + 1} that are called alike`;
}

function isAlike(a: KnownPaper, b: KnownPaper): boolean {
  if (a.type === 'order-form' && b.type === 'order-form') return true;
  const [name] = a.kin.names;
  return name !== undefined && name === b.kin.names[0] && a.type === b.type;
}
