import { type Kysely, sql } from 'kysely';
import { withTerms } from './clause-terms.ts';
import type { Dialect, ValueType } from './dialect.ts';
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

/** What is no text. Marks are kept as JSON. */
const types: Readonly<Record<string, ValueType>> = {
  start: 'integer',
  end: 'integer',
  clause: 'integer',
  hours: 'real',
  count: 'real',
  bare: 'flag',
  counts: 'flag',
  marks: 'json',
};

/** Writes the entry of a report that is kept; of one that could not be read the row alone. */
export async function putEntry(
  on: Kysely<Tables>,
  dialect: Dialect,
  { of, entry }: { readonly of: EntryOf; readonly entry: KeptEntry | null },
): Promise<void> {
  const { title = null, type = null, language = null } = entry ?? {};
  const row = { ...of, title, type, language };
  const { id } = await on.insertInto('entries').values(row).returning('id').executeTakeFirstOrThrow();
  if (entry === null) return;
  for (const list of Object.keys(lists) as List[]) await putList(on, dialect, { list, entry: id, json: entry[list] });
}

type EntryOf = Readonly<Record<'key' | 'version' | 'library', string>> & { readonly unread: string | null };

/** The database takes the list apart itself: that costs a tenth of binding each value. */
async function putList(
  on: Kysely<Tables>,
  dialect: Dialect,
  { list, entry, json }: { readonly list: List; readonly entry: number; readonly json: string },
): Promise<void> {
  const hasTerms = dialect.name === 'postgres' && list === 'clauses';
  const { rows, position, value } = dialect.list(hasTerms ? withTerms(json) : json);
  const filled = [
    { column: 'entry', value: sql`${sql.lit(entry)}` },
    ...(list === 'jurisdictions' ? [] : [{ column: 'position', value: position }]),
    ...lists[list].map((column) => ({ column, value: value(column, types[column] ?? 'text') })),
    ...(hasTerms ? [{ column: 'terms', value: value('terms', 'tsvector') }] : []),
  ];
  const columns = sql.join(filled.map(({ column }) => sql.ref(column)));
  const values = sql.join(filled.map((each) => each.value));
  await sql`insert into ${sql.table(list)} (${columns}) select ${values} from ${rows}`.execute(on);
}
