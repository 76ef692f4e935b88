import { memo } from 'react';
import { Link } from 'wouter';
import { join } from '../../../parts/join.ts';
import { OutcomeSign } from '../../../parts/outcome-mark.tsx';
import { to } from '../../../views.ts';
import { portfolioWords } from '../../../words/portfolio.ts';
import { t } from '../../../words/words.ts';
import styles from './grid.module.css';
import { cellId, columnWidth, fixedColumns, rowHeight } from './measures.ts';
import type { Cell, Known, Row } from './use-pieces.ts';

type RowProps = {
  readonly index: number;
  readonly row: Row | undefined;
  readonly known: Known;
  readonly from: number;
  readonly to: number;
  /** Of the requirements; null where the chosen cell is in another row. */
  readonly active: number | null;
};

/** One agreement: what it is called, its open gaps, where it goes from here, and its cells in sight. */
export const GridRow = memo(({ index, row, known, from, to: last, active }: RowProps) => {
  const at = (column: number) => ({
    id: cellId(index, column),
    'aria-colindex': column + 1,
    'data-row': index,
    'data-column': column,
    'data-active': active === column || undefined,
  });
  const columns = Array.from({ length: Math.max(0, last - from + 1) }, (_, step) => from + step);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined || undefined}
      className={join(styles.row, row === undefined && styles.pending)}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
    >
      <div role="rowheader" className={join(styles.fixed, styles.title)} {...at(0)}>
        {row === undefined ? (
          <>
            <span className="unseen">{portfolioWords.grid.notLoaded}</span>
            <span className={styles.bar} />
          </>
        ) : (
          <Link href={to.agreement(row.agreement)} tabIndex={-1} title={row.title}>
            {row.title}
          </Link>
        )}
      </div>
      <div role="gridcell" className={join(styles.fixed, styles.gaps)} {...at(1)}>
        {row !== undefined && row.report !== null && !isAllUnread(row) && <Gaps row={row} />}
      </div>
      <div role="gridcell" className={join(styles.fixed, styles.route)} {...at(2)}>
        {row !== undefined && routeWord(row)}
      </div>
      {columns.map((column) => {
        const cell = row === undefined ? undefined : known.cell(index, column);
        return (
          <div
            key={column}
            role="gridcell"
            className={styles.cell}
            style={{ left: `calc(var(--fixed) + ${column * columnWidth}px)` }}
            aria-label={wordsOf(cell)}
            {...at(column + fixedColumns)}
          >
            {cell != null && <OutcomeSign outcome={cell.outcome} framed={cell.accepted} />}
          </div>
        );
      })}
    </div>
  );
});

/** What a cell says to ears. */
function wordsOf(cell: Cell | null | undefined): string {
  if (cell === undefined) return portfolioWords.grid.notLoaded;
  if (cell === null) return portfolioWords.grid.notAsked;
  const { word } = t.outcomes[cell.outcome];
  const { says } = cell;
  return says === null ? word : `${word}, ${t.decisions[saidOf({ ...cell, says })]}`;
}

/** What was said of a cell last, or that it lapsed. */
export function saidOf({ says, accepted }: Cell & { readonly says: NonNullable<Cell['says']> }) {
  return says === 'accepted' && !accepted ? 'lapsed' : says;
}

/** Of what could not be read nothing is said: no zeros either. */
export function isAllUnread({ route }: Pick<Row, 'route'>): boolean {
  return route === 'unread';
}

export function routeWord({ report, route }: Pick<Row, 'report' | 'route'>): string {
  if (report === null) return portfolioWords.waits;
  return route === null ? '' : portfolioWords.routes[route];
}

function Gaps({ row: { gaps } }: { readonly row: Row }) {
  return (
    <>
      <span aria-hidden="true" className={styles.numbers}>
        <b data-none={gaps.must === 0 || undefined}>{gaps.must}</b>
        <span data-none={gaps.should === 0 || undefined}>{gaps.should}</span>
        <span data-none={gaps.consider === 0 || undefined}>{gaps.consider}</span>
      </span>
      <span className="unseen">{portfolioWords.grid.gapsOf(gaps.must, gaps.should, gaps.consider)}</span>
    </>
  );
}
