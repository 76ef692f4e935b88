import type { Document } from './document.ts';
import type { Span } from './span.ts';

/** A word that was recognised from a picture, and how sure of it the engine is, 0 to 100. */
export type RecognisedSpan = Span & { readonly confidence: number };

/** The least sure of the words that a span touches, or null where none of them was recognised from a picture. */
export function leastSure({ text, anchors }: Document, span: Span): RecognisedSpan | null {
  let least: RecognisedSpan | null = null;
  for (const { start, end, confidences } of anchors) {
    if (confidences === undefined || end <= span.start || start >= span.end) continue;
    for (let at = Math.max(start, span.start); at < Math.min(end, span.end); at++) {
      const confidence = confidences[at - start] ?? 100;
      if (/\s/.test(text.charAt(at)) || confidence >= (least?.confidence ?? 101)) continue;
      least = { ...wordAt(text, at), confidence };
    }
  }
  return least;
}

function wordAt(text: string, at: number): Span {
  let [start, end] = [at, at + 1];
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\S/.test(text.charAt(end))) end++;
  return { start, end };
}
