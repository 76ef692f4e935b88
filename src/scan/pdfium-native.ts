import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { limitMemory } from './wasm-memory-limit.ts';

/**
 * 288 MB in pages of 64 KB: with it the whole program stays under 600 MB whatever the file. Bombs of a few kilobytes run into it
 * within seconds; an agreement of 538 pages needs 64 MB, the largest file that is taken 100 MB and what its pages unpack to.
 */
const maxMemoryPages = 4608;

/** Every argument and result of these functions is a number: an integer, a pointer into the memory, or a float. */
type Native = (...numbers: number[]) => number;

const names = [
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetRect',
  'FPDFAnnot_GetStringValue',
  'EPDFAnnot_HasAppearanceStream',
  'EPDFAnnot_GenerateFormFieldAP',
  'FPDFPage_Flatten',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetName',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFPage_GetRotation',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
  'FPDF_RenderPageBitmap',
  'FPDFPageObj_GetMatrix',
  'FPDFPath_CountSegments',
  'FPDFPath_GetDrawMode',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetTextObject',
  'FPDFText_GetUnicode',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontInfo',
  'FPDFText_GetFontSize',
  'FPDFText_GetFontWeight',
  'FPDFText_IsGenerated',
  'FPDFText_HasUnicodeMapError',
  'malloc',
  'free',
] as const;

/** PDFium's own functions by their names in its headers (fpdfview.h, fpdf_text.h …), and its memory. */
export type Pdfium = Readonly<Record<(typeof names)[number], Native>> & {
  readonly memory: { readonly buffer: ArrayBufferLike };
};

let floats: Float32Array = new Float32Array(0);

/** PDFium's memory as floats, made anew only where it has grown. */
export function floatsOf({ memory: { buffer } }: Pdfium): Float32Array {
  if (floats.buffer !== buffer) floats = new Float32Array(buffer);
  return floats;
}

/**
 * PDFium as WebAssembly, with bounded memory, ready for use. The functions are those of the module itself: the wrappers of the
 * package cost four times what PDFium does when they are called for every character. Strings must be pointers to bytes.
 */
export async function loadPdfium(): Promise<Pdfium> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasmBinary = limitMemory(wasm, maxMemoryPages).buffer;
  // PDFium complains about damaged files on its own account; we say it in Problems.
  const silent = { print: () => {}, printErr: () => {} };
  const { pdfium, PDFiumExt_Init } = await init({ wasmBinary, ...silent });
  PDFiumExt_Init();
  const { wasmExports } = pdfium;
  for (const name of names) {
    if (!(name in wasmExports)) throw new Error(`The PDFium module has no ${name}; expected @embedpdf/pdfium 2.`);
  }
  return wasmExports as unknown as Pdfium;
}
