import type { Edit } from './edits.ts';
import type { Target } from './target.ts';
import { type Hand, looksOf, propertiesBeside, runOf, signed } from './written.ts';

/** By whom, into what, and where the ids come from that no other change or comment has. */
export type Pen = { readonly source: string; readonly hand: Hand; readonly newId: () => number };

/** What is written at one place comes in this order: what ends there, what is put in there, what begins there. */
export const ranks = { end: 0, words: 1, start: 2 };

/** Wording put in with tracking behind a paragraph; `comment`: the id of the one that is about it, else null. */
export function insertionOf(
  wording: string,
  { paragraph, isLastInCell }: Target,
  comment: number | null,
  pen: Pen,
): Edit {
  const { source, hand, newId } = pen;
  const { prefix: p } = hand;
  const looks = looksOf(paragraph, source, hand);
  const put = (runs: string) => `<${p}ins ${signed(hand, newId())}>${runs}</${p}ins>`;
  const start = comment === null ? '' : rangeStart(comment, p);
  // The mark of the comment is put in as well: whoever refuses the wording has no empty paragraph left.
  const end = comment === null ? '' : rangeEnd(comment, p) + put(reference(comment, p));
  const texts = wording.trim().split(/\s*\n\s*/);
  if (isLastInCell) {
    const words = texts.map((text) => put(`<${p}r><${p}br/></${p}r>${runOf(text, looks, hand)}`)).join('');
    return { spot: { at: paragraph.innerEnd, within: null }, rank: ranks.words, written: start + words + end };
  }
  const paragraphs = texts.map((text, index) => {
    const properties = propertiesBeside(paragraph, source, newId(), hand);
    const [before, behind] = [index === 0 ? start : '', index === texts.length - 1 ? end : ''];
    return `<${p}p>${properties}${before}${put(runOf(text, looks, hand))}${behind}</${p}p>`;
  });
  return { spot: { at: paragraph.end, within: null }, rank: ranks.words, written: paragraphs.join('') };
}

export function rangeStart(id: number, prefix: string): string {
  return `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
}

export function rangeEnd(id: number, prefix: string): string {
  return `<${prefix}commentRangeEnd ${prefix}id="${id}"/>`;
}

/** The mark that a comment hangs on. */
export function reference(id: number, prefix: string): string {
  return `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
}
