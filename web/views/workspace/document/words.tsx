import { type CSSProperties, memo, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { Comment } from '../../../../src/model/comment.ts';
import { Icon } from '../../../parts/icon.tsx';
import type { PaperBlock } from '../../../parts/paper.ts';
import { documentWords } from '../../../words/workspace.ts';
import type { ChangePiece } from './changes.ts';
import { type Cut, cut } from './cut.ts';
import styles from './document.module.css';
import type { MarkedQuote } from './pane.ts';

/** A block as it is shown. `pieces`: with both sides of its tracked changes, where these are shown. */
export type ShownBlock = PaperBlock & {
  readonly pieces: readonly ChangePiece[] | null;
  readonly notes: readonly string[];
  readonly comments: readonly Comment[];
};

export type WordsHandle = { readonly scrollTo: (id: string) => void };

/** The paper paragraph by paragraph, with headings, numbers, rows of tables and notes as they were read. */
export function Words({
  blocks,
  quotes,
  chosen,
  onChoose,
  ref,
}: {
  readonly blocks: readonly ShownBlock[];
  readonly quotes: readonly MarkedQuote[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly ref: Ref<WordsHandle>;
}) {
  const list = useRef<HTMLDivElement>(null);
  // Of a long paper with thousands of marks this is most of what a step to the next finding would cost.
  const cutOf = useMemo(() => blocks.map((block) => cut(block, quotes)), [blocks, quotes]);
  useImperativeHandle(ref, () => ({
    scrollTo: (id) =>
      list.current?.querySelector(`[data-of~="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' }),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div ref={list} className={styles.paper} tabIndex={0}>
      {blocks.map((block, index) => {
        const cuts = cutOf[index] ?? [];
        return (
          <Block
            // Blocks are told apart by their place alone, and two may begin at one where changes are shown.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            block={block}
            cuts={cuts}
            chosen={chosen !== null && cuts.some(({ ids }) => ids.includes(chosen)) ? chosen : null}
            onChoose={onChoose}
          />
        );
      })}
    </div>
  );
}

/** Below the name of the view, by the depth of the clause. */
const levels = ['h2', 'h3', 'h4', 'h5'] as const;

type Shown = {
  readonly block: ShownBlock;
  readonly cuts: readonly Cut[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

const Block = memo(function Block({ block, cuts, chosen, onChoose }: Shown) {
  const { kind, depth, notes, comments } = block;
  const words = cuts.map((each) => (
    <Stretch key={`${each.is}-${each.key}`} cut={each} chosen={chosen} onChoose={onChoose} />
  ));
  const Heading = levels[depth] ?? 'h6';
  const shared = {
    className: `${styles.block} words`,
    'data-kind': kind,
    style: { '--depth': Math.min(depth, 5) } as CSSProperties,
  };
  return (
    <>
      {notes.map((says) => (
        <p key={says} className={styles.note}>
          <Icon name="warn" /> {says}
        </p>
      ))}
      {kind === 'heading' ? <Heading {...shared}>{words}</Heading> : <p {...shared}>{words}</p>}
      {comments.map(({ author, date, text, about }) => (
        <aside key={`${author}${date}${text}`} className={styles.comment}>
          <Icon name="comment" />
          <div>
            <p className={styles.by}>{documentWords.commentBy(author, date)}</p>
            {about !== '' && <p className={styles.about}>{documentWords.about(about)}</p>}
            <p>{text}</p>
          </div>
        </aside>
      ))}
    </>
  );
});

function Stretch({
  cut: { is, words, ids, start },
  chosen,
  onChoose,
}: { readonly cut: Cut } & Omit<Shown, 'block' | 'cuts'>) {
  const [first] = ids;
  const of = start === null ? {} : { 'data-at': start };
  const inner =
    is === 'deleted' ? (
      <del className={styles.deleted}>{words}</del>
    ) : is === 'inserted' ? (
      <ins className={styles.inserted} {...of}>
        {words}
      </ins>
    ) : (
      <span {...of}>{words}</span>
    );
  if (first === undefined) return inner;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shorter way for a pointer; the list of findings is there for keys
    <mark
      data-of={ids.join(' ')}
      data-chosen={(chosen !== null && ids.includes(chosen)) || undefined}
      onClick={() => {
        if (window.getSelection()?.isCollapsed ?? true)
          onChoose(chosen !== null && ids.includes(chosen) ? chosen : first);
      }}
    >
      {inner}
    </mark>
  );
}
