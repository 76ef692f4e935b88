import type { Grid } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { portfolioWords } from '../../words/portfolio.ts';
import { type Filter, type FilterChange, isEverything, listOf } from './filter.ts';
import { focusFilter } from './filter-bar.tsx';
import { citedShort } from './grid/grid-head.tsx';

/** What of the filter has no field of its own, to be taken out again, and all of it to be cleared. */
export function Narrowed({
  filter,
  columns,
  change,
  clear,
}: {
  readonly filter: Filter;
  readonly columns: Grid['columns'];
  readonly change: (to: FilterChange) => void;
  readonly clear: () => void;
}) {
  const words = portfolioWords.filter;
  const take = (to: FilterChange) => {
    change(to);
    // What was pressed is gone with what it was about.
    focusFilter();
  };
  const requirements = listOf(filter.requirement);
  return (
    <>
      {requirements.length > 0 && (
        <Button small icon="close" onPress={() => take({ requirement: null })}>
          {words.requirement(titleOf(requirements, columns))}
        </Button>
      )}
      {filter.unread !== undefined && (
        <Button small icon="close" onPress={() => take({ unread: null })}>
          {words.unread[filter.unread]}
        </Button>
      )}
      {!isEverything(filter) && (
        <Button small onPress={clear}>
          {words.clear}
        </Button>
      )}
    </>
  );
}

function titleOf([first = '', ...others]: readonly string[], columns: Grid['columns']): string {
  if (others.length > 0) return portfolioWords.filter.narrowed(others.length + 1);
  const column = columns.find(({ requirement }) => requirement === first);
  if (column === undefined) return first;
  return [column.title, citedShort(column)].filter((part) => part !== '').join(', ');
}
