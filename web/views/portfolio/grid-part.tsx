import { Button, ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useMe } from '../../shell/session.ts';
import { hasView } from '../../views.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { type Filter, type FilterChange, isEverything } from './filter.ts';
import { FilterBar, focusFilter } from './filter-bar.tsx';
import { PortfolioGrid } from './grid/portfolio-grid.tsx';
import { usePieces } from './grid/use-pieces.ts';
import { Narrowed } from './narrowed.tsx';
import styles from './portfolio.module.css';
import { Totals } from './totals.tsx';
import type { Names } from './use-names.ts';
import { useSight } from './use-sight.ts';

const nothing: FilterChange = {
  text: null,
  counterparty: null,
  team: null,
  route: null,
  unread: null,
  outcome: null,
  severity: null,
  jurisdiction: null,
  family: null,
  kind: null,
  requirement: null,
};

/** The grid with its filter, and what all of it comes to. */
export function GridPart({
  filter,
  change,
  names,
}: {
  readonly filter: Filter;
  readonly change: (to: FilterChange) => void;
  readonly names: Names;
}) {
  const { may } = useMe();
  const [sight, onSight] = useSight();
  const { head, known, isOld, headError, error, again } = usePieces(filter, sight);
  const clear = () => {
    change(nothing);
    // What was pressed is gone with what it was about.
    focusFilter();
  };
  if (head === undefined && headError === null)
    return (
      <div className={styles.inset}>
        <Skeleton lines={12} />
      </div>
    );
  if (head !== undefined && head.totals.agreements === 0 && isEverything(filter) && !isOld) {
    const mayBring = may('upload') && hasView('review');
    const { none, noneSays, bring } = portfolioWords.grid;
    return (
      <Empty
        title={none}
        actions={
          mayBring && (
            <ButtonLink look="primary" icon="plus" href="/review">
              {bring}
            </ButtonLink>
          )
        }
      >
        {noneSays}
      </Empty>
    );
  }
  return (
    <div className={styles.gridPart}>
      <FilterBar filter={filter} facets={head?.facets ?? null} names={names} change={change} />
      {headError !== null && (
        <div className={styles.inset}>
          <Problem error={headError} again={again} />
          {head === undefined && !isEverything(filter) && (
            <Button onPress={clear}>{portfolioWords.filter.clear}</Button>
          )}
        </div>
      )}
      {head !== undefined && (
        <>
          <Totals totals={head.totals} isOld={isOld}>
            <Narrowed filter={filter} columns={head.columns} change={change} clear={clear} />
          </Totals>
          {head.totals.agreements === 0 ? (
            <Empty
              title={portfolioWords.grid.nothing}
              actions={<Button onPress={clear}>{portfolioWords.filter.clear}</Button>}
            >
              {portfolioWords.grid.nothingSays}
            </Empty>
          ) : (
            <PortfolioGrid
              filter={filter}
              rows={head.totals.agreements}
              columns={head.columnsTotal}
              known={known}
              isOld={isOld}
              error={error}
              again={again}
              names={names}
              onSight={onSight}
              onNarrow={(requirement) => change({ requirement, outcome: 'gap' })}
            />
          )}
        </>
      )}
    </div>
  );
}
