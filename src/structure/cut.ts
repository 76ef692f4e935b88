import { type Line, slice } from './line.ts';
import { isTitleCase } from './words.ts';

// What begins a provision in the middle of a paragraph: "5.3 The …", "6. Term", "Section 4.1 Fees", "ARTICLE V".
const within =
  /(?<=[.;:!?)"”’]\s|\s(?=\d)|\s(?=ARTICLE)|\s(?=SECTION))(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?(?=\s["“(]?\p{Lu}|[A-Z])|\d{1,2}\.(?=\s["“(]?\p{Lu})|(?:Section|SECTION|Article|ARTICLE|SCHEDULE|EXHIBIT|ANNEX)\s(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])(?=[.:\s–-]+["“(]?\p{Lu}))/gu;
const reference =
  /(?:\b(?:sections?|clauses?|articles?|paragraphs?|schedules?|annex|exhibits?|part|no\.?|and|or|to|of|in|under|with|by|the|than|version|item|rule|eur|usd|gbp|approximately)|[$€£§,(/-])\s*$/i;

/** A file that lost its line breaks holds many provisions in one line. */
const longLine = 3_000;

/**
 * Cuts lines where a provision may begin in their midst. Each cut is only a suggestion (`inner`): the numbering
 * decides, and what fits no sequence is joined again. Printed lines of a PDF and drawn lists are never cut.
 */
export function cutLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap(cutLine);
}

function cutLine(line: Line): readonly Line[] {
  const { piece, text } = line;
  const plain = piece.place.in === 'text' && piece.unit === 'line';
  if (text.length < 40 || piece.cell !== undefined || piece.zone !== 'body') return [line];
  if (!plain && text.length < longLine) return [line];
  const cuts: number[] = [];
  for (const hit of text.matchAll(within)) {
    const from = cuts.at(-1) ?? 0;
    if (hit.index > from + 2 && beginsHere(text, from, hit.index)) cuts.push(hit.index);
  }
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((start, index) => {
    const end = cuts[index] ?? text.length;
    const part = slice(line, start, text.charAt(end - 1) === ' ' ? end - 1 : end);
    return start === 0 ? part : { ...part, inner: true };
  });
}

/** After the end of a sentence, or right behind a heading ("1. Scope 1.1 The …"). */
function beginsHere(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 120), at).trimEnd();
  if (reference.test(before)) return false;
  if (/[.;:!?]["”’)]*$/.test(before)) return true;
  return at - from < 100 && isTitleCase(before.replace(/^\S+\s/, ''));
}
