import { memo } from 'react';
import { join } from '../../../parts/join.ts';
import { OutcomeMark } from '../../../parts/outcome-mark.tsx';
import { t } from '../../../words/words.ts';
import styles from './grid.module.css';
import type { Cell } from './use-pieces.ts';

/** An outcome without its word to see, framed where somebody accepted it. */
export const CellMark = memo(({ cell }: { readonly cell: Cell }) => {
  return (
    <span className={join(styles.mark, cell.accepted && styles.accepted)}>
      <OutcomeMark outcome={cell.outcome} bare />
      {cell.says !== null && <span className="unseen"> {t.decisions[cell.accepted ? 'accepted' : cell.says]}</span>}
    </span>
  );
});
