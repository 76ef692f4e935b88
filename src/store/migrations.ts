import { type Kysely, type Migration, sql } from 'kysely';
import { clauseIndex } from './clause-index.ts';
import type { Dialect } from './dialect.ts';
import { guards, policyGuards, reviewGuards, verificationGuards } from './guards.ts';
import { policy } from './policy-schema.ts';
import { portfolio } from './portfolio-schema.ts';
import { review } from './review-schema.ts';
import { service } from './service-schema.ts';
import { standing } from './standing-schema.ts';
import { verification } from './verification-schema.ts';

/** What made the tables, in order of name. Only ever added to: databases of every earlier one are out there. */
export function migrationsOf(dialect: Dialect): Readonly<Record<string, Migration>> {
  const making = (statements: readonly string[]): Migration => ({
    up: async (db: Kysely<unknown>) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  });
  return {
    '0001-reports': making([reports].map(dialect.ddl)),
    '0002-portfolio': making([...portfolio.map(dialect.ddl), ...clauseIndex[dialect.name]]),
    '0003-service': making([...service.map(dialect.ddl), ...guards.flatMap(dialect.guard)]),
    // What a person uploaded on a day is added up at each upload.
    '0004-uploads': making(['create index versions_uploader on versions (uploaded_by, uploaded_at)']),
    '0005-review': making([...review.map(dialect.ddl), ...reviewGuards.flatMap(dialect.guard)]),
    '0006-standing': making(standing.map(dialect.ddl)),
    '0007-policy': making([...policy.map(dialect.ddl), ...policyGuards.flatMap(dialect.guard)]),
    // Sign-ins that failed, of all processes together.
    '0008-attempts': making(
      [
        'create table attempts (key text primary key not null, attempts integer not null, waits_until text not null, forgotten_at text not null)',
        'create index attempts_forgotten on attempts (forgotten_at)',
      ].map(dialect.ddl),
    ),
    '0009-verifications': making([...verification.map(dialect.ddl), ...verificationGuards.flatMap(dialect.guard)]),
    '0010-edition': making(
      [
        'create table editions (id integer primary key check (id = 1), number integer not null)',
        'insert into editions (id, number) values (1, 0)',
      ].map(dialect.ddl),
    ),
  };
}

const reports =
  'create table reports (key text primary key not null, sha256 text not null, summary text not null, report blob not null)';
