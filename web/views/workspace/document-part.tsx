import { useMemo } from 'react';
import type { DocumentReport } from '../../../src/model/report.ts';
import type { Span } from '../../../src/model/span.ts';
import { DocumentPane } from './document/document-pane.tsx';
import type { Item } from './items.ts';

/** The paper, with the words marked that the findings of the list rest on; those of the chosen one stronger, and in sight. */
export function DocumentPart({
  version,
  format,
  characters,
  items,
  chosen,
  choose,
  onSelect,
}: {
  readonly version: string;
  readonly format: DocumentReport['format'];
  readonly characters: number;
  readonly items: readonly Item[];
  readonly chosen: Item | null;
  readonly choose: (item: Item) => void;
  /** Words were selected, as a span of the text as the paper has it. */
  readonly onSelect: (span: Span) => void;
}) {
  const quotes = useMemo(
    () => items.flatMap(({ key, places }) => places.map(({ start, end }) => ({ id: key, start, end }))),
    [items],
  );
  return (
    <DocumentPane
      version={version}
      format={format}
      characters={characters}
      quotes={quotes}
      chosen={chosen?.key ?? null}
      onChoose={(id) => {
        const item = items.find(({ key }) => key === id);
        if (item !== undefined) choose(item);
      }}
      onSelect={onSelect}
    />
  );
}
