/** The statements of migration 0005, in the words of SQLite: what became of asks, and who has the review. */
export const review: readonly string[] = [
  `create table ticks (
    id text primary key not null, agreement text not null references papers (id), clause text not null,
    says text not null, note text not null, person text not null references people (id), at text not null
  )`,
  'create index ticks_agreement on ticks (agreement, id)',
  `create table handovers (
    agreement text not null references papers (id), number integer not null, reviewer text not null,
    note text not null, person text not null references people (id), at text not null,
    primary key (agreement, number)
  )`,
  'create index handovers_reviewer on handovers (reviewer, agreement)',
];
