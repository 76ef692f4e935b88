import type { Passage, ReportKin } from './report.ts';

/** What is asked of an agreement to tell which others it belongs with. */
export type Paper = {
  /** As in the report. */
  readonly name: string;
  readonly type: string | null;
  /** As printed. */
  readonly parties: readonly string[];
  readonly kin: ReportKin;
};

/** Agreements that belong together, by their places in the list of papers; the one that the others are under stands first. */
export type Family = {
  readonly members: readonly Member[];
  readonly orders: readonly Order[];
  /** What could not be settled, in sentences. */
  readonly doubts: readonly string[];
};

export type Member = {
  readonly paper: number;
  /** Why it belongs here: a sentence without its stop. */
  readonly because: string;
  /** The words that say so; null where the place says it, or the configuration. */
  readonly cite: Passage | null;
  /** Why what it has does not count for the others, a sentence without its stop; null where it does. */
  readonly aside: string | null;
};

/** That where their words differ, one paper goes before another. Null where the configuration says so. */
export type Order = { readonly above: number; readonly below: number; readonly cite: Passage | null };

/** What the configuration says of families, by the places of papers. */
export type Grouping = {
  /** Papers that belong together. So many of the first go before one another in this order, and before the rest. */
  readonly together: readonly { readonly papers: readonly number[]; readonly ranked: number }[];
  /** Papers that belong with no other. */
  readonly apart: ReadonlySet<number>;
};

/** By what one member goes before another, directly or by those between; null where nothing says so. */
export function goesBefore(orders: readonly Order[], above: number, below: number): Order | null {
  const reached = new Map<number, Order>();
  const open = [above];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const order of orders) {
      if (order.above !== at || reached.has(order.below)) continue;
      reached.set(order.below, order);
      open.push(order.below);
    }
  }
  return reached.get(below) ?? null;
}
