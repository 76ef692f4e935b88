import type { Order } from '../model/family.ts';
import type { Ranked } from '../model/kin.ts';
import type { Kinship } from './kinships.ts';
import { bears, isGeneral, type KnownPaper } from './known-paper.ts';

/** Which members of a family go before which, as they say; where two say the opposite of each other, neither, and a sentence that tells. */
export function ordersAmong(
  members: readonly KnownPaper[],
  head: KnownPaper,
  kinships: readonly Kinship[],
): { readonly orders: readonly Order[]; readonly doubts: readonly string[] } {
  const said = [
    ...members.flatMap((paper) => statedBy(paper, members, head)),
    // An amendment goes before what it amends, unless one of the two says otherwise.
    ...kinships.flatMap(({ from, to, relation, cite }): readonly Order[] =>
      relation === 'amends' ? [{ above: from.at, below: to.at, cite }] : [],
    ),
  ];
  const stated = said.filter((each, index) => said.findIndex((other) => isSame(each, other)) === index);
  const contrary = stated.filter((each) => stated.some((other) => isReverse(each, other)));
  const nameOf = (at: number): string => members.find((each) => each.at === at)?.name ?? '';
  return {
    orders: stated.filter((each) => !contrary.includes(each)),
    doubts: contrary
      .filter(({ above, below }) => above < below)
      .map(
        ({ above, below }) =>
          `${nameOf(above)} and ${nameOf(below)} are each said to go before the other, so neither does`,
      ),
  };
}

function statedBy(paper: KnownPaper, members: readonly KnownPaper[], head: KnownPaper): readonly Order[] {
  return paper.kin.precedence.flatMap(({ ranks, cite }) => {
    const placed = ranks.map((rank) => rank.flatMap((each) => meantBy(each, paper, members, head)));
    return placed
      .slice(1)
      .flatMap((lower, index) =>
        (placed[index] ?? []).flatMap((above) =>
          lower.filter((below) => below !== above).map((below): Order => ({ above: above.at, below: below.at, cite })),
        ),
      );
  });
}

function meantBy(
  ranked: Ranked,
  paper: KnownPaper,
  members: readonly KnownPaper[],
  head: KnownPaper,
): readonly KnownPaper[] {
  if (ranked.which === 'this') return [paper];
  if (isGeneral(ranked.called)) return paper === head ? [] : [head];
  return members.filter((each) => each !== paper && bears(each, ranked.called));
}

function isSame(a: Order, b: Order): boolean {
  return a.above === b.above && a.below === b.below;
}

function isReverse(a: Order, b: Order): boolean {
  return a.above === b.below && a.below === b.above;
}
