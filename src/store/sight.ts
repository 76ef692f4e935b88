import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../model/archive.ts';

/** Whether a paper, here called `p`, is in sight. */
export function inSight({ teams, owner }: Sight): RawBuilder<boolean> {
  const ofTeam = teams === 'all' ? sql`1 = 1` : teams.length === 0 ? sql`1 = 0` : sql`p.team in (${sql.join(teams)})`;
  return owner === null ? sql<boolean>`(${ofTeam})` : sql<boolean>`(${ofTeam} and p.owner = ${owner})`;
}
