import type { Change, Passage, Stood } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { OutcomeMark } from '../../parts/outcome-mark.tsx';
import { SeverityMark } from '../../parts/severity-mark.tsx';
import { compareWords } from '../../words/compare.ts';
import styles from './compare.module.css';
import type { Entry } from './entries.ts';
import { KindMark, TurnMark } from './marks.tsx';
import { inBrief, Redline } from './redline.tsx';

/** A difference in a line or two. */
export function EntryHead({ entry, isChosen }: { readonly entry: Entry; readonly isChosen: boolean }) {
  switch (entry.section) {
    case 'unmarked':
    case 'accepted':
    case 'changes':
      return (
        <>
          <span className={styles.line}>
            <KindMark change={entry.change} />
            <span>{whereOf(entry.change)}</span>
          </span>
          {!isChosen && (
            <span className={styles.brief}>
              <Redline runs={inBrief(entry.change.runs)} />
            </span>
          )}
        </>
      );
    case 'renumbered':
      return (
        <span className={styles.line}>
          {compareWords.renumbered(entry.change.before?.clause ?? '', entry.change.after?.clause ?? '')}
          {entry.change.after?.heading != null && <span className={styles.faint}>{entry.change.after.heading}</span>}
        </span>
      );
    case 'findings': {
      const { turn, title, jurisdiction, severity, from, to } = entry.flip;
      return (
        <>
          <span className={styles.line}>
            <TurnMark turn={turn} />
            <span className={styles.code}>{jurisdiction.toUpperCase()}</span>
            <SeverityMark severity={severity} />
          </span>
          <span className={styles.title}>{title}</span>
          <span className={styles.line}>
            <StoodMark stood={from} />
            <Icon name="right" size={12} />
            <span className="unseen">{compareWords.became}</span>
            <StoodMark stood={to} />
          </span>
        </>
      );
    }
    case 'conflicts':
      return (
        <>
          <span className={styles.line}>
            <TurnMark turn={entry.conflict.turn} word={compareWords.conflictTurns[entry.conflict.turn]} />
            <SeverityMark severity={entry.conflict.severity} />
          </span>
          <span className={styles.title}>{compareWords.conflicts[entry.conflict.conflict]}</span>
        </>
      );
    case 'latency': {
      const { from, to } = entry.latency;
      const { hours, time, sameTime } = compareWords;
      return <span>{from.hours === to.hours ? sameTime : time(hours(from.hours), hours(to.hours))}</span>;
    }
    case 'terms':
      return (
        <span className={styles.line}>
          <KindMark change={{ kind: entry.term.kind, isSure: true }} />
          <span>“{entry.term.term}”</span>
        </span>
      );
    case 'references': {
      const { after, was, now } = entry.reference;
      const named = ({ clause, heading }: { readonly clause: string | null; readonly heading: string | null }) =>
        compareWords.clause(clause, heading);
      return <span>{compareWords.leads(after.quote, named(was), now === null ? null : named(now))}</span>;
    }
    default:
      return entry satisfies never;
  }
}

function StoodMark({ stood }: { readonly stood: Stood | null }) {
  if (stood === null) return <span className={styles.faint}>{compareWords.nothingThere}</span>;
  return (
    <>
      <OutcomeMark outcome={stood.outcome} />
      {stood.accepted && <span className={styles.faint}>({compareWords.accepted})</span>}
    </>
  );
}

/** "clause 6.1 (Notices), once clause 5.1". */
function whereOf({ before, after }: Change): string {
  const here = after ?? before;
  const was =
    before !== null && after !== null && before.clause !== null && before.clause !== after.clause
      ? `, ${compareWords.once(compareWords.clause(before.clause, null))}`
      : '';
  return `${nameOf(here)}${was}`;
}

function nameOf(passage: Passage | null): string {
  return compareWords.clause(passage?.clause ?? null, passage?.heading ?? null);
}
