import { type PdfObjects, pdfFile, stream } from '../pdf-file.ts';

/** Width and height of the paper as it lies when it is read, in points. */
const [across, down] = [595, 842];

/** From the paper as it is read, its origin bottom left, to the page as the file has it: by the quarters that it is turned for display. */
const matrices = {
  0: '1 0 0 1 0 0',
  90: `0 1 -1 0 ${down} 0`,
  180: `-1 0 0 -1 ${across} ${down}`,
  270: `0 -1 1 0 0 ${across}`,
} as const;

/** A PDF with a page for each turn that a page can have for display (ISO 32000-2, table 31, Rotate). Read, each stands upright. */
export function turnedPdf(pages: Readonly<Record<keyof typeof matrices, readonly string[]>>): Buffer {
  const turns = [0, 90, 180, 270] as const;
  const objects: Record<number, string | Buffer> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Count 4/Kids[${turns.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  };
  for (const [at, turn] of turns.entries()) {
    const isLying = turn % 180 !== 0;
    const box = isLying ? `0 0 ${down} ${across}` : `0 0 ${across} ${down}`;
    const lines = pages[turn].map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
    objects[4 + 2 * at] =
      `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Rotate ${turn}/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`;
    objects[5 + 2 * at] = stream('', `q ${matrices[turn]} cm BT /F 11 Tf 15 TL 60 770 Td\n${lines}\nET Q`);
  }
  return pdfFile(objects satisfies PdfObjects);
}
