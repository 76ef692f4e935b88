import type { Portfolio } from '../model/portfolio.ts';
import type { Answer } from './answer.ts';
import { byEntry, type Chosen, rowOf } from './chosen.ts';
import { excerpt } from './excerpt.ts';

/** What is searched for: the words as written, and as the index takes them. */
export type Search = {
  readonly written: string;
  readonly expression: string;
  /** Only clauses in which this kind was recognised. */
  readonly kind: string | null;
  readonly limit: number;
};

/** The clauses that have the words, those first in which they weigh most. */
export async function search(portfolio: Portfolio, asked: Search, { all, chosen }: Chosen): Promise<Answer> {
  const entries = [...new Set(chosen.flatMap(({ entry }) => entry ?? []))];
  const { hits, total } = await portfolio.search({ ...asked, entries });
  const agreements = byEntry(
    chosen.flatMap((each) => (each.entry === null ? [] : [{ entry: each.entry, agreement: each }])),
  );
  const rows = hits.flatMap((hit) =>
    (agreements.get(hit.entry) ?? []).map(({ agreement }) =>
      rowOf(agreement, {
        says: hit.hits.length === 0 ? `in the heading “${hit.heading ?? ''}”` : '',
        facts: {},
        passages: [excerpt(hit)],
      }),
    ),
  );
  const unread = chosen.filter((each) => each.unread !== null).length;
  return {
    asked: `Which clauses have ${asked.written}?`,
    of: { agreements: all.length, chosen: chosen.length },
    groups: [
      { id: 'found', title: total > hits.length ? `Clauses, the best of ${total}` : 'Clauses', apart: false, rows },
    ],
    notes: [
      ...(total > hits.length
        ? [`The ${hits.length} best of ${total} clauses are shown; ask for more to see the rest.`]
        : []),
      ...(unread === 0 ? [] : [`${unread} of ${chosen.length} could not be read and were not searched.`]),
    ],
  };
}
