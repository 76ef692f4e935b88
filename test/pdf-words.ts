import { pdfReader } from '../src/read/formats/pdf.ts';
import { createPdfEngine } from '../src/scan/pdfium.ts';
import { plainWorld } from './world.ts';

const engine = createPdfEngine();

/** The lines of a PDF as our reader gives them, "8: " before each of page 8. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const file = { name: 'report.pdf', bytes: new Uint8Array(bytes) };
  const { pieces } = await pdfReader.read(file, { ...plainWorld, engines: { pdf: await engine } });
  return pieces.map(({ text, place }) => `${place?.in === 'pdf' ? place.page : '?'}: ${text}\n`).join('');
}
