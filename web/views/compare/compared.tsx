import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { queries } from '../../api/queries.ts';
import type { Agreement, Comparison, ShownDocument, Version } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Empty } from '../../parts/empty.tsx';
import { paperBlocks, type Read } from '../../parts/paper.ts';
import { Problem } from '../../parts/problem.tsx';
import { Progress } from '../../parts/progress.tsx';
import { SplitPane } from '../../parts/split-pane.tsx';
import { to } from '../../views.ts';
import { compareWords } from '../../words/compare.ts';
import { useAddress } from './address.ts';
import styles from './compare.module.css';
import { type Entry, entriesOf, untracked } from './entries.ts';
import { EntryList, entryId } from './entry-list.tsx';
import { Header } from './header.tsx';
import { lookAt, useHeldInSight } from './look-at.ts';
import { changeId, Papers } from './papers.tsx';
import { rowsOf } from './rows.ts';
import { useCompareKeys } from './use-compare-keys.ts';

type Drafts = { readonly older: Version; readonly newer: Version };

/** Two drafts: what differs in a list, and both side by side. */
export function Compared({
  agreement,
  versions,
  drafts,
}: {
  readonly agreement: Agreement;
  readonly versions: readonly Version[];
  readonly drafts: Drafts;
}) {
  const [, go] = useAddress();
  const { older, newer } = drafts;
  const comparison = useQuery(queries.comparison(agreement.id, { older: older.id, newer: newer.id }));
  return (
    <div className={styles.compare} data-whole>
      <Header {...{ agreement, versions, drafts }} choose={(chosen) => go({ ...chosen, at: null })} />
      {comparison.data !== undefined ? (
        <Differences
          key={`${older.id} ${newer.id}`}
          agreement={agreement.id}
          comparison={comparison.data}
          drafts={drafts}
        />
      ) : (
        <div className={styles.state}>
          {comparison.error === null ? (
            <>
              <Progress label={compareWords.comparing} share={null} />
              <p>{compareWords.reading}</p>
            </>
          ) : (
            <Problem error={comparison.error} again={() => void comparison.refetch()} />
          )}
        </div>
      )}
    </div>
  );
}

function Differences({
  agreement,
  comparison,
  drafts,
}: {
  readonly agreement: string;
  readonly comparison: Comparison;
  readonly drafts: Drafts;
}) {
  const [{ at }, go] = useAddress();
  const [isWhole, setWhole] = useState(false);
  const older = useQuery(queries.shownDocument(drafts.older.id, 'final'));
  const newer = useQuery(queries.shownDocument(drafts.newer.id, 'final'));
  const entries = useMemo(() => entriesOf(comparison), [comparison]);
  const rows = useMemo(() => {
    const [before, after] = [read(older.data), read(newer.data)];
    return before === null || after === null
      ? null
      : rowsOf(paperBlocks(before), paperBlocks(after), comparison.changes);
  }, [older.data, newer.data, comparison]);
  const hidden = useMemo(() => untracked(entries), [entries]);
  const chosen = entries.find(({ key }) => key === at) ?? null;
  const choose = (entry: Entry | null) => go({ at: entry?.key ?? null });
  const focusAfter = useRef<string | null>(null);
  // After every drawing: what is chosen by a key takes the focus, and is looked at in both parts.
  useEffect(() => {
    const id = focusAfter.current;
    const element = id === null ? null : document.getElementById(id);
    if (element === null) return;
    focusAfter.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  });
  const shows = chosen?.shows ?? null;
  // Also when the drafts are drawn only now with their rows, or anew as a whole.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (shows !== null && rows !== null) lookAt(changeId(shows));
  }, [shows, rows, isWhole]);
  useHeldInSight(shows === null || rows === null ? null : changeId(shows));
  const goTo = (entry: Entry) => {
    focusAfter.current = entryId(entry);
    choose(entry);
  };
  const step = (all: readonly Entry[], by: 1 | -1) => {
    const now = chosen === null ? -1 : all.indexOf(chosen);
    const near =
      now !== -1 || chosen === null ? now : all.findIndex(({ shows }) => shows === chosen.shows) - (by === 1 ? 1 : 0);
    const next = all[near + by] ?? (near === -1 ? all[0] : undefined);
    if (next !== undefined) goTo(next);
  };
  const inOrder = useMemo(() => entries.filter(({ section }) => section === 'changes'), [entries]);
  useCompareKeys({
    step: (by) => step(entries, by),
    stepChange: (by) => step(inOrder, by),
    whole: () => setWhole((before) => !before),
  });
  if (comparison.before.unread === 'everything' || comparison.after.unread === 'everything') {
    return (
      <div className={styles.state}>
        <Unread comparison={comparison} />
        <Empty title={compareWords.unread.title}>{compareWords.unread.says}</Empty>
      </div>
    );
  }
  const error = older.error ?? newer.error;
  return (
    <SplitPane
      name="compare"
      at={36}
      label={compareWords.divider}
      first={
        <div className={styles.left}>
          <Unread comparison={comparison} />
          {entries.length === 0 ? (
            <Empty title={compareWords.same.title}>{compareWords.same.says}</Empty>
          ) : (
            <EntryList
              {...{ comparison, entries, chosen, choose, goTo, rows, lookAt }}
              changes={comparison.changes}
              reviewOf={(requirement) => to.finding(agreement, requirement, drafts.newer.id)}
            />
          )}
        </div>
      }
      second={
        <Papers
          {...{ rows, drafts, isWhole, setWhole, hidden, lookAt }}
          changes={comparison.changes}
          chosen={shows}
          choose={(change) => {
            const entry = entries.find(({ key }) => key === `change-${change}`);
            if (entry !== undefined) goTo(entry);
          }}
          problem={
            error === null ? null : (
              <Problem error={error} again={() => void Promise.all([older.refetch(), newer.refetch()])} />
            )
          }
        />
      }
    />
  );
}

/** That a draft could not be read, or not all of it, and what follows from that. */
function Unread({ comparison: { before, after } }: { readonly comparison: Comparison }) {
  return [before, after].flatMap((draft, at) => {
    const hiding = draft.problems.filter(({ hides }) => hides !== 'nothing');
    if (hiding.length === 0) return [];
    return [
      <Banner
        key={at === 0 ? 'older' : 'newer'}
        kind="warn"
        title={compareWords.unreadPart(at === 0 ? compareWords.older : compareWords.newer)}
      >
        {hiding.map(({ says }) => says).join(' ')} {compareWords.unreadSays[draft.unread]}
      </Banner>,
    ];
  });
}

function read(document: ShownDocument | undefined): Read | null {
  return document?.text === undefined ? null : document;
}
