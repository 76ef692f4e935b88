import type { Said } from '../model/trail.ts';
import type { On } from './database.ts';
import type { Tables } from './schema.ts';
import { hashOf } from './stored.ts';
import { rulingOf } from './stored-ruling.ts';

/** SHA-256 of what was said, as JSON in the order of its columns: the trail has it, beside the id. */
export function rulingDigest(ruling: Tables['rulings']): string {
  return hashOf(JSON.stringify(rulingOf(ruling)));
}

/** The same of a tick. */
export function tickDigest({ id, agreement, clause, says, note, person, at }: Tables['ticks']): string {
  return hashOf(JSON.stringify({ id, agreement, clause, says, note, person, at }));
}

/** The same of a handover. */
export function handoverDigest({ agreement, number, reviewer, note, person, at }: Tables['handovers']): string {
  return hashOf(JSON.stringify({ agreement, number, reviewer, note, person, at }));
}

/** All that people said, kind by kind, with its digest as it is now. */
export async function* saidIn(db: On): AsyncIterable<Said> {
  for await (const row of rulings(db)) yield { kind: 'ruling', id: row.id, digest: rulingDigest(row) };
  for await (const row of ticks(db)) yield { kind: 'tick', id: row.id, digest: tickDigest(row) };
  for await (const row of handovers(db)) {
    yield { kind: 'handover', id: `${row.agreement}/${row.number}`, digest: handoverDigest(row) };
  }
  for await (const { number, files, note } of policies(db)) {
    yield { kind: 'policy', id: `${number}`, digest: hashOf(files) };
    yield { kind: 'policy-note', id: `${number}`, digest: hashOf(note) };
  }
}

/** As many are read at a time. */
const atATime = 500;

function rulings(db: On) {
  return inTurn((last: Tables['rulings'] | null) =>
    db
      .selectFrom('rulings')
      .selectAll()
      .where('id', '>', last?.id ?? '')
      .orderBy('id')
      .limit(atATime)
      .execute(),
  );
}

function ticks(db: On) {
  return inTurn((last: Tables['ticks'] | null) =>
    db
      .selectFrom('ticks')
      .selectAll()
      .where('id', '>', last?.id ?? '')
      .orderBy('id')
      .limit(atATime)
      .execute(),
  );
}

function handovers(db: On) {
  return inTurn((last: Tables['handovers'] | null) =>
    db
      .selectFrom('handovers')
      .selectAll()
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('agreement', 'number'), '>', tuple(last?.agreement ?? '', last?.number ?? 0)),
      )
      .orderBy('agreement')
      .orderBy('number')
      .limit(atATime)
      .execute(),
  );
}

function policies(db: On) {
  return inTurn((last: Tables['policies'] | null) =>
    db
      .selectFrom('policies')
      .selectAll()
      .where('number', '>', last?.number ?? 0)
      .orderBy('number')
      .limit(1)
      .execute(),
  );
}

/** Rows that are read some at a time, from behind the last of those before. */
async function* inTurn<Row>(behind: (last: Row | null) => Promise<readonly Row[]>): AsyncIterable<Row> {
  for (let last: Row | null = null; ; ) {
    const rows: readonly Row[] = await behind(last);
    yield* rows;
    last = rows.at(-1) ?? null;
    if (last === null) return;
  }
}
