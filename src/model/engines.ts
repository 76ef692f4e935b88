import type { Box } from './place.ts';

/**
 * What must be loaded before the core can use it, handed in by an edge: the core opens no file.
 * A PDF engine that is absent makes every PDF a Problem; without `ocr` pictures stay unread, without `converter` old Word files.
 */
export type Engines = {
  readonly pdf: PdfEngine | null;
  readonly ocr?: Ocr;
  /** Asked when the first paper is met that needs it; null, as where it is absent, on a machine that has none. */
  readonly converter?: () => Promise<Converter | null>;
};

/** Turns papers of other word processors into DOCX. The same program makes the same text of the same bytes, but for its living fields. */
export type Converter = {
  /** `ending`: of the name that such files have, with the dot. Of more than `atMost` bytes none are given. Never rejects on bad bytes. */
  readonly toDocx: (bytes: Uint8Array, ending: string, atMost: number) => Promise<Uint8Array | NotConverted>;
};

export type NotConverted = { readonly failed: 'refused' | 'timeout' | 'too-large' };

/**
 * Whether pages that are pictures are recognised: only those that need it (`auto`), every page (`always`), or none.
 * The engine is loaded when the first such page is met; null where the machine has none.
 */
export type Ocr =
  | { readonly use: 'never' }
  | { readonly use: 'auto' | 'always'; readonly engine: () => Promise<OcrEngine | null> };

export type OcrUse = Ocr['use'];

/** Recognises printed words in a picture. The same picture gives the same words, whatever was recognised before it. */
export type OcrEngine = {
  /** Lines in reading order. A picture that the engine cannot survive gives null. */
  readonly recognise: (picture: Picture) => readonly RecognisedLine[] | null;
};

/** Grey, row by row from the top, one byte a pixel: 0 is black, 255 white. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly perInch: number;
  /** Of its bottom-left corner, in the space of the page's boxes; absent where that is 0, 0. */
  readonly origin?: readonly [x: number, y: number];
  /** By how many quarters it is turned clockwise for display. */
  readonly quarters?: 0 | 1 | 2 | 3;
  readonly pixels: Uint8Array;
};

export type RecognisedLine = readonly RecognisedWord[];

export type RecognisedWord = {
  readonly text: string;
  /** How sure the engine is of it, 0 to 100. */
  readonly confidence: number;
  /** In pixels, origin top-left of the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

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
  /** A page (from 1) as it looks, in the space of its boxes and so not turned for display, at so many pixels an inch or, where that would be too many, fewer. Null as above. */
  readonly picture: (page: number, perInch: number) => Picture | null;
  readonly close: () => void;
};

export type PdfPage = {
  /** In PDF points. */
  readonly width: number;
  readonly height: number;
  readonly characters: readonly PdfCharacter[];
  /** How many more characters the page has than were taken; absent where all were. */
  readonly beyond?: number;
  /** How many pictures the page draws: a page with pictures and no characters is a scan. Not counted where there is much text. */
  readonly images: number;
  /** The share of the page that its largest picture covers, 0 to 1. */
  readonly covered: number;
  /** How many lines and shapes it draws, counted as pictures are: letters may be drawn as shapes. */
  readonly shapes: number;
  /** From this index on, `characters` are what was written over the page: values of form fields, stamps, typed-in text. */
  readonly overlaidFrom: number;
  /** What is seen of the page in the space of its boxes; its origin need not be 0, and it is not turned for display. */
  readonly area: Box;
  /** Lines drawn along or across the page, each as its thin box: what tables are ruled with. */
  readonly rules: readonly Box[];
  /** Some text of it may not be seen: invisible, pale, on a layer, or drawn before something that lies over it. */
  readonly mayHide: boolean;
  /** Remarks that somebody pinned to the page; they are no part of its text. */
  readonly comments: readonly PdfComment[];
};

/** Each empty where the file says nothing. `date` as PDF writes it, "D:20260131…" (ISO 32000-2, 7.9.4). */
export type PdfComment = { readonly author: string; readonly date: string; readonly text: string; readonly box: Box };

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
  /** Set where it was recognised from a picture: how sure of its word the engine is, 0 to 100. */
  readonly confidence?: number;
  /** Degrees, counter-clockwise, that its line is turned against the page. Absent: it runs from left to right. */
  readonly angle?: number;
};
