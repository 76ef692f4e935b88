import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { queries } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { ComboBox } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { portfolioWords } from '../../words/portfolio.ts';
import { Clauses } from './clauses.tsx';
import styles from './portfolio.module.css';
import type { Names } from './use-names.ts';

/** How many clauses are shown at first, then, and at most. */
const steps = [20, 60, 200] as const;

/** Clauses of all agreements in sight that have some words. The search stands in the address; it is asked when somebody says so. */
export function SearchPart({ names }: { readonly names: Names }) {
  const [search, setSearch] = useSearchParams();
  const asked = {
    words: search.get('words') ?? '',
    in: search.get('in') ?? '',
    law: search.get('law') ?? '',
    party: search.get('party') ?? '',
  };
  const limit = steps.find((step) => step === Number(search.get('most'))) ?? steps[0];
  const put = (to: Readonly<Record<string, string>>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(to)) {
        if (value === '') next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.page} aria-label={portfolioWords.parts.search} tabIndex={0}>
      <div>
        <SearchForm key={JSON.stringify(asked)} asked={asked} names={names} onAsk={(to) => put({ ...to, most: '' })} />
        {asked.words === '' ? (
          <Empty title={portfolioWords.search.before}>{portfolioWords.search.beforeSays}</Empty>
        ) : (
          <Found asked={asked} limit={limit} onMore={(most) => put({ most: `${most}` })} />
        )}
      </div>
    </section>
  );
}

type Asked = { readonly words: string; readonly in: string; readonly law: string; readonly party: string };

function SearchForm({
  asked,
  names,
  onAsk,
}: {
  readonly asked: Asked;
  readonly names: Names;
  readonly onAsk: (asked: Asked) => void;
}) {
  const [draft, setDraft] = useState(asked);
  const words = portfolioWords.search;
  const set = (to: Partial<Asked>) => setDraft((before) => ({ ...before, ...to }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.words.trim() !== '') onAsk({ ...draft, words: draft.words.trim(), party: draft.party.trim() });
  };
  return (
    <form className={styles.search} onSubmit={submit}>
      <div className={styles.wide}>
        <TextField
          label={words.label}
          value={draft.words}
          onChange={(text) => set({ words: text })}
          autoFocus={asked.words === ''}
          maxLength={500}
        />
      </div>
      <ComboBox
        label={words.kind}
        placeholder={words.any}
        value={draft.in === '' ? null : draft.in}
        onChange={(id) => set({ in: id ?? '' })}
        choices={names.order.kind.map((id) => ({ id, name: names.kind(id) }))}
      />
      <ComboBox
        label={words.jurisdiction}
        placeholder={words.any}
        value={draft.law === '' ? null : draft.law}
        onChange={(id) => set({ law: id ?? '' })}
        choices={names.order.law.map((id) => ({ id, name: names.law(id) }))}
      />
      <TextField label={words.counterparty} value={draft.party} onChange={(party) => set({ party })} maxLength={200} />
      <Button look="primary" icon="search" type="submit">
        {words.submit}
      </Button>
      <p className={styles.hint}>{words.hint}</p>
    </form>
  );
}

function Found({
  asked,
  limit,
  onMore,
}: {
  readonly asked: Asked;
  readonly limit: number;
  readonly onMore: (limit: number) => void;
}) {
  const query = {
    words: asked.words,
    limit,
    ...(asked.in === '' ? {} : { in: asked.in }),
    ...(asked.law === '' ? {} : { jurisdiction: asked.law }),
    ...(asked.party === '' ? {} : { counterparty: asked.party }),
  };
  const found = useQuery({ ...queries.clauses(query), placeholderData: keepPreviousData });
  if (found.error !== null) return <Problem error={found.error} again={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton lines={8} />;
  const { groups, of, notes } = found.data;
  const rows = groups.flatMap((group) => group.rows);
  const words = portfolioWords.search;
  const next = steps.find((step) => step > limit);
  return (
    <div className={styles.results} aria-busy={found.isPlaceholderData}>
      <p role="status" className={styles.faint}>
        {rows.length < limit && `${words.found(rows.length)} · `}
        {words.of(of.chosen, of.agreements)}
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.lead}>
          {note}
        </p>
      ))}
      {rows.length === 0 ? <Empty title={words.nothing}>{words.nothingSays}</Empty> : <Clauses rows={rows} />}
      {rows.length >= limit && next !== undefined && (
        <Button onPress={() => onMore(next)} isPending={found.isFetching}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
