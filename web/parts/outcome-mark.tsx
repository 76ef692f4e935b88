import type { RulingKind } from '../../src/model/archive.ts';
import type { Outcome } from '../../src/model/finding.ts';
import { t } from '../words/words.ts';
import { join } from './join.ts';
import styles from './outcome-mark.module.css';

/** An outcome of a finding; `prepare` is what a law that is not yet in force comes to. */
export type ShownOutcome = Outcome | 'prepare';

/** What became of a finding by somebody's word, a baseline or a waiver; lapsed where its day is over. */
export type ShownDecision = RulingKind | 'baseline' | 'waiver' | 'lapsed';

/**
 * The outcome of a finding by its shape, word and colour: each alone tells them apart. `bare` leaves the word to ears, for rows that
 * have no room for it.
 */
export function OutcomeMark({ outcome, bare = false }: { readonly outcome: ShownOutcome; readonly bare?: boolean }) {
  const { word, says } = t.outcomes[outcome];
  return (
    <span className={join(styles.mark, styles[outcome], bare && styles.bare)} title={says}>
      <OutcomeShape outcome={outcome} />
      <span className={bare ? 'unseen' : undefined}>{word}</span>
    </span>
  );
}

/** Its shape alone, for tables of hundreds: the cell that has it says its word. `framed` as accepted. */
export function OutcomeSign({ outcome, framed }: { readonly outcome: ShownOutcome; readonly framed: boolean }) {
  return <OutcomeShape outcome={outcome} className={join(styles.sign, styles[outcome], framed && styles.framed)} />;
}

function OutcomeShape({ outcome, className }: { readonly outcome: ShownOutcome; readonly className?: string }) {
  return (
    <svg className={join(styles.shape, className)} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[outcome]}
    </svg>
  );
}

/** Filled: there. Half: short of it. Hollow: not there. Eight corners: must not be there. Broken line: nobody can tell. */
const shapes = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.8 8.3l2.2 2.2 4.2-4.7" stroke="var(--on-mark)" strokeWidth="1.8" fill="none" strokeLinecap="round" />
    </>
  ),
  weak: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  missing: <rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="2" />,
  forbidden: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6" stroke="var(--on-mark)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  clear: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4.8 8.3l2.2 2.2 4.2-4.7" stroke="currentColor" strokeWidth="1.6" fill="none" strokeLinecap="round" />
    </>
  ),
  unsure: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.5 2.2" />
      <path
        d="M6 6.2c.2-1.1 1-1.7 2-1.7 1.2 0 2 .7 2 1.7 0 1.4-2 1.5-2 3M8 11.4h.01"
        stroke="currentColor"
        strokeWidth="1.6"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  'not-applicable': <path d="M3 8h10" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  prepare: (
    <>
      <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 5v3.2l1.8 1.3" stroke="currentColor" strokeWidth="1.4" fill="none" strokeLinecap="round" />
    </>
  ),
} satisfies Record<ShownOutcome, React.ReactNode>;

/** What somebody decided of a finding. Its word is in a frame of its own, so that it is not taken for an outcome. */
export function DecisionMark({
  decision,
  until,
}: {
  readonly decision: ShownDecision;
  readonly until?: string | null;
}) {
  return (
    <span className={join(styles.decision, decision === 'lapsed' && styles.lapsed)}>
      {t.decisions[decision]}
      {until !== undefined && until !== null && ` · ${until}`}
    </span>
  );
}
