import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { DateTime } from '../../parts/written.tsx';
import { libraryWords } from '../../words/library.ts';
import { Difference } from './difference.tsx';
import { HoldAgain } from './hold-again.tsx';
import styles from './library.module.css';
import { Numbered } from './numbered.tsx';
import type { PolicyDraft } from './policy-draft.ts';

/** A version as it was saved: what changed in it word by word, and its files. */
export function PolicyVersion({
  number,
  isInForce,
  onEdit,
}: {
  readonly number: number;
  readonly isInForce: boolean;
  readonly onEdit?: (files: PolicyDraft['files'], from: number) => void;
}) {
  const policy = useQuery(queries.policy(number));
  const before = useQuery({ ...queries.policy(number - 1), enabled: number > 0 });
  const [path, setPath] = useState<string | null>(null);
  const words = libraryWords.policy;
  if (policy.data === undefined) {
    if (policy.error === null) return <Skeleton lines={10} />;
    return <Problem error={policy.error} again={() => void policy.refetch()} />;
  }
  const { files, note, name, at } = policy.data;
  const file = files.find((each) => each.path === path) ?? files[0];
  return (
    <article className={styles.detail} aria-labelledby="version">
      <header className={styles.head}>
        <h2 id="version" className={styles.name}>
          {words.version(number)}
        </h2>
        {onEdit !== undefined && (
          <Button look="primary" onPress={() => onEdit(files, number)}>
            {isInForce ? words.edit : words.goBack}
          </Button>
        )}
      </header>
      {number === 0 ? (
        <p className={styles.faint}>{words.ours}</p>
      ) : (
        <p>
          {note}{' '}
          <span className={styles.faint}>
            {name} {at !== null && <DateTime at={at} />}
          </span>
        </p>
      )}
      {isInForce && onEdit !== undefined && <HoldAgain />}
      {number > 0 && (
        <section>
          <h3>{words.changed(number - 1)}</h3>
          {before.data === undefined ? (
            before.error === null ? (
              <Skeleton lines={4} />
            ) : (
              <Problem error={before.error} again={() => void before.refetch()} />
            )
          ) : (
            <Difference before={before.data.files} after={files} />
          )}
        </section>
      )}
      <section>
        <div className={styles.head}>
          <h3>{words.files}</h3>
          <Select
            isBare
            label={words.file}
            value={file?.path ?? ''}
            onChange={setPath}
            choices={files.map((each) => ({ id: each.path, name: each.path }))}
          />
        </div>
        <Numbered name={file?.path ?? ''} text={file?.text ?? ''} faults={[]} />
      </section>
    </article>
  );
}
