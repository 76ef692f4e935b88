import { useLayoutEffect, useMemo, useRef } from 'react';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { workspaceWords } from '../../words/workspace.ts';
import type { FormKind } from './say-form.tsx';

type Does = {
  readonly step: (by: 1 | -1) => void;
  readonly open: (kind: FormKind) => void;
  readonly nextGrouping: () => void;
  readonly overview: () => void;
  readonly matrix: () => void;
};

/** Id of the box that findings are narrowed by. */
export const filterId = 'finding-filter';

/** The keys of the workspace. */
export function useWorkspaceKeys(does: Does): void {
  // The list of keys stays the same while what they do is made anew with every drawing.
  const now = useRef(does);
  useLayoutEffect(() => {
    now.current = does;
  });
  useShortcuts(
    workspaceWords.title,
    useMemo(() => {
      const { keys } = workspaceWords;
      return [
        { keys: 'j', says: keys.next, do: () => now.current.step(1) },
        { keys: 'k', says: keys.previous, do: () => now.current.step(-1) },
        { keys: 'd', says: keys.decide, do: () => now.current.open('decide') },
        { keys: 'c', says: keys.comment, do: () => now.current.open('comment') },
        { keys: 'a', says: keys.assign, do: () => now.current.open('assign') },
        { keys: '/', says: keys.filter, do: () => document.querySelector<HTMLElement>(`#${filterId} input`)?.focus() },
        { keys: 'G', says: keys.grouping, do: () => now.current.nextGrouping() },
        { keys: 'o', says: keys.overview, do: () => now.current.overview() },
        { keys: 'm', says: keys.matrix, do: () => now.current.matrix() },
      ];
    }, []),
  );
}
