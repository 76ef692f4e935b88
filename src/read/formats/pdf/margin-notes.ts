import type { Segment } from './lines.ts';

/** A side note takes at most this share of the width of the page's text, and at least so many letters. */
const [widest, fewestLetters] = [0.3, 3];

/** Lines of running text beside which notes are looked for, and their characters on average. */
const [bodyLines, bodyCharacters] = [8, 35];

/** Notes are set smaller than the text, or in italics where it is not: headings set out to the left are text. */
const smaller = 0.93;

/** Segments in the margin beside the running text. A number or letter there is the label of a clause and no note. */
export function marginNotes(segments: readonly Segment[]): ReadonlySet<Segment> {
  const none = new Set<Segment>();
  const body = segments.filter(({ text }) => text.length >= bodyCharacters);
  if (body.length < bodyLines) return none;
  const left = quantile(
    body.map((segment) => segment.left),
    0.05,
  );
  const right = quantile(
    body.map((segment) => segment.right),
    0.95,
  );
  const size = quantile(
    body.map((segment) => segment.size),
    0.5,
  );
  const upright = body.filter(({ italic }) => !italic).length > body.length / 2;
  const outside = segments.filter((segment) => segment.right <= left - 3 || segment.left >= right + 3);
  if (outside.length === 0 || outside.length > body.length) return none;
  const isNote = (segment: Segment) =>
    segment.right - segment.left <= (right - left) * widest &&
    (segment.text.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters &&
    (segment.size < size * smaller || (segment.italic && upright)) &&
    body.some(({ top, bottom }) => Math.min(top, segment.top) > Math.max(bottom, segment.bottom));
  return new Set(outside.filter(isNote));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
