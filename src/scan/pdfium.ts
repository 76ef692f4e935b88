import type { PdfEngine, PdfFile, PdfRefusal } from '../model/engines.ts';
import { type LoadedPage, loadPage } from './pdfium-annotations.ts';
import { loadPdfium, type Pdfium } from './pdfium-native.ts';
import { readPage } from './pdfium-page.ts';
import { drawPage } from './pdfium-picture.ts';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY (a handler that PDFium does not know) of fpdfview.h. */
const lockedErrors: readonly number[] = [4, 5];

/** What a page's reading writes to: a matrix, a box, a font's name. */
const scratchBytes = 256;

/**
 * PDFium as WebAssembly, with bounded memory. A file that runs into the bound, or that PDFium cannot survive, makes a call throw;
 * after that this engine is in no known state: throw it away and create a new one.
 */
export async function createPdfEngine(): Promise<PdfEngine> {
  const pdfium = await loadPdfium();
  return { open: (bytes) => open(pdfium, bytes) };
}

function open(pdfium: Pdfium, bytes: Uint8Array): PdfFile | PdfRefusal {
  const scratch = allocate(pdfium, scratchBytes);
  const copy = allocate(pdfium, bytes.length);
  const release = () => {
    pdfium.free(copy);
    pdfium.free(scratch);
  };
  new Uint8Array(pdfium.memory.buffer).set(bytes, copy);
  const noPassword = 0;
  const document = pdfium.FPDF_LoadMemDocument(copy, bytes.length, noPassword);
  if (document === 0) {
    const locked = lockedErrors.includes(pdfium.FPDF_GetLastError());
    release();
    return { refused: locked ? 'encrypted' : 'broken' };
  }
  // A page that is drawn was read right before: it stays loaded until another one is asked for.
  let held: { readonly number: number; readonly loaded: LoadedPage } | null = null;
  const letGo = () => {
    if (held !== null && held.loaded.page !== 0) pdfium.FPDF_ClosePage(held.loaded.page);
    held = null;
  };
  const load = (number: number): LoadedPage => {
    if (held?.number === number) return held.loaded;
    letGo();
    const loaded = loadPage(pdfium, document, number - 1);
    held = { number, loaded };
    return loaded;
  };
  return {
    pages: pdfium.FPDF_GetPageCount(document),
    page: (number) => readPage(pdfium, load(number), scratch),
    picture: (number, perInch) => {
      const { page } = load(number);
      return page === 0 ? null : drawPage(pdfium, page, perInch, scratch);
    },
    close: () => {
      letGo();
      pdfium.FPDF_CloseDocument(document);
      release();
    },
  };
}

/** A pointer to so many bytes; throws where the bounded memory has no room for them. */
function allocate(pdfium: Pdfium, bytes: number): number {
  const pointer = pdfium.malloc(bytes);
  if (pointer === 0) throw new Error(`PDFium has no room for ${bytes} bytes.`);
  return pointer;
}
