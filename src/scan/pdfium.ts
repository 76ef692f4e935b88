import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { PdfCharacter, PdfEngine, PdfFile, PdfPage, PdfRefusal } from '../model/engines.ts';

/** 512 MB in pages of 64 KB. A bomb aborts here; a 538-page agreement needs 64 MB. */
const maxMemoryPages = 8192;

/** FPDF_ERR_PASSWORD of fpdfview.h. */
const passwordError = 4;

/** FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM of fpdf_edit.h. */
const imageObject = 3;
const formObject = 5;

/** Above this many characters a page is no scan, and counting its pictures would be waste. */
const scanCharacters = 100;

/** FLATTEN_SUCCESS of fpdf_flatten.h. */
const flattened = 1;

/**
 * PDFium as WebAssembly, with bounded memory. A file that runs into the bound, or that PDFium cannot survive, makes a call throw;
 * after that this engine must be thrown away and a new one created.
 */
export async function createPdfEngine(): Promise<PdfEngine> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: boundMemory(new Uint8Array(wasm), maxMemoryPages).slice().buffer });
  pdfium.PDFiumExt_Init();
  return { open: (bytes) => open(pdfium, bytes) };
}

type Heap = { readonly HEAPU8: Uint8Array; readonly HEAPF32: Float32Array };

/** The views that Emscripten keeps over the module's memory and the package does not declare. They are replaced when memory grows: never keep one. */
function heap(pdfium: WrappedPdfiumModule): Heap {
  const module: object = pdfium.pdfium;
  if (!('HEAPU8' in module) || !('HEAPF32' in module))
    throw new Error('The PDFium module shows no memory; expected HEAPU8.');
  return module as Heap;
}

function open(pdfium: WrappedPdfiumModule, bytes: Uint8Array): PdfFile | PdfRefusal {
  const memory = pdfium.pdfium;
  const pointer = memory.wasmExports.malloc(bytes.length);
  heap(pdfium).HEAPU8.set(bytes, pointer);
  const document = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, '');
  if (document === 0) {
    const error = pdfium.FPDF_GetLastError();
    memory.wasmExports.free(pointer);
    return { refused: error === passwordError ? 'encrypted' : 'broken' };
  }
  const scratch = memory.wasmExports.malloc(256);
  return {
    pages: pdfium.FPDF_GetPageCount(document),
    page: (page) => readPage(pdfium, document, page - 1, scratch),
    close: () => {
      pdfium.FPDF_CloseDocument(document);
      memory.wasmExports.free(scratch);
      memory.wasmExports.free(pointer);
    },
  };
}

function readPage(pdfium: WrappedPdfiumModule, document: number, index: number, scratch: number): PdfPage | null {
  const page = loadFlattened(pdfium, document, index);
  if (page === 0) return null;
  const text = pdfium.FPDFText_LoadPage(page);
  const characters = text === 0 ? [] : readCharacters(pdfium, text, scratch);
  const result: PdfPage = {
    width: pdfium.FPDF_GetPageWidthF(page),
    height: pdfium.FPDF_GetPageHeightF(page),
    characters,
    images: characters.length > scanCharacters ? 0 : countImages(pdfium, page),
  };
  if (text !== 0) pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  return result;
}

/** Values typed into form fields become part of the page's text only once the page is flattened. */
function loadFlattened(pdfium: WrappedPdfiumModule, document: number, index: number): number {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0 || pdfium.FPDFPage_GetAnnotCount(page) === 0) return page;
  if (pdfium.FPDFPage_Flatten(page, 0) !== flattened) return page;
  pdfium.FPDF_ClosePage(page);
  return pdfium.FPDF_LoadPage(document, index);
}

type Style = { readonly size: number; readonly bold: boolean; readonly italic: boolean };

/** Asks PDFium for the style once per text object: a call for every property of every character takes three times as long. */
function readCharacters(pdfium: WrappedPdfiumModule, text: number, scratch: number): readonly PdfCharacter[] {
  const count = pdfium.FPDFText_CountChars(text);
  const characters: PdfCharacter[] = [];
  let object = -1;
  let style: Style = { size: 0, bold: false, italic: false };
  for (let i = 0; i < count; i++) {
    const owner = pdfium.FPDFText_GetTextObject(text, i);
    if (owner !== object && owner !== 0) {
      object = owner;
      style = readStyle(pdfium, text, i, scratch);
    }
    pdfium.FPDFText_GetLooseCharBox(text, i, scratch);
    const floats = heap(pdfium).HEAPF32;
    const at = scratch >> 2;
    const left = floats[at] ?? 0;
    const top = floats[at + 1] ?? 0;
    const right = floats[at + 2] ?? 0;
    const bottom = floats[at + 3] ?? 0;
    const code = pdfium.FPDFText_GetUnicode(text, i);
    characters.push({
      code,
      box: [left, Math.min(bottom, top), Math.max(0, right - left), Math.abs(top - bottom)],
      size: style.size,
      bold: style.bold,
      italic: style.italic,
      generated: pdfium.FPDFText_IsGenerated(text, i) === 1,
      unmapped: code === 0 || pdfium.FPDFText_HasUnicodeMapError(text, i) === 1,
    });
  }
  return characters;
}

function readStyle(pdfium: WrappedPdfiumModule, text: number, index: number, scratch: number): Style {
  pdfium.FPDFText_GetMatrix(text, index, scratch);
  const at = scratch >> 2;
  const floats = heap(pdfium).HEAPF32;
  const scale = Math.hypot(floats[at + 2] ?? 0, floats[at + 3] ?? 1);
  const flags = scratch;
  const name = scratch + 8;
  heap(pdfium).HEAPU8[name] = 0;
  pdfium.FPDFText_GetFontInfo(text, index, name, 200, flags);
  const font = pdfium.pdfium.UTF8ToString(name);
  return {
    size: pdfium.FPDFText_GetFontSize(text, index) * scale,
    bold: pdfium.FPDFText_GetFontWeight(text, index) >= 600 || /bold|black|heavy/i.test(font),
    italic: /italic|oblique/i.test(font),
  };
}

function countImages(pdfium: WrappedPdfiumModule, page: number): number {
  const objects = Math.min(pdfium.FPDFPage_CountObjects(page), 2000);
  let images = 0;
  for (let i = 0; i < objects; i++) {
    const type = pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i));
    if (type === imageObject || type === formObject) images++;
  }
  return images;
}

/**
 * The same module with the maximum of its memory lowered, so that a hostile file cannot take the machine's memory:
 * a worker's `resourceLimits` do not reach WebAssembly. WebAssembly Core Specification 2.0, section 5.5.8 (memory section).
 * The number is written with as many bytes as the old one had, so that no length changes. Throws where the module has no such maximum.
 */
function boundMemory(wasm: Uint8Array, pages: number): Uint8Array {
  const bounded = wasm.slice();
  let at = 8;
  while (at < bounded.length) {
    const id = bounded[at];
    const size = readLeb(bounded, at + 1);
    if (id === 5) {
      const count = readLeb(bounded, size.next);
      const flags = bounded[count.next];
      const minimum = readLeb(bounded, count.next + 1);
      const maximum = readLeb(bounded, minimum.next);
      if (count.value !== 1 || flags === undefined || (flags & 1) === 0) break;
      writeLeb(bounded, minimum.next, maximum.next - minimum.next, Math.min(pages, maximum.value));
      return bounded;
    }
    at = size.next + size.value;
  }
  throw new Error('The PDFium module declares no maximum for its memory; expected a memory section with one.');
}

function readLeb(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let shift = 0;
  let at = from;
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return { value, next: at };
    shift += 7;
  }
}

function writeLeb(bytes: Uint8Array, at: number, length: number, value: number): void {
  for (let i = 0; i < length; i++) {
    const more = i < length - 1 ? 0x80 : 0;
    bytes[at + i] = (Math.floor(value / 2 ** (7 * i)) & 0x7f) | more;
  }
}
