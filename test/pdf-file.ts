/** What a PDF is written of in tests: streams and whole files, byte for byte (ISO 32000-2, 7.3.8 and 7.5). */

export type PdfObjects = Readonly<Record<number, string | Buffer>>;

export function stream(entries: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${bytes.length}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A whole file with its table of cross-references. `more`: what its trailer says besides, told where the table begins. */
export function pdfFile(objects: PdfObjects, more: (at: number) => string = () => ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = 9;
  const add = (part: string | Buffer) => {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [number, body] of Object.entries(objects)) {
    offsets[Number(number)] = length;
    add(`${number} 0 obj\n`);
    add(body);
    add('\nendobj\n');
  }
  const at = length;
  const line = (offset: number | undefined) =>
    offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  add(`xref\n0 ${offsets.length}\n${Array.from(offsets, line).join('')}`);
  add(`trailer\n<</Size ${offsets.length}/Root 1 0 R${more(at)}>>\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.concat(parts);
}
