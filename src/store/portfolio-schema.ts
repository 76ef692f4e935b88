/**
 * The statements of migration 0002, in the words of SQLite: what questions are asked of. The index of words is the dialect's. An entry belongs to a report and goes with it; its rows and their
 * words in the index go with the entry. An agreement points to a report by its key, and several may to one (copies of a file).
 */
export const portfolio: readonly string[] = [
  `create table entries (
    id integer primary key,
    key text not null unique references reports (key) on delete cascade,
    library text not null, version text not null,
    title text, type text, language text, unread text
  )`,
  'create table agreements (path text primary key not null, name text not null, key text, unread text, as_of text not null)',
  'create index agreements_key on agreements (key)',
  `create table parties (
    entry integer not null references entries (id) on delete cascade,
    position integer not null, name text not null, folded text not null, role text, whose text,
    primary key (entry, position)
  ) without rowid`,
  `create table jurisdictions (
    entry integer not null references entries (id) on delete cascade,
    code text not null, how text not null,
    primary key (entry, how, code)
  ) without rowid`,
  `create table clauses (
    id integer primary key,
    entry integer not null references entries (id) on delete cascade,
    position integer not null, number text not null, heading text, headings text not null, words text not null,
    start integer not null, "end" integer not null, marks text not null, bare integer not null,
    unique (entry, position)
  )`,
  `create table matches (
    entry integer not null references entries (id) on delete cascade,
    position integer not null, kind text not null, stance text not null, strength text not null,
    clause integer not null, start integer not null, "end" integer not null, quote text,
    primary key (entry, kind, position)
  ) without rowid`,
  `create table durations (
    entry integer not null references entries (id) on delete cascade,
    position integer not null, kind text not null, capture text not null,
    hours real, count real, unit text, vague text, counts integer not null, said text,
    clause integer not null, start integer not null, "end" integer not null, quote text,
    primary key (entry, kind, position)
  ) without rowid`,
  `create table lines (
    entry integer not null references entries (id) on delete cascade,
    position integer not null, requirement text not null, jurisdiction text not null, kind text not null,
    outcome text not null, severity text not null, because text, start integer, "end" integer,
    primary key (entry, kind, position)
  ) without rowid`,
  // What lies in an archive or a mail, as JSON ("null" where it is none), by the whole path of the file.
  'create table listings (path text primary key not null, key text not null, parts text not null)',
  // One row: whether the last scan came to its end.
  'create table scans (id integer primary key check (id = 1), finished integer not null)',
];
