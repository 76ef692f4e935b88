import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, good } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { ComboBox, Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextBox } from '../../parts/text-field.tsx';
import { libraryWords } from '../../words/library.ts';
import styles from './library.module.css';
import { Tried } from './tried.tsx';

const sides = ['discloser', 'recipient', 'mutual'] as const;
type Side = (typeof sides)[number];

/** A clause is pasted, and the service says what it would take it for. Nothing of it is kept. */
export function TryClause({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const words = libraryWords.try;
  const laws = useQuery(queries.jurisdictions());
  const [code, setCode] = useState<string | null>('all');
  const [side, setSide] = useState<Side>('discloser');
  const tried = useMutation({
    mutationFn: () => {
      const all = laws.data?.items.map((each) => each.code) ?? [];
      const jurisdictions = code === null || code === 'all' ? all : [code];
      return good(api.POST('/try', { body: { text, deal: { side, jurisdictions } } }));
    },
    meta: { isShown: true },
  });
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== '' && !tried.isPending) tried.mutate();
  };
  return (
    <div className={styles.detail}>
      {laws.error !== null && <Problem error={laws.error} again={() => void laws.refetch()} />}
      <form
        className={styles.form}
        onSubmit={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      >
        <TextBox label={words.clause} hint={words.hint} rows={7} value={text} onChange={onText} maxLength={50_000} />
        <div className={styles.choices}>
          <ComboBox
            label={words.law}
            value={code}
            onChange={setCode}
            choices={[
              { id: 'all', name: words.everywhere },
              ...(laws.data?.items ?? []).map(({ code: id, name }) => ({ id, name })),
            ]}
          />
          <Select
            label={words.side}
            value={side}
            onChange={setSide}
            choices={sides.map((id) => ({ id, name: words.sides[id] }))}
          />
          <Button
            type="submit"
            look="primary"
            isPending={tried.isPending}
            isDisabled={text.trim() === '' || laws.data === undefined}
          >
            {words.send}
          </Button>
        </div>
      </form>
      {tried.isPending ? (
        <Skeleton lines={6} label={words.reading} />
      ) : tried.error !== null ? (
        <Problem error={tried.error} again={() => tried.mutate()} />
      ) : (
        tried.data !== undefined && <Tried tried={tried.data} />
      )}
    </div>
  );
}
