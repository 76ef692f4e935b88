import type { Person, Team, UserRole } from '../model/person.ts';
import { type NewPerson, type People, type PersonChange, Refusal } from '../model/store.ts';
import type { Database, On } from './database.ts';
import { paged } from './paged.ts';
import type { Tables } from './schema.ts';
import { foldedTitle, storable } from './stored.ts';

export function peopleOf(database: Database): People {
  const { db, dialect, newId, write } = database;
  return {
    count: () => countOf(db),
    add: (person, secret, by) =>
      write(async (on, tell) => {
        const added = await insert(on, database, { person, secret });
        tell({ what: 'person-added', subject: { kind: 'person', id: added.id }, facts: powersOf(added) }, by);
        return added;
      }),
    addFirst: (person, secret) =>
      write(async (on, tell) => {
        await dialect.lock(on, 'people');
        if ((await countOf(on)) > 0)
          throw new Refusal('conflict', 'There are people already: an administrator adds others.');
        const added = await insert(on, database, { person, secret });
        tell({ what: 'person-added', subject: { kind: 'person', id: added.id }, facts: powersOf(added) }, null);
        return added;
      }),
    find: async (id) => personOrNull(await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()),
    byLogin: async (login) => {
      const row = await db.selectFrom('people').selectAll().where('login', '=', login).executeTakeFirst();
      return row === undefined ? null : { person: personOf(row), secret: row.secret };
    },
    byExternal: async (issuer, subject) =>
      personOrNull(
        await db
          .selectFrom('people')
          .selectAll()
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .executeTakeFirst(),
      ),
    change: (id, change, by) =>
      write(async (on, tell) => {
        await dialect.lock(on, 'people');
        const row = await on.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
        if (row === undefined) throw new Refusal('not-found', 'There is no such person.');
        const before = personOf(row);
        const after = await update(on, before, change);
        if (isAdministrator(before) && !isAdministrator(after)) await demandAdministrator(on);
        const isOther = change.secret !== undefined || `${[...before.roles].sort()}` !== `${[...after.roles].sort()}`;
        if (after.disabled || isOther) await on.deleteFrom('sessions').where('person', '=', id).execute();
        const facts = { ...powersOf(after), password: change.secret !== undefined };
        tell({ what: 'person-changed', subject: { kind: 'person', id }, facts }, by);
        return after;
      }),
    rehash: async (id, secret) => {
      await db.updateTable('people').set({ secret }).where('id', '=', id).execute();
    },
    list: async (asked) => {
      const found: Person[] = [];
      for await (const person of peopleFrom(db, asked.after ?? '')) {
        if (isAsked(person, asked)) found.push(person);
        if (found.length > asked.limit) break;
      }
      return paged(found, asked, { cursor: ({ login }) => login, item: (person) => person });
    },
    addTeam: (name, by) =>
      write(async (on, tell) => {
        const team: Team = { id: newId(), name: storable(name) };
        const added = await on
          .insertInto('teams')
          .values(team)
          .onConflict((at) => at.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (added === undefined) throw new Refusal('conflict', 'There is a team of this name already.');
        tell({ what: 'team-added', subject: { kind: 'team', id: team.id }, facts: {} }, by);
        return team;
      }),
    teams: async () =>
      (await db.selectFrom('teams').selectAll().orderBy('name').execute()).map(({ id, name }) => ({ id, name })),
  };
}

export function personOf(row: Omit<Tables['people'], 'secret'>): Person {
  const { id, login, name, issuer, subject } = row;
  return {
    id,
    login,
    name,
    roles: JSON.parse(row.roles),
    teams: JSON.parse(row.teams),
    disabled: row.disabled === 1,
    external: issuer === null || subject === null ? null : { issuer, subject },
    createdAt: row.created_at,
  };
}

/** From behind a login on. */
async function* peopleFrom(db: On, login: string): AsyncIterable<Person> {
  for (let after = login; ; ) {
    const rows = await db
      .selectFrom('people')
      .selectAll()
      .where('login', '>', after)
      .orderBy('login')
      .limit(500)
      .execute();
    yield* rows.map(personOf);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.login;
  }
}

// Here, because databases fold letters each in a way of its own; there are thousands of people at most.
function isAsked({ login, name, teams }: Person, { text, team }: Parameters<People['list']>[0]): boolean {
  if (team != null && teams !== 'all' && !teams.includes(team)) return false;
  return text == null || foldedTitle(`${login}\n${name}`).includes(foldedTitle(text));
}

function personOrNull(row: Tables['people'] | undefined): Person | null {
  return row === undefined ? null : personOf(row);
}

async function countOf(on: On): Promise<number> {
  const { count } = await on
    .selectFrom('people')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function insert(
  on: On,
  { newId, now }: Database,
  { person, secret }: { readonly person: NewPerson; readonly secret: string | null },
): Promise<Person> {
  const row = {
    id: newId(),
    login: storable(person.login),
    name: storable(person.name),
    roles: JSON.stringify(person.roles),
    teams: JSON.stringify(person.teams),
    disabled: 0,
    issuer: person.external === null ? null : storable(person.external.issuer),
    subject: person.external === null ? null : storable(person.external.subject),
    secret,
    created_at: now().toISOString(),
  };
  const added = await on
    .insertInto('people')
    .values(row)
    .onConflict((at) => at.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) throw new Refusal('conflict', 'There is a person of this login already.');
  return personOf(row);
}

async function update(on: On, before: Person, { secret, ...change }: PersonChange): Promise<Person> {
  const after: Person = { ...before, ...change, name: storable(change.name ?? before.name) };
  await on
    .updateTable('people')
    .set({
      name: after.name,
      roles: JSON.stringify(after.roles),
      teams: JSON.stringify(after.teams),
      disabled: after.disabled ? 1 : 0,
      ...(secret === undefined ? {} : { secret }),
    })
    .where('id', '=', before.id)
    .execute();
  return after;
}

function isAdministrator({
  roles,
  disabled,
}: {
  readonly roles: readonly UserRole[];
  readonly disabled: boolean;
}): boolean {
  return roles.includes('admin') && !disabled;
}

async function demandAdministrator(on: On): Promise<void> {
  const rows = await on.selectFrom('people').selectAll().where('disabled', '=', 0).execute();
  if (rows.map(personOf).some(isAdministrator)) return;
  throw new Refusal('conflict', 'They are the last administrator: make somebody else one first.');
}

/** What they may do, as the trail tells it. */
function powersOf({ roles, teams, disabled }: Person) {
  return { roles: roles.join(' '), teams: teams === 'all' ? 'all' : teams.join(' '), disabled };
}
