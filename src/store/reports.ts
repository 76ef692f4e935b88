import type { VersionReport } from '../model/archive.ts';
import type { Reports } from '../model/store.ts';
import type { Database } from './database.ts';
import { bytesOf } from './stored.ts';

const atATime = 500;

export function reportsOf({ db }: Database): Reports {
  const kept = db
    .selectFrom('reports as r')
    .innerJoin('made as m', 'm.key', 'r.key')
    .select(['r.key', 'r.sha256', 'm.digest', 'm.deal', 'm.library', 'm.program', 'm.made_at']);
  return {
    find: async (key) => {
      const row = await kept.select('r.report').where('r.key', '=', key).executeTakeFirst();
      return row === undefined ? null : { ...reportOf(row), bytes: bytesOf(row.report) };
    },
    of: async (version) => {
      const rows = await kept
        .innerJoin('analyses as a', 'a.report', 'r.key')
        .select('a.policy')
        .where('a.version', '=', version)
        .orderBy('a.id')
        .execute();
      // Asked for again, the same report is there again: under the policy by which it was asked for last.
      const last = new Map<string, VersionReport>();
      for (const row of rows) {
        last.delete(row.key);
        last.set(row.key, { ...reportOf(row), policy: row.policy });
      }
      return [...last.values()].reverse();
    },
    all: async function* () {
      for (let after = ''; ; ) {
        const rows = await kept.where('r.key', '>', after).orderBy('r.key').limit(atATime).execute();
        yield* rows.map(reportOf);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.key;
      }
    },
  };
}

type Row = Readonly<Record<'key' | 'sha256' | 'digest' | 'deal' | 'library' | 'program' | 'made_at', string>>;

function reportOf({ key, sha256, digest, deal, library, program, made_at }: Row) {
  return { key, digest, sha256, deal: JSON.parse(deal), library, program, madeAt: made_at };
}
