import type { Box } from '../model/place.ts';
import type { Pdfium } from './pdfium-native.ts';

/** FPDF_PAGEOBJ_PATH of fpdf_edit.h. */
const pathObject = 2;

/** A page that draws more objects than these is a drawing; its lines are not looked for. */
const objectsLooked = 3000;

/** A path of more segments than these is a curve or a drawing, not the frame of a table. */
const segmentsLooked = 200;

/** In points: thicker is a bar, shorter a mark. */
const [thickest, shortest] = [3, 8];

/** Lines that a page draws along or across it, each as its thin box; the sides of a stroked rectangle count as four. */
export function readRules(pdfium: Pdfium, page: number, scratch: number): readonly Box[] {
  const count = pdfium.FPDFPage_CountObjects(page);
  const rules: Box[] = [];
  if (count > objectsLooked) return rules;
  for (let index = 0; index < count; index++) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    if (pdfium.FPDFPageObj_GetType(object) !== pathObject) continue;
    if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt(pdfium, scratch, 4);
    const bounds: Box = [left, bottom, right - left, top - bottom];
    if (isRule(bounds)) rules.push(bounds);
    else if (Math.max(bounds[2], bounds[3]) >= shortest) rules.push(...stroked(pdfium, object, scratch));
  }
  return rules;
}

function isRule([, , width, height]: Box): boolean {
  return Math.min(width, height) <= thickest && Math.max(width, height) >= shortest;
}

/** The straight sides of a path that is stroked, where it is not turned. */
function stroked(pdfium: Pdfium, object: number, scratch: number): readonly Box[] {
  const segments = pdfium.FPDFPath_CountSegments(object);
  if (segments < 2 || segments > segmentsLooked) return [];
  if (pdfium.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 0) return [];
  const isStroked = new Int32Array(pdfium.memory.buffer)[(scratch + 4) >> 2] !== 0;
  if (!isStroked || pdfium.FPDFPageObj_GetMatrix(object, scratch) === 0) return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floatsAt(pdfium, scratch, 6);
  const sides: Box[] = [];
  let start: readonly [number, number] = [0, 0];
  let last = start;
  const line = (to: readonly [number, number]) => {
    const box: Box = [
      Math.min(last[0], to[0]),
      Math.min(last[1], to[1]),
      Math.abs(last[0] - to[0]),
      Math.abs(last[1] - to[1]),
    ];
    if (isRule(box)) sides.push(box);
  };
  for (let index = 0; index < segments; index++) {
    const segment = pdfium.FPDFPath_GetPathSegment(object, index);
    if (pdfium.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) continue;
    const [x = 0, y = 0] = floatsAt(pdfium, scratch, 2);
    const point: readonly [number, number] = [a * x + c * y + e, b * x + d * y + f];
    const type = pdfium.FPDFPathSegment_GetType(segment);
    // FPDF_SEGMENT_LINETO and MOVETO of fpdfview.h; a curve is no line.
    if (type === 0) line(point);
    if (type === 2) start = point;
    last = point;
    if (pdfium.FPDFPathSegment_GetClose(segment) === 1) line(start);
  }
  return sides;
}

function floatsAt(pdfium: Pdfium, pointer: number, count: number): readonly number[] {
  return [...new Float32Array(pdfium.memory.buffer, pointer, count)];
}
