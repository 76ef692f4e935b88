import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { day } from '../../words/written.ts';
import type { Column } from './columns.ts';
import styles from './jurisdictions.module.css';

/** On paper, where nothing can be chosen: which countries these are, and the law of which day. */
export function OnPaper({ columns, asOf }: { readonly columns: readonly Column[]; readonly asOf: string }) {
  return (
    <p className={styles.onPaper}>
      {jurisdictionWords.choose.onPaper(
        columns.map(({ name }) => name),
        day(asOf),
      )}
    </p>
  );
}
