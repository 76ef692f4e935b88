import type { ReactNode } from 'react';
import type { Comparison } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { compareWords } from '../../words/compare.ts';
import styles from './compare.module.css';
import { type Entry, type SectionId, sectionIds } from './entries.ts';
import { type DetailProps, EntryDetail } from './entry-detail.tsx';
import { EntryHead } from './entry-head.tsx';

/** Id of the button of an entry. */
export function entryId({ key }: Pick<Entry, 'key'>): string {
  return `difference-${key}`;
}

/** Everything that differs; what is chosen is told in full. */
export function EntryList({
  comparison,
  entries,
  chosen,
  choose,
  goTo,
  ...rest
}: {
  readonly comparison: Comparison;
  readonly entries: readonly Entry[];
  readonly chosen: Entry | null;
  readonly choose: (entry: Entry | null) => void;
  /** Chooses an entry and puts the focus there. */
  readonly goTo: (entry: Entry) => void;
} & Omit<DetailProps, 'entry' | 'show'>) {
  const change = (index: number) => entries.find(({ key }) => key === `change-${index}`);
  const untracked = entries.find(({ section }) => section === 'unmarked');
  return (
    <nav aria-label={compareWords.differences} className={styles.list}>
      <Tracking comparison={comparison}>
        {untracked !== undefined && (
          <Button small onPress={() => goTo(untracked)}>
            {compareWords.toUntracked}
          </Button>
        )}
      </Tracking>
      {sectionIds.map((section) => {
        const own = entries.filter((entry) => entry.section === section);
        if (own.length === 0) return null;
        return (
          <section key={section} aria-labelledby={`section-${section}`}>
            <h2 id={`section-${section}`} className={styles.section} data-section={section}>
              {compareWords.sections[section satisfies SectionId]}
              <span className="figures">{own.length}</span>
            </h2>
            <ul className={styles.entries}>
              {own.map((entry) => {
                const isChosen = entry === chosen;
                return (
                  <li key={entry.key} data-chosen={isChosen || undefined}>
                    <button
                      type="button"
                      id={entryId(entry)}
                      className={styles.entry}
                      aria-expanded={isChosen}
                      onClick={() => choose(isChosen ? null : entry)}
                    >
                      <EntryHead entry={entry} isChosen={isChosen} />
                    </button>
                    {isChosen && (
                      <EntryDetail
                        {...rest}
                        entry={entry}
                        show={(index) => {
                          const found = change(index);
                          if (found !== undefined) goTo(found);
                        }}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

/** How many edits are not shown, or why none or every one counts as shown. `children`: the way to the first that is not. */
function Tracking({
  comparison: { unmarked, changes },
  children,
}: {
  readonly comparison: Comparison;
  readonly children: ReactNode;
}) {
  if (!changes.some(({ kind }) => kind !== 'renumbered')) return null;
  if (!unmarked.tracked)
    return (
      <Banner kind="warn">
        <p>{compareWords.noTracking}</p>
      </Banner>
    );
  if (unmarked.edits.length > 0)
    return (
      <Banner kind="warn">
        <p className={styles.untrackedSays}>
          {compareWords.untracked(unmarked.edits.length)} {children}
        </p>
      </Banner>
    );
  if (unmarked.accepted.length > 0) return null;
  return (
    <Banner>
      <p>{compareWords.allTracked}</p>
    </Banner>
  );
}
