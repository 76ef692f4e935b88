/**
 * The statements of migration 0003, in the words of SQLite: what the service keeps. Its agreements are called papers here, because
 * the table of agreements is what questions are asked of; each paper has its row there too. Moments are ISO 8601 in UTC.
 */
export const service: readonly string[] = [
  'create table teams (id text primary key not null, name text not null unique)',
  `create table people (
    id text primary key not null, login text not null unique, name text not null,
    roles text not null, teams text not null, disabled integer not null,
    issuer text, subject text, secret text, created_at text not null,
    unique (issuer, subject)
  )`,
  `create table sessions (
    hash text primary key not null, person text not null references people (id),
    opened_at text not null, until text not null
  )`,
  'create index sessions_person on sessions (person)',
  `create table keys (
    id text primary key not null, hash text not null unique, person text not null references people (id),
    title text not null, scopes text not null, created_at text not null, until text, revoked integer not null
  )`,
  'create index keys_person on keys (person)',
  `create table papers (
    id text primary key not null, team text not null references teams (id), title text not null, folded text not null,
    deal text not null, owner text not null, created_at text not null
  )`,
  'create index papers_team on papers (team, id)',
  'create index papers_title on papers (team, folded)',
  `create table versions (
    id text primary key not null, agreement text not null references papers (id), number integer not null,
    sha256 text not null, file_name text not null, bytes bigint not null, uploaded_by text not null, uploaded_at text not null,
    unique (agreement, number)
  )`,
  `create table analyses (
    id text primary key not null, version text not null references versions (id), deal text not null, deal_hash text not null,
    state text not null, report text references reports (key), because text,
    asked_by text not null, asked_at text not null, ended_at text,
    worker text, lease text, takes integer not null
  )`,
  'create index analyses_version on analyses (version, id)',
  "create unique index analyses_open on analyses (version, deal_hash) where state in ('queued', 'running')",
  "create index analyses_waiting on analyses (id) where state in ('queued', 'running')",
  `create table made (
    key text primary key not null references reports (key), digest text not null, deal text not null,
    library text not null, program text not null, made_at text not null
  )`,
  `create table rulings (
    id text primary key not null, agreement text not null references papers (id), requirement text not null, fingerprint text,
    says text not null, reason text not null, approver text, until text, assignee text, person text not null, at text not null
  )`,
  'create index rulings_agreement on rulings (agreement, id)',
  // A file comes chunk by chunk, and is kept once the last of them is there.
  'create table chunks (upload text not null, position integer not null, content blob not null, primary key (upload, position))',
  'create table files (sha256 text primary key not null, upload text not null unique, bytes bigint not null)',
  `create table trail (
    number integer primary key not null, at text not null, what text not null,
    subject_kind text, subject_id text, facts text not null,
    actor_id text, actor_login text, actor_key text, before text not null, hash text not null
  )`,
  'create index trail_subject on trail (subject_id, number)',
  'create index trail_actor on trail (actor_id, number)',
  `create table replies (
    person text not null, key text not null, request text not null, begun_at text not null, alive_until text not null,
    status integer, body text, location text,
    primary key (person, key)
  )`,
  'create index replies_begun on replies (begun_at)',
];
