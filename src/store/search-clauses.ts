import { sql } from 'kysely';
import type { Sight } from '../model/archive.ts';
import type { Portfolio, PortfolioHit } from '../model/portfolio.ts';
import type { On } from './database.ts';
import type { Dialect } from './dialect.ts';
import { entryInSight } from './sight.ts';
import { clauseColumns, clauseOf, type StoredClause } from './stored-clause.ts';
import { wordHits } from './word-hits.ts';
import { tsqueryOf, wordQuery } from './word-query.ts';

type Asked = Parameters<Portfolio['search']>[0];
type Search = (db: On, asked: Asked, sight: Sight | null) => ReturnType<Portfolio['search']>;

/** The same question finds the same clauses in both; which of them come first is each one's own reckoning. */
export const searches = {
  // What is chosen stands in a table of the connection, which is nobody else's until the search is over.
  sqlite: (db, asked, sight) => db.connection().execute((on) => searchSqlite(on, asked, sight)),
  postgres: searchPostgres,
} as const satisfies Record<Dialect['name'], Search>;

async function searchSqlite(db: On, { expression, entries, kind, limit }: Asked, sight: Sight | null) {
  // A table, and not the list itself, which would be gone through for each clause that has the words: minutes in place of moments.
  await sql`create temp table if not exists chosen (entry integer primary key, position integer not null)`.execute(db);
  await sql`delete from temp.chosen`.execute(db);
  await sql`
    insert into temp.chosen select value, key from json_each(${JSON.stringify(entries)}) where ${entryInSight('value', sight)}
  `.execute(db);
  const found = sql`
    from clause_words
    join clauses as c on c.id = clause_words.rowid
    join temp.chosen as chosen on chosen.entry = c.entry
    where clause_words match ${expression} and ${ofKind(kind)}
  `;
  // The order of the entries decides between clauses of the same rank.
  const { rows: best } = await sql<{ id: number }>`
    select c.id ${found} order by bm25(clause_words, 1.0, 0.5), chosen.position, c.position limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total ${found}`.execute(db);
  // Apart, so that marks are made for the clauses that are shown alone.
  const { rows } = await sql<StoredClause & { id: number; marked: string }>`
    select c.id, ${clauseColumns}, highlight(clause_words, 0, ${hitBegins}, ${hitEnds}) as marked
    from clause_words
    join clauses as c on c.id = clause_words.rowid
    where clause_words match ${expression} and clause_words.rowid in (${sql.join(best.map(({ id }) => id))})
  `.execute(db);
  const hits = new Map(
    rows.map(({ id, marked, ...clause }) => [id, { ...clauseOf(clause), hits: hitsIn(clause.words, marked) }]),
  );
  return { hits: best.flatMap(({ id }) => hits.get(id) ?? []), total: counted.rows[0]?.total ?? 0 };
}

async function searchPostgres(db: On, { expression, entries, kind, limit }: Asked, sight: Sight | null) {
  const query = wordQuery(expression);
  const words = tsqueryOf(query);
  if (words === null) return { hits: [], total: 0 };
  const found = sql`
    from clauses as c
    join (
      select value::integer as entry, ordinal as position
      from json_array_elements_text(${JSON.stringify(entries)}::json) with ordinality as listed (value, ordinal)
    ) as chosen on chosen.entry = c.entry
    where c.terms @@ ${words}::tsquery and ${entryInSight('c.entry', sight)} and ${ofKind(kind)}
  `;
  // Words of headings weigh half, and long clauses less, as in SQLite.
  const rank = sql`ts_rank('{0, 0, 0.5, 1}', c.terms, ${words}::tsquery, 1)`;
  const { rows } = await sql<StoredClause>`
    select ${clauseColumns} ${found} order by ${rank} desc, chosen.position, c.position limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total ${found}`.execute(db);
  const hits = rows.map((clause) => ({ ...clauseOf(clause), hits: wordHits(query, clause.words) }));
  return { hits, total: counted.rows[0]?.total ?? 0 };
}

function ofKind(kind: string | null) {
  if (kind === null) return sql`1 = 1`;
  return sql`exists (
    select 1 from matches as m where m.entry = c.entry and m.kind = ${kind} and m.start < c."end" and m."end" > c.start
  )`;
}

/** Characters for private use, which nobody prints. */
const [hitBegins, hitEnds] = ['\u{e0f1}\u{e0f2}', '\u{e0f3}\u{e0f4}'];

/** Where the marks stand that the index put around hits. A paper that holds such marks itself has none that can be told. */
function hitsIn(words: string, marked: string): PortfolioHit['hits'] {
  const hits: { start: number; end: number }[] = [];
  let plain = '';
  for (const [index, piece] of marked.split(hitBegins).entries()) {
    const [hit = '', rest] = index === 0 ? ['', piece] : piece.split(hitEnds);
    if (index > 0) hits.push({ start: plain.length, end: plain.length + hit.length });
    plain += hit + (rest ?? '');
  }
  return plain === words ? hits : [];
}
