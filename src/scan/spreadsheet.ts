import { Readable } from 'node:stream';
import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';

/** `widths` in characters, one for each column. */
type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
};

/** One sheet of text cells, wrapped, with a bold head that stays in sight. The bytes of an .xlsx file. */
export async function toSpreadsheet({ name, rows, widths }: Sheet): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  const cells = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...body.map((row) =>
      row.map((value) => (value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const })),
    ),
  ];
  return writeSheet(cells, { sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
}

/** The first sheet as rows of text, numbers and dates written as text. Rejects on what is no .xlsx file. */
export async function fromSpreadsheet(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const rows = await readSheet(Readable.from(Buffer.from(bytes)));
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}
