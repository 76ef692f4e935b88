/** The statements of migration 0007, in the words of SQLite: versions of the house policy, and by which of them an analysis is made. */
export const policy: readonly string[] = [
  `create table policies (
    number integer primary key not null, files text not null, digest text not null, library text not null,
    note text not null, person text not null references people (id), at text not null
  )`,
  'alter table analyses add column policy integer not null default 0',
];
