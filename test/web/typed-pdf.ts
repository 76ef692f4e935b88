import { pdfFile, stream } from '../pdf-file.ts';

/** Words from a place on, in points from the bottom left corner, once or drawn twice to look bold. Its signs are those of WinAnsi. */
export type Typed = { readonly words: string; readonly x: number; readonly y: number; readonly twice?: true };

/** A page as it is typed: words, and lines that are ruled from one point to another. */
export type TypedPage = {
  readonly words: readonly Typed[];
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
};

/** A PDF of pages of A4 in Helvetica of 10 points, each word where it is said to stand. */
export function typedPdf(pages: readonly TypedPage[]): Buffer {
  const objects: Record<number, string | Buffer> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  };
  for (const [at, { words, rules = [] }] of pages.entries()) {
    const drawn = words.flatMap(({ words, x, y, twice }) => {
      const show = `(${words.replace(/[\\()]/g, '\\$&')}) Tj`;
      const from = (left: number) => `BT /F 10 Tf ${left} ${y} Td ${show} ET`;
      return twice === true ? [from(x), from(x + 0.3)] : [from(x)];
    });
    const ruled = rules.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
    objects[4 + 2 * at] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`;
    objects[5 + 2 * at] = stream('', Buffer.from([...drawn, ...ruled].join('\n'), 'latin1'));
  }
  return pdfFile(objects);
}
