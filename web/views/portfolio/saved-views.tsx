import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import type { PortfolioFilter, SavedView } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuPart } from '../../parts/menu.tsx';
import { tell } from '../../parts/toast.tsx';
import { useMe } from '../../shell/session.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { type Filter, isSame } from './filter.ts';
import { DropView, type Kept, ViewForm } from './view-form.tsx';

type Asked = { readonly is: 'add' } | { readonly is: 'edit' | 'drop'; readonly view: SavedView };

/** Filters that were kept under a name: to look through again, and to keep the one that is shown. */
export function SavedViews({
  filter,
  view,
  put,
}: {
  readonly filter: Filter;
  /** The one that the filter began as. */
  readonly view: string | null;
  readonly put: (filter: PortfolioFilter, view: string | null) => void;
}) {
  const { person } = useMe();
  const client = useQueryClient();
  const views = useQuery(queries.savedViews());
  const [asked, setAsked] = useState<Asked | null>(null);
  const all = views.data?.items ?? [];
  const current = all.find(({ id }) => id === view) ?? null;
  const isChanged = current !== null && !isSame(filter, current.filter);
  const words = portfolioWords.views;
  const renew = () => client.invalidateQueries({ queryKey: [...keys.portfolio, 'views'] });
  const save = useMutation({
    mutationFn: async (kept: Kept) => {
      if (asked?.is === 'edit')
        return good(api.PATCH('/portfolio/views/{view}', { params: { path: { view: asked.view.id } }, body: kept }));
      return good(api.POST('/portfolio/views', { body: { ...kept, filter } }));
    },
    meta: { isShown: true },
    onSuccess: async (saved) => {
      await renew();
      if (asked?.is === 'add') put(saved.filter, saved.id);
      setAsked(null);
      tell(words.saved(saved.name));
    },
  });
  const update = useMutation({
    mutationFn: ({ id }: SavedView) =>
      good(api.PATCH('/portfolio/views/{view}', { params: { path: { view: id } }, body: { filter } })),
    onSuccess: async ({ name }) => {
      await renew();
      tell(words.saved(name));
    },
  });
  const drop = useMutation({
    mutationFn: ({ id }: SavedView) => good(api.DELETE('/portfolio/views/{view}', { params: { path: { view: id } } })),
    onSuccess: async (_, { name, id }) => {
      await renew();
      if (view === id) put(filter, null);
      setAsked(null);
      tell(words.removed(name));
    },
  });
  const ask = (next: Asked) => {
    save.reset();
    setAsked(next);
  };
  const entriesOf = (items: readonly SavedView[]) =>
    items.map((each) => ({ id: each.id, name: each.name, do: () => put(each.filter, each.id) }));
  const own = all.filter(({ owner }) => owner === person.id);
  const shared = all.filter(({ owner }) => owner !== person.id);
  const isOwn = current !== null && current.owner === person.id;
  const parts: readonly MenuPart[] = [
    ...(own.length === 0 ? [] : [{ title: words.own, chosen: view ?? '', entries: entriesOf(own) }]),
    ...(shared.length === 0 ? [] : [{ title: words.shared, chosen: view ?? '', entries: entriesOf(shared) }]),
    { title: words.start, entries: [{ id: 'all', name: words.all, do: () => put({}, null) }] },
    {
      title: words.keep,
      entries: [
        ...(isOwn && isChanged
          ? [{ id: 'update', name: words.update(current.name), do: () => update.mutate(current) }]
          : []),
        { id: 'add', name: words.save, do: () => ask({ is: 'add' }) },
        ...(isOwn
          ? [
              { id: 'edit', name: words.edit(current.name), do: () => ask({ is: 'edit', view: current }) },
              { id: 'drop', name: words.remove(current.name), do: () => ask({ is: 'drop', view: current }) },
            ]
          : []),
      ],
    },
  ];
  return (
    <>
      <Menu label={words.name} parts={parts}>
        <Button icon="filter">
          {current === null ? words.name : isChanged ? `${current.name} (${words.changed})` : current.name}
        </Button>
      </Menu>
      {asked !== null && asked.is !== 'drop' && (
        <ViewForm
          title={asked.is === 'add' ? words.form.add : words.form.edit}
          before={asked.is === 'edit' ? asked.view : null}
          error={save.error}
          isPending={save.isPending}
          onSave={(kept) => save.mutate(kept)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.is === 'drop' && (
        <DropView
          view={asked.view}
          isPending={drop.isPending}
          onDrop={() => drop.mutate(asked.view)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
