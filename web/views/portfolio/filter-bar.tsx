import { useEffect, useRef, useState } from 'react';
import { cellStates } from '../../../src/model/grid.ts';
import { reviewRoutes } from '../../../src/model/review.ts';
import type { Grid } from '../../api/shapes.ts';
import { PickMany } from '../../parts/pick-many.tsx';
import { type Choice, Select } from '../../parts/select.tsx';
import { SearchBox } from '../../parts/text-field.tsx';
import { portfolioWords } from '../../words/portfolio.ts';
import { t } from '../../words/words.ts';
import { number } from '../../words/written.ts';
import { type Filter, type FilterChange, listOf, sorts } from './filter.ts';
import styles from './portfolio.module.css';
import type { Names } from './use-names.ts';

type Facets = Grid['facets'];

const filterId = 'portfolio-filter';

/** Puts the focus into the first field of the filter. */
export function focusFilter(): void {
  document.querySelector<HTMLElement>(`#${filterId} input`)?.focus();
}

/** What of the portfolio is looked at. Beside each choice stands how many agreements it would leave. */
export function FilterBar({
  filter,
  facets,
  names,
  change,
}: {
  readonly filter: Filter;
  /** Null while they are on their way. */
  readonly facets: Facets | null;
  readonly names: Names;
  readonly change: (to: FilterChange) => void;
}) {
  const words = portfolioWords.filter;
  const pick = (
    name: 'outcome' | 'severity' | 'route' | 'jurisdiction' | 'family' | 'kind',
    all: readonly Choice<string>[],
  ) => (
    <PickMany
      label={words[name]}
      choices={all}
      value={listOf(filter[name])}
      onChange={(ids) => change({ [name]: ids.join(',') })}
    />
  );
  const choices = (facet: keyof Facets, order: readonly string[], nameOf: (id: string) => string) =>
    choicesOf(facets?.[facet] ?? {}, order, { nameOf, chosen: listOf(filter[facet]) });
  const teams = choices('team', names.order.team, names.team);
  return (
    <search className={styles.filters} aria-label={words.name} id={filterId}>
      <TextFilter
        label={words.text}
        placeholder={words.textPlaceholder}
        value={filter.text ?? ''}
        onChange={(text) => change({ text })}
      />
      <TextFilter
        label={words.counterparty}
        placeholder={words.counterparty}
        value={filter.counterparty ?? ''}
        onChange={(counterparty) => change({ counterparty })}
      />
      {pick('outcome', choices('outcome', states, stateName))}
      {pick(
        'severity',
        choices('severity', severities, (id) => t.severities[id as Severity]?.word ?? id),
      )}
      {pick(
        'route',
        choices('route', reviewRoutes, (id) => t.workspace.routes[id as Route] ?? id),
      )}
      {pick('jurisdiction', choices('jurisdiction', names.order.law, names.law))}
      {pick('family', choices('family', Object.keys(t.workspace.families), names.family))}
      {pick('kind', choices('kind', names.order.kind, names.kind))}
      {(teams.length > 1 || filter.team !== undefined) && (
        <Select
          isBare
          label={words.team}
          value={filter.team ?? 'all'}
          onChange={(id) => change({ team: id === 'all' ? null : id })}
          choices={[{ id: 'all', name: words.everyTeam }, ...teams]}
        />
      )}
      <Select
        isBare
        label={words.sort}
        value={filter.sort}
        onChange={(sort) => change({ sort })}
        choices={sorts.map((id) => ({ id, name: words.sorts[id] }))}
      />
    </search>
  );
}

type Severity = keyof typeof t.severities;
type Route = keyof typeof t.workspace.routes;

const severities = ['must', 'should', 'consider'] as const satisfies readonly Severity[];

/** What a reader looks for first comes first. */
const states = ['gap', 'undecided', ...cellStates.filter((each) => each !== 'gap' && each !== 'undecided')];

function stateName(id: string): string {
  const own: Readonly<Record<string, string>> = portfolioWords.states;
  const outcomes: Readonly<Record<string, { readonly word: string }>> = t.outcomes;
  return own[id] ?? outcomes[id]?.word ?? id;
}

/**
 * In this order, and what has no place in it last: all that would leave something. Where one is chosen, all that there is, since another
 * can be chosen besides it, and the service counts only among what that one leaves.
 */
function choicesOf(
  counts: Readonly<Record<string, number>>,
  order: readonly string[],
  { nameOf, chosen }: { readonly nameOf: (id: string) => string; readonly chosen: readonly string[] },
): readonly Choice<string>[] {
  const known = new Set([...Object.keys(counts), ...chosen, ...(chosen.length > 0 ? order : [])]);
  const ids = [...order.filter((id) => known.has(id)), ...[...known].filter((id) => !order.includes(id))];
  return ids.map((id) => ({
    id,
    name: nameOf(id),
    ...(counts[id] === undefined ? {} : { note: number(counts[id]) }),
  }));
}

/** While somebody types, the filter waits for so long. */
const pauseMs = 180;

function TextFilter({
  label,
  placeholder,
  value,
  onChange,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What changes it from elsewhere, as a saved view does, shows here too.
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    if (text.trim() !== value) setText(value);
  }
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), pauseMs);
  };
  return <SearchBox label={label} placeholder={placeholder} value={text} onChange={type} />;
}
