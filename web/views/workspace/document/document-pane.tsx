import { useQuery } from '@tanstack/react-query';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { queries } from '../../../api/queries.ts';
import type { ShownDocument } from '../../../api/shapes.ts';
import { Banner } from '../../../parts/banner.tsx';
import { Button } from '../../../parts/button.tsx';
import { paperSpan, textSpan } from '../../../parts/paper.ts';
import { Problem } from '../../../parts/problem.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { useShortcuts } from '../../../shell/shortcuts.ts';
import { t } from '../../../words/words.ts';
import { documentWords } from '../../../words/workspace.ts';
import { Bar } from './bar.tsx';
import styles from './document.module.css';
import { Formatted } from './formatted.tsx';
import { Pages, type PagesHandle } from './pages.tsx';
import type { DocumentPaneProps, PaneView } from './pane.ts';
import { selectedSpan } from './selected.ts';
import { shownBlocks } from './shown-blocks.ts';
import { type PdfState, usePdf } from './use-pdf.ts';
import { Words, type WordsHandle } from './words.tsx';

/** The paper, with the words marked that findings rest on. */
export function DocumentPane(props: DocumentPaneProps) {
  const { version, format, characters } = props;
  const isLong = characters > long && format !== 'pdf';
  const opening = useQuery({ ...queries.opening(version), enabled: isLong, select: withoutLast });
  // One after the other: who reads for the service does one thing at a time.
  const document = useQuery({ ...queries.shownDocument(version, 'final'), enabled: !isLong || !opening.isPending });
  const { data, error } = document;
  // The pages of a PDF can be drawn before its words are read.
  const before = format === 'pdf' ? unreadYet : opening.data?.text === undefined ? undefined : opening.data;
  const paper = data ?? (error === null ? before : undefined);
  return (
    <section className={styles.pane} aria-label={documentWords.title} aria-busy={data === undefined && error === null}>
      {error !== null && (
        <div className={styles.state}>
          <Problem error={error} again={() => void document.refetch()} />
        </div>
      )}
      {paper === undefined && error === null && (
        <div className={styles.state}>
          <Skeleton lines={14} />
        </div>
      )}
      {paper !== undefined &&
        (paper.text === undefined ? (
          <Unread problems={paper.problems} again={() => void document.refetch()} />
        ) : paper.source.format === 'pdf' ? (
          <PdfPaper {...props} document={paper} />
        ) : (
          <Paper {...props} document={paper} isBegun={data === undefined} pdf={null} />
        ))}
    </section>
  );
}

type ReadDocument = Extract<ShownDocument, { readonly text: string }>;

/** In characters: a shorter paper is read whole about as soon as its opening. */
const long = 100_000;

/** The last block of an opening may go on in what is not there yet. */
function withoutLast(opening: ShownDocument): ShownDocument {
  return opening.text === undefined ? opening : { ...opening, blocks: opening.blocks.slice(0, -1) };
}

/** A PDF of which nothing is known yet but that it is one. */
const unreadYet: ReadDocument = {
  source: { name: '', format: 'pdf', sha256: '', pages: null },
  ...{ text: '', rewrites: [], lines: [], problems: [], blocks: [], clauses: [], comments: [] },
};

/** Why it was not read may pass: time, memory, what is installed. */
function Unread({ problems, again }: Pick<ShownDocument, 'problems'> & { readonly again: () => void }) {
  return (
    <div className={styles.state}>
      <Banner
        kind="warn"
        title={documentWords.unread}
        actions={
          <Button small icon="refresh" onPress={again}>
            {t.common.tryAgain}
          </Button>
        }
      >
        {problems.map(({ says }) => (
          <p key={says}>{says}</p>
        ))}
      </Banner>
    </div>
  );
}

function PdfPaper(props: DocumentPaneProps & { readonly document: ReadDocument }) {
  return <Paper {...props} isBegun={false} pdf={usePdf(props.version)} />;
}

function Paper({
  document,
  isBegun,
  pdf,
  version,
  quotes,
  chosen,
  onChoose,
  onSelect,
  ref,
}: DocumentPaneProps & {
  readonly document: ReadDocument;
  /** Whether that is only how the paper begins, so that nothing can be marked. */
  readonly isBegun: boolean;
  readonly pdf: PdfState | null;
}) {
  const { source, text, rewrites, lines, problems } = document;
  const views: readonly PaneView[] =
    pdf !== null ? ['pages', 'words'] : source.format === 'docx' ? ['words', 'formatted'] : ['words'];
  const [asked, setView] = useState<PaneView>(views[0] ?? 'words');
  // Without pages to draw, or with no word on any, the other way of showing it is the only one.
  const view = asked === 'pages' && pdf?.is === 'failed' ? 'words' : asked;
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(1);
  const [withChanges, setChanges] = useState(false);
  const isTracked = source.view !== undefined;
  const markup = useQuery({
    ...queries.shownDocument(version, 'markup'),
    enabled: isTracked && withChanges && view === 'words',
  });
  const shown = useMemo(
    () => shownBlocks(document, withChanges && markup.data?.text !== undefined ? markup.data : null),
    [document, withChanges, markup.data],
  );
  const spans = useMemo(
    () => quotes.map((quote) => ({ id: quote.id, ...textSpan(rewrites, quote) })),
    [quotes, rewrites],
  );
  const notes = useMemo(
    () => problems.flatMap(({ place, says }) => (place?.in === 'pdf' ? [{ page: place.page, says }] : [])),
    [problems],
  );
  const pages = useRef<PagesHandle>(null);
  const words = useRef<WordsHandle>(null);
  const body = useRef<HTMLDivElement>(null);
  const scrollTo = (id: string) => (view === 'pages' ? pages : words).current?.scrollTo(id);
  useImperativeHandle(ref, () => ({ scrollTo }));
  const isOpen = pdf?.is === 'open';
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves only when another is chosen or the paper is shown in another way
  useEffect(() => {
    if (chosen === null) return;
    // Once the pages have their size.
    const later = requestAnimationFrame(() => scrollTo(chosen));
    return () => cancelAnimationFrame(later);
  }, [chosen, view, isOpen, shown]);
  const tell = useRef(onSelect);
  useEffect(() => {
    tell.current = onSelect;
  });
  useEffect(() => {
    const hear = () => {
      const span = body.current === null ? null : selectedSpan(body.current);
      if (span !== null) tell.current(view === 'pages' ? paperSpan(rewrites, span) : span);
    };
    window.document.addEventListener('pointerup', hear);
    window.document.addEventListener('keyup', hear);
    return () => {
      window.document.removeEventListener('pointerup', hear);
      window.document.removeEventListener('keyup', hear);
    };
  }, [view, rewrites]);
  const next = views[(views.indexOf(view) + 1) % views.length] ?? view;
  const keys = useMemo(
    () => [
      { keys: 'v', says: documentWords.nextView, do: () => setView(next) },
      { keys: '+', says: documentWords.larger, do: () => setZoom(larger) },
      { keys: '-', says: documentWords.smaller, do: () => setZoom(smaller) },
      { keys: '0', says: documentWords.asWide, do: () => setZoom(1) },
    ],
    [next],
  );
  useShortcuts(documentWords.title, keys);
  return (
    <>
      <Bar
        views={views}
        view={view}
        onView={setView}
        pages={
          view === 'pages' && pdf?.is === 'open'
            ? { page, of: pdf.file.pageCount, go: (to) => pages.current?.toPage(to) }
            : null
        }
        zoom={view === 'pages' ? { is: zoom, set: setZoom } : null}
        changes={isTracked && view === 'words' ? { shown: withChanges, set: setChanges } : null}
      />
      <div ref={body} className={styles.body}>
        {view === 'pages' && pdf !== null && (
          <>
            {pdf.is === 'error' && (
              <div className={styles.state}>
                <Problem error={pdf.error} again={pdf.again} />
              </div>
            )}
            {pdf.is === 'loading' && (
              <div className={styles.state}>
                <Skeleton lines={14} />
              </div>
            )}
            {pdf.is === 'open' && (
              <Pages
                ref={pages}
                pages={pdf.file.pages}
                text={text}
                lines={lines}
                quotes={spans}
                notes={notes}
                zoom={zoom}
                chosen={chosen}
                onChoose={onChoose}
                onPage={setPage}
              />
            )}
          </>
        )}
        {view === 'words' && (
          <>
            {pdf?.is === 'failed' && <Banner kind="warn">{documentWords.noPages}</Banner>}
            {withChanges && markup.error !== null && (
              <Problem error={markup.error} again={() => void markup.refetch()} />
            )}
            {shown.isUnmarked && <Banner kind="info">{documentWords.changesUnmarked}</Banner>}
            {document === unreadYet ? (
              <div className={styles.state}>
                <Skeleton lines={14} />
              </div>
            ) : text === '' ? (
              <div className={styles.state}>
                <p>{documentWords.noWords}</p>
              </div>
            ) : (
              <Words
                ref={words}
                blocks={shown.blocks}
                quotes={isBegun ? none : quotes}
                chosen={chosen}
                onChoose={onChoose}
              />
            )}
          </>
        )}
        {view === 'formatted' && <Formatted version={version} />}
        {view === 'pages' && pdf?.is === 'open' && document === unreadYet && (
          <div className={styles.waiting}>
            <Banner>{documentWords.unmarkedYet}</Banner>
          </div>
        )}
        {view === 'words' && isBegun && (
          <div className={styles.waiting}>
            <Banner>{documentWords.openingOnly}</Banner>
          </div>
        )}
      </div>
    </>
  );
}

const none: readonly never[] = [];

const step = 1.25;

function larger(zoom: number): number {
  return Math.min(zoom * step, 4);
}

function smaller(zoom: number): number {
  return Math.max(zoom / step, 0.4);
}
