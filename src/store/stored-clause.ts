import { sql } from 'kysely';
import type { PortfolioClause } from '../model/portfolio.ts';

/** A clause as it is read from the table of clauses, there called `c`. */
export type StoredClause = Omit<PortfolioClause, 'marks'> & { readonly marks: string };

export const clauseColumns = sql`c.entry, c.number, c.heading, c.words, c.start, c."end", c.marks`;

export function clauseOf({ entry, number, heading, words, start, end, marks }: StoredClause): PortfolioClause {
  return { entry, number, heading, words, start, end, marks: JSON.parse(marks) };
}
