import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { firstFrom } from '../../model/span.ts';
import type { Units } from '../units.ts';
import type { Word } from '../words.ts';
import type { Read } from './features.ts';
import { inlineMarkers } from './inline-items.ts';

/** What must be known of a document to read its sentences: its words, and how they hang together. */
export type Readable = {
  readonly document: Pick<Document, 'text' | 'clauses'>;
  readonly words: readonly Word[];
  readonly sentences: readonly (Span & { readonly from: number; readonly to: number })[];
  readonly units: { readonly sentence: Units };
};

/**
 * What is scored by itself: a sentence, or where it holds a list ("that (i) is public; (ii) was known"), the words before the list
 * and each item of it.
 */
export type Piece = Span & {
  readonly sentence: number;
  readonly read: Read<Word>;
  /** Index of the piece that leads into it, or null. */
  readonly leadIn: number | null;
};

/** The pieces of every sentence, in reading order. Headings have none. */
export function piecesOf({ document, sentences, words, units }: Readable): readonly Piece[] {
  const headings = headingReader(document, words);
  const pieces: Piece[] = [];
  // By sentence its last piece that can lead into another: where it holds a list, the words before it.
  const openers = new Map<number, number>();
  for (const { own, lead, clause } of [...units.sentence.list].sort((a, b) => (a.own[0] ?? 0) - (b.own[0] ?? 0))) {
    const index = own[0] ?? -1;
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    const outer = lead.flatMap((each) => words.slice(sentences[each]?.from, sentences[each]?.to));
    const heading = headings(clause);
    const between = (start: number, end: number) => words.slice(firstFrom(words, start), firstFrom(words, end));
    const push = (start: number, end: number, read: Read<Word>, leadIn: number | null) => {
      if (read.own.length > 0) pieces.push({ start, end, sentence: index, read, leadIn });
    };
    const above = openers.get(lead.at(-1) ?? -1) ?? null;
    const markers = inlineMarkers(document.text, sentence);
    const before = between(sentence.start, markers[0]?.start ?? sentence.end);
    push(sentence.start, markers[0]?.start ?? sentence.end, { own: before, lead: outer, heading }, above);
    const opener = before.length === 0 ? above : pieces.length - 1;
    if (opener !== null) openers.set(index, opener);
    for (const [at, { start, end }] of markers.entries()) {
      const next = markers[at + 1]?.start ?? sentence.end;
      push(start, next, { own: between(end, next), lead: [...outer, ...before], heading }, opener);
    }
  }
  return pieces;
}

function headingReader({ clauses }: Pick<Document, 'clauses'>, words: readonly Word[]) {
  const known = new Map<number, readonly Word[]>();
  const read = (clause: number | null): readonly Word[] => {
    if (clause === null) return [];
    const before = known.get(clause);
    if (before !== undefined) return before;
    const { heading = null, parent = null } = clauses[clause] ?? {};
    const own = heading === null ? [] : words.slice(firstFrom(words, heading.start), firstFrom(words, heading.end));
    const all = [...own, ...read(parent)];
    known.set(clause, all);
    return all;
  };
  return read;
}
