import { useEffect, useMemo, useRef } from 'react';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { compareWords } from '../../words/compare.ts';

type Does = {
  readonly step: (by: 1 | -1) => void;
  readonly stepChange: (by: 1 | -1) => void;
  readonly whole: () => void;
};

/** The keys of the comparison. */
export function useCompareKeys(does: Does): void {
  // The list of keys stays the same while what they do is made anew with every drawing.
  const now = useRef(does);
  useEffect(() => {
    now.current = does;
  });
  useShortcuts(
    compareWords.title,
    useMemo(() => {
      const { keys } = compareWords;
      return [
        { keys: 'j', says: keys.next, do: () => now.current.step(1) },
        { keys: 'k', says: keys.previous, do: () => now.current.step(-1) },
        { keys: 'n', says: keys.nextChange, do: () => now.current.stepChange(1) },
        { keys: 'p', says: keys.previousChange, do: () => now.current.stepChange(-1) },
        { keys: 'w', says: keys.whole, do: () => now.current.whole() },
      ];
    }, []),
  );
}
