import type { Comparison } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { compareWords } from '../../words/compare.ts';
import styles from './compare.module.css';
import { type Entry, type SectionId, sectionIds } from './entries.ts';
import { EntryDetail } from './entry-detail.tsx';
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
  show,
}: {
  readonly comparison: Comparison;
  readonly entries: readonly Entry[];
  readonly chosen: Entry | null;
  readonly choose: (entry: Entry | null) => void;
  readonly show: (entry: Entry) => void;
}) {
  const change = (index: number) => entries.find(({ key }) => key === `change-${index}`);
  return (
    <nav aria-label={compareWords.differences} className={styles.list}>
      <Tracking comparison={comparison} />
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
                        entry={entry}
                        show={(index) => {
                          const found = change(index);
                          if (found !== undefined) show(found);
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

/** Why no edit, or every edit, counts as shown. */
function Tracking({ comparison: { unmarked, changes } }: { readonly comparison: Comparison }) {
  if (!changes.some(({ kind }) => kind !== 'renumbered')) return null;
  if (!unmarked.tracked)
    return (
      <Banner kind="warn">
        <p>{compareWords.noTracking}</p>
      </Banner>
    );
  if (unmarked.edits.length + unmarked.accepted.length > 0) return null;
  return (
    <Banner>
      <p>{compareWords.allTracked}</p>
    </Banner>
  );
}
