// The same PDF as a scanner would hand it on: pictures of pages, slightly grey, without any text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { init } from '@embedpdf/pdfium';
import PDFDocument from 'pdfkit';
import { writePdf } from './pdf.mjs';

const dpi = 120;
const moment = new Date(Date.UTC(2026, 9, 1, 9, 0, 0));
const grayscale = 0x08;

export async function writeScan(source) {
  return scanned(await writePdf(source));
}

/** The pages of a PDF as pictures, each laid on the glass turned clockwise by so many quarters; `over` draws on top of each. */
export async function scanned(bytes, quarters = 0, over = () => {}) {
  const pages = (await render(bytes)).map((page) => turned(page, quarters));
  const doc = new PDFDocument({
    autoFirstPage: false,
    info: { Title: 'Scan', Producer: 'pdfkit', Creator: 'Lacuna fixtures', CreationDate: moment, ModDate: moment },
  });
  const parts = [];
  doc.on('data', (part) => parts.push(part));
  const ended = new Promise((done) => doc.on('end', done));
  for (const page of pages) {
    doc.addPage({ size: [page.points[0], page.points[1]], margin: 0 });
    doc.image(png(page), 0, 0, { width: page.points[0], height: page.points[1] });
    over(doc);
  }
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

async function render(bytes) {
  const require = createRequire(import.meta.url);
  const pdfium = await init({ wasmBinary: readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm')) });
  pdfium.PDFiumExt_Init();
  const memory = pdfium.pdfium;
  const at = memory.wasmExports.malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  const file = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  const pages = [];
  for (let index = 0; index < pdfium.FPDF_GetPageCount(file); index += 1) {
    const page = pdfium.FPDF_LoadPage(file, index);
    const points = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
    const [width, height] = points.map((each) => Math.round((each / 72) * dpi));
    const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    // Laid on the glass a little off: every other page sits some pixels lower and to the right.
    pdfium.FPDF_RenderPageBitmap(
      bitmap,
      page,
      index % 2 === 0 ? 2 : 5,
      index % 2 === 0 ? 3 : 7,
      width,
      height,
      0,
      grayscale,
    );
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) grey[y * width + x] = aged(memory.HEAPU8[start + y * stride + x * 4]);
    }
    pages.push({ width, height, grey, points });
    pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FPDF_CloseDocument(file);
  return pages;
}

function turned(page, quarters) {
  if (quarters === 0) return page;
  const { width, height, grey, points } = page;
  const out = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) out[x * height + (height - 1 - y)] = grey[y * width + x];
  }
  return turned({ width: height, height: width, grey: out, points: [points[1], points[0]] }, quarters - 1);
}

/** Toner is never quite black and paper never quite white; sixteen shades keep the file small. */
function aged(value) {
  return Math.round((30 + (value / 255) * 214) / 16) * 16;
}

function png({ width, height, grey }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
