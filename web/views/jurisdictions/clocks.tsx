import { useMemo } from 'react';
import { clockDuties } from '../../../src/model/clock.ts';
import type { Clock, LawCompared } from '../../api/shapes.ts';
import { Empty } from '../../parts/empty.tsx';
import { Select } from '../../parts/select.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { day } from '../../words/written.ts';
import { type Address, type Change, sorts, ways } from './address.ts';
import { ClockTable } from './clock-table.tsx';
import { byTime } from './clock-words.ts';
import type { Column } from './columns.ts';
import styles from './jurisdictions.module.css';
import { NoneChosen } from './none-chosen.tsx';
import { OnPaper } from './on-paper.tsx';
import { Timeline } from './timeline.tsx';

const words = jurisdictionWords.clocks;

/** Who must tell whom within how long in the chosen countries, on one scale or as a table. */
export function Clocks({
  law,
  columns,
  address: { duty, sort, as },
  change,
  toOverview,
}: {
  readonly law: LawCompared;
  readonly columns: readonly Column[];
  readonly address: Address;
  readonly change: Change;
  readonly toOverview: string;
}) {
  const all = useMemo(() => {
    const at = (clock: Clock) => columns.findIndex(({ code }) => code === clock.jurisdiction);
    const own = law.clocks.filter((clock) => at(clock) >= 0);
    return [...own].sort((a, b) => (sort === 'country' ? at(a) - at(b) : 0) || byTime(a, b) || at(a) - at(b));
  }, [law.clocks, columns, sort]);
  if (columns.length === 0) return <NoneChosen toOverview={toOverview} />;
  if (all.length === 0) return <Empty title={words.nothing}>{words.nothingSays}</Empty>;
  const clocks = all.filter((clock) => duty === 'all' || clock.duty === duty);
  const without = columns.filter(({ code }) => all.every(({ jurisdiction }) => jurisdiction !== code));
  return (
    <>
      <OnPaper columns={columns} asOf={law.asOf} />
      <div className={styles.bar}>
        <Select
          isBare
          label={words.shown}
          value={as}
          onChange={(to) => change({ as: to })}
          choices={ways.map((id) => ({ id, name: words.as[id] }))}
        />
        <Select
          isBare
          label={words.duty}
          value={duty}
          onChange={(to) => change({ duty: to })}
          choices={(['all', ...clockDuties] as const).map((id) => ({ id, name: words.duties[id] }))}
        />
        {as === 'timeline' && (
          <Select
            isBare
            label={words.sort}
            value={sort}
            onChange={(to) => change({ sort: to })}
            choices={sorts.map((id) => ({ id, name: words.sorts[id] }))}
          />
        )}
        <p className={styles.faint} role="status">
          {clocks.length === 0
            ? words.narrowed
            : words.counted(
                clocks.length,
                clocks.filter(({ within }) => within === null).length,
                clocks.filter((each) => !each.law.confirmed).length,
                day(law.asOf),
              )}
        </p>
      </div>
      {clocks.length > 0 &&
        (as === 'timeline' ? (
          <Timeline clocks={clocks} columns={columns} isByCountry={sort === 'country'} />
        ) : (
          <ClockTable clocks={clocks} columns={columns} />
        ))}
      {without.length > 0 && (
        <p className={styles.says}>
          {words.nothingOf(without.map(({ name }) => name))} {words.nothingSays}
        </p>
      )}
    </>
  );
}
