import type { Fallback } from '../../../src/model/clause-kind.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './detail.module.css';

const steps = ['preferred', 'acceptable', 'walkAway'] as const;

/** What to ask for, from what we want to what we do not go below, each to be copied. */
export function Wording({ fallback }: { readonly fallback: Fallback }) {
  const { wording } = workspaceWords;
  return (
    <section className={styles.wording}>
      <h3>{wording.title}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <div className={styles.step}>
              <strong>{wording[step]}</strong>
              <CopyButton text={fallback[step]} label={wording.copy(wording[step])} />
            </div>
            <p className="words">{fallback[step]}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
