import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../model/archive.ts';

/** Whether a paper, here called `p`, is in sight. */
export function inSight({ teams, owner }: Sight): RawBuilder<boolean> {
  const ofTeam = teams === 'all' ? sql`1 = 1` : teams.length === 0 ? sql`1 = 0` : sql`p.team in (${sql.join(teams)})`;
  return owner === null ? sql<boolean>`(${ofTeam})` : sql<boolean>`(${ofTeam} and p.owner = ${owner})`;
}

/** Whether the row of an agreement is of a paper in sight; null: of any. */
export function pathInSight(column: string, sight: Sight | null): RawBuilder<boolean> {
  return sight === null
    ? sql<boolean>`1 = 1`
    : sql<boolean>`${sql.ref(column)} in (select p.id from papers as p where ${inSight(sight)})`;
}

/** Whether an entry is of an agreement in sight. */
export function entryInSight(column: string, sight: Sight | null): RawBuilder<boolean> {
  if (sight === null) return sql<boolean>`1 = 1`;
  return sql<boolean>`${sql.ref(column)} in (
    select of.id from entries as of
    join agreements as shown on shown.key = of.key
    join papers as p on p.id = shown.path
    where ${inSight(sight)}
  )`;
}
