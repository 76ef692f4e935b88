import { useMemo } from 'react';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { focusFilter } from './filter-bar.tsx';
import { gridId } from './grid/portfolio-grid.tsx';

/** The keys of the portfolio; those of the grid itself are the grid's. */
export function usePortfolioKeys(): void {
  useShortcuts(
    portfolioWords.title,
    useMemo(() => {
      const { keys } = portfolioWords;
      return [
        { keys: '/', says: keys.search, do: focusFilter },
        { keys: 't', says: keys.grid, do: () => document.getElementById(gridId)?.focus() },
      ];
    }, []),
  );
}
