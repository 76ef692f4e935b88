import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** What the portfolio keeps of an agreement; its lists as JSON. */
export type KeptEntry = Readonly<Record<'title' | 'type' | 'language', string | null>> &
  Readonly<Record<keyof typeof lists, string>>;

/** The columns that each element of a list fills; all tables but that of jurisdictions have its position too. */
const lists = {
  parties: ['name', 'folded', 'role', 'whose'],
  jurisdictions: ['code', 'how'],
  clauses: ['number', 'heading', 'headings', 'words', 'start', 'end', 'marks', 'bare'],
  matches: ['kind', 'stance', 'strength', 'clause', 'start', 'end', 'quote'],
  durations: [
    ...['kind', 'capture', 'hours', 'count', 'unit', 'vague', 'counts', 'said'],
    ...['clause', 'start', 'end', 'quote'],
  ],
  lines: ['requirement', 'jurisdiction', 'kind', 'outcome', 'severity', 'because', 'start', 'end'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

type List = keyof typeof lists;

/** Writes the entry of a report that is kept; of one that could not be read the row alone. */
export async function putEntry(
  on: Kysely<Tables>,
  of: Readonly<Record<'key' | 'version' | 'library', string>> & { readonly unread: string | null },
  entry: KeptEntry | null,
): Promise<void> {
  const { title = null, type = null, language = null } = entry ?? {};
  const row = { ...of, title, type, language };
  const { id } = await on.insertInto('entries').values(row).returning('id').executeTakeFirstOrThrow();
  if (entry === null) return;
  for (const list of Object.keys(lists) as List[]) await putList(on, list, id, entry[list]);
}

/** SQLite takes the list apart itself: that costs a tenth of binding each value. */
async function putList(on: Kysely<Tables>, list: List, entry: number, json: string): Promise<void> {
  const position = list === 'jurisdictions' ? [] : [{ column: 'position', value: sql`key` }];
  const filled = [
    { column: 'entry', value: sql`${entry}` },
    ...position,
    // Marks are kept as JSON.
    ...lists[list].map((column) => ({
      column,
      value: column === 'marks' ? sql`value -> ${sql.lit('marks')}` : sql`value ->> ${sql.lit(column)}`,
    })),
  ];
  const columns = sql.join(filled.map(({ column }) => sql.ref(column)));
  const values = sql.join(filled.map(({ value }) => value));
  await sql`insert into ${sql.table(list)} (${columns}) select ${values} from json_each(${json})`.execute(on);
}
