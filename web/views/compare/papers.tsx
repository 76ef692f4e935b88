import { type ReactNode, useState } from 'react';
import type { Change, Version } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { compareWords } from '../../words/compare.ts';
import styles from './compare.module.css';
import { signs } from './marks.tsx';
import { OneSide } from './redline.tsx';
import type { Cell, Row } from './rows.ts';

/** Id of the row of a change: of a move, where it stands in the newer draft. */
export function changeId(change: number): string {
  return `change-${change}`;
}

/** Id of the row where a move stood in the older draft. */
export function oldPlaceId(change: number): string {
  return `change-${change}-was`;
}

/** How far from a change a row is shown that is as it was, so that one knows where one is. */
const near = 1;

type Props = {
  readonly changes: readonly Change[];
  /** Indexes of those that are not shown as tracked changes. */
  readonly hidden: ReadonlySet<number>;
  readonly chosen: number | null;
  readonly choose: (change: number) => void;
  /** Scrolls to a row, by its id. */
  readonly lookAt: (id: string) => void;
};

/** Both drafts beside each other, row by row, so that they scroll together. */
export function Papers({
  rows,
  drafts,
  isWhole,
  setWhole,
  problem,
  ...rest
}: Props & {
  /** Null while they are not there. */
  readonly rows: readonly Row[] | null;
  readonly drafts: { readonly older: Version; readonly newer: Version };
  readonly isWhole: boolean;
  readonly setWhole: (isWhole: boolean) => void;
  readonly problem: ReactNode;
}) {
  const { draft, whole, changesOnly, paper, notTracked } = compareWords;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.papers} aria-label={paper} tabIndex={0}>
      <div className={styles.tops}>
        <span>{draft(drafts.older.number)}</span>
        <span className={styles.between}>
          <Button small onPress={() => setWhole(!isWhole)}>
            {isWhole ? changesOnly : whole}
          </Button>
          {rest.hidden.size > 0 && (
            <span className={styles.legend}>
              <span className={styles.untracked} aria-hidden="true">
                !
              </span>{' '}
              {notTracked}
            </span>
          )}
        </span>
        <span>{draft(drafts.newer.number)}</span>
      </div>
      {problem}
      {rows === null ? (
        problem === null && <Skeleton lines={12} />
      ) : (
        <ol className={styles.rows}>
          {stretchesOf(rows, isWhole).map(({ isShown, rows: own }) =>
            isShown ? (
              own.map((row) => <Beside key={row.at} row={row} {...rest} />)
            ) : (
              <Unchanged key={own[0]?.at} rows={own} {...rest} />
            ),
          )}
        </ol>
      )}
    </section>
  );
}

type Stretch = { readonly isShown: boolean; readonly rows: readonly Row[] };

/** Rows with a change and those beside one, and between them what is left out; of whole drafts every row. */
function stretchesOf(rows: readonly Row[], isWhole: boolean): readonly Stretch[] {
  if (isWhole) return [{ isShown: true, rows }];
  const shown = new Set(rows.filter(isTold).flatMap(({ at }) => [at - near, at, at + near]));
  const all: { isShown: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const isShown = shown.has(row.at);
    const last = all.at(-1);
    if (last?.isShown === isShown) last.rows.push(row);
    else all.push({ isShown, rows: [row] });
  }
  return all;
}

function isTold({ changes, before, after }: Row): boolean {
  return changes.length > 0 || before === null || after === null;
}

function Unchanged({ rows, ...rest }: Props & { readonly rows: readonly Row[] }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return rows.map((row) => <Beside key={row.at} row={row} {...rest} />);
  return (
    <li className={styles.unchanged}>
      <Button small look="quiet" onPress={() => setOpen(true)}>
        {compareWords.unchanged(rows.length)}
      </Button>
    </li>
  );
}

function Beside({ row, changes, hidden, chosen, choose, lookAt }: Props & { readonly row: Row }) {
  const [first] = row.changes;
  const change = first === undefined ? undefined : changes[first];
  const isHidden = row.changes.some((each) => hidden.has(each));
  const isChosen = chosen !== null && row.changes.includes(chosen);
  // Of a move there are two rows: the one in the newer draft is gone to, and leads to the other.
  const named = row.changes.filter((each) => row.after !== null || changes[each]?.after === null);
  const left = row.after === null ? row.changes.filter((each) => changes[each]?.kind === 'moved') : [];
  const move = row.changes.find((each) => changes[each]?.kind === 'moved');
  return (
    <li className={styles.row} data-kind={change?.kind} data-chosen={isChosen || undefined}>
      {named.map((each) => (
        <span key={each} id={changeId(each)} className={styles.target} />
      ))}
      {left.map((each) => (
        <span key={`was ${each}`} id={oldPlaceId(each)} className={styles.target} />
      ))}
      <Side cell={row.before} side="before" changes={changes} isChanged={change !== undefined}>
        {move !== undefined && (
          <Button small look="quiet" onPress={() => lookAt(oldPlaceId(move))}>
            {compareWords.stood}
          </Button>
        )}
      </Side>
      <div className={styles.middle}>
        {first !== undefined && change !== undefined && (
          <button
            type="button"
            className={styles.signButton}
            aria-label={`${compareWords.kinds[change.kind]}: ${compareWords.clause((change.after ?? change.before)?.clause ?? null, (change.after ?? change.before)?.heading ?? null)}${isHidden ? `, ${compareWords.notTracked}` : ''}`}
            onClick={() => choose(first)}
          >
            {signs[change.kind]}
          </button>
        )}
        {isHidden && (
          <span className={styles.untracked} title={compareWords.notTracked} aria-hidden="true">
            !
          </span>
        )}
      </div>
      <Side cell={row.after} side="after" changes={changes} isChanged={change !== undefined}>
        {move !== undefined && (
          <Button small look="quiet" onPress={() => lookAt(changeId(move))}>
            {compareWords.stands}
          </Button>
        )}
      </Side>
    </li>
  );
}

function Side({
  cell,
  side,
  changes,
  isChanged,
  children,
}: {
  readonly cell: Cell | null;
  readonly side: 'before' | 'after';
  readonly changes: readonly Change[];
  /** Whether a change goes through the row: what has none, and stands on one side alone, moved along with what stands before it. */
  readonly isChanged: boolean;
  /** Where this draft has it elsewhere: the way there. */
  readonly children: ReactNode;
}) {
  if (cell === null && children !== false) return <div className={styles.elsewhere}>{children}</div>;
  if (cell === null)
    return (
      <div className={styles.void}>
        <span className="unseen">{compareWords[isChanged ? 'notIn' : 'elsewhereIn'][side]}</span>
      </div>
    );
  return (
    <div className={styles.cell} data-block={cell.kind} data-depth={Math.min(cell.depth, 4)}>
      {cell.pieces.map((piece, at) =>
        piece.is === 'words' ? (
          // Pieces have no name of their own, and stay where they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={at}>{piece.words}</span>
        ) : (
          <OneSide key={`change ${piece.change}`} side={side} runs={changes[piece.change]?.runs ?? []} />
        ),
      )}
    </div>
  );
}
