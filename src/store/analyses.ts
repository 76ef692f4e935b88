import { CompiledQuery } from 'kysely';
import type { Analysis } from '../model/archive.ts';
import type { Deal } from '../model/deal.ts';
import { ownPolicy } from '../model/policy.ts';
import { type Analyses, leaseSeconds, Refusal } from '../model/store.ts';
import type { Database, On } from './database.ts';
import { nextEdition } from './edition.ts';
import { holdPaper } from './hold-paper.ts';
import { policyInForce } from './policies.ts';
import { type KeptEntry, putEntry } from './put-entry.ts';
import { restand } from './restand.ts';
import type { Tables } from './schema.ts';
import { hashOf, settledJson, storable } from './stored.ts';

/** How often an analysis is taken whose worker is never heard of again: it may be what ends them. */
const mostTakes = 3;

/**
 * Called in the transaction that writes a new analysis down, with its id: what it executes there is there with it, or not at all.
 */
export type OnAsked = (analysis: string, execute: Execute) => Promise<void>;

type Execute = (statement: string, values: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;

export function analysesOf<Entry extends KeptEntry, Summary>(
  database: Database,
  onAsked: OnAsked | null,
): Analyses<Entry, Summary> {
  const { db, dialect, newId, now, write } = database;
  const leaseFromNow = () => new Date(now().getTime() + leaseSeconds * 1000).toISOString();
  return {
    ask: (version, deal, by, policy) =>
      write(async (on, tell) => {
        const known = await on.selectFrom('versions').select('id').where('id', '=', version).executeTakeFirst();
        if (known === undefined) throw new Refusal('not-found', 'There is no such version of an agreement.');
        const last = await policyInForce(on);
        if (policy !== undefined && policy > last) {
          throw new Refusal('not-found', 'There is no such version of the house policy.');
        }
        const made = { deal, policy: policy ?? last };
        const row = asked({ id: newId(), version, ...made, asked_by: by.person.id, asked_at: now().toISOString() });
        const added = await on
          .insertInto('analyses')
          .values(row)
          .onConflict((at) => at.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (added === undefined) return analysisOf(await openOne(on, row));
        const subject = { kind: 'version', id: version };
        tell({ what: 'analysis-asked', subject, facts: { analysis: row.id, policy: row.policy } }, by);
        await onAsked?.(row.id, (statement, values) => on.executeQuery(CompiledQuery.raw(statement, [...values])));
        return analysisOf(row);
      }),
    find: async (id) => {
      const row = await db.selectFrom('analyses').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : analysisOf(row);
    },
    of: async (version) => {
      const rows = await db
        .selectFrom('analyses')
        .selectAll()
        .where('version', '=', version)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(analysisOf);
    },
    take: async (worker, id) => {
      for (;;) {
        const taken = await write(async (on, tell) => {
          const row = await on
            .selectFrom('analyses')
            .selectAll()
            .where(({ or, and, eb }) =>
              or([
                eb('state', '=', 'queued'),
                and([eb('state', '=', 'running'), eb('lease', '<=', now().toISOString())]),
              ]),
            )
            .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
            .orderBy('id')
            .limit(1)
            .modifyEnd(dialect.skipLocked)
            .executeTakeFirst();
          if (row === undefined) return null;
          if (row.takes >= mostTakes) {
            const because = `It was begun ${mostTakes} times, and what ran it ended each time before it was done.`;
            await endFailed(on, { row, because, at: now().toISOString() });
            tell(
              { what: 'analysis-failed', subject: { kind: 'version', id: row.version }, facts: { analysis: row.id } },
              null,
            );
            return 'given up';
          }
          const change = { state: 'running', worker, lease: leaseFromNow(), takes: row.takes + 1 } as const;
          await on.updateTable('analyses').set(change).where('id', '=', row.id).execute();
          await nextEdition(on);
          return analysisOf({ ...row, ...change });
        });
        if (taken !== 'given up') return taken;
      }
    },
    keepAlive: async (id, worker) => {
      await db
        .updateTable('analyses')
        .set({ lease: leaseFromNow() })
        .where('id', '=', id)
        .where('worker', '=', worker)
        .where('state', '=', 'running')
        .execute();
    },
    giveBack: (id, worker) =>
      write(async (on) => {
        await on
          .updateTable('analyses')
          .set(({ eb }) => ({ state: 'queued', worker: null, lease: null, takes: eb('takes', '-', 1) }))
          .where('id', '=', id)
          .where('worker', '=', worker)
          .where('state', '=', 'running')
          .execute();
        await nextEdition(on);
      }),
    finish: (id, made) =>
      write(async (on, tell) => {
        const row = await held(on, dialect, id);
        if (row === null) return;
        const at = now().toISOString();
        const digest = hashOf(made.bytes);
        const { agreement } = await on
          .selectFrom('versions')
          .select('agreement')
          .where('id', '=', row.version)
          .executeTakeFirstOrThrow();
        await holdPaper(on, dialect, agreement);
        const isNew = await putReport(on, { made, digest, at });
        if (isNew) {
          const { key, library, program: version, unread } = made;
          await putEntry(on, dialect, { of: { key, library, version, unread }, entry: made.entry });
        }
        const end = { state: 'done', report: made.key, ended_at: at, lease: null } as const;
        await on.updateTable('analyses').set(end).where('id', '=', id).execute();
        await showNewest(on, agreement);
        await restand(on, database, agreement);
        const kept = isNew ? digest : await digestOf(on, made.key);
        const facts = { analysis: id, report: made.key, digest: kept };
        tell({ what: 'analysis-done', subject: { kind: 'version', id: row.version }, facts }, null);
      }),
    fail: (id, because) =>
      write(async (on, tell) => {
        const row = await held(on, dialect, id);
        if (row === null) return;
        await endFailed(on, { row, because: storable(because), at: now().toISOString() });
        tell({ what: 'analysis-failed', subject: { kind: 'version', id: row.version }, facts: { analysis: id } }, null);
      }),
    counts: async () => {
      const rows = await db
        .selectFrom('analyses')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .where('state', 'in', ['queued', 'running'])
        .groupBy('state')
        .execute();
      const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
      return { queued: of('queued'), running: of('running') };
    },
  };
}

type Row = Tables['analyses'];

function asked(of: Pick<Row, 'id' | 'version' | 'policy' | 'asked_by' | 'asked_at'> & { readonly deal: Deal }): Row {
  const deal = JSON.stringify(of.deal);
  const ended = { report: null, because: null, ended_at: null, worker: null, lease: null };
  // Rows that wait from before there were policies are of the library's own.
  const question = of.policy === ownPolicy ? of.deal : [of.deal, of.policy];
  return { ...of, deal, deal_hash: hashOf(settledJson(question)), state: 'queued', takes: 0, ...ended };
}

function openOne(on: On, { version, deal_hash }: Row): Promise<Row> {
  return on
    .selectFrom('analyses')
    .selectAll()
    .where('version', '=', version)
    .where('deal_hash', '=', deal_hash)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
}

/** Null where it has ended already: what is done stays as it is. */
async function held(on: On, { forUpdate }: Database['dialect'], id: string): Promise<Row | null> {
  const row = await on.selectFrom('analyses').selectAll().where('id', '=', id).modifyEnd(forUpdate).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found', 'There is no such analysis.');
  return row.state === 'done' || row.state === 'failed' ? null : row;
}

async function endFailed(on: On, { row, because, at }: { row: Row; because: string; at: string }): Promise<void> {
  const end = { state: 'failed', because, ended_at: at, lease: null } as const;
  await on.updateTable('analyses').set(end).where('id', '=', row.id).execute();
  await on
    .updateTable('agreements')
    .set({ unread: because })
    .where('key', 'is', null)
    .where('path', '=', ({ selectFrom }) => selectFrom('versions').select('agreement').where('id', '=', row.version))
    .execute();
}

type Made<Entry, Summary> = Parameters<Analyses<Entry, Summary>['finish']>[1];

/** False where a report of this key is kept already: the same work gives the same. */
async function putReport<Entry, Summary>(
  on: On,
  { made, digest, at }: { readonly made: Made<Entry, Summary>; readonly digest: string; readonly at: string },
): Promise<boolean> {
  const { key, sha256, summary, bytes } = made;
  const added = await on
    .insertInto('reports')
    .values({ key, sha256, summary: JSON.stringify(summary), report: bytes })
    .onConflict((on) => on.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (added === undefined) return false;
  const { library, program } = made;
  await on
    .insertInto('made')
    .values({ key, digest, deal: JSON.stringify(made.deal), library, program, made_at: at })
    .execute();
  return true;
}

async function digestOf(on: On, key: string): Promise<string> {
  return (await on.selectFrom('made').select('digest').where('key', '=', key).executeTakeFirstOrThrow()).digest;
}

/** What is asked of many agreements is asked of the newest report of the newest version that has one. */
async function showNewest(on: On, agreement: string): Promise<void> {
  const newest = await on
    .selectFrom('analyses as a')
    .innerJoin('versions as v', 'v.id', 'a.version')
    .innerJoin('made as m', 'm.key', 'a.report')
    .leftJoin('entries as e', 'e.key', 'a.report')
    .select(['a.report', 'a.deal', 'e.unread'])
    .where('v.agreement', '=', agreement)
    .where('a.state', '=', 'done')
    .orderBy('v.number', 'desc')
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { asOf }: Deal = JSON.parse(newest.deal);
  await on
    .updateTable('agreements')
    .set({ key: newest.report, unread: newest.unread, as_of: asOf })
    .where('path', '=', agreement)
    .execute();
}

function analysisOf({
  id,
  version,
  deal,
  policy,
  state,
  report,
  because,
  asked_by,
  asked_at,
  ended_at,
}: Row): Analysis {
  return {
    id,
    version,
    deal: JSON.parse(deal),
    policy,
    state,
    report,
    because,
    askedBy: asked_by,
    askedAt: asked_at,
    endedAt: ended_at,
  };
}
