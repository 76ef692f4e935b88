import type { Box } from '../model/place.ts';
import { floatsOf, type Pdfium } from './pdfium-native.ts';

// Cheap signs that some text of a page may not be seen. Drawing the page, which tells for certain, costs more than reading it.

/** FPDF_PAGEOBJ_TEXT, PATH and FORM of fpdf_edit.h. */
const [textObject, pathObject, formObject] = [1, 2, 5];

/** FPDF_TEXTRENDERMODE_INVISIBLE and CLIP of fpdf_edit.h. */
const unpainted: readonly number[] = [3, 7];

/** Lighter than this, of 255, letters may be white on white; darker than this opaque, of 255, they may be faint. */
const [pale, faint] = [200, 60];

/** "OC" marks content that belongs to a layer (ISO 32000-2, 8.11.3.2). */
const layer = 'OC';

/** Marks of one text object that are looked at: a tagged PDF has two or three. */
const marksLooked = 8;

/** Whether a text object is painted with nothing, in white or so, or on a layer that may be switched off. `scratch` points to 256 bytes. */
export function mayBeUnseen(pdfium: Pdfium, object: number, scratch: number): boolean {
  if (unpainted.includes(pdfium.FPDFTextObj_GetTextRenderMode(object))) return true;
  if (pdfium.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12) !== 0) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = new Uint32Array(pdfium.memory.buffer, scratch, 4);
    if (0.3 * red + 0.59 * green + 0.11 * blue > pale || alpha < faint) return true;
  }
  const marks = Math.min(pdfium.FPDFPageObj_CountMarks(object), marksLooked);
  for (let index = 0; index < marks; index++) {
    if (markName(pdfium, pdfium.FPDFPageObj_GetMark(object, index), scratch) === layer) return true;
  }
  return false;
}

function markName(pdfium: Pdfium, mark: number, scratch: number): string {
  const [length, name, room] = [scratch, scratch + 8, 64];
  if (pdfium.FPDFPageObjMark_GetName(mark, name, room, length) === 0) return '';
  const bytes = new Uint32Array(pdfium.memory.buffer, length, 1)[0] ?? 0;
  // UTF-16, with a zero at its end.
  return String.fromCharCode(
    ...new Uint16Array(pdfium.memory.buffer, name, Math.max(0, Math.min(bytes, room) / 2 - 1)),
  );
}

/** A page that draws more objects than these is looked at without counting on. */
const objectsLooked = 3000;

/** In points: what is thinner is a line. */
const thin = 3;

/** Whether a page fills an area, or puts a picture or a form, over text that it drew before. */
export function paintsOverText(pdfium: Pdfium, page: number, scratch: number): boolean {
  const count = pdfium.FPDFPage_CountObjects(page);
  if (count > objectsLooked) return true;
  const texts: number[] = [];
  let known: Box[] = [];
  for (let index = 0; index < count; index++) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === textObject) {
      texts.push(object);
      continue;
    }
    if (texts.length === 0 || (type === pathObject && !isFilled(pdfium, object, scratch))) continue;
    const [x, y, width, height] = boundsOf(pdfium, object, scratch);
    if (width < thin || height < thin) continue;
    // A form holds text of its own more often than it hides any: only one that is there before text is of no concern.
    if (type === formObject) return true;
    known = [...known, ...texts.slice(known.length).map((text) => boundsOf(pdfium, text, scratch))];
    const covers = ([left, bottom, wide, high]: Box) =>
      left + wide / 2 > x && left + wide / 2 < x + width && bottom + high / 2 > y && bottom + high / 2 < y + height;
    if (known.some(covers)) return true;
  }
  return false;
}

function isFilled(pdfium: Pdfium, path: number, scratch: number): boolean {
  if (pdfium.FPDFPath_GetDrawMode(path, scratch, scratch + 4) === 0) return false;
  return new Int32Array(pdfium.memory.buffer, scratch, 1)[0] !== 0;
}

function boundsOf(pdfium: Pdfium, object: number, scratch: number): Box {
  if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return [0, 0, 0, 0];
  const floats = floatsOf(pdfium);
  const at = scratch >> 2;
  const [left, bottom, right, top] = [floats[at] ?? 0, floats[at + 1] ?? 0, floats[at + 2] ?? 0, floats[at + 3] ?? 0];
  return [left, bottom, right - left, top - bottom];
}
