import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Span } from '../../../src/model/span.ts';
import { queries } from '../../api/queries.ts';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { t } from '../../words/words.ts';
import styles from './document-part.module.css';
import type { Item } from './items.ts';
import { cut, type PrintedBlock, printedBlocks, type Read } from './printed-blocks.ts';

type Mark = Span & { readonly key: string };

/** The words of the paper, with those marked that the findings of the list rest on; those of the chosen one stronger, and in sight. */
export function DocumentPart({
  version,
  items,
  chosen,
  choose,
  onSelect,
}: {
  readonly version: string;
  readonly items: readonly Item[];
  readonly chosen: Item | null;
  readonly choose: (item: Item) => void;
  /** Words were selected, as a span of the text as the paper has it. */
  readonly onSelect: (span: Span | null) => void;
}) {
  const document = useQuery(queries.document(version));
  const part = useRef<HTMLElement>(null);
  const blocks = useMemo(
    () => (document.data !== undefined && 'text' in document.data ? printedBlocks(document.data as Read) : null),
    [document.data],
  );
  const marks = useMemo(
    () => items.flatMap(({ key, places }) => places.map(({ start, end }): Mark => ({ key, start, end }))),
    [items],
  );
  const isThere = blocks !== null;
  const chosenKey = chosen?.key ?? null;
  useEffect(() => {
    if (!isThere || chosenKey === null) return;
    part.current?.querySelector(`[data-of~="${chosenKey}"]`)?.scrollIntoView({ block: 'center' });
  }, [isThere, chosenKey]);
  useEffect(() => {
    const hear = () => {
      const span = selectedSpan(part.current);
      if (span !== null) onSelectNow.current(span);
    };
    window.document.addEventListener('pointerup', hear);
    window.document.addEventListener('keyup', hear);
    return () => {
      window.document.removeEventListener('pointerup', hear);
      window.document.removeEventListener('keyup', hear);
    };
  }, []);
  const onSelectNow = useRef(onSelect);
  useEffect(() => {
    onSelectNow.current = onSelect;
  });
  const press = (key: string) => {
    const item = items.find((each) => each.key === key);
    if (item !== undefined && (window.getSelection()?.isCollapsed ?? true)) choose(item);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={part} className={styles.document} aria-label={t.workspace.document} tabIndex={0}>
      {document.error !== null && <Problem error={document.error} again={() => void document.refetch()} />}
      {document.data === undefined && document.error === null && <Skeleton lines={14} />}
      {document.data !== undefined && blocks === null && (
        <div>
          <p>{t.workspace.noDocument}</p>
          {document.data.problems.map(({ says }) => (
            <p key={says}>{says}</p>
          ))}
        </div>
      )}
      {blocks?.map((block) => (
        <Block
          key={block.start}
          block={block}
          marks={within(marks, block)}
          chosen={chosenIn(marks, block, chosenKey)}
          press={press}
        />
      ))}
    </section>
  );
}

const Block = memo(
  function Block({
    block,
    marks,
    chosen,
    press,
  }: {
    readonly block: PrintedBlock;
    readonly marks: readonly Mark[];
    readonly chosen: string | null;
    readonly press: (key: string) => void;
  }) {
    return (
      <p className={`${styles.block} words`} data-kind={block.kind} data-start={block.start}>
        {cut(block, marks).map(({ start, words, marks: here }) => {
          const [first] = here;
          if (first === undefined) return words;
          const isChosen = chosen !== null && here.some(({ key }) => key === chosen);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: a shorter way for a pointer; for keys there is the list of findings
            <mark
              key={start}
              data-of={here.map(({ key }) => key).join(' ')}
              data-chosen={isChosen || undefined}
              onClick={() => press((here.find(({ key }) => key === chosen) ?? first).key)}
            >
              {words}
            </mark>
          );
        })}
      </p>
    );
  },
  (before, after) =>
    before.block === after.block &&
    before.chosen === after.chosen &&
    before.press === after.press &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => mark === after.marks[index]),
);

function within(marks: readonly Mark[], { start, words }: PrintedBlock): readonly Mark[] {
  return marks.filter((mark) => mark.start < start + words.length && start < mark.end);
}

/** The chosen finding where this block has words of it: another choice draws no other block anew. */
function chosenIn(marks: readonly Mark[], block: PrintedBlock, chosen: string | null): string | null {
  return within(marks, block).some(({ key }) => key === chosen) ? chosen : null;
}

/** What of the paper is selected; null where nothing is. */
function selectedSpan(part: HTMLElement | null): Span | null {
  const selection = window.getSelection();
  if (part === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(part, range.startContainer, range.startOffset);
  const end = offsetAt(part, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

function offsetAt(part: HTMLElement, node: Node, offset: number): number | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (block === null || block === undefined || !part.contains(block)) return null;
  const before = new Range();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}
