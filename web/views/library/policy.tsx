import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tag } from '../../parts/tag.tsx';
import { DateTime } from '../../parts/written.tsx';
import { useMe } from '../../shell/session.ts';
import { libraryWords } from '../../words/library.ts';
import { t } from '../../words/words.ts';
import styles from './library.module.css';
import type { PolicyDraft } from './policy-draft.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { PolicyVersion } from './policy-version.tsx';
import type { KeptDraft } from './use-kept-draft.ts';

/** The versions of the house policy, what changed in each, and a draft of the next. */
export function Policy({ kept }: { readonly kept: KeptDraft }) {
  const { may } = useMe();
  const { draft: written, setDraft: onDraft, isFound, isKept } = kept;
  // Whoever may not decide any more has no use for it.
  const draft = may('decide') ? written : null;
  const list = useInfiniteQuery(queries.policies());
  const [chosen, setChosen] = useState<number | 'draft'>(draft === null ? -1 : 'draft');
  const words = libraryWords.policy;
  if (list.data === undefined) {
    if (list.error === null) return <Skeleton lines={10} />;
    return <Problem error={list.error} again={() => void list.refetch()} />;
  }
  const inForce = list.data.pages[0]?.inForce ?? 0;
  const saved = list.data.pages.flatMap(({ items }) => items);
  const shown = chosen === 'draft' ? (draft === null ? inForce : chosen) : chosen === -1 ? inForce : chosen;
  return (
    <div className={styles.two}>
      <div className={styles.side}>
        <nav className={styles.list} aria-label={words.history}>
          <ul>
            {draft !== null && (
              <li>
                <button type="button" aria-current={shown === 'draft'} onClick={() => setChosen('draft')}>
                  {words.draft(draft.from)}
                </button>
              </li>
            )}
            {saved.map(({ number, note, name, at }) => (
              <li key={number}>
                <button type="button" aria-current={shown === number} onClick={() => setChosen(number)}>
                  <span className={styles.row}>
                    {words.version(number)} {number === inForce && <Tag>{words.inForce}</Tag>}
                  </span>
                  <span className={styles.note}>{note}</span>
                  <span className={styles.code}>
                    {name} {at !== null && <DateTime at={at} />}
                  </span>
                </button>
              </li>
            ))}
            {!list.hasNextPage && (
              <li>
                <button type="button" aria-current={shown === 0} onClick={() => setChosen(0)}>
                  <span className={styles.row}>
                    {words.version(0)} {inForce === 0 && <Tag>{words.inForce}</Tag>}
                  </span>
                  <span className={styles.note}>{words.ours}</span>
                </button>
              </li>
            )}
          </ul>
        </nav>
        {list.hasNextPage && (
          <Button small onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t.common.more}
          </Button>
        )}
      </div>
      {shown === 'draft' && draft !== null ? (
        <PolicyEditor
          draft={draft}
          onDraft={onDraft}
          inForce={inForce}
          isFound={isFound}
          isKept={isKept}
          onDone={(number) => {
            onDraft(null);
            setChosen(number ?? -1);
          }}
        />
      ) : (
        <PolicyVersion
          key={shown}
          number={shown === 'draft' ? inForce : shown}
          isInForce={shown === inForce}
          {...(may('decide') && draft === null
            ? {
                onEdit: (files: PolicyDraft['files'], from: number) => {
                  onDraft({ files, from, inForce, note: '' });
                  setChosen('draft');
                },
              }
            : {})}
        />
      )}
    </div>
  );
}
