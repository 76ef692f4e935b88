import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { libraryWords } from '../../words/library.ts';
import styles from './library.module.css';
import type { PolicyDraft } from './policy-draft.ts';

/** Lines that are shown around a change. */
const around = 2;

/** What changed from some files to others, word by word: what is gone is struck, what is new underlined. */
export function Difference({
  before,
  after,
}: {
  readonly before: PolicyDraft['files'];
  readonly after: PolicyDraft['files'];
}) {
  const changed = useMemo(() => {
    const paths = [...new Set([...after, ...before].map(({ path }) => path))];
    return paths.flatMap((path) => {
      const [old, now] = [textOf(before, path), textOf(after, path)];
      return old === now ? [] : [{ path, pieces: diffWordsWithSpace(old, now) }];
    });
  }, [before, after]);
  if (changed.length === 0) return <p className={styles.faint}>{libraryWords.policy.same}</p>;
  return (
    <>
      {changed.map(({ path, pieces }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section key={path} className={styles.difference} aria-label={path} tabIndex={0}>
          <h4>{path}</h4>
          <pre>
            {pieces.map(({ value, added, removed }, at) => {
              // Pieces are told apart by where they stand.
              const key = `${at}`;
              if (added) return <ins key={key}>{value}</ins>;
              if (removed) return <del key={key}>{value}</del>;
              return <span key={key}>{shortened(value, at === 0, at === pieces.length - 1)}</span>;
            })}
          </pre>
        </section>
      ))}
    </>
  );
}

function textOf(files: PolicyDraft['files'], path: string): string {
  return files.find((each) => each.path === path)?.text ?? '';
}

/** Of what did not change, the lines beside what did. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const lines = text.split('\n');
  if (lines.length <= around * 2 + 2) return text;
  const head = isFirst ? [] : lines.slice(0, around + 1);
  const tail = isLast ? [] : lines.slice(-around - 1);
  return [...head, '  ⋯', ...tail].join('\n');
}
