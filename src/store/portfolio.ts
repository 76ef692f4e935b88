import { access } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Sight } from '../model/archive.ts';
import { grouped } from '../model/grouped.ts';
import type {
  Portfolio,
  PortfolioAgreement,
  PortfolioClause,
  PortfolioDuration,
  PortfolioLine,
  PortfolioMatch,
} from '../model/portfolio.ts';
import type { Database, On } from './database.ts';
import { sqlite } from './dialect.ts';
import { searches } from './search-clauses.ts';
import { entryInSight, pathInSight } from './sight.ts';
import { openDatabase } from './sqlite.ts';
import { clauseColumns, clauseOf, type StoredClause } from './stored-clause.ts';

/** Opens the portfolio of a state. Rejects where there is no such file, and as `openDatabase` does. */
export async function openPortfolio(file: string): Promise<Portfolio & { readonly close: () => Promise<void> }> {
  await access(file).catch(() => {
    throw new Error('there is no such file');
  });
  const db = await openDatabase(file);
  return { ...portfolioOf({ db, dialect: sqlite }, null), close: () => db.destroy() };
}

/** What can be asked of the agreements in sight, each question of what is there when it is asked first; null: of all. */
export function portfolioOf({ db, dialect }: Pick<Database, 'db' | 'dialect'>, sight: Sight | null): Portfolio {
  // Asked for by whoever filters and by whoever answers.
  let all: Promise<readonly PortfolioAgreement[]> | null = null;
  return {
    // Of a service each agreement is there as it was analysed last.
    isFinished: async () => {
      const scan = await db.selectFrom('scans').select('finished').executeTakeFirst();
      if (sight !== null || scan !== undefined) return sight !== null || scan?.finished === 1;
      // What the service keeps comes one by one, and not by a scan.
      return (await db.selectFrom('papers').select('id').executeTakeFirst()) !== undefined;
    },
    agreements: () => {
      all ??= agreements(db, sight);
      return all;
    },
    lines: async (asked) => {
      const [column, id] =
        'kind' in asked ? (['kind', asked.kind] as const) : (['requirement', asked.requirement] as const);
      const { rows } = await sql<PortfolioLine>`
        select entry, requirement, jurisdiction, kind, outcome, severity, because, start, "end"
        from lines where ${sql.ref(column)} = ${id} and ${entryInSight('entry', sight)} order by entry, position
      `.execute(db);
      return rows.map(plain);
    },
    matches: async (kinds) => {
      if (kinds.length === 0) return [];
      const { rows } = await sql<PortfolioMatch>`
        select entry, kind, stance, strength, start, "end"
        from matches where kind in (${sql.join(kinds)}) and ${entryInSight('entry', sight)}
        order by entry, start, "end", kind, position
      `.execute(db);
      return rows.map(plain);
    },
    durations: async (kind) => {
      const { rows } = await sql<Omit<PortfolioDuration, 'counts'> & { counts: number }>`
        select d.entry, d.hours, d.unit, d.count, d.vague, d.counts, d.said, d.start, d."end", min(m.stance) as stance
        from durations as d
        join matches as m on m.entry = d.entry and m.kind = d.kind and m.start = d.start and m."end" = d."end"
        where d.kind = ${kind} and ${entryInSight('d.entry', sight)}
        group by d.entry, d.kind, d.position order by d.entry, d.start, d.position
      `.execute(db);
      return rows.map((row) => ({ ...plain(row), counts: row.counts === 1 }));
    },
    clausesAt: async (spans) => {
      const found = spans.map((): PortfolioClause[] => []);
      const { rows: asked, position, value } = dialect.list(JSON.stringify(spans));
      const span = (key: string) => value(key, 'integer');
      const { rows } = await sql<StoredClause & { at: number }>`
        select ${position} as at, ${clauseColumns}
        from ${asked}
        join clauses as c on c.entry = ${span('entry')} and c.start < ${span('end')} and c."end" > ${span('start')}
        where ${entryInSight('c.entry', sight)}
        order by ${position}, c.position
      `.execute(db);
      for (const { at, ...clause } of rows) found[at]?.push(clauseOf(clause));
      return found;
    },
    search: (asked) => searches[dialect.name](db, asked, sight),
    ids: async () => {
      const all = async (column: 'requirement' | 'kind' | 'jurisdiction') =>
        (
          await db
            .selectFrom('lines')
            .select(column)
            .distinct()
            .where(entryInSight('entry', sight))
            .orderBy(column)
            .execute()
        ).map((row) => String(row[column]));
      const [requirements, kinds, jurisdictions] = [
        await all('requirement'),
        await all('kind'),
        await all('jurisdiction'),
      ];
      return { requirements, kinds, jurisdictions };
    },
  };
}

async function agreements(db: On, sight: Sight | null): Promise<readonly PortfolioAgreement[]> {
  const rows = await db
    .selectFrom('agreements as a')
    .where(pathInSight('a.path', sight))
    .leftJoin('entries as e', 'e.key', 'a.key')
    .leftJoin('reports as r', 'r.key', 'a.key')
    .select(['a.path', 'a.name', 'a.unread as why', 'a.as_of'])
    .select(['e.id', 'e.title', 'e.type', 'e.language', 'e.unread', 'e.library', 'e.version'])
    .select(sql<string | null>`r.summary`.as('summary'))
    .orderBy('a.name')
    .orderBy('a.path')
    .execute();
  const parties = grouped(
    await db
      .selectFrom('parties')
      .selectAll()
      .where(entryInSight('entry', sight))
      .orderBy('entry')
      .orderBy('position')
      .execute(),
    ({ entry }) => entry,
  );
  const codes = grouped(
    await db
      .selectFrom('jurisdictions')
      .selectAll()
      .where(entryInSight('entry', sight))
      .orderBy('entry')
      .orderBy('how')
      .orderBy('code')
      .execute(),
    ({ entry }) => entry,
  );
  return rows.map(({ path, name, why, as_of, id, title, type, language, unread, library, version, summary }) => ({
    path,
    name,
    entry: id,
    title,
    type,
    language,
    unread: unread ?? why,
    asOf: as_of,
    library,
    version,
    parties: (parties.get(id ?? 0) ?? []).map(({ name, folded, role, whose }) => ({ name, folded, role, whose })),
    jurisdictions: (codes.get(id ?? 0) ?? []).map(({ code, how }) => ({ code, how })),
    ...summaryOf(summary),
  }));
}

/** Of the summary of a report what an answer tells. */
function summaryOf(json: string | null): Pick<PortfolioAgreement, 'gaps' | 'paper'> {
  if (json === null) return { gaps: { must: 0, should: 0, consider: 0 }, paper: null };
  const { gaps, paper = null } = JSON.parse(json);
  return { gaps, paper };
}

/** What libsql adds to a row of its own is taken out. */
function plain<Row extends object>(row: Row): Row {
  const { _metadata, ...own } = row as Row & { readonly _metadata?: unknown };
  return own as unknown as Row;
}
