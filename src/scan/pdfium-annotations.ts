import type { PdfComment } from '../model/engines.ts';
import type { Pdfium } from './pdfium-native.ts';

// Subtypes of fpdf_annot.h.
const [freeText, stamp, widget] = [3, 13, 20];

/** What a reader pins to a page: TEXT, HIGHLIGHT, UNDERLINE, SQUIGGLY, STRIKEOUT and CARET, where it says something. */
const remarks: readonly number[] = [1, 9, 10, 11, 12, 14];

/** Annotations of a page that are looked at. */
const annotationsLooked = 500;

/** FLAT_NORMALDISPLAY and FLATTEN_SUCCESS of fpdf_flatten.h, FPDF_ANNOT_APPEARANCEMODE_NORMAL of fpdf_annot.h. */
const [normalDisplay, flattened, normalAppearance] = [0, 1, 0];

/** Bytes of a string that are read: a longer remark is a document of its own. */
const stringBytes = 16_000;

/** `overlaidFrom`: how many characters the page had before the words written over it became part of it; null where there are none. */
export type LoadedPage = {
  readonly page: number;
  readonly overlaidFrom: number | null;
  readonly comments: readonly PdfComment[];
};

/**
 * A page (from 0) with the words of its form fields, stamps and typed-over text made part of its content, and the remarks
 * pinned to it; page 0 where PDFium cannot load it. Most annotations are links; a page that has those alone is loaded once.
 */
export function loadPage(pdfium: Pdfium, document: number, index: number): LoadedPage {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return { page, overlaidFrom: null, comments: [] };
  const comments: PdfComment[] = [];
  let isWordy = false;
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page), annotationsLooked);
  for (let at = 0; at < count; at++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, at);
    if (annotation === 0) continue;
    const type = pdfium.FPDFAnnot_GetSubtype(annotation);
    if (type === freeText || type === stamp || type === widget) isWordy = true;
    // A form may leave it to the viewer to draw its values (ISO 32000-2, 12.7.3, NeedAppearances).
    if (type === widget && pdfium.EPDFAnnot_HasAppearanceStream(annotation, normalAppearance) === 0) {
      pdfium.EPDFAnnot_GenerateFormFieldAP(annotation);
    }
    if (remarks.includes(type)) {
      const comment = readComment(pdfium, annotation);
      if (comment.text !== '') comments.push(comment);
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  if (!isWordy) return { page, overlaidFrom: null, comments };
  const text = pdfium.FPDFText_LoadPage(page);
  const overlaidFrom = text === 0 ? 0 : pdfium.FPDFText_CountChars(text);
  if (text !== 0) pdfium.FPDFText_ClosePage(text);
  if (pdfium.FPDFPage_Flatten(page, normalDisplay) !== flattened) return { page, overlaidFrom: null, comments };
  pdfium.FPDF_ClosePage(page);
  return { page: pdfium.FPDF_LoadPage(document, index), overlaidFrom, comments };
}

function readComment(pdfium: Pdfium, annotation: number): PdfComment {
  const rectangle = pdfium.malloc(16);
  const isPlaced = rectangle !== 0 && pdfium.FPDFAnnot_GetRect(annotation, rectangle) === 1;
  // An FS_RECTF of fpdfview.h.
  const [left = 0, top = 0, right = 0, bottom = 0] = isPlaced
    ? new Float32Array(pdfium.memory.buffer, rectangle, 4)
    : [];
  pdfium.free(rectangle);
  return {
    author: stringValue(pdfium, annotation, 'T'),
    date: stringValue(pdfium, annotation, 'M'),
    text: stringValue(pdfium, annotation, 'Contents'),
    box: [left, Math.min(top, bottom), right - left, Math.abs(top - bottom)],
  };
}

/** An entry of the annotation's dictionary that is a string; empty where it has none. */
function stringValue(pdfium: Pdfium, annotation: number, key: string): string {
  const room = pdfium.malloc(key.length + 1 + stringBytes + 1);
  if (room === 0) return '';
  // PDFium writes UTF-16 in pairs of bytes, so it begins at an even address.
  const value = (room + key.length + 2) & ~1;
  new Uint8Array(pdfium.memory.buffer).set([...key].map((sign) => sign.charCodeAt(0)).concat(0), room);
  // What does not fit is not written, and the length says so.
  const length = pdfium.FPDFAnnot_GetStringValue(annotation, room, value, stringBytes);
  const units = new Uint16Array(pdfium.memory.buffer, value, length > stringBytes ? 0 : Math.max(0, length / 2 - 1));
  const text = length > stringBytes ? '…' : String.fromCharCode(...units).replace(/\p{Surrogate}/gu, '\uFFFD');
  pdfium.free(room);
  return text.trim();
}
