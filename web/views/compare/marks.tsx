import type { Change, Flip } from '../../api/shapes.ts';
import { compareWords } from '../../words/compare.ts';
import styles from './compare.module.css';

/** A sign for each kind, beside which its word is seen or heard. */
export const signs = {
  added: '+',
  removed: '−',
  changed: '≠',
  moved: '⇅',
  renumbered: '#',
} satisfies Record<Change['kind'], string>;

/** What became of a clause. */
export function KindMark({ change: { kind, isSure } }: { readonly change: Pick<Change, 'kind' | 'isSure'> }) {
  return (
    <span
      className={styles.kind}
      data-kind={isSure ? kind : 'unsure'}
      title={isSure ? undefined : compareWords.notFoundSays}
    >
      <span aria-hidden="true" className={styles.sign}>
        {isSure ? signs[kind] : '?'}
      </span>
      {isSure ? compareWords.kinds[kind] : compareWords.notFound}
    </span>
  );
}

const arrows = { opened: '▼', worse: '▽', other: '◇', better: '△', closed: '▲' } satisfies Record<Flip['turn'], string>;

/** Which way a finding went. */
export function TurnMark({
  turn,
  word = compareWords.turns[turn],
}: {
  readonly turn: Flip['turn'];
  readonly word?: string;
}) {
  return (
    <span className={styles.turn} data-turn={turn}>
      <span aria-hidden="true">{arrows[turn]}</span> {word}
    </span>
  );
}
