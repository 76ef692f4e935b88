import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { indexDocument } from '../indexed-document.ts';
import { trieOf } from '../trie.ts';
import { wordReader } from '../words.ts';
import { eachFeature, type Read } from './features.ts';
import { lengthOf } from './readings.ts';
import { piecesOf } from './reads.ts';

/** The features of a sentence, each once, with what they count; divided by the length, as matching does. */
export type Features = { readonly numbers: Uint32Array; readonly counts: Float32Array };

/** A sentence, or an item of a list within one, as matching scores it: for training. Headings are left out. */
export type LearnablePiece = {
  readonly span: Span;
  readonly features: Features;
  /** Index of the piece that leads into it, or null. */
  readonly leadIn: number | null;
};

export function learnablePieces(document: Document): readonly LearnablePiece[] {
  return piecesOf(indexDocument(document, [], trieOf([]))).map(({ start, end, read, leadIn }) => ({
    span: { start, end },
    features: featuresOf(read),
    leadIn,
  }));
}

/** A sentence that was torn out of its paper, and the words that led into it, if any are known. */
export function learnableText(own: string, lead: string): Features {
  const read = wordReader();
  const words = (text: string) => read(text, { start: 0, end: text.length });
  return featuresOf({ own: words(own), lead: words(lead), heading: [] });
}

function featuresOf(read: Read): Features {
  const counted = new Map<number, number>();
  let squares = 0;
  eachFeature(read, (feature, counts) => {
    squares += counts * counts;
    counted.set(feature, counts);
  });
  const length = lengthOf(squares);
  return {
    numbers: Uint32Array.from(counted.keys()),
    counts: Float32Array.from(counted.values(), (counts) => counts / length),
  };
}
