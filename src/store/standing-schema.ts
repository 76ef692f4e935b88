/**
 * The statements of the migration that keeps what agreements come to, in the words of SQLite. A standing is made of a report and of
 * rulings, and can be made again: it is no part of a backup. Saved views are people's own.
 */
export const standing: readonly string[] = [
  `create table cell_columns (
    id integer primary key,
    requirement text not null, jurisdiction text not null, kind text not null, severity text not null,
    unique (requirement, jurisdiction, kind, severity)
  )`,
  `create table standings (
    agreement text not null references papers (id), at text not null, ended text,
    report text not null, unread integer not null, routes text not null, cells text not null, ends text not null,
    primary key (agreement, at)
  )`,
  'create unique index standings_current on standings (agreement) where ended is null',
  'create index rulings_until on rulings (until) where until is not null',
  `create table saved_views (
    id text primary key not null, owner text not null references people (id), team text references teams (id),
    name text not null, filter text not null, created_at text not null
  )`,
  'create index saved_views_owner on saved_views (owner)',
];
