import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** What of the comparison stands in its address, so that it can be sent to somebody. */
export type Address = {
  /** Ids of versions; null for the newest, and the one before the newer. */
  readonly older: string | null;
  readonly newer: string | null;
  /** Key of the chosen difference. */
  readonly at: string | null;
};

/** The address, and how to change some of it. It takes the place of the one before: "back" leads out of the view. */
export function useAddress(): readonly [Address, (change: Partial<Address>) => void] {
  const [search, setSearch] = useSearchParams();
  const [older, newer, at] = [search.get('older'), search.get('newer'), search.get('at')];
  const change = useCallback(
    (to: Partial<Address>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(to)) {
            if (value === null) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [useMemo(() => ({ older, newer, at }), [older, newer, at]), change];
}
