import type { Piece } from '../../../model/piece.ts';
import { oneLine } from '../docx/inline.ts';

/** A run of paragraphs on its own: the body, one header, one note, one text box. */
export type Flow = {
  readonly zone: Piece['zone'];
  readonly pieces: Piece[];
  /** Number of the paragraph that a note or box belongs to; null in the body, which counts its own. */
  readonly at: number | null;
  /** The cell around a note or box. */
  readonly around: Piece['cell'];
  /** Open tables by depth, the outermost first. */
  readonly tables: { readonly table: number; row: number; column: number }[];
  paragraph: Open;
  /** Set where it is a comment and no part of the paper: what is said of it within. */
  readonly remark?: Remark;
};

/** `of`: the name of the passage that it is about. `date` in ISO 8601. */
export type Remark = { readonly author: string; of: string | null; date: string | null };

/** The paragraph that is open. */
type Open = {
  parts: string[];
  label: string | null;
  letters: number;
  bold: number;
  italic: number;
  readonly sizes: Map<number, number>;
  /** Its notes and boxes, which follow it. */
  readonly after: Piece[];
  /** Of the markup view: the mark that is to be closed. */
  closing: string;
};

/** Paragraph properties (RTF 1.9.1, "Paragraph Formatting Properties"). Lengths in twips. */
export type ParagraphLook = {
  readonly style: number;
  /** From 0; null where only the style says. */
  readonly outline: number | null;
  readonly left: number;
  readonly centred: boolean;
  readonly listLevel: number;
  readonly list: number;
  /** 0 outside a table. */
  readonly depth: number;
  readonly shaded: boolean;
};

export function startFlow(zone: Piece['zone'], at: number | null, around?: Piece['cell']): Flow {
  return { zone, pieces: [], at, around, tables: [], paragraph: emptyParagraph() };
}

function emptyParagraph(): Open {
  return { parts: [], label: null, letters: 0, bold: 0, italic: 0, sizes: new Map(), after: [], closing: '' };
}

/** Adds visible text. `size` in points; `marks` are what the markup view writes around it. */
export function addText(
  { paragraph }: Flow,
  text: string,
  { bold, italic, size }: { readonly bold: boolean; readonly italic: boolean; readonly size: number },
  [opening, closing]: readonly [string, string],
): void {
  if (paragraph.closing !== closing) paragraph.parts.push(paragraph.closing, opening);
  paragraph.closing = closing;
  paragraph.parts.push(text);
  const letters = lettersOf(text);
  if (letters === 0) return;
  paragraph.letters += letters;
  if (bold) paragraph.bold += letters;
  if (italic) paragraph.italic += letters;
  paragraph.sizes.set(size, (paragraph.sizes.get(size) ?? 0) + letters);
}

export function lettersOf(text: string): number {
  return text.replace(/[\s\u00a0]+/g, '').length;
}

/** Ends the open paragraph and hands it on, with its notes behind it; one without words is left out. */
export function endParagraph(
  flow: Flow,
  look: ParagraphLook,
  place: number,
  headings: ReadonlyMap<number, number>,
): void {
  const { paragraph } = flow;
  const label = paragraph.label;
  const words = oneLine([...paragraph.parts, paragraph.closing]);
  const text = [label ?? '', words].filter((part) => part !== '').join(' ');
  flow.paragraph = emptyParagraph();
  if (text !== '') {
    const heading = look.outline === null ? headings.get(look.style) : look.outline < 9 ? look.outline + 1 : undefined;
    const cell = cellAt(flow, look.depth);
    flow.pieces.push({
      text,
      place: { in: 'docx', paragraph: place },
      unit: 'paragraph',
      zone: flow.zone,
      ...(label === null ? {} : { label, listLevel: look.listLevel, list: String(look.list) }),
      ...(heading === undefined ? {} : { headingLevel: heading }),
      ...(cell === undefined ? {} : { cell }),
      look: {
        size: sizeOf(paragraph.sizes),
        bold: paragraph.letters > 0 && paragraph.bold === paragraph.letters,
        italic: paragraph.letters > 0 && paragraph.italic === paragraph.letters,
        left: look.left / 20,
        centred: look.centred,
      },
    });
  }
  flow.pieces.push(...paragraph.after);
}

/** Of most letters. 12 points where nothing sets a size (RTF 1.9.1, "Font (Character) Formatting Properties"). */
function sizeOf(sizes: ReadonlyMap<number, number>): number {
  let [size, most] = [12, 0];
  for (const [points, letters] of sizes) if (letters > most) [size, most] = [points, letters];
  return size;
}

/** The cell that a paragraph at this depth of tables stands in. */
export function cellAt({ tables, around }: Flow, depth: number): Piece['cell'] {
  const open = tables[depth - 1];
  return open === undefined ? around : { ...open };
}
