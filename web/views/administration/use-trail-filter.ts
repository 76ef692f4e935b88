import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { TrailFilter } from '../../api/shapes.ts';

const names = ['text', 'what', 'by', 'about', 'from', 'to'] as const;

/** The filter in the address, where it can be linked to and gone back to. */
export function useTrailFilter(): readonly [TrailFilter, (change: Partial<TrailFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => {
    const of = (name: keyof TrailFilter) => search.get(name) ?? '';
    return { text: of('text'), what: of('what'), by: of('by'), about: of('about'), from: of('from'), to: of('to') };
  }, [search]);
  const change = useCallback(
    (part: Partial<TrailFilter>) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const name of names) {
            const value = part[name];
            if (value === '') after.delete(name);
            else if (value !== undefined) after.set(name, value);
          }
          return after;
        },
        // What is typed makes no step to go back to for each letter.
        { replace: 'text' in part },
      );
    },
    [setSearch],
  );
  return [filter, change];
}
