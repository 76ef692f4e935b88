import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { clockDuties } from '../../../src/model/clock.ts';
import { tracks } from '../../../src/model/measure.ts';

/** What of the comparison stands in its address, so that it can be sent to somebody. */
export type Address = {
  /** Codes of the chosen jurisdictions, each once, as they were chosen. */
  readonly codes: readonly string[];
  /** Whether the law that holds in a chosen one from above (that of the Union in Germany) stands beside it. */
  readonly isWhole: boolean;
  readonly track: (typeof tracks)[number] | 'all';
  readonly order: (typeof orders)[number];
  readonly duty: (typeof clockDuties)[number] | 'all';
  readonly sort: (typeof sorts)[number];
  readonly as: (typeof ways)[number];
  /** "2027-06-01"; empty: today, as the service has it. */
  readonly on: string;
};

export const orders = ['name', 'known'] as const;
export const sorts = ['time', 'country'] as const;
export const ways = ['timeline', 'table'] as const;

/** What is not stated, or is none of what can be chosen, is as it is when somebody comes first. */
export function addressIn(search: URLSearchParams): Address {
  const one = <Name extends string>(name: string, choices: readonly Name[], usual: Name): Name =>
    choices.find((each) => each === search.get(name)) ?? usual;
  const codes = (search.get('codes') ?? '')
    .split(',')
    .map((code) => code.trim().toLowerCase())
    .filter((code) => code !== '');
  const on = search.get('on') ?? '';
  return {
    codes: [...new Set(codes)],
    isWhole: search.get('own') !== 'only',
    track: one('track', ['all', ...tracks], 'all'),
    order: one('order', orders, 'name'),
    duty: one('duty', ['all', ...clockDuties], 'all'),
    sort: one('sort', sorts, 'time'),
    as: one('as', ways, 'timeline'),
    on: isDay(on) ? on : '',
  };
}

/** The same as text, without what is as usual. */
export function addressText({ codes, isWhole, on, ...rest }: Address): string {
  const usual = addressIn(new URLSearchParams());
  const next = new URLSearchParams();
  if (!isWhole) next.set('own', 'only');
  for (const name of ['track', 'order', 'duty', 'sort', 'as'] as const)
    if (rest[name] !== usual[name]) next.set(name, rest[name]);
  if (on !== '') next.set('on', on);
  const others = next.toString();
  // A comma may stand in an address as it is, and is read more easily so.
  const chosen = codes.length === 0 ? '' : `codes=${codes.map(encodeURIComponent).join(',')}`;
  return [chosen, others].filter((each) => each !== '').join('&');
}

/** A day that the calendar has. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

export type Change = (to: Partial<Address>) => void;

/** The address, and how to change some of it. It takes the place of the one before: "back" leads out of the view. */
export function useAddress(): readonly [Address, Change] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  // By its text: an address that says the same is the same choice.
  const address = useMemo(() => addressIn(new URLSearchParams(search)), [search]);
  const change = useCallback<Change>(
    (to) => {
      // As it is now: two changes may come before this is drawn again.
      const text = addressText({ ...addressIn(new URLSearchParams(window.location.search)), ...to });
      navigate(text === '' ? path : `${path}?${text}`, { replace: true });
    },
    [path, navigate],
  );
  return [address, change];
}
