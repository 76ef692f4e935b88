import { useMemo } from 'react';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { t } from '../../words/words.ts';
import { filterId } from './filter-bar.tsx';
import { gridId } from './grid/portfolio-grid.tsx';

/** The keys of the portfolio; those of the grid itself are the grid's. */
export function usePortfolioKeys(): void {
  useShortcuts(
    t.portfolio.title,
    useMemo(() => {
      const { keys } = t.portfolio;
      const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
      return [
        { keys: '/', says: keys.search, do: () => focus(`#${filterId} input`) },
        { keys: 't', says: keys.grid, do: () => focus(`#${gridId}`) },
      ];
    }, []),
  );
}
