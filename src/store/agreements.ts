import { sql } from 'kysely';
import type { AgreementRow, KeptAgreement, Sight, Version } from '../model/archive.ts';
import type { Deal } from '../model/deal.ts';
import type { Severity } from '../model/requirement.ts';
import { type Agreements, type NewVersion, Refusal } from '../model/store.ts';
import type { Database, On, Tell } from './database.ts';
import { evened, gathered } from './gathered.ts';
import { holdPaper } from './hold-paper.ts';
import { paged } from './paged.ts';
import { isWith, lastHandovers } from './reviews.ts';
import type { Tables } from './schema.ts';
import { inSight } from './sight.ts';
import { foldedTitle, hashOf, storable } from './stored.ts';

type By = Parameters<Agreements['add']>[2];

export function agreementsOf({ db, dialect, newId, now, write }: Database): Agreements {
  const putVersion = async (on: On, tell: Tell, to: { agreement: string; version: NewVersion; by: By }) => {
    const { agreement, version, by } = to;
    const last = await on
      .selectFrom('versions')
      .select('number')
      .where('agreement', '=', agreement)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const row = {
      id: newId(),
      agreement,
      number: (last?.number ?? 0) + 1,
      sha256: version.sha256,
      file_name: storable(version.fileName),
      bytes: version.bytes,
      uploaded_by: by.person.id,
      uploaded_at: now().toISOString(),
    };
    await on.insertInto('versions').values(row).execute();
    const { id, number, sha256, bytes } = row;
    const facts = { agreement, number, sha256, bytes, file: hashOf(row.file_name) };
    tell({ what: 'upload', subject: { kind: 'version', id }, facts }, by);
    return versionOf(row);
  };
  const knownInSight = gathered((asked) => papersInSight(db, asked), 'promises-are-kept');
  return {
    add: (agreement, version, by) =>
      write(async (on, tell) => {
        await demandTeam(on, agreement.team);
        const title = storable(agreement.title);
        const row = {
          id: newId(),
          team: agreement.team,
          title,
          folded: foldedTitle(title),
          deal: JSON.stringify(agreement.deal),
          owner: by.person.id,
          created_at: now().toISOString(),
        };
        await on.insertInto('papers').values(row).execute();
        const as_of = agreement.deal.asOf ?? row.created_at.slice(0, 10);
        const shown = { path: row.id, name: title, key: null, unread: 'It was not analysed yet.', as_of };
        await on.insertInto('agreements').values(shown).execute();
        return { agreement: agreementOf(row), version: await putVersion(on, tell, { agreement: row.id, version, by }) };
      }),
    addVersion: (agreement, version, by) =>
      write(async (on, tell) => {
        await holdPaper(on, dialect, agreement);
        return putVersion(on, tell, { agreement, version, by });
      }),
    find: async (id, sight) => {
      const row = await paperInSight(db, id, sight);
      return row === undefined ? null : ((await rowsOf(db, [row]))[0] ?? null);
    },
    known: async (id, sight) => {
      const row = await knownInSight(`${id} ${JSON.stringify(sight)}`);
      return row === null ? null : agreementOf(row);
    },
    held: async (id, sight) => {
      const row = await paperInSight(db, id, sight, dialect.forUpdate);
      return row === undefined ? null : ((await rowsOf(db, [row]))[0] ?? null);
    },
    change: (id, change, by) =>
      write(async (on, tell) => {
        const before = await holdPaper(on, dialect, id);
        if (change.team !== undefined) await demandTeam(on, change.team);
        const title = storable(change.title ?? before.title);
        const after = {
          ...before,
          title,
          folded: foldedTitle(title),
          team: change.team ?? before.team,
          deal: change.deal === undefined ? before.deal : JSON.stringify(change.deal),
        };
        const { id: _, ...columns } = after;
        await on.updateTable('papers').set(columns).where('id', '=', id).execute();
        await on.updateTable('agreements').set({ name: title }).where('path', '=', id).execute();
        const facts = {
          team: after.team,
          'team before': before.team,
          'other title': title !== before.title,
          'other deal': after.deal !== before.deal,
        };
        tell({ what: 'agreement-changed', subject: { kind: 'agreement', id }, facts }, by);
        return agreementOf(after);
      }),
    list: async (asked) => {
      let query = db.selectFrom('papers as p').selectAll().where(inSight(asked.sight));
      if (asked.team !== null) query = query.where('p.team', '=', asked.team);
      if (asked.reviewer != null) query = query.where(isWith(asked.reviewer));
      if (asked.text !== null) query = query.where(dialect.contains('p.folded', foldedTitle(asked.text)));
      if (asked.after !== null) query = query.where('p.id', '<', asked.after);
      const rows = await query
        .orderBy('p.id', 'desc')
        .limit(asked.limit + 1)
        .execute();
      const page = paged(rows, asked, { cursor: ({ id }) => id, item: (row) => row });
      return { items: await rowsOf(db, page.items), next: page.next };
    },
    titled: async (team, title) => {
      const called = storable(title);
      const rows = await db
        .selectFrom('papers')
        .selectAll()
        .where('team', '=', team)
        .where('folded', '=', foldedTitle(called))
        .where('title', '=', called)
        .orderBy('id')
        .execute();
      return rowsOf(db, rows);
    },
    versions: async (agreement) => {
      const rows = await db
        .selectFrom('versions')
        .selectAll()
        .where('agreement', '=', agreement)
        .orderBy('number')
        .execute();
      return rows.map(versionOf);
    },
    version: async (id) => {
      const row = await db.selectFrom('versions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : versionOf(row);
    },
    uploaded: async (person, since) => {
      await db.selectFrom('people').select('id').where('id', '=', person).modifyEnd(dialect.forUpdate).execute();
      const { bytes } = await db
        .selectFrom('versions')
        .select(sql<number>`cast(coalesce(sum(bytes), 0) as bigint)`.as('bytes'))
        .where('uploaded_by', '=', person)
        .where('uploaded_at', '>=', since)
        .executeTakeFirstOrThrow();
      return bytes;
    },
    allVersions: async function* () {
      for (let after = ''; ; ) {
        const rows = await db
          .selectFrom('versions')
          .selectAll()
          .where('id', '>', after)
          .orderBy('id')
          .limit(atATime)
          .execute();
        yield* rows.map(versionOf);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.id;
      }
    },
  };
}

/** As many versions as are read at a time. */
const atATime = 500;

type Paper = Tables['papers'];

function paperInSight(db: On, id: string, sight: Sight, end = sql<unknown>``): Promise<Paper | undefined> {
  return db
    .selectFrom('papers as p')
    .selectAll()
    .where('id', '=', id)
    .where(inSight(sight))
    .modifyEnd(end)
    .executeTakeFirst();
}

/** `asked`: ids, and after a space the sight of who asks. */
async function papersInSight(db: On, asked: readonly string[]): Promise<ReadonlyMap<string, Paper>> {
  const found = new Map<string, Paper>();
  const sights = new Set(asked.map((each) => each.slice(each.indexOf(' '))));
  for (const sight of sights) {
    const ids = asked.filter((each) => each.endsWith(sight)).map((each) => each.slice(0, -sight.length));
    const rows = await db
      .selectFrom('papers as p')
      .selectAll()
      .where('id', 'in', evened(ids))
      .where(inSight(JSON.parse(sight)))
      .execute();
    for (const row of rows) found.set(row.id + sight, row);
  }
  return found;
}

/** With its newest version, what became of that, and what its newest report came to. */
async function rowsOf(db: On, papers: readonly Paper[]): Promise<AgreementRow[]> {
  if (papers.length === 0) return [];
  const ids = papers.map(({ id }) => id);
  const versions = await db
    .selectFrom('versions')
    .selectAll()
    .where('agreement', 'in', ids)
    .orderBy('number')
    .execute();
  const newest = new Map(versions.map((version) => [version.agreement, version]));
  const analyses = await db
    .selectFrom('analyses')
    .select(['id', 'version', 'policy', 'state', 'report', 'because'])
    .where(
      'version',
      'in',
      [...newest.values()].map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  const latest = new Map(
    analyses.map(({ version, id, policy, state, report, because }) => [
      version,
      { id, policy, state, report, because },
    ]),
  );
  const reports = await db
    .selectFrom('agreements as a')
    .innerJoin('reports as r', 'r.key', 'a.key')
    .select(['a.path', 'r.summary'])
    .where('a.path', 'in', ids)
    .execute();
  const handovers = await lastHandovers(db, ids);
  const summaries = new Map(reports.map(({ path, summary }) => [path, summaryOf(summary)]));
  return papers.map((paper) => {
    const version = newest.get(paper.id);
    const summary = summaries.get(paper.id);
    return {
      ...agreementOf(paper),
      version: version === undefined ? null : versionOf(version),
      analysis: latest.get(version?.id ?? '') ?? null,
      gaps: summary?.gaps ?? null,
      unread: summary?.unread ?? false,
      handover: handovers.get(paper.id) ?? null,
    };
  });
}

/** Of what a scan keeps beside a report. */
function summaryOf(json: string): { readonly gaps: Readonly<Record<Severity, number>>; readonly unread: boolean } {
  const { gaps, unread } = JSON.parse(json);
  return { gaps, unread };
}

function agreementOf({ id, team, title, deal, owner, created_at }: Paper): KeptAgreement {
  const said: Partial<Deal> = JSON.parse(deal);
  return { id, team, title, deal: said, owner, createdAt: created_at };
}

function versionOf({
  id,
  agreement,
  number,
  sha256,
  file_name,
  bytes,
  uploaded_by,
  uploaded_at,
}: Tables['versions']): Version {
  return {
    id,
    agreement,
    number,
    sha256,
    fileName: file_name,
    bytes,
    uploadedBy: uploaded_by,
    uploadedAt: uploaded_at,
  };
}

async function demandTeam(on: On, id: string): Promise<void> {
  const team = await on.selectFrom('teams').select('id').where('id', '=', id).executeTakeFirst();
  if (team === undefined) throw new Refusal('not-found', 'There is no such team.');
}
