import { sql } from 'kysely';
import { columnAt } from '../model/packed-cells.ts';
import type { CellEnd, EndingAcceptance } from '../model/standing.ts';
import type { Standings } from '../model/store.ts';
import type { On } from './database.ts';
import { paged } from './paged.ts';
import { inSight } from './sight.ts';
import { rulingOf } from './stored-ruling.ts';

type Asked = Parameters<Standings['ending']>[0];

/** Acceptances that stand and whose last day lies from `from` up to and on `to`, the first to end before others. */
export async function endingAcceptances(db: On, asked: Asked): ReturnType<Standings['ending']> {
  const { sight, team, from, to, after, limit } = asked;
  let query = db
    .selectFrom('rulings as r')
    .innerJoin('papers as p', 'p.id', 'r.agreement')
    .leftJoin('people as w', 'w.id', 'r.person')
    .leftJoin('standings as s', (join) => join.onRef('s.agreement', '=', 'p.id').on('s.ended', 'is', null))
    .selectAll('r')
    .select(['p.title', 'p.team', 'w.name', 's.cells', 's.ends'])
    .where(inSight(sight))
    .where('r.says', '=', 'accepted')
    .where('r.until', '>=', from)
    .where('r.until', '<=', to)
    .where(
      // Nothing was said of the same finding since.
      sql<boolean>`not exists (
        select 1 from rulings as l
        where l.agreement = r.agreement and l.requirement = r.requirement and l.id > r.id
        and coalesce(l.fingerprint, '') = coalesce(r.fingerprint, '') and l.says not in ('comment', 'assigned')
      )`,
    );
  if (team !== null) query = query.where('p.team', '=', team);
  const [day = '', id = ''] = after?.split(' ') ?? [];
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('r.until', 'r.id'), '>', tuple(day, id)));
  const rows = await query
    .orderBy('r.until')
    .orderBy('r.id')
    .limit(limit + 1)
    .execute();
  const columns = await db.selectFrom('cell_columns').select(['id', 'requirement']).execute();
  const requirements = new Map(columns.map((column) => [column.id, column.requirement]));
  return paged(rows, asked, {
    cursor: ({ until, id }) => `${until} ${id}`,
    item: ({ title, team, name, cells, ends, ...row }): EndingAcceptance => ({
      ...rulingOf(row),
      title,
      team,
      name: name ?? 'somebody',
      covers: covers(row, { cells: cells ?? '', ends: ends ?? '[]', requirements }),
    }),
  });
}

function covers(
  { requirement, until }: { readonly requirement: string; readonly until: string | null },
  { cells, ends, requirements }: Kept,
): boolean {
  const all: readonly CellEnd[] = JSON.parse(ends);
  return all.some(([cell, day]) => day === until && requirements.get(columnAt(cells, cell)) === requirement);
}

type Kept = {
  readonly cells: string;
  readonly ends: string;
  readonly requirements: ReadonlyMap<number, string>;
};
