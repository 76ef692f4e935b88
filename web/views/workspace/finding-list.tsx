import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import type { Citation } from '../../../src/model/law.ts';
import type { ReviewRouteName } from '../../../src/model/review.ts';
import { queries } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { join } from '../../parts/join.ts';
import { DecisionMark } from '../../parts/outcome-mark.tsx';
import { Select } from '../../parts/select.tsx';
import { SeverityMark } from '../../parts/severity-mark.tsx';
import { SearchBox } from '../../parts/text-field.tsx';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import { alike, counted, type Filter, type Group, type Grouping, groupings, severities, shows } from './arrange.ts';
import { shownDecision } from './decided.ts';
import styles from './finding-list.module.css';
import { ItemMark } from './item-mark.tsx';
import type { Item } from './items.ts';
import { RouteMark } from './route-mark.tsx';
import { rowId } from './row-id.ts';
import type { Unkept } from './ruling.ts';
import { useGroupNames } from './use-group-names.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { filterId } from './use-workspace-keys.ts';

/** The findings that pass the filter, put together, each a row; the first row is the paper as a whole. */
export function FindingList({
  items,
  groups,
  chosen,
  choose,
  filter,
  setFilter,
  grouping,
  setGrouping,
  unkept,
  route,
}: {
  readonly items: readonly Item[];
  readonly groups: readonly Group[];
  readonly chosen: Item | null;
  readonly choose: (item: Item | null) => void;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly unkept: ReadonlyMap<string, Unkept>;
  readonly route: ReviewRouteName;
}) {
  const nameOf = useGroupNames(grouping);
  const list = useRef<HTMLDivElement>(null);
  const kept = useKeptFocus(list);
  const order: readonly (Item | null)[] = [null, ...groups.flatMap((group) => group.items)];
  const byArrow = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : order[order.indexOf(chosen) + step];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const unclear = alike(groups.flatMap((group) => group.items));
  const isInList = chosen === null || order.includes(chosen);
  return (
    <section className={styles.part} aria-label={workspaceWords.findings}>
      <Filters {...{ items, filter, setFilter, grouping, setGrouping }} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from row to row, which are buttons */}
      <div ref={list} className={styles.list} onKeyDown={byArrow} {...kept}>
        <button
          type="button"
          id={rowId(null)}
          className={join(styles.row, styles.whole)}
          aria-current={chosen === null ? 'true' : undefined}
          tabIndex={chosen === null || !isInList ? 0 : -1}
          onClick={() => choose(null)}
        >
          <span className={styles.title}>{workspaceWords.wholePaper}</span>
          <RouteMark route={route} />
        </button>
        {groups.length === 0 && <Nothing filter={filter} setFilter={setFilter} isAny={items.length > 0} />}
        {groups.map(({ id, items: held }) => (
          <section key={id} aria-label={nameOf(id)}>
            <h2 className={styles.group}>
              <span>{nameOf(id)}</span>
              <span className="figures">{held.length}</span>
            </h2>
            <ul className={styles.rows}>
              {held.map((item) => (
                <li key={item.key}>
                  <Row
                    item={item}
                    isChosen={item === chosen}
                    isUnkept={unkept.has(item.key)}
                    hasLaw={unclear.has(item.key)}
                    choose={choose}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Row({
  item,
  isChosen,
  isUnkept,
  hasLaw,
  choose,
}: {
  readonly item: Item;
  readonly isChosen: boolean;
  readonly isUnkept: boolean;
  /** Its law tells it from others of the list. */
  readonly hasLaw: boolean;
  readonly choose: (item: Item) => void;
}) {
  const { key, title, outcome, severity, jurisdiction, decision } = item;
  return (
    <button
      type="button"
      id={rowId(item)}
      className={styles.row}
      aria-current={isChosen ? 'true' : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => choose(item)}
      data-key={key}
    >
      <span className={styles.line}>
        <ItemMark outcome={outcome} />
        <span className={styles.from}>
          {jurisdiction !== null && <span className={styles.code}>{jurisdiction.toUpperCase()}</span>}
          <SeverityMark severity={severity} bare />
        </span>
      </span>
      <span className={styles.title}>{title}</span>
      {hasLaw && item.of === 'requirement' && <span className={styles.law}>{lawOf(item.line.law)}</span>}
      {(decision !== null || isUnkept) && (
        <span className={styles.line}>
          {decision !== null && <DecisionMark {...shownDecision(decision)} />}
          {isUnkept && (
            <span className={styles.unkept}>
              <Icon name="error" size={14} /> {workspaceWords.notKept}
            </span>
          )}
        </span>
      )}
    </button>
  );
}

/** The article first: where there is no room, the name of the act is cut. */
function lawOf({ provision, instrument }: Citation): string {
  return `${provision} · ${instrument}`;
}

function Filters({
  items,
  filter,
  setFilter,
  grouping,
  setGrouping,
}: {
  readonly items: readonly Item[];
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
}) {
  const counts = counted(items);
  const laws = useQuery(queries.jurisdictions());
  const codes = [...new Set(items.flatMap(({ jurisdiction }) => jurisdiction ?? []))];
  const nameOf = (code: string) => laws.data?.items.find((each) => each.code === code)?.name ?? code.toUpperCase();
  const { filters } = workspaceWords;
  return (
    <div className={styles.filters}>
      <div id={filterId}>
        <SearchBox
          label={filters.text}
          placeholder={filters.text}
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
      </div>
      <div className={styles.selects}>
        <Select
          isBare
          label={filters.show}
          value={filter.show}
          onChange={(show) => setFilter({ ...filter, show })}
          choices={shows.map((id) => ({ id, name: filters.shows[id], note: `${counts[id]}` }))}
        />
        <Select
          isBare
          label={filters.grouping}
          value={grouping}
          onChange={setGrouping}
          choices={groupings.map((id) => ({ id, name: filters.by[id] }))}
        />
        <Select
          isBare
          label={filters.jurisdiction}
          value={filter.jurisdiction ?? 'all'}
          onChange={(id) => setFilter({ ...filter, jurisdiction: id === 'all' ? null : id })}
          choices={[
            { id: 'all', name: filters.everywhere },
            ...codes.map((id) => ({
              id,
              name: nameOf(id),
              note: `${items.filter(({ jurisdiction }) => jurisdiction === id).length}`,
            })),
          ]}
        />
        <Select
          isBare
          label={filters.severity}
          value={filter.severity ?? 'all'}
          onChange={(id) => setFilter({ ...filter, severity: id === 'all' ? null : id })}
          choices={[
            { id: 'all', name: filters.anySeverity },
            ...severities.map((id) => ({
              id,
              name: t.severities[id].word,
              note: `${items.filter(({ severity }) => severity === id).length}`,
            })),
          ]}
        />
      </div>
      {filter.span !== null && (
        <div className={styles.selection}>
          <span>{filters.selection}</span>
          <Button small look="quiet" icon="close" onPress={() => setFilter({ ...filter, span: null })}>
            {filters.anywhere}
          </Button>
        </div>
      )}
    </div>
  );
}

function Nothing({
  filter,
  setFilter,
  isAny,
}: {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly isAny: boolean;
}) {
  const isNarrow =
    filter.text !== '' || filter.jurisdiction !== null || filter.severity !== null || filter.span !== null;
  const { nothing } = workspaceWords;
  return (
    <div className={styles.nothing} role="status">
      <p>{!isAny ? nothing.none : isNarrow ? nothing.narrow : nothing[filter.show]}</p>
      {isAny && (
        <Button
          small
          onPress={() =>
            setFilter(
              isNarrow
                ? { show: filter.show, text: '', jurisdiction: null, severity: null, span: null }
                : { ...filter, show: 'all' },
            )
          }
        >
          {isNarrow ? nothing.widen : nothing.showAll}
        </Button>
      )}
    </div>
  );
}
