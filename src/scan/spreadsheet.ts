import { Readable } from 'node:stream';
import readSheets from 'read-excel-file/node';
import writeSheets from 'write-excel-file/node';

/** `widths` in characters, one for each column; the first `fixed` columns stay in sight. */
type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly fixed: number;
};

/** Sheets of text cells, wrapped, each with a bold head that stays in sight. The bytes of an .xlsx file. */
export async function toSpreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows: [head = [], ...body], widths, fixed }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: fixed,
    data: [
      head.map((value) => ({
        value,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#E7E6E6',
        wrap: true,
      })),
      ...body.map((row) => row.map(cellOf)),
    ],
  }));
  return writeSheets(written).toBuffer();
}

/** A cell is text even where nothing stands in it yet: a day that is typed there stays the words that it is. */
function cellOf(value: string) {
  const look = { type: String, format: '@', wrap: true, alignVertical: 'top' as const };
  return value === '' ? look : { ...look, value };
}

/**
 * The sheets of an .xlsx file as rows of text without space around it: a day as YYYY-MM-DD, however it is shown, numbers in
 * digits. `merged`: the ranges of merged cells of each sheet. Rejects on what is no .xlsx file.
 */
export async function fromSpreadsheet(bytes: Uint8Array, merged: ReadonlyMap<string, readonly string[]> = new Map()) {
  const sheets = await readSheets(Readable.from(Buffer.from(bytes)));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(textOf)),
    merged: merged.get(sheet) ?? [],
  }));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell).replaceAll('\r\n', '\n').trim();
}
