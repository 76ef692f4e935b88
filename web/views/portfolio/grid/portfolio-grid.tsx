import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../../../parts/problem.tsx';
import { useWidth } from '../../../parts/use-width.ts';
import { to } from '../../../views.ts';
import { portfolioWords } from '../../../words/portfolio.ts';
import { type Filter, isSame } from '../filter.ts';
import type { Names } from '../use-names.ts';
import { CellDetail } from './cell-detail.tsx';
import styles from './grid.module.css';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { cellId, columnWidth, fixedColumns, headHeight, type Place, placeAfter, rowHeight } from './measures.ts';
import type { Known } from './use-pieces.ts';

export const gridId = 'portfolio-grid';

const start: Place = { row: 0, column: 0 };

/** Where somebody was who left the grid for a finding: they come back to it. */
let left: { readonly filter: Filter; readonly place: Place; readonly top: number; readonly inline: number } | null =
  null;

/**
 * Agreements against requirements, of which only what is in sight is drawn and asked for. The grid has the focus and says which cell is
 * meant; arrow keys, Home, End and the pages go from cell to cell, Enter opens. No table: its rows and cells are placed, and most are not there.
 */
export function PortfolioGrid({
  filter,
  rows,
  columns,
  known,
  isOld,
  error,
  again,
  names,
  onSight,
  onNarrow,
}: {
  readonly filter: Filter;
  /** How many agreements and requirements the filter leaves. */
  readonly rows: number;
  readonly columns: number;
  readonly known: Known;
  readonly isOld: boolean;
  /** That some of what is in sight could not be had; null where all is well. */
  readonly error: unknown;
  readonly again: () => void;
  readonly names: Names;
  readonly onSight: (rows: readonly [number, number], columns: readonly [number, number]) => void;
  /** Asks who has a gap in a requirement. */
  readonly onNarrow: (requirement: string) => void;
}) {
  const [, navigate] = useLocation();
  const frame = useRef<HTMLDivElement>(null);
  const [back] = useState(() => (left !== null && isSame(left.filter, filter) ? left : null));
  const [place, setPlace] = useState(back?.place ?? start);
  const width = useWidth(frame, 1280);
  const fixed = width < 900 ? 346 : 416;
  // The heads stay in the window and cover what they stand over: as much is added behind the last row and column.
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    rangeExtractor: (range) => drawn(range, ((frame.current?.clientHeight ?? 0) - headHeight) / rowHeight),
    scrollPaddingEnd: headHeight,
    paddingEnd: headHeight,
    initialOffset: back?.top ?? 0,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => frame.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    rangeExtractor: (range) => drawn(range, (width - fixed) / columnWidth),
    scrollPaddingEnd: fixed,
    paddingEnd: fixed,
    initialOffset: back?.inline ?? 0,
  });
  const [firstRow, lastRow] = ends(down.getVirtualItems());
  const [firstColumn, lastColumn] = ends(across.getVirtualItems());
  useEffect(
    () => onSight([firstRow, lastRow], [firstColumn, lastColumn]),
    [onSight, firstRow, lastRow, firstColumn, lastColumn],
  );
  const shownBefore = useRef(filter);
  useEffect(() => {
    if (shownBefore.current === filter) return;
    shownBefore.current = filter;
    setPlace(start);
    frame.current?.scrollTo({ top: 0, left: 0 });
  }, [filter]);
  useEffect(() => {
    // As the virtualizers saw it: the element, asked here, would lay out the page once more.
    left = { filter, place, top: down.scrollOffset ?? 0, inline: across.scrollOffset ?? 0 };
  });

  const cells = columns + fixedColumns;
  const go = (next: Place) => {
    setPlace(next);
    if (next.row >= 0) down.scrollToIndex(next.row, { align: 'auto' });
    if (next.column >= fixedColumns) across.scrollToIndex(next.column - fixedColumns, { align: 'auto' });
    else if (next.column === 0) frame.current?.scrollTo({ left: 0 });
  };
  const open = ({ row, column }: Place) => {
    const requirement = known.column(column - fixedColumns)?.requirement;
    if (row === -1) {
      if (requirement !== undefined) onNarrow(requirement);
      return;
    }
    const agreement = known.row(row)?.agreement;
    if (agreement === undefined) return;
    if (column < fixedColumns) navigate(to.agreement(agreement));
    else if (requirement !== undefined && known.cell(row, column - fixedColumns) != null)
      navigate(to.finding(agreement, requirement));
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.target === frame.current) {
      event.preventDefault();
      open(place);
      return;
    }
    const page = Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
    const next = placeAfter(event.key, place, { rows, columns: cells, page, isWhole: event.ctrlKey });
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  const isDrawn =
    place.row === -1 ||
    (place.row >= firstRow && place.row <= lastRow && isColumnDrawn(place, firstColumn, lastColumn));
  return (
    <div className={styles.part}>
      {error !== null && (
        <div className={styles.problem}>
          <Problem error={error} again={again} />
        </div>
      )}
      <div
        ref={frame}
        id={gridId}
        role="grid"
        tabIndex={0}
        aria-label={portfolioWords.grid.name}
        aria-describedby="grid-hint"
        aria-rowcount={rows + 1}
        aria-colcount={cells}
        aria-busy={isOld}
        aria-activedescendant={isDrawn ? cellId(place.row, place.column) : undefined}
        className={styles.frame}
        data-old={isOld || undefined}
        style={{ '--fixed': `${fixed}px` } as React.CSSProperties}
        onKeyDown={byKey}
        onClick={(event) => {
          const at = placeOf(event);
          if (at !== null) setPlace(at);
        }}
        onDoubleClick={(event) => {
          const at = placeOf(event);
          if (at !== null) open(at);
        }}
      >
        <div role="presentation" className={styles.sheet} style={{ width: `${fixed + columns * columnWidth}px` }}>
          <GridHead
            known={known}
            names={names}
            from={firstColumn}
            to={lastColumn}
            active={place.row === -1 ? place.column : null}
          />
          <div role="rowgroup" className={styles.body} style={{ height: `${rows * rowHeight}px` }}>
            {down.getVirtualItems().map(({ index }) => (
              <GridRow
                key={index}
                index={index}
                row={known.row(index)}
                known={known}
                from={firstColumn}
                to={lastColumn}
                active={index === place.row ? place.column : null}
              />
            ))}
          </div>
        </div>
      </div>
      <p id="grid-hint" className="unseen">
        {portfolioWords.grid.hint}
      </p>
      <CellDetail
        place={place}
        known={known}
        names={names}
        onNarrow={(requirement) => {
          onNarrow(requirement);
          frame.current?.focus();
        }}
      />
    </div>
  );
}

/** What is drawn: what begins in the window, as much as there is room for beside the heads that stay, and a little more. */
function drawn({ startIndex, overscan, count }: Range, room: number): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, startIndex + Math.ceil(room) + overscan);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The first and the last that are drawn; the last before the first where none is. */
function ends(items: readonly { readonly index: number }[]): readonly [number, number] {
  return [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
}

function isColumnDrawn({ column }: Place, first: number, last: number): boolean {
  return column < fixedColumns || (column - fixedColumns >= first && column - fixedColumns <= last);
}

function placeOf({ target }: MouseEvent): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
