import { inflateRawSync } from 'node:zlib';
import type { Ruling } from '../model/archive.ts';
import type { Day } from '../model/day.ts';
import type { Ruled } from '../model/decision.ts';
import { packCells } from '../model/packed-cells.ts';
import type { DocumentReport } from '../model/report.ts';
import { parsedDocument } from '../model/report-json.ts';
import type { Cell, CellColumn, RouteUntil, Standing } from '../model/standing.ts';
import { ruledAs, standingRulings } from '../model/standing-rulings.ts';
import { cellsOf } from '../report/cells-of.ts';
import { reviewRoute } from '../report/review-route.ts';
import type { KnownKind } from '../report/review-rule.ts';
import { ruled } from '../report/ruled.ts';
import type { Database, On } from './database.ts';
import { bytesOf } from './stored.ts';
import { rulingOf } from './stored-ruling.ts';

/**
 * Writes down what an agreement comes to from now on, where that is something else than before: after a new report, or a ruling. To be
 * called by whoever holds the paper (`holdPaper`), so that two who change it come one after the other.
 */
export async function restand(on: On, { now, kinds }: Known, agreement: string): Promise<void> {
  const shown = await on.selectFrom('agreements').select('key').where('path', '=', agreement).executeTakeFirst();
  if (shown === undefined || shown.key === null) return;
  const rulings = await on.selectFrom('rulings').selectAll().where('agreement', '=', agreement).orderBy('id').execute();
  const document = await openedReport(on, shown.key);
  const comesTo = await standingOf(on, { document, kinds, rulings: rulings.map(rulingOf) });
  await putStanding(on, { agreement, at: now().toISOString(), standing: { report: shown.key, ...comesTo } });
}

type Known = Pick<Database, 'now' | 'kinds'>;

/** Ends the standing that lasts and begins this one, unless they are the same. One that lasted for no time at all is not kept. */
export async function putStanding(
  on: On,
  { agreement, at, standing }: { readonly agreement: string; readonly at: string; readonly standing: Standing },
): Promise<void> {
  const { report, unread, routes, cells, ends } = standing;
  const own = { report, unread: unread ? 1 : 0, routes: JSON.stringify(routes), cells, ends: JSON.stringify(ends) };
  const last = await on
    .selectFrom('standings')
    .selectAll()
    .where('agreement', '=', agreement)
    .where('ended', 'is', null)
    .executeTakeFirst();
  const same = (['report', 'unread', 'routes', 'cells', 'ends'] as const).every(
    (column) => last?.[column] === own[column],
  );
  if (same) return;
  if (last !== undefined && last.at >= at) {
    // In the same millisecond, or the clock went back.
    await on.updateTable('standings').set(own).where('agreement', '=', agreement).where('at', '=', last.at).execute();
    return;
  }
  if (last !== undefined)
    await on
      .updateTable('standings')
      .set({ ended: at })
      .where('agreement', '=', agreement)
      .where('ended', 'is', null)
      .execute();
  await on
    .insertInto('standings')
    .values({ agreement, at, ended: null, ...own })
    .execute();
}

/** What a report with these rulings, the oldest first, comes to. One that cannot be opened comes to nothing read: `lacuna verify` names it. */
export async function standingOf(
  on: On,
  {
    document,
    rulings,
    kinds,
  }: { readonly document: DocumentReport | null; readonly rulings: readonly Ruling[] } & Pick<Database, 'kinds'>,
): Promise<Omit<Standing, 'report'>> {
  if (document === null) return { unread: true, routes: kinds === null ? [] : [['unread', null]], cells: '', ends: [] };
  const all = standingRulings(rulings).flatMap(ruledOf);
  // Of a day before all others, so that nothing has lapsed: whoever asks holds the last days against theirs.
  const cells = cellsOf(ruled(document, all, ''));
  const numbers = await columnNumbers(on, cells);
  return {
    unread: document.problems.some(({ hides }) => hides === 'everything'),
    routes: kinds === null ? [] : routesOf(document, all, kinds),
    cells: packCells(
      cells.map(({ outcome, says, ...column }) => ({ column: numbers.get(nameOf(column)) ?? -1, outcome, says })),
    ),
    ends: cells.flatMap(({ until }, at) => (until === null ? [] : [[at, until] as const])),
  };
}

/** With every day on which something lapses it may go another way. */
function routesOf(document: DocumentReport, all: readonly Ruled[], kinds: readonly KnownKind[]): readonly RouteUntil[] {
  const days = [...new Set(all.flatMap(({ until }) => until ?? []))].sort();
  const on = (day: Day) => reviewRoute(ruled(document, all, day), kinds).route;
  return [...days.map((day) => [on(day), day] as const), [on('9999-12-31'), null]];
}

/** A kept report, as a scan packs it; null where it is none. */
export async function openedReport(on: On, key: string): Promise<DocumentReport | null> {
  const row = await on.selectFrom('reports').select('report').where('key', '=', key).executeTakeFirst();
  if (row === undefined) return null;
  try {
    // At once: in a transaction, all who ask something of SQLite would wait for a thread that is busy elsewhere.
    return parsedDocument(inflateRawSync(bytesOf(row.report)).toString('latin1'));
  } catch {
    return null;
  }
}

/** Whoever said it is told where a report is shown. */
function ruledOf(ruling: Ruling): readonly Ruled[] {
  const { requirement, fingerprint, reason, until } = ruling;
  const says = ruledAs(ruling);
  return says === null ? [] : [{ requirement, fingerprint, says, reason, who: '', until }];
}

/** Numbers of the columns of cells, by their names; new ones get theirs. */
async function columnNumbers(on: On, cells: readonly Cell[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(cells.map((cell) => [nameOf(cell), cell]));
  const known = await numbersOf(on);
  // In one order, so that two who add the same do not wait for each other.
  const added = [...wanted]
    .filter(([name]) => !known.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { requirement, jurisdiction, kind, severity }]) => ({ requirement, jurisdiction, kind, severity }));
  if (added.length === 0) return known;
  await on
    .insertInto('cell_columns')
    .values(added)
    .onConflict((at) => at.doNothing())
    .execute();
  return numbersOf(on);
}

async function numbersOf(on: On): Promise<ReadonlyMap<string, number>> {
  const rows = await on.selectFrom('cell_columns').selectAll().execute();
  return new Map(rows.map(({ id, ...column }) => [nameOf(column), id]));
}

function nameOf({ requirement, jurisdiction, kind, severity }: CellColumn): string {
  return JSON.stringify([requirement, jurisdiction, kind, severity]);
}
