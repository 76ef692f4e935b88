import { grouped as byKey } from '../../../src/model/grouped.ts';
import type { Span } from '../../../src/model/span.ts';
import { overlaps } from '../../../src/model/span.ts';
import { asksForDecision, type Item, type ItemOutcome, isOpen } from './items.ts';

/** What findings can be put together by; "g" goes from one to the next. */
export const groupings = ['jurisdiction', 'family', 'severity', 'outcome'] as const;

export type Grouping = (typeof groupings)[number];

/** Sets of findings to choose among: each is a plain question that a reviewer has. */
export const shows = ['open', 'decided', 'there', 'not-asked', 'all'] as const;

export type Show = (typeof shows)[number];

export type Filter = {
  readonly show: Show;
  /** Words that title, what is asked, law or requirement must have, whatever the case; empty for any. */
  readonly text: string;
  readonly jurisdiction: string | null;
  readonly severity: Item['severity'] | null;
  /** Only what was found in these words of the document; null for anywhere. */
  readonly span: Span | null;
};

/** Findings under one head, which is the id of a jurisdiction, family, severity or outcome; empty for those that have none. */
export type Group = { readonly id: string; readonly items: readonly Item[] };

export const severities = ['must', 'should', 'consider'] as const;

/** The worst first. */
const outcomes: readonly ItemOutcome[] = [
  'forbidden',
  'missing',
  'weak',
  'conflict',
  'unsure',
  'prepare',
  'met',
  'clear',
  'not-applicable',
];

/**
 * Keys of those whose title says too little to choose by, since another of the same jurisdiction and of this list has the same: several
 * provisions ask for one clause.
 */
export function alike(items: readonly Item[]): ReadonlySet<string> {
  const byTitle = byKey(items, ({ jurisdiction, title }) => JSON.stringify([jurisdiction, title]));
  return new Set([...byTitle.values()].flatMap((held) => (held.length === 1 ? [] : held.map(({ key }) => key))));
}

/** Those that pass a filter, in the order that they came in. */
export function filtered(items: readonly Item[], filter: Filter): readonly Item[] {
  const { show, text, jurisdiction, severity, span } = filter;
  const wanted = text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter(
    (item) =>
      isShown(item, show) &&
      (jurisdiction === null || item.jurisdiction === jurisdiction) &&
      (severity === null || item.severity === severity) &&
      (span === null || item.places.some((place) => overlaps(place, span))) &&
      (wanted.length === 0 || hasWords(item, wanted)),
  );
}

/** How many of them each set holds. */
export function counted(items: readonly Item[]): Readonly<Record<Show, number>> {
  const count = (show: Show) => items.filter((item) => isShown(item, show)).length;
  return {
    open: count('open'),
    decided: count('decided'),
    there: count('there'),
    'not-asked': count('not-asked'),
    all: items.length,
  };
}

/** Put together; the worst groups first where they have an order, else as the report has them. In each, the worst first. */
export function grouped(items: readonly Item[], by: Grouping): readonly Group[] {
  const groups = byKey(items, (item) => item[by] ?? '');
  const order: readonly string[] = by === 'severity' ? severities : by === 'outcome' ? outcomes : [...groups.keys()];
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, held]) => ({ id, items: held.toSorted((a, b) => weight(a) - weight(b)) }));
}

function weight({ severity, outcome }: Item): number {
  const isLow = outcome === 'met' || outcome === 'clear' || outcome === 'not-applicable';
  return (isLow ? 1_000 : 0) + severities.indexOf(severity) * 100 + outcomes.indexOf(outcome);
}

function isShown(item: Item, show: Show): boolean {
  switch (show) {
    case 'open':
      return isOpen(item);
    case 'decided':
      return item.decision !== null;
    case 'there':
      return item.outcome === 'met' || item.outcome === 'clear';
    case 'not-asked':
      return !asksForDecision(item) && item.outcome !== 'met' && item.outcome !== 'clear';
    case 'all':
      return true;
    default:
      return show satisfies never;
  }
}

function hasWords(item: Item, wanted: readonly string[]): boolean {
  const law = item.of === 'requirement' ? item.line.law : item.conflict.law;
  const words = [item.title, item.says, item.requirement, law?.instrument, law?.provision].join(' ').toLowerCase();
  return wanted.every((word) => words.includes(word));
}
