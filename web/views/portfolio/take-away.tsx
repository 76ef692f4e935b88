import { TakeAwayMenu } from '../../parts/take-away-menu.tsx';
import { portfolioWords } from '../../words/portfolio.ts';
import type { Filter } from './filter.ts';

/** What is shown, as a file: all that the filter leaves, in the order of the grid. */
export function TakeAway({ filter }: { readonly filter: Filter }) {
  return (
    <TakeAwayMenu
      words={portfolioWords.takeAway}
      address={(format) => `/api/portfolio/grid/export?${new URLSearchParams({ ...stated(filter), format })}`}
    />
  );
}

function stated(filter: Filter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
