import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { focusChoice } from './choose.tsx';
import type { Part } from './parts.ts';

/** The keys of this view: to choose countries, and from part to part. */
export function useKeys(at: (part: Part) => string): void {
  const [, navigate] = useLocation();
  const [overview, remedies, clocks] = [at('overview'), at('remedies'), at('clocks')];
  useShortcuts(
    jurisdictionWords.title,
    useMemo(() => {
      const { keys } = jurisdictionWords;
      return [
        { keys: 'c', says: keys.choose, do: focusChoice },
        { keys: 'o', says: keys.overview, do: () => navigate(overview) },
        { keys: 'r', says: keys.remedies, do: () => navigate(remedies) },
        { keys: 't', says: keys.clocks, do: () => navigate(clocks) },
      ];
    }, [navigate, overview, remedies, clocks]),
  );
}
