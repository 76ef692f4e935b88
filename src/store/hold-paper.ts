import { Refusal } from '../model/store.ts';
import type { Database, On } from './database.ts';
import type { Tables } from './schema.ts';

/**
 * The row of an agreement, held until the transaction is over, so that two who add something to it come one after the other. Whoever
 * changes what hangs on it holds it first of all. Throws a Refusal ("not-found").
 */
export async function holdPaper(
  on: On,
  { forUpdate }: Pick<Database['dialect'], 'forUpdate'>,
  id: string,
): Promise<Tables['papers']> {
  const row = await on.selectFrom('papers').selectAll().where('id', '=', id).modifyEnd(forUpdate).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found', 'There is no such agreement.');
  return row;
}
