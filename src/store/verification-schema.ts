/** The statements of migration 0009, in the words of SQLite: what checks of the trail, or of all that is kept, came to. */
export const verification: readonly string[] = [
  `create table verifications (
    id text primary key not null, extent text not null, at text not null, person text references people (id),
    first_row integer not null, last_row integer not null, hash text not null, whole integer not null,
    faults integer not null, listed text not null
  )`,
];
