import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type { PageViewport, PDFPageProxy } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = workerAddress;

// What a PDF may leave out: fonts that every reader has, tables of Asian scripts, and decoders of scanned pictures. Served by us.
const parts: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../node_modules/pdfjs-dist/wasm/*.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
);
const byName = new Map(Object.entries(parts).map(([path, address]) => [path.split('/').at(-1), address]));

class Parts {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const address = byName.get(filename);
    if (address === undefined) throw new Error(`no such part: ${filename}`);
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
    return new Uint8Array(await reply.arrayBuffer());
  }
}

/** A PDF that is open, with all its pages. Close it when it is not shown any more. */
export type PdfFile = {
  /** Those that are at hand, from the first on: soon all. */
  readonly pages: readonly PDFPageProxy[];
  readonly pageCount: number;
  readonly close: () => void;
};

/** So many pages show before the rest of a long file is opened. */
const first = 8;

/** Tells of the first pages, then of all of them. Throws where these bytes are no PDF that opens without a password. */
export async function openPdf(data: ArrayBuffer, onOpen: (file: PdfFile) => void): Promise<void> {
  const task = getDocument({
    data: data.slice(0),
    BinaryDataFactory: Parts,
    useWorkerFetch: false,
    cMapPacked: true,
    // No script of a PDF runs, no form of it is filled in.
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const file = await task.promise;
    const close = () => void task.destroy();
    const pageCount = file.numPages;
    if (pageCount > first) onOpen({ pages: await pagesOf(file, first), pageCount, close });
    onOpen({ pages: await pagesOf(file, pageCount), pageCount, close });
  } catch (error) {
    void task.destroy();
    throw error;
  }
}

async function pagesOf(file: PDFDocumentProxy, length: number): Promise<readonly PDFPageProxy[]> {
  const numbers = Array.from({ length }, (_, at) => at + 1);
  return Promise.all(numbers.map((number) => file.getPage(number)));
}
