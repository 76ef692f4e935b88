import { readDocument } from '../analyze.ts';
import type { Document } from '../model/document.ts';
import { defaultLimits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { usualReading } from '../model/world.ts';

const world = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };

/** A text as the product reads a file of it. */
export function readText(text: string): Promise<Document> {
  return readDocument({ name: 'paper.txt', bytes: new TextEncoder().encode(text) }, world);
}

/** Letters and digits of a text in lower case, and where each of them stands. */
export type Letters = { readonly text: string; readonly places: readonly number[] };

export function lettersOf(text: string): Letters {
  const places: number[] = [];
  let letters = '';
  for (const hit of text.matchAll(/[\p{L}\p{N}]/gu)) {
    places.push(hit.index);
    letters += hit[0].toLowerCase().slice(0, hit[0].length);
    if (hit[0].length === 2) places.push(hit.index + 1);
  }
  return { text: letters, places };
}

/** Where a text stands in another by its letters alone, from an offset among those on; null where it does not. */
export function findLetters(sought: Letters, within: Letters, from = 0): Span | null {
  const at = sought.text === '' ? -1 : within.text.indexOf(sought.text, from);
  return at === -1 ? null : { start: at, end: at + sought.text.length };
}
