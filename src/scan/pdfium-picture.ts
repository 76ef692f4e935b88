import type { Picture } from '../model/engines.ts';
import type { Pdfium } from './pdfium-native.ts';
import { readArea } from './pdfium-page.ts';

/** More pixels than a page of A3 at 300 an inch has; a poster is drawn coarser. */
const mostPixels = 20_000_000;

/** FPDFBitmap_Gray, FPDF_ANNOT and FPDF_GRAYSCALE of fpdfview.h. */
const [gray, annotations, grayscale] = [1, 0x01, 0x08];

/**
 * A page as it looks on white paper, or null where PDFium has no room for the picture. It is drawn as its boxes lie, and not
 * turned as it is for display.
 */
export function drawPage(pdfium: Pdfium, page: number, perInch: number, scratch: number): Picture | null {
  const [left, bottom, across, up] = readArea(pdfium, page, scratch);
  const [wide, high] = [across / 72, up / 72];
  const turned = pdfium.FPDFPage_GetRotation(page);
  const scale = Math.min(perInch, Math.sqrt(mostPixels / Math.max(wide * high, Number.MIN_VALUE)));
  const [width, height] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, gray, 0, 0);
  if (bitmap === 0) return null;
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, (4 - turned) % 4, annotations | grayscale);
  const pixels = new Uint8Array(width * height);
  const [start, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)];
  const memory = new Uint8Array(pdfium.memory.buffer);
  for (let y = 0; y < height; y++) {
    pixels.set(memory.subarray(start + y * stride, start + y * stride + width), y * width);
  }
  pdfium.FPDFBitmap_Destroy(bitmap);
  const origin = [left, bottom] as const;
  return { width, height, perInch: scale, pixels, origin, quarters: quartersOf(turned) };
}

function quartersOf(turned: number): 0 | 1 | 2 | 3 {
  return turned === 1 || turned === 2 || turned === 3 ? turned : 0;
}
