/**
 * The index of the words of clauses (migration 0002). In SQLite the words stand in the table of clauses, once, and quotes need the
 * places of hits, which an index without content cannot give. PostgreSQL cuts text into words by rules of its own: there each clause
 * is written with its words as SQLite cuts them (`clause-terms.ts`), so that the same search finds the same clauses in both.
 */
export const clauseIndex = {
  sqlite: [
    `create virtual table clause_words using fts5 (
      words, headings, content = 'clauses', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2", prefix = '3'
    )`,
    `create trigger clauses_kept after insert on clauses when not new.bare begin
      insert into clause_words (rowid, words, headings) values (new.id, new.words, new.headings);
    end`,
    `create trigger clauses_gone after delete on clauses when not old.bare begin
      insert into clause_words (clause_words, rowid, words, headings) values ('delete', old.id, old.words, old.headings);
    end`,
  ],
  postgres: [
    'alter table clauses add column terms tsvector',
    'create index clauses_terms on clauses using gin (terms)',
  ],
} as const satisfies Record<string, readonly string[]>;
