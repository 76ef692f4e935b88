import { sql } from 'kysely';
import type { Sight } from '../model/archive.ts';
import { isNamed } from '../model/party-name.ts';
import type { CellEnd, RouteUntil, StandingRow, StandingsAsked } from '../model/standing.ts';
import type { Standings } from '../model/store.ts';
import type { Database, On } from './database.ts';
import { endingAcceptances } from './ending-acceptances.ts';
import { fillStandings } from './fill-standings.ts';
import { inSight } from './sight.ts';
import { foldedTitle } from './stored.ts';

/** As many as are read at a time: between two of these, others are served. */
const atATime = 2_000;

export function standingsOf(database: Database): Standings {
  const { db } = database;
  const list = listReader();
  let filling: Promise<void> | null = null;
  /** Once in the life of a process: from then on whoever writes a report or a ruling writes the standing too. */
  const filled = (): Promise<void> => {
    filling ??= fillStandings(database).catch((error: unknown) => {
      filling = null;
      throw error;
    });
    return filling;
  };
  return {
    columns: async () => {
      await filled();
      const rows = await db.selectFrom('cell_columns').selectAll().orderBy('id').execute();
      return new Map(
        rows.map(({ id, requirement, jurisdiction, kind, severity }) => [
          id,
          { requirement, jurisdiction, kind, severity },
        ]),
      );
    },
    current: async function* (asked) {
      await filled();
      const chosen = await papersAsked(database, asked);
      for (let after = ''; ; ) {
        const rows = await chosen
          .leftJoin('standings as s', (join) => join.onRef('s.agreement', '=', 'p.id').on('s.ended', 'is', null))
          .$if(asked.unread === true, (query) => query.where('s.unread', '=', 1))
          .$if(asked.unread === false, (query) => query.where('s.unread', '=', 0))
          .select(['p.id', 'p.team', 'p.folded', 's.report', 's.unread', 's.routes', 's.cells', 's.ends'])
          .where('p.id', '>', after)
          .orderBy('p.id')
          .limit(atATime)
          .execute();
        yield rows.map((row) => rowOf(row, list));
        const last = rows.at(-1);
        if (last === undefined || rows.length < atATime) return;
        after = last.id;
      }
    },
    some: async (ids, sight) => {
      if (ids.length === 0) return [];
      await filled();
      const rows = await papersIn(db, sight)
        .leftJoin('standings as s', (join) => join.onRef('s.agreement', '=', 'p.id').on('s.ended', 'is', null))
        .select(['p.id', 'p.team', 'p.folded', 'p.title', 's.report', 's.unread', 's.routes', 's.cells', 's.ends'])
        .select(({ selectFrom }) =>
          selectFrom('analyses as a')
            .innerJoin('versions as v', 'v.id', 'a.version')
            .select('a.policy')
            .whereRef('v.agreement', '=', 'p.id')
            .whereRef('a.report', '=', 's.report')
            .orderBy('a.id', 'desc')
            .limit(1)
            .as('policy'),
        )
        .where('p.id', 'in', ids)
        .execute();
      const found = new Map(rows.map((row) => [row.id, { ...rowOf(row, list), title: row.title, policy: row.policy }]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    since: async function* (asked, from) {
      await filled();
      const chosen = await papersAsked(database, asked);
      for (let after = { id: '', at: '' }; ; ) {
        const rows = await chosen
          .innerJoin('standings as s', 's.agreement', 'p.id')
          .select(['p.id', 's.at', 's.ended', 's.cells', 's.ends'])
          .where(({ or, eb }) => or([eb('s.ended', 'is', null), eb('s.ended', '>', from)]))
          .where(({ eb, refTuple, tuple }) => eb(refTuple('p.id', 's.at'), '>', tuple(after.id, after.at)))
          .orderBy('p.id')
          .orderBy('s.at')
          .limit(atATime)
          .execute();
        yield rows.map(({ at, ended, cells, ends }) => ({ at, ended, cells, ends: list<CellEnd>(ends) }));
        const last = rows.at(-1);
        if (last === undefined || rows.length < atATime) return;
        after = last;
      }
    },
    ending: async (asked) => {
      await filled();
      return endingAcceptances(db, asked);
    },
  };
}

function papersIn(db: On, sight: Sight) {
  return db.selectFrom('papers as p').where(inSight(sight));
}

async function papersAsked({ db, dialect }: Database, asked: StandingsAsked) {
  const { sight, team, text, counterparty } = asked;
  let query = papersIn(db, sight);
  if (team !== null) query = query.where('p.team', '=', team);
  if (text !== null) query = query.where(dialect.contains('p.folded', foldedTitle(text)));
  if (counterparty === null) return query;
  const names = await namesOf(db, counterparty);
  const { rows, value } = dialect.list(JSON.stringify(names.map((name) => ({ name }))));
  return query.where(
    sql<boolean>`p.id in (
      select a.path from agreements as a join entries as e on e.key = a.key join parties as c on c.entry = e.id
      where (c.whose is null or c.whose <> 'ours') and c.name in (select ${value('name', 'text')} from ${rows})
    )`,
  );
}

/** Names of parties in all spellings of one that is asked for. */
async function namesOf(db: On, asked: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('parties').select('name').distinct().execute();
  return rows.map(({ name }) => name).filter((name) => isNamed(name, asked));
}

type Row = {
  readonly id: string;
  readonly team: string;
  readonly folded: string;
  readonly report: string | null;
  readonly unread: number | null;
  readonly routes: string | null;
  readonly cells: string | null;
  readonly ends: string | null;
};

function rowOf({ id, team, folded, report, unread, routes, cells, ends }: Row, list: ListReader): StandingRow {
  const kept = {
    unread: unread === 1,
    routes: list<RouteUntil>(routes),
    cells: cells ?? '',
    ends: list<CellEnd>(ends),
  };
  return { agreement: id, team, folded, standing: report === null ? null : { report, ...kept } };
}

type ListReader = ReturnType<typeof listReader>;

/** Reads lists of JSON: of ten thousand rows nearly all have one of a few texts. */
function listReader() {
  const known = new Map<string, readonly unknown[]>();
  return <Each>(json: string | null): readonly Each[] => {
    const text = json ?? '[]';
    const list = known.get(text) ?? JSON.parse(text);
    if (known.size < mostKnown) known.set(text, list);
    return list;
  };
}

const mostKnown = 1_000;
