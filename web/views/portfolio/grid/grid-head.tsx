import { isGap } from '../../../../src/model/decision.ts';
import { join } from '../../../parts/join.ts';
import { SeverityMark } from '../../../parts/severity-mark.tsx';
import { portfolioWords } from '../../../words/portfolio.ts';
import { t } from '../../../words/words.ts';
import { number } from '../../../words/written.ts';
import type { Names } from '../use-names.ts';
import styles from './grid.module.css';
import { cellId, columnWidth, fixedColumns } from './measures.ts';
import type { Column, Known } from './use-pieces.ts';

/** The heads of the columns, which stay at the top: the laws as bands over the clauses that they ask for, with the gaps that are open there. */
export function GridHead({
  known,
  names,
  from,
  to,
  active,
}: {
  readonly known: Known;
  readonly names: Names;
  readonly from: number;
  readonly to: number;
  /** The chosen column where a head is chosen. */
  readonly active: number | null;
}) {
  const columns = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
  const at = (column: number) => ({
    id: cellId(-1, column),
    'aria-colindex': column + 1,
    'data-row': -1,
    'data-column': column,
    'data-active': active === column || undefined,
  });
  const { grid } = portfolioWords;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" className={join(styles.fixed, styles.title)} {...at(0)}>
          {grid.agreement}
        </div>
        <div role="columnheader" className={join(styles.fixed, styles.gaps)} {...at(1)}>
          <span>{grid.gaps}</span>
          <span aria-hidden="true" className={styles.numbers}>
            {(['must', 'should', 'consider'] as const).map((severity) => (
              <SeverityMark key={severity} severity={severity} bare />
            ))}
          </span>
        </div>
        <div role="columnheader" className={join(styles.fixed, styles.route)} {...at(2)}>
          {grid.route}
        </div>
        {bandsOf(columns, known).map(({ jurisdiction, first, length }) => (
          <div
            key={`${jurisdiction} ${first}`}
            aria-hidden="true"
            className={styles.band}
            style={{ left: `calc(var(--fixed) + ${first * columnWidth}px)`, width: `${length * columnWidth}px` }}
          >
            <span>{length > 2 ? names.law(jurisdiction) : jurisdiction.toUpperCase()}</span>
          </div>
        ))}
        {columns.map((column) => (
          <Head
            key={column}
            column={known.column(column)}
            names={names}
            isOneOfSome={[column - 1, column + 1].some((beside) => isAlike(known.column(beside), known.column(column)))}
            place={at(column + fixedColumns)}
          />
        ))}
      </div>
    </div>
  );
}

function Head({
  column,
  names,
  isOneOfSome,
  place,
}: {
  readonly column: Column | undefined;
  /** Whether a column beside it has the same title: then it is told by where it is written down. */
  readonly isOneOfSome: boolean;
  readonly names: Names;
  readonly place: Readonly<Record<'aria-colindex' | 'data-column', number>>;
}) {
  const { head, notLoaded } = portfolioWords.grid;
  const left = `calc(var(--fixed) + ${(place['data-column'] - fixedColumns) * columnWidth}px)`;
  if (column === undefined)
    return (
      <div role="columnheader" className={styles.columnHead} style={{ left }} {...place}>
        <span className="unseen">{notLoaded}</span>
      </div>
    );
  const { title, jurisdiction, severity } = column;
  const cited = citedShort(column);
  const gaps = openGaps(column);
  return (
    <div
      role="columnheader"
      aria-label={head({ title, cited, law: names.law(jurisdiction), severity: t.severities[severity].word, gaps })}
      className={styles.columnHead}
      style={{ left }}
      {...place}
    >
      <span className={styles.columnTitle} title={cited === '' ? title : `${title}: ${cited}`}>
        <span data-alone={!isOneOfSome || undefined}>{title}</span>
        {isOneOfSome && <small>{cited}</small>}
      </span>
      <SeverityMark severity={severity} bare />
      <span className={styles.columnGaps}>{number(gaps)}</span>
    </div>
  );
}

function isAlike(a: Column | undefined, b: Column | undefined): boolean {
  return a !== undefined && a.title === b?.title && a.jurisdiction === b.jurisdiction;
}

/** "DORA, Article 30(3)(b)": an instrument by its short name, which stands in brackets where it has one. */
export function citedShort({ law }: Pick<Column, 'law'>): string {
  if (law === null) return '';
  const short = /\(([^()]+)\)$/.exec(law.instrument)?.[1] ?? law.instrument;
  return `${short}, ${law.provision}`;
}

/** Of how many agreements something is open there: accepted ones are counted apart by the service. */
export function openGaps({ totals: { accepted: _, ...outcomes } }: Column): number {
  return outcomeNames.reduce((sum, outcome) => sum + (isGap(outcome) ? outcomes[outcome] : 0), 0);
}

const outcomeNames = ['met', 'clear', 'weak', 'forbidden', 'missing', 'unsure'] as const;

export function askedOf({ totals }: Column): number {
  return Object.values(totals).reduce((sum, count) => sum + count, 0);
}

function bandsOf(columns: readonly number[], known: Known) {
  const bands: { jurisdiction: string; first: number; length: number }[] = [];
  for (const column of columns) {
    const jurisdiction = known.column(column)?.jurisdiction;
    if (jurisdiction === undefined) continue;
    const last = bands.at(-1);
    if (last?.jurisdiction === jurisdiction && last.first + last.length === column) last.length += 1;
    else bands.push({ jurisdiction, first: column, length: 1 });
  }
  return bands;
}
