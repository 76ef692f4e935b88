import { Icon } from '../../parts/icon.tsx';
import { OutcomeMark } from '../../parts/outcome-mark.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './finding-list.module.css';
import type { ItemOutcome } from './items.ts';

/** The mark of a finding; a conflict, which is no outcome, has one of its own. */
export function ItemMark({ outcome, bare = false }: { readonly outcome: ItemOutcome; readonly bare?: boolean }) {
  if (outcome !== 'conflict') return <OutcomeMark outcome={outcome} bare={bare} />;
  return (
    <span className={styles.conflict}>
      <Icon name="warn" />
      <span className={bare ? 'unseen' : undefined}>{workspaceWords.outcomes.conflict}</span>
    </span>
  );
}
