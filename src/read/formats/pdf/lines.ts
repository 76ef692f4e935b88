import type { PdfCharacter } from '../../../model/engines.ts';

/** A stretch of characters on one baseline, without a wide gap inside. Edges as in Piece. Points, on the page as turned. */
export type Segment = {
  readonly text: string;
  readonly edges: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** As in Piece. */
  readonly confidences?: readonly number[];
};

/** A gap this many times the font size separates columns or table cells rather than words. */
const wideGap = 1.6;

/** Characters of a page, in content-stream order, cut into segments. */
export function pageLines(characters: readonly PdfCharacter[]): readonly Segment[] {
  const segments: Segment[] = [];
  let run: PdfCharacter[] = [];
  let last: PdfCharacter | null = null;
  const end = () => {
    const segment = toSegment(run);
    if (segment !== null) segments.push(segment);
    run = [];
    last = null;
  };
  for (const character of characters) {
    if (character.code === 10 || character.code === 13) {
      end();
      continue;
    }
    if (!isVisible(character)) {
      run.push(character);
      continue;
    }
    if (last !== null && startsElsewhere(last, character)) end();
    run.push(character);
    last = character;
  }
  end();
  return printedOnce(segments);
}

/** In points: letters that are drawn twice to look bold stand no farther apart. */
const overprint = 1;

/** What is drawn twice at one place is there once. */
function printedOnce(segments: readonly Segment[]): readonly Segment[] {
  const seen = new Map<string, Segment[]>();
  return segments.filter((segment) => {
    const same = seen.get(segment.text);
    if (same === undefined) seen.set(segment.text, [segment]);
    else if (same.some((other) => isAt(other, segment))) return false;
    else same.push(segment);
    return true;
  });
}

function isAt(a: Segment, b: Segment): boolean {
  return (
    Math.abs(a.left - b.left) <= overprint &&
    Math.abs(a.right - b.right) <= overprint &&
    Math.abs(a.bottom - b.bottom) <= overprint
  );
}

function isVisible(character: PdfCharacter): boolean {
  return !character.generated && character.code > 32 && character.code !== 0xa0;
}

/** Far to the right, back to the left, or on another baseline: not the same run of words. */
function startsElsewhere(last: PdfCharacter, next: PdfCharacter): boolean {
  const size = Math.max(last.size, next.size, 1);
  // Asked of every letter: to take a box apart by its pattern costs more than all the rest.
  const before = last.box;
  const box = next.box;
  if (box[2] === 0 && box[3] === 0) return false;
  if (box[0] - (before[0] + before[2]) > size * wideGap) return true;
  if (before[0] - (box[0] + box[2]) > size) return true;
  return Math.min(before[1] + before[3], box[1] + box[3]) - Math.max(before[1], box[1]) < -size * 0.3;
}

function isBlank(sign: string): boolean {
  return sign === ' ' || (sign > '~' && sign.trim() === '');
}

function toSegment(run: readonly PdfCharacter[]): Segment | null {
  // Joined once at the end: a string that grows letter by letter keeps every step of its growth in memory.
  const signs: string[] = [];
  const edges: number[] = [];
  const confidences: number[] = [];
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  let [letters, bold, italic, sizes] = [0, 0, 0, 0];
  let space = false;
  const recognised = run.some(({ confidence }) => confidence !== undefined);
  for (const character of run) {
    const said = spell(character);
    if (said === '') continue;
    const box = character.box;
    const x = box[0];
    const width = box[2];
    if (said.length === 1 && isBlank(said)) {
      space = signs.length > 0;
      continue;
    }
    if (space) {
      edges.push(Math.min(right, x));
      if (recognised) confidences.push(100);
      signs.push(' ');
      space = false;
    }
    edges.push(x);
    for (let i = 1; i < said.length; i++) edges.push(x + (width * i) / said.length);
    if (recognised) for (let i = 0; i < said.length; i++) confidences.push(character.confidence ?? 100);
    signs.push(said);
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    if (box[3] > 0) {
      bottom = Math.min(bottom, box[1]);
      top = Math.max(top, box[1] + box[3]);
    }
    letters++;
    sizes += character.size;
    if (character.bold) bold++;
    if (character.italic) italic++;
  }
  if (signs.length === 0) return null;
  const text = signs.join('');
  edges.push(right);
  if (top < bottom) [bottom, top] = [0, 0];
  const size = sizes / letters;
  const look = { left, right, bottom, top, size, bold: bold > letters / 2, italic: italic > letters / 2 };
  // A letter-spaced heading is half white space; of ordinary text a sixth is.
  const segment = { text, edges, ...look, ...(recognised ? { confidences } : null) };
  return text.length > letters * 1.3 ? closeUp(segment) : segment;
}

/** Letters set apart for show ("B I R C H   W O R K S"): five at least, each alone. */
const letterSpaced = /(?<!\S)\p{L}(?: \p{L}){4,}(?!\S)/gu;

/** Letter-spaced words written as words. The gap between two of them is wider than that between their letters. */
function closeUp(segment: Segment): Segment {
  const { text, edges, size, confidences } = segment;
  const dropped = new Set<number>();
  for (const { 0: run, index } of text.matchAll(letterSpaced)) {
    const spaces: { at: number; gap: number }[] = [];
    for (let at = index + 1; at < index + run.length; at++) {
      if (text[at] === ' ') spaces.push({ at, gap: (edges[at + 1] ?? 0) - (edges[at] ?? 0) });
    }
    const gaps = spaces.map(({ gap }) => gap).sort((a, b) => a - b);
    const usual = gaps[gaps.length >> 1] ?? 0;
    for (const { at, gap } of spaces) if (gap < usual * 1.5 + size * 0.1) dropped.add(at);
  }
  if (dropped.size === 0) return segment;
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !dropped.has(at));
  const without = (values: readonly number[]) => values.filter((_, at) => !dropped.has(at));
  return {
    ...segment,
    text: kept.map((at) => text[at]).join(''),
    edges: without(edges),
    ...(confidences === undefined ? null : { confidences: without(confidences) }),
  };
}

const ligatures = new Map([
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
]);

/** What a character says as text: '' for none. U+FFFE and U+0002 are how PDFium marks a hyphen at a line end. */
export function spell(character: PdfCharacter): string {
  const { code } = character;
  if (code > 32 && code < 0x7f) return String.fromCharCode(code);
  if (code === 0xfffe || code === 2 || code === 0xad) return '-';
  if (code === 9 || code === 32 || code === 0xa0) return ' ';
  if (code < 32 || (code >= 0x7f && code < 0xa0) || code === 0xfffd || code === 0xffff) return '';
  if (code >= 0xd800 && code <= 0xdfff) return '';
  if (code === 0x200b || code === 0xfeff) return '';
  return ligatures.get(code) ?? String.fromCodePoint(code);
}
