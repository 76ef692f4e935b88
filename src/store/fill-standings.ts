import type { Ruling } from '../model/archive.ts';
import type { DocumentReport } from '../model/report.ts';
import type { Database, On } from './database.ts';
import { holdPaper } from './hold-paper.ts';
import { openedReport, putStanding, standingOf } from './restand.ts';
import { rulingOf } from './stored-ruling.ts';

/** As many agreements as are looked up at a time. */
const atATime = 100;

/**
 * Makes the standings of agreements that have a report and none: of a database from before they were kept, or out of a backup. All that
 * was done and said of them is gone through once more, so that the past is there too.
 */
export async function fillStandings(database: Database): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await database.db
      .selectFrom('agreements as a')
      .innerJoin('papers as p', 'p.id', 'a.path')
      .leftJoin('standings as s', (join) => join.onRef('s.agreement', '=', 'p.id').on('s.ended', 'is', null))
      .select('p.id')
      .where('a.key', 'is not', null)
      .where('s.agreement', 'is', null)
      .where('p.id', '>', after)
      .orderBy('p.id')
      .limit(atATime)
      .execute();
    for (const { id } of rows) await database.write((on) => relive(on, database, id));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

async function relive(on: On, { dialect, kinds }: Database, agreement: string): Promise<void> {
  await holdPaper(on, dialect, agreement);
  const known = await on.selectFrom('standings').select('at').where('agreement', '=', agreement).executeTakeFirst();
  // Somebody else was here meanwhile.
  if (known !== undefined) return;
  const done = await on
    .selectFrom('analyses as a')
    .innerJoin('versions as v', 'v.id', 'a.version')
    .select(['a.id', 'a.report', 'a.ended_at', 'v.number'])
    .where('v.agreement', '=', agreement)
    .where('a.state', '=', 'done')
    .orderBy('v.number')
    .orderBy('a.id')
    .execute();
  const said = await on.selectFrom('rulings').selectAll().where('agreement', '=', agreement).orderBy('id').execute();
  const opened = new Map<string, DocumentReport | null>();
  const rulings = said.map(rulingOf);
  for (const at of momentsOf(done, rulings)) {
    const report = done.filter(({ ended_at }) => (ended_at ?? '') <= at).at(-1)?.report ?? null;
    if (report === null) continue;
    if (!opened.has(report)) opened.set(report, await openedReport(on, report));
    const document = opened.get(report) ?? null;
    const comesTo = await standingOf(on, { document, kinds, rulings: rulings.filter((ruling) => ruling.at <= at) });
    await putStanding(on, { agreement, at, standing: { report, ...comesTo } });
  }
}

function momentsOf(done: readonly { readonly ended_at: string | null }[], rulings: readonly Ruling[]): string[] {
  const all = [...done.flatMap(({ ended_at }) => ended_at ?? []), ...rulings.map(({ at }) => at)];
  return [...new Set(all)].sort();
}
