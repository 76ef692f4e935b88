import { access } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { grouped } from '../model/grouped.ts';
import type {
  Portfolio,
  PortfolioAgreement,
  PortfolioClause,
  PortfolioDuration,
  PortfolioHit,
  PortfolioLine,
  PortfolioMatch,
} from '../model/portfolio.ts';
import type { Tables } from './schema.ts';
import { openDatabase } from './sqlite.ts';

/** Opens the portfolio of a state. Rejects where there is no such file, and as `openDatabase` does. */
export async function openPortfolio(file: string): Promise<Portfolio & { readonly close: () => Promise<void> }> {
  await access(file).catch(() => {
    throw new Error('there is no such file');
  });
  const db = await openDatabase(file);
  // Asked for by whoever filters and by whoever answers.
  let all: Promise<readonly PortfolioAgreement[]> | null = null;
  return {
    isFinished: async () => (await db.selectFrom('scans').select('finished').executeTakeFirst())?.finished === 1,
    agreements: () => {
      all ??= agreements(db);
      return all;
    },
    lines: async (asked) => {
      const [column, id] =
        'kind' in asked ? (['kind', asked.kind] as const) : (['requirement', asked.requirement] as const);
      const { rows } = await sql<PortfolioLine>`
        select entry, requirement, jurisdiction, kind, outcome, severity, because, start, end
        from lines where ${sql.ref(column)} = ${id} order by entry, position
      `.execute(db);
      return rows.map(plain);
    },
    matches: async (kinds) => {
      const { rows } = await sql<PortfolioMatch>`
        select entry, kind, stance, strength, start, end
        from matches where kind in (${sql.join(kinds)}) order by entry, start, end, kind, position
      `.execute(db);
      return rows.map(plain);
    },
    durations: async (kind) => {
      const { rows } = await sql<Omit<PortfolioDuration, 'counts'> & { counts: number }>`
        select d.entry, d.hours, d.unit, d.count, d.vague, d.counts, d.said, d.start, d.end, min(m.stance) as stance
        from durations as d
        join matches as m on m.entry = d.entry and m.kind = d.kind and m.start = d.start and m.end = d.end
        where d.kind = ${kind}
        group by d.entry, d.kind, d.position order by d.entry, d.start, d.position
      `.execute(db);
      return rows.map((row) => ({ ...plain(row), counts: row.counts === 1 }));
    },
    clausesAt: async (spans) => {
      const found = spans.map((): PortfolioClause[] => []);
      const { rows } = await sql<StoredClause & { at: number }>`
        select s.key as at, ${clauseColumns}
        from json_each(${JSON.stringify(spans)}) as s
        join clauses as c on c.entry = s.value ->> 'entry' and c.start < s.value ->> 'end' and c.end > s.value ->> 'start'
        order by s.key, c.position
      `.execute(db);
      for (const { at, ...clause } of rows) found[at]?.push(clauseOf(clause));
      return found;
    },
    search: (asked) => search(db, asked),
    ids: async () => {
      const all = async (column: 'requirement' | 'kind' | 'jurisdiction') =>
        (await db.selectFrom('lines').select(column).distinct().orderBy(column).execute()).map((row) =>
          String(row[column]),
        );
      const [requirements, kinds, jurisdictions] = [
        await all('requirement'),
        await all('kind'),
        await all('jurisdiction'),
      ];
      return { requirements, kinds, jurisdictions };
    },
    close: () => db.destroy(),
  };
}

async function agreements(db: Kysely<Tables>): Promise<readonly PortfolioAgreement[]> {
  const rows = await db
    .selectFrom('agreements as a')
    .leftJoin('entries as e', 'e.key', 'a.key')
    .leftJoin('reports as r', 'r.key', 'a.key')
    .select(['a.path', 'a.name', 'a.unread as why', 'a.as_of'])
    .select(['e.id', 'e.title', 'e.type', 'e.language', 'e.unread', 'e.library', 'e.version'])
    .select(sql<string | null>`r.summary`.as('summary'))
    .orderBy('a.name')
    .orderBy('a.path')
    .execute();
  const parties = grouped(
    await db.selectFrom('parties').selectAll().orderBy('entry').orderBy('position').execute(),
    ({ entry }) => entry,
  );
  const codes = grouped(
    await db.selectFrom('jurisdictions').selectAll().orderBy('entry').orderBy('how').orderBy('code').execute(),
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

type StoredClause = Omit<PortfolioClause, 'marks'> & { readonly marks: string };

const clauseColumns = sql`c.entry, c.number, c.heading, c.words, c.start, c.end, c.marks`;

function clauseOf({ entry, number, heading, words, start, end, marks }: StoredClause): PortfolioClause {
  return { entry, number, heading, words, start, end, marks: JSON.parse(marks) };
}

/** What libsql adds to a row of its own is taken out. */
function plain<Row extends object>(row: Row): Row {
  const { _metadata, ...own } = row as Row & { readonly _metadata?: unknown };
  return own as unknown as Row;
}

/** Characters for private use, which nobody prints. */
const [hitBegins, hitEnds] = ['\u{e0f1}\u{e0f2}', '\u{e0f3}\u{e0f4}'];

async function search(
  db: Kysely<Tables>,
  { expression, entries, kind, limit }: Parameters<Portfolio['search']>[0],
): ReturnType<Portfolio['search']> {
  const ofKind = sql`exists (
    select 1 from matches as m where m.entry = c.entry and m.kind = ${kind} and m.start < c.end and m.end > c.start
  )`;
  // A table, and not the list itself, which would be gone through for each clause that has the words: minutes in place of moments.
  await sql`create temp table if not exists chosen (entry integer primary key, position integer not null)`.execute(db);
  await sql`delete from temp.chosen`.execute(db);
  await sql`insert into temp.chosen select value, key from json_each(${JSON.stringify(entries)})`.execute(db);
  const found = sql`
    from clause_words
    join clauses as c on c.id = clause_words.rowid
    join temp.chosen as chosen on chosen.entry = c.entry
    where clause_words match ${expression} ${kind === null ? sql`` : sql`and ${ofKind}`}
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
