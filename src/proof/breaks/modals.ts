import { modalsIn } from '../../facts/duty-modality.ts';
import { quote } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { Sound } from './break.ts';

/** Words that lay a duty down, as a stretch of the text, and whether it is one not to do something. */
export type LaidDown = Span & { readonly isBan: boolean; readonly passive: boolean };

/** Every "shall" and "shall not" of a sentence, whoever bears it. */
export function laidDownIn({ document }: Sound, sentence: Span): readonly LaidDown[] {
  return modalsIn(quote(document, sentence)).flatMap(({ start, end, modality, passive }) => {
    if (modality !== 'shall' && modality !== 'shall-not') return [];
    // What somebody needs to know or has to do is no promise.
    if (/^(?:needs?|has|have)\b/i.test(quote(document, sentence).slice(start, end))) return [];
    const place = { start: sentence.start + start, end: sentence.start + end };
    return [{ ...place, isBan: modality === 'shall-not', passive }];
  });
}

/** "Neither party shall", "No Recipient shall", "Nothing shall": a sentence whose subject denies. */
export function hasDenyingSubject({ document }: Sound, sentence: Span): boolean {
  return /\b(?:neither|nothing|nobody|none|no\s+(?:party|person|one|recipient|discloser|other|provision|part|rights?|licen[cs]e|affiliate|sub-?\w+|\p{Lu}\w+))\b/iu.test(
    quote(document, sentence),
  );
}
