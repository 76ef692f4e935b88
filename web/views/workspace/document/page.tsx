import { useEffect, useRef, useState } from 'react';
import { turnBox } from '../../../../src/model/place.ts';
import { Icon } from '../../../parts/icon.tsx';
import { documentWords } from '../../../words/workspace.ts';
import type { Line, Mark, Note } from './boxes.ts';
import styles from './document.module.css';
import type { PageViewport, PDFPageProxy } from './pdf-file.ts';

/** A page as the file draws it, our words over it to select, and the marks. Drawn only when it is near to what is in sight. */
export function Page({
  page,
  text,
  lines,
  marks,
  notes,
  scale,
  chosen,
  onChoose,
}: {
  readonly page: PDFPageProxy;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  readonly scale: number;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const sheet = useRef<HTMLElement>(null);
  const isNear = useNear(sheet);
  const viewport = page.getViewport({ scale });
  const isRecognised = lines.some(({ recognised }) => recognised);
  return (
    <div className={styles.leaf} data-page={page.pageNumber}>
      {(notes.length > 0 || isRecognised) && (
        <div className={styles.notes} style={{ maxWidth: viewport.width }}>
          {isRecognised && (
            <p>
              <Icon name="info" /> {documentWords.recognised}
            </p>
          )}
          {notes.map(({ says }) => (
            <p key={says} data-warns="">
              <Icon name="warn" /> {says}
            </p>
          ))}
        </div>
      )}
      <section
        ref={sheet}
        className={styles.sheet}
        data-sheet=""
        aria-label={documentWords.page(page.pageNumber)}
        style={{ width: viewport.width, height: viewport.height }}
      >
        {isNear && <Drawing page={page} viewport={viewport} />}
        {isNear && (
          <div className={styles.marks}>
            {marks.map((mark, index) => (
              <div
                // Two findings may rest on the same words, and one finding twice on some.
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={index}
                className={styles.mark}
                data-of={mark.id}
                data-start={mark.start}
                data-end={mark.end}
                data-chosen={mark.id === chosen || undefined}
                style={rectangle(viewport, mark.box)}
              />
            ))}
          </div>
        )}
        {isNear && (
          <div className={styles.words}>
            {lines.map((line) => (
              <LineWords
                key={line.start}
                line={line}
                words={text.slice(line.start, line.end)}
                viewport={viewport}
                press={(offset) => {
                  const here = marks.filter(({ start, end }) => start <= offset && offset <= end);
                  const mark = here.find(({ id }) => id === chosen) ?? here[0];
                  if (mark !== undefined) onChoose(mark.id);
                }}
              />
            ))}
          </div>
        )}
      </section>
    </div>
  );
}

function Drawing({ page, viewport }: { readonly page: PDFPageProxy; readonly viewport: PageViewport }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { scale } = viewport;
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const density = Math.min(window.devicePixelRatio, 2);
    const drawn = page.getViewport({ scale: scale * density });
    target.width = Math.floor(drawn.width);
    target.height = Math.floor(drawn.height);
    const task = page.render({ canvas: target, viewport: drawn });
    // It ends so too where the page is left before it is drawn.
    task.promise.then(
      () => {
        target.dataset.drawn = '';
      },
      () => undefined,
    );
    return () => task.cancel();
  }, [page, scale]);
  return <canvas key={scale} ref={canvas} className={styles.drawing} />;
}

/** Words of a line, unseen, as wide as they are drawn: what is selected are characters of the text. */
function LineWords({
  line,
  words,
  viewport,
  press,
}: {
  readonly line: Line;
  readonly words: string;
  readonly viewport: PageViewport;
  readonly press: (offset: number) => void;
}) {
  const { left, top, width, height } = rectangle(viewport, line.box);
  const angle = (((viewport.rotation - (line.turn ?? 0)) % 360) + 360) % 360;
  const [long, high] = angle % 180 === 0 ? [width, height] : [height, width];
  const corner = {
    0: [left, top],
    90: [left + width, top],
    180: [left + width, top + height],
    270: [left, top + height],
  };
  const [x = 0, y = 0] = corner[angle as keyof typeof corner] ?? corner[0];
  const size = Math.max(high * 0.8, 1);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: as for the marks
    <span
      data-line={line.start}
      style={{
        fontSize: size,
        height: high,
        lineHeight: `${high}px`,
        transform: `translate(${x}px, ${y}px) rotate(${angle}deg) scaleX(${long / Math.max(measured(words, size), 1)})`,
      }}
      onClick={(event) => {
        const { clientX, clientY } = event;
        if (!(window.getSelection()?.isCollapsed ?? true)) return;
        press(line.start + offsetAt(line, viewport, event.currentTarget, clientX, clientY));
      }}
    >
      {words}
    </span>
  );
}

/** Which character of the line is at a point of the window. */
function offsetAt(line: Line, viewport: PageViewport, element: Element, clientX: number, clientY: number): number {
  const sheet = element.closest('[data-sheet]')?.getBoundingClientRect();
  if (sheet === undefined) return 0;
  const [px = 0, py = 0] = viewport.convertToPdfPoint(clientX - sheet.left, clientY - sheet.top);
  const [along] = turnBox([px, py, 0, 0], line.turn);
  const at = line.edges.findLastIndex((edge) => edge <= along);
  return Math.min(Math.max(at, 0), line.end - line.start - 1);
}

type Rectangle = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function rectangle(viewport: PageViewport, [x, y, across, up]: Line['box']): Rectangle {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle([x, y, x + across, y + up]);
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
}

let ruler: CanvasRenderingContext2D | null = null;

function measured(words: string, size: number): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return 1;
  ruler.font = '100px sans-serif';
  return (ruler.measureText(words).width * size) / 100;
}

/** Whether it is in sight or less than a screen away. */
function useNear(element: { readonly current: Element | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const seen = element.current;
    if (seen === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: seen.parentElement?.parentElement ?? null,
      rootMargin: '100% 0px',
    });
    observer.observe(seen);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
