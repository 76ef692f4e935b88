import type { Document } from '../model/document.ts';
import type { Passage } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { type Character, charactersOf } from './characters.ts';
import { bodyParagraph, type Paragraph } from './paragraphs.ts';
import { attributeOf, childOf, type Element } from './tree.ts';

/** The main part of a file with the document that was read from it. */
export type Paper = { readonly source: string; readonly paragraphs: readonly Paragraph[]; readonly document: Document };

/** A place between two children of a paragraph, or, with `within`, between two characters of a text, whose run is then parted there. */
export type Spot = { readonly at: number; readonly within: Pick<Character, 'text' | 'run'> | null };

/** What a comment is about. */
export type Anchor = { readonly from: Spot; readonly to: Spot };

/**
 * Where the words of a passage are written: from its first character to its last. Words that stand elsewhere than in the paragraph's
 * own runs (in a text box, a note, a margin, the number of a list) are not found, and then all of the paragraph is meant. Null where
 * no paragraph with words is known.
 */
export function anchorOf(passage: Passage, paper: Paper): Anchor | null {
  const span = spanOf(paper.document, passage);
  const numbers = paragraphsIn(paper.document, span);
  const first = spotsIn(numbers[0], span, paper);
  const last = numbers.length > 1 ? spotsIn(numbers.at(-1), span, paper) : first;
  if (first === null) return null;
  // A range that ends in another cell, or outside of the table, is drawn over all that lies between.
  return { from: first.from, to: last !== null && last.around === first.around ? last.to : first.to };
}

/** The span of the text that a passage was printed from: a passage counts in the paper's own characters (`printed`). */
export function spanOf({ rewrites = [] }: Document, { start, end }: Span): Span {
  const back = (offset: number): number => {
    let longer = 0;
    for (const rewrite of rewrites) {
      if (rewrite.start + longer >= offset) break;
      longer += rewrite.was.length - (rewrite.end - rewrite.start);
    }
    return offset - longer;
  };
  return { start: back(start), end: back(end) };
}

/** Numbers of the paragraphs that the words of a span come from, in reading order. */
export function paragraphsIn({ anchors }: Document, { start, end }: Span): readonly number[] {
  return anchors.flatMap((anchor) =>
    anchor.start < end && anchor.end > start && anchor.place.in === 'docx' ? [anchor.place.paragraph] : [],
  );
}

function spotsIn(
  number: number | undefined,
  span: Span,
  { source, paragraphs, document }: Paper,
): (Anchor & { readonly around: Element | null }) | null {
  const paragraph = number === undefined ? undefined : paragraphs[number - 1]?.element;
  if (number === undefined || paragraph === undefined) return null;
  const body = bodyParagraph(paragraph);
  const found = body === paragraph ? charactersWithin(number, span, { paragraph, source, document }) : [];
  const [first, last] = [found[0], found.at(-1)];
  const around = body.parent;
  if (first !== undefined && last !== undefined)
    return { from: before(first, source), to: behind(last, source), around };
  if (body.inner === body.end) return null;
  const properties = childOf(body, 'w:pPr');
  return {
    from: { at: properties?.end ?? body.inner, within: null },
    to: { at: body.innerEnd, within: null },
    around,
  };
}

type Within = { readonly paragraph: Element; readonly source: string; readonly document: Document };

/** The characters of a paragraph that a span holds; none where what the reader has of the paragraph does not have them in a row. */
function charactersWithin(number: number, { start, end }: Span, within: Within): readonly Character[] {
  const { paragraph, source, document } = within;
  const own = charactersOf(paragraph, source);
  const words = own.map(({ sign }) => sign).join('');
  const offsets = document.anchors
    .filter(({ place }) => place.in === 'docx' && place.paragraph === number)
    .flatMap((anchor) => bareOffsets(document.text, anchor));
  const read = offsets.map((offset) => document.text[offset]).join('');
  // In front of its words stands the number of a list, behind them what its notes and boxes say.
  const shift = words === '' ? -1 : read.indexOf(words);
  if (shift === -1) return [];
  let at = shift;
  return own.filter(({ sign }) => {
    const offset = offsets[at] ?? -1;
    at += sign.length;
    return offset >= start && offset < end;
  });
}

/** Offsets in a span at which no white space stands. */
function bareOffsets(text: string, { start, end }: Span): readonly number[] {
  const offsets: number[] = [];
  for (let at = start; at < end; at++) if (/\S/.test(text[at] ?? ' ')) offsets.push(at);
  return offsets;
}

/** In front of a character: its run is parted there, where it stands in the paragraph itself and can be. */
function before(character: Character, source: string): Spot {
  const { text, run, top, start } = character;
  const [first] = run.children.filter(({ name }) => name !== 'w:rPr');
  const isFirst = first === text && source.slice(text.inner, start).trim() === '';
  if (isFirst || !canPart(character, source)) return { at: top.start, within: null };
  return { at: start, within: { text, run } };
}

function behind(character: Character, source: string): Spot {
  const { text, run, top, end } = character;
  const isLast = run.children.at(-1) === text && source.slice(end, text.innerEnd).trim() === '';
  if (isLast || !canPart(character, source)) return { at: top.end, within: null };
  return { at: end, within: { text, run } };
}

/**
 * Whether a run can be two. Not where it holds a change of its own looks, whose id stands once, nor where white space at the ends of
 * its text counts for nothing (17.3.3.31) and would begin to count.
 */
function canPart({ text, run, top }: Character, source: string): boolean {
  if (top !== run) return false;
  if (childOf(run, 'w:rPr')?.children.some(({ name }) => tracked.has(name)) === true) return false;
  const words = source.slice(text.inner, text.innerEnd);
  return attributeOf(source, text, 'space') === 'preserve' || words === words.trim();
}

const tracked = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);
