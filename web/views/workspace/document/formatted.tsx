import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queries } from '../../../api/queries.ts';
import { Banner } from '../../../parts/banner.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { documentWords } from '../../../words/workspace.ts';
import styles from './document.module.css';

/** A DOCX about as a word processor would show it. What it is made of is loaded only here, and nothing of it runs or asks for anything. */
export function Formatted({ version }: { readonly version: string }) {
  const content = useQuery(queries.content(version));
  const target = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  const bytes = content.data;
  useEffect(() => {
    const element = target.current;
    if (bytes === undefined || element === null) return;
    let isOver = false;
    let release = () => {};
    import('./preview.ts')
      .then(({ preview }) => preview(bytes))
      .then(
        (made) => {
          release = made.release;
          if (isOver) return release();
          element.replaceChildren(made.content);
          setState('shown');
        },
        () => {
          if (!isOver) setState('failed');
        },
      );
    return () => {
      isOver = true;
      release();
    };
  }, [bytes]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className={styles.paper} tabIndex={0}>
      {content.error !== null && <Problem error={content.error} again={() => void content.refetch()} />}
      {state === 'failed' && (
        <Banner kind="warn" title={documentWords.noPreview}>
          {documentWords.noPreviewTodo}
        </Banner>
      )}
      {state === 'waiting' && content.error === null && <Skeleton lines={14} />}
      {state === 'shown' && <p className={styles.hint}>{documentWords.formattedHint}</p>}
      <div ref={target} className={`${styles.formatted} words`} />
    </div>
  );
}
