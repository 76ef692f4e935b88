import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useWidth } from '../../../parts/use-width.ts';
import { boxesOf, type Line, type Mark, type Note } from './boxes.ts';
import styles from './document.module.css';
import { Page } from './page.tsx';
import type { MarkedQuote } from './pane.ts';
import type { PDFPageProxy } from './pdf-file.ts';

export type PagesHandle = { readonly scrollTo: (id: string) => void; readonly toPage: (page: number) => void };

const gap = 16;

/** All pages below one another. A page is drawn when it comes near; `quotes` are spans of the text. */
export function Pages({
  pages,
  text,
  lines,
  quotes,
  notes,
  zoom,
  chosen,
  onChoose,
  onPage,
  ref,
}: {
  readonly pages: readonly PDFPageProxy[];
  readonly text: string;
  readonly lines: readonly Line[];
  readonly quotes: readonly MarkedQuote[];
  readonly notes: readonly Note[];
  /** 1: as wide as the pane. */
  readonly zoom: number;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onPage: (page: number) => void;
  readonly ref: Ref<PagesHandle>;
}) {
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list, 0);
  const marks = useMemo(() => marksByPage(lines, quotes), [lines, quotes]);
  const linesOf = useMemo(() => byPage(lines), [lines]);
  const widest = useMemo(() => Math.max(...pages.map((page) => page.getViewport({ scale: 1 }).width)), [pages]);
  const scale = (Math.max(width - 2 * gap, 100) / widest) * zoom;
  const elementOf = (page: number) => list.current?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null;
  useImperativeHandle(ref, () => ({
    scrollTo: (id) => {
      const first = [...marks.values()].flat().find((mark) => mark.id === id);
      const page = first === undefined ? undefined : pages[first.page - 1];
      if (first === undefined || page === undefined) return;
      const [x, y, across, up] = first.box;
      const corners = page.getViewport({ scale }).convertToViewportRectangle([x, y, x + across, y + up]);
      const top = Math.min(corners[1] ?? 0, corners[3] ?? 0);
      const sheet = elementOf(first.page);
      const scroller = list.current;
      if (sheet === null || scroller === null) return;
      scroller.scrollTo({ top: sheet.offsetTop + top - scroller.clientHeight / 3 });
    },
    toPage: (page) => list.current?.scrollTo({ top: (elementOf(page)?.offsetTop ?? 0) - gap }),
  }));
  const seen = () => {
    const scroller = list.current;
    if (scroller === null) return;
    const middle = scroller.scrollTop + scroller.clientHeight / 3;
    const sheets = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
    const sheet = sheets.findLast((each) => each.offsetTop <= middle);
    onPage(Number(sheet?.dataset.page ?? 1));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div ref={list} className={styles.pages} onScroll={seen} tabIndex={0}>
      {width > 0 &&
        pages.map((page) => (
          <Page
            key={page.pageNumber}
            page={page}
            text={text}
            lines={linesOf.get(page.pageNumber) ?? none}
            marks={marks.get(page.pageNumber) ?? none}
            notes={notes.filter((note) => note.page === page.pageNumber)}
            scale={scale}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
    </div>
  );
}

const none: readonly never[] = [];

function marksByPage(lines: readonly Line[], quotes: readonly MarkedQuote[]): ReadonlyMap<number, readonly Mark[]> {
  const marks = quotes.flatMap((quote) => boxesOf(lines, quote).map((box): Mark => ({ ...box, id: quote.id })));
  return byPage(marks);
}

function byPage<Standing extends { readonly page: number }>(
  list: readonly Standing[],
): ReadonlyMap<number, readonly Standing[]> {
  const pages = new Map<number, Standing[]>();
  for (const each of list) {
    const here = pages.get(each.page);
    if (here === undefined) pages.set(each.page, [each]);
    else here.push(each);
  }
  return pages;
}
