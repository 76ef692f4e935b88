import type { SavedView } from '../model/saved-view.ts';
import { Refusal, type SavedViews } from '../model/store.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';
import { storable } from './stored.ts';

export function savedViewsOf({ db, newId, now, write }: Database): SavedViews {
  return {
    add: ({ team, name, filter }, by) =>
      write(async (on, tell) => {
        const row = {
          id: newId(),
          owner: by.person.id,
          team,
          name: storable(name),
          filter: filterText(filter),
          created_at: now().toISOString(),
        };
        await on.insertInto('saved_views').values(row).execute();
        tell({ what: 'saved-view-added', subject: { kind: 'saved-view', id: row.id }, facts: { team } }, by);
        return viewOf(row);
      }),
    seenBy: async ({ id, teams }) => {
      const rows = await db
        .selectFrom('saved_views')
        .selectAll()
        .where(({ or, eb }) =>
          or([
            eb('owner', '=', id),
            teams === 'all' ? eb('team', 'is not', null) : eb('team', 'in', teams.length === 0 ? [''] : teams),
          ]),
        )
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(viewOf);
    },
    change: (id, change, by) =>
      write(async (on, tell) => {
        const before = await on.selectFrom('saved_views').selectAll().where('id', '=', id).executeTakeFirst();
        if (before === undefined) throw new Refusal('not-found', 'There is no such saved view.');
        const after = {
          team: change.team === undefined ? before.team : change.team,
          name: change.name === undefined ? before.name : storable(change.name),
          filter: change.filter === undefined ? before.filter : filterText(change.filter),
        };
        await on.updateTable('saved_views').set(after).where('id', '=', id).execute();
        const facts = { team: after.team, 'team before': before.team };
        tell({ what: 'saved-view-changed', subject: { kind: 'saved-view', id }, facts }, by);
        return viewOf({ ...before, ...after });
      }),
    remove: (id, by) =>
      write(async (on, tell) => {
        const gone = await on.deleteFrom('saved_views').where('id', '=', id).returning('id').executeTakeFirst();
        if (gone === undefined) throw new Refusal('not-found', 'There is no such saved view.');
        tell({ what: 'saved-view-removed', subject: { kind: 'saved-view', id }, facts: {} }, by);
      }),
  };
}

function filterText(filter: SavedView['filter']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, storable(value)])));
}

function viewOf({ id, owner, team, name, filter, created_at }: Tables['saved_views']): SavedView {
  return { id, owner, team, name, filter: JSON.parse(filter), createdAt: created_at };
}
