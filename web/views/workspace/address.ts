import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** What of the workspace stands in its address, so that it can be sent to somebody. */
export type Address = {
  /** Id of a version; null for the newest that has a report. */
  readonly draft: string | null;
  /** Fingerprint of the chosen finding; null for the paper as a whole. */
  readonly finding: string | null;
  /** Id of a requirement or a conflict, where who leads here knows no finding: its first is chosen. Any other choice takes its place. */
  readonly requirement: string | null;
  readonly as: 'findings' | 'matrix';
};

/** The address, and how to change some of it. It takes the place of the one before: "back" leads out of the workspace. */
export function useAddress(): readonly [Address, (change: Partial<Address>) => void] {
  const [search, setSearch] = useSearchParams();
  const draft = search.get('draft');
  const finding = search.get('finding');
  const requirement = finding === null ? search.get('requirement') : null;
  const as = search.get('as') === 'matrix' ? 'matrix' : 'findings';
  const change = useCallback(
    (to: Partial<Address>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if ('finding' in to) next.delete('requirement');
          for (const [name, value] of Object.entries(to)) {
            if (value === null || value === 'findings') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [useMemo(() => ({ draft, finding, requirement, as }), [draft, finding, requirement, as]), change];
}
