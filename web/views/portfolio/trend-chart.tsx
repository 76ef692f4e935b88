import type { Trend } from '../../api/shapes.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { number } from '../../words/written.ts';
import { monthName } from './month.ts';
import styles from './trend-chart.module.css';

type Month = Trend['items'][number];

/** Of the drawing, in its own units. */
const height = 220;
const top = 16;
const bottom = 40;
const side = 52;
const width = 960;

/** Of each month a bar as high as there were agreements, filled as far as these had open must-gaps. Its numbers stand in a table beneath. */
export function TrendChart({ months }: { readonly months: readonly Month[] }) {
  const steps = stepsTo(Math.max(1, ...months.map(({ agreements }) => agreements)));
  const most = steps.at(-1) ?? 1;
  const place = (width - side) / months.length;
  const bar = Math.min(44, place * 0.62);
  const y = (value: number) => top + (height - top - bottom) * (1 - value / most);
  const words = portfolioWords.trend;
  const [first, last] = [months[0], months.at(-1)];
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.legend}>
        <span>
          <i className={styles.gapSign} /> {words.series.withMustGaps}
        </span>
        <span>
          <i className={styles.restSign} /> {words.series.others}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.chart}
        role="img"
        aria-label={
          first === undefined || last === undefined
            ? words.title
            : words.summary(monthName(first.month, 'long'), ofAll(first), monthName(last.month, 'long'), ofAll(last))
        }
      >
        {steps.map((step) => (
          <g key={step}>
            <line x1={side} x2={width} y1={y(step)} y2={y(step)} className={styles.line} />
            <text x={side - 8} y={y(step) + 4} className={styles.step}>
              {number(step)}
            </text>
          </g>
        ))}
        {months.map((each, index) => {
          const x = side + index * place + (place - bar) / 2;
          const { month, agreements, withMustGaps } = each;
          return (
            <g key={month}>
              <title>{`${monthName(month, 'long')}: ${ofAll(each)}`}</title>
              <rect
                x={side + index * place}
                y={top}
                width={place}
                height={height - top - bottom}
                className={styles.hit}
              />
              <rect x={x} y={y(agreements)} width={bar} height={y(0) - y(agreements)} className={styles.all} />
              <rect x={x} y={y(withMustGaps)} width={bar} height={y(0) - y(withMustGaps)} className={styles.gaps} />
              {isNamed(index, months.length) && (
                <text x={x + bar / 2} y={height - bottom + 16} className={styles.month}>
                  {monthName(month, 'short')}
                </text>
              )}
              {(index === 0 || month.endsWith('-01')) && (
                <text x={x + bar / 2} y={height - bottom + 32} className={styles.year}>
                  {month.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function ofAll({ agreements, withMustGaps }: Month): string {
  return `${number(withMustGaps)} / ${number(agreements)}`;
}

/** Of many months every third has its name: counted from the last, which is now. */
function isNamed(index: number, months: number): boolean {
  return months <= 24 || (months - 1 - index) % 3 === 0;
}

/** Round numbers from 0 up to one that is not below the most. */
export function stepsTo(most: number): readonly number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? rough);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
