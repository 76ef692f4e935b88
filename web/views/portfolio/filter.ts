import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { PastFilter, PortfolioFilter } from '../../api/shapes.ts';

/** What of the portfolio is looked at, by the names of the API; these stand in the address as they are. */
const names = [
  'text',
  'counterparty',
  'team',
  'route',
  'unread',
  'outcome',
  'severity',
  'jurisdiction',
  'family',
  'kind',
  'requirement',
] as const satisfies readonly (keyof PortfolioFilter)[];

export const sorts = ['worst', 'newest', 'title'] as const;

export type Filter = Omit<PortfolioFilter, 'sort'> & { readonly sort: (typeof sorts)[number] };

/** Empty or null: taken out. */
export type FilterChange = { readonly [Name in keyof Filter]?: Filter[Name] | '' | null };

/** The filter of an address: worst first, unless it says otherwise. What the API does not know it says itself. */
export function filterIn(search: URLSearchParams): Filter {
  const stated = names.flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  const sort = sorts.find((each) => each === search.get('sort')) ?? 'worst';
  return { ...(Object.fromEntries(stated) as PortfolioFilter), sort };
}

/** An address with some of its filter changed; what else stands in it stays. */
export function changedIn(search: URLSearchParams, change: FilterChange): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value == null || value === '' || (name === 'sort' && value === 'worst')) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Whether it leaves everything, in whatever order. */
export function isEverything({ sort: _, ...stated }: Filter): boolean {
  return Object.keys(stated).length === 0;
}

/** Without what is of today alone. */
export function pastOf({ text, counterparty, team, jurisdiction, family, kind, requirement }: Filter): PastFilter {
  const past = { text, counterparty, team, jurisdiction, family, kind, requirement };
  return Object.fromEntries(Object.entries(past).filter(([, value]) => value !== undefined));
}

/** Whether both ask for the same, whatever the order in which they say it. */
export function isSame(a: PortfolioFilter, b: PortfolioFilter): boolean {
  const text = ({ sort = 'worst', ...rest }: PortfolioFilter) =>
    JSON.stringify(Object.entries({ sort, ...rest }).sort());
  return text(a) === text(b);
}

export function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(',');
}

/** The filter, which saved view it began as, and how to change it. It takes the place of the address before: "back" leads out of the portfolio. */
export function useFilter() {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  // By its text: an address that says the same is the same filter.
  const filter = useMemo(() => filterIn(new URLSearchParams(text)), [text]);
  const change = useCallback(
    (to: FilterChange) => setSearch((before) => changedIn(before, to), { replace: true }),
    [setSearch],
  );
  const put = useCallback(
    (to: PortfolioFilter, view: string | null) =>
      setSearch(changedIn(new URLSearchParams(view === null ? {} : { view }), to), { replace: true }),
    [setSearch],
  );
  return { filter, view: search.get('view'), change, put, query: text };
}
