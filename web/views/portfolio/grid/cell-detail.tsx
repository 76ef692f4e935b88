import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.ts';
import { Button, ButtonLink } from '../../../parts/button.tsx';
import { Kbd } from '../../../parts/kbd.tsx';
import { DecisionMark, OutcomeMark } from '../../../parts/outcome-mark.tsx';
import { SeverityMark } from '../../../parts/severity-mark.tsx';
import { to } from '../../../views.ts';
import { portfolioWords } from '../../../words/portfolio.ts';
import { t } from '../../../words/words.ts';
import { day } from '../../../words/written.ts';
import type { Names } from '../use-names.ts';
import styles from './grid.module.css';
import { askedOf, citedShort, openGaps } from './grid-head.tsx';
import { saidOf } from './grid-row.tsx';
import { fixedColumns, type Place } from './measures.ts';
import type { Cell, Column, Known, Row } from './use-pieces.ts';

type DetailProps = {
  readonly place: Place;
  readonly known: Known;
  readonly names: Names;
  readonly onNarrow: (requirement: string) => void;
};

/** What the chosen cell says, in words, below the grid. */
export function CellDetail({ place, known, names, onNarrow }: DetailProps) {
  const row = place.row < 0 ? undefined : known.row(place.row);
  const column = known.column(place.column - fixedColumns);
  return (
    <section className={styles.detail} aria-label={portfolioWords.cell.about}>
      <div className={styles.says}>
        {place.row === -1 && column !== undefined && <ColumnSays column={column} names={names} />}
        {row !== undefined && column === undefined && <RowSays row={row} names={names} />}
        {row !== undefined && column !== undefined && (
          <CellSays row={row} column={column} cell={known.cell(place.row, place.column - fixedColumns)} names={names} />
        )}
        {row === undefined && column === undefined && <p className={styles.faint}>{portfolioWords.cell.choose}</p>}
      </div>
      <div className={styles.actions}>
        <span className={styles.keys} aria-hidden="true">
          {['↑', '↓', '←', '→', 'Enter'].map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
        {column !== undefined && (
          <Button small onPress={() => onNarrow(column.requirement)}>
            {portfolioWords.cell.who}
          </Button>
        )}
        {row !== undefined &&
          (column !== undefined && known.cell(place.row, place.column - fixedColumns) != null ? (
            <ButtonLink small href={to.finding(row.agreement, column.requirement)}>
              {portfolioWords.cell.open}
            </ButtonLink>
          ) : (
            <ButtonLink small href={to.agreement(row.agreement)}>
              {portfolioWords.cell.openAgreement}
            </ButtonLink>
          ))}
      </div>
    </section>
  );
}

function RowSays({ row, names }: { readonly row: Row; readonly names: Names }) {
  const { cell, grid } = portfolioWords;
  const { must, should, consider } = row.gaps;
  return (
    <>
      <p className={styles.line}>
        <strong>{row.title}</strong>
        <span className={styles.faint}>{names.team(row.team)}</span>
      </p>
      <p>
        {row.report === null && cell.waits}
        {row.route === 'unread' && cell.unread}
        {row.report !== null && row.route !== 'unread' && `${grid.gaps}: ${grid.gapsOf(must, should, consider)}. `}
        {row.route !== null && row.route !== 'unread' && `${t.workspace.routes[row.route]}.`}
      </p>
    </>
  );
}

function ColumnSays({ column, names }: { readonly column: Column; readonly names: Names }) {
  const { cell, grid, totals } = portfolioWords;
  return (
    <>
      <ColumnLine column={column} names={names} />
      <p>
        {cell.column(grid.columnGaps(openGaps(column)), totals.agreements(askedOf(column)))} <Asked column={column} />
      </p>
    </>
  );
}

function CellSays({
  row,
  column,
  cell,
  names,
}: {
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell | null | undefined;
  readonly names: Names;
}) {
  return (
    <>
      <ColumnLine column={column} names={names}>
        <span>{row.title}</span>
      </ColumnLine>
      <p className={styles.line}>
        {cell === null && <span className={styles.faint}>{portfolioWords.cell.notAsked}</span>}
        {cell != null && (
          <>
            <OutcomeMark outcome={cell.outcome} />
            {cell.says !== null && (
              <DecisionMark
                decision={saidOf({ ...cell, says: cell.says })}
                {...(cell.until === null ? {} : { until: portfolioWords.cell.until(day(cell.until)) })}
              />
            )}
            <Asked column={column} />
          </>
        )}
      </p>
    </>
  );
}

function ColumnLine({
  column,
  names,
  children,
}: {
  readonly column: Column;
  readonly names: Names;
  readonly children?: React.ReactNode;
}) {
  return (
    <p className={styles.line}>
      <strong>{column.title}</strong>
      <span>{names.law(column.jurisdiction)}</span>
      <span className={styles.cited}>{citedShort(column)}</span>
      <SeverityMark severity={column.severity} />
      {children !== undefined && <span className={styles.faint}>{children}</span>}
    </p>
  );
}

/** What the requirement asks, in the words of the library. */
function Asked({ column: { jurisdiction, requirement } }: { readonly column: Column }) {
  const { data } = useQuery({ ...queries.requirements({ jurisdiction }), staleTime: 600_000 });
  const asks = data?.items.find(({ id }) => id === requirement)?.says;
  return asks === undefined ? null : <span className={styles.asks}>{asks}</span>;
}
