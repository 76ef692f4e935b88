import type { Span } from '../model/span.ts';
import type { Draft } from './draft.ts';
import { labelAt, startsWithBullet } from './label.ts';
import { isCapitals, isTitleCase, readsLikeHeading, runInHeading } from './words.ts';

/** What is usual in the body of this document, to tell what stands out. */
export type Usual = { readonly size: number; readonly bold: boolean };

/** The most common size and weight, by characters. */
export function usualLook(drafts: readonly Draft[]): Usual {
  const bySize = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const { lines } of drafts) {
    for (const { text, piece } of lines) {
      const size = Math.round((piece.look?.size ?? 0) * 2) / 2;
      bySize.set(size, (bySize.get(size) ?? 0) + text.length);
      all += text.length;
      if (piece.look?.bold === true) bold += text.length;
    }
  }
  const size = [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return { size, bold: bold > all / 2 };
}

/** How much a block stands out as a heading: 0 not at all, then bold or in capitals, then centred or larger. */
export function standsOut(draft: Draft, text: string, usual: Usual): number {
  const piece = draft.lines[0]?.piece;
  const look = piece?.look;
  if (piece?.headingLevel !== undefined) return Math.max(1, 5 - piece.headingLevel);
  const bold = look?.bold === true && !usual.bold && draft.lines.every((line) => line.piece.look?.bold === true);
  const capitals = isCapitals(text) && text.length > 3;
  const larger = look !== undefined && usual.size > 0 && look.size > usual.size * 1.12;
  const centred = look?.centred === true;
  if (larger) return 3;
  if (centred && (bold || capitals)) return 2.5;
  if (bold || capitals) return 2;
  return 0;
}

const noHeading =
  /^(?:and|or|between|by and between|among|by|dated|with|to|the|by:.*|name:?.*|title:?.*|date:?.*|signature:?.*|signed:?.*|\[.*\]|its:.*|whereas.*|now,? therefore.*|.*@.*|https?:.*|\W*)$/i;

/** Whether a block without a number is a heading. `followed`: what comes behind it is longer text or a number. */
export function isUnnumberedHeading(draft: Draft, text: string, usual: Usual, followed: boolean): boolean {
  if (draft.kind !== 'text' || draft.contents) return false;
  const piece = draft.lines[0]?.piece;
  if (piece?.headingLevel !== undefined) return text.length <= 200 && /\p{L}/u.test(text);
  if (!followed || !readsLikeHeading(text) || noHeading.test(text) || startsWithBullet(text)) return false;
  if (labelAt(text)?.end === text.length) return false;
  if (standsOut(draft, text, usual) > 0) return true;
  // Without any look (plain text), a short line in title case that stands alone.
  return (
    piece?.look === undefined &&
    piece?.unit === 'line' &&
    isTitleCase(text) &&
    text.split(' ').length <= 8 &&
    !/[.:,]$|\d$/.test(text)
  );
}

/** The words of a numbered block that are its heading, or null: the whole of it, or a run-in heading at its start. */
export function headingWithin(words: string, stands: number): Span | null {
  const trimmed = words.replace(/\s?[.:;–—-]+$/, '');
  if (trimmed === '') return null;
  const whole = { start: 0, end: trimmed.length };
  const count = trimmed.split(' ').length;
  if (readsLikeHeading(words)) {
    if (stands > 0 || isCapitals(trimmed) || isTitleCase(trimmed)) return whole;
    if (count <= 6 && /^\p{Lu}/u.test(trimmed)) return whole;
  }
  const end = runInHeading(words);
  return end > 0 ? { start: 0, end } : null;
}
