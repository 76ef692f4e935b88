import type { Box } from './place.ts';

/**
 * What must be loaded before the core can use it, handed in by an edge: the core opens no file.
 * A PDF engine that is absent makes every PDF a Problem.
 */
export type Engines = { readonly pdf: PdfEngine | null };

/** Opens PDF files from memory. One file at a time; `close` before the next `open`. */
export type PdfEngine = {
  /** Never throws on bad bytes: a file that cannot be opened comes back as the reason. */
  readonly open: (bytes: Uint8Array) => PdfFile | PdfRefusal;
};

export type PdfRefusal = { readonly refused: 'encrypted' | 'broken' };

export type PdfFile = {
  readonly pages: number;
  /** Characters of a page (from 1) in content-stream order. A page that cannot be loaded gives null. */
  readonly page: (page: number) => PdfPage | null;
  readonly close: () => void;
};

export type PdfPage = {
  /** In PDF points. */
  readonly width: number;
  readonly height: number;
  readonly characters: readonly PdfCharacter[];
  /** How many pictures the page draws: a page with pictures and no characters is a scan. */
  readonly images: number;
};

export type PdfCharacter = {
  /** A Unicode code point. U+FFFE marks a hyphen that PDFium joined; 0 an unmapped glyph. */
  readonly code: number;
  readonly box: Box;
  /** Font size in points as it appears on the page. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Made up by the engine (a space or line break between runs), not in the file. */
  readonly generated: boolean;
  /** The font gives no meaning for this glyph. */
  readonly unmapped: boolean;
};
