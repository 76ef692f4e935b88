import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';

/** Every fact that the text states, in reading order. */
export function facts(_document: Document): readonly Fact[] {
  throw new Error('facts is not built yet');
}
