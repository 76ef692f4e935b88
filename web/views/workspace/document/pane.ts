import type { Ref } from 'react';
import type { DocumentReport } from '../../../../src/model/report.ts';
import type { Span } from '../../../../src/model/span.ts';

/** Words of the paper that are marked: a span of the text as the paper has it, as reports give it (`Passage`). Several may have one id. */
export type MarkedQuote = Span & { readonly id: string };

/** What else than its properties can be asked of the pane. */
export type DocumentPaneHandle = {
  /** Brings the first words of that id into sight; nothing where none is marked, or the paper is not there yet. */
  readonly scrollTo: (id: string) => void;
};

export type DocumentPaneProps = {
  readonly version: string;
  /** Of its file, as the report has it. */
  readonly format: DocumentReport['format'];
  /** As many as the report says were read. */
  readonly characters: number;
  readonly quotes: readonly MarkedQuote[];
  /** Id of the quotes that are marked more strongly and brought into sight when it changes; null for none. */
  readonly chosen: string | null;
  /** A mark was pressed. */
  readonly onChoose: (id: string) => void;
  /** Words were selected: a span of the text as the paper has it. */
  readonly onSelect: (span: Span) => void;
  readonly ref?: Ref<DocumentPaneHandle>;
};

/** How the paper is shown: as the file draws it, word for word as it was read, or about as a word processor shows it. */
export type PaneView = 'pages' | 'words' | 'formatted';
