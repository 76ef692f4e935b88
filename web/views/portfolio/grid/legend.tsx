import { OutcomeMark } from '../../../parts/outcome-mark.tsx';
import { portfolioWords } from '../../../words/portfolio.ts';
import { t } from '../../../words/words.ts';
import styles from './grid.module.css';

const outcomes = ['missing', 'weak', 'forbidden', 'unsure', 'met', 'clear'] as const;

/** What the signs of the grid stand for. */
export function Legend() {
  const { cell } = portfolioWords;
  return (
    <p className={styles.legend}>
      <span className="unseen">{cell.legend}: </span>
      {outcomes.map((outcome) => (
        <span key={outcome}>
          <span aria-hidden="true">
            <OutcomeMark outcome={outcome} bare />
          </span>
          {t.outcomes[outcome].word}
        </span>
      ))}
      <span>
        <span className={styles.frameSign} aria-hidden="true" />
        {cell.framed}
      </span>
      <span>
        <span className={styles.blankSign} aria-hidden="true" />
        {cell.blank}
      </span>
    </p>
  );
}
