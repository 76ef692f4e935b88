import { type Cell, cellXml } from './cell.ts';

export type Row = readonly Cell[];

/** `width` in characters. The head and the first column stay in sight. */
export type Sheet = {
  readonly name: string;
  readonly columns: () => readonly Column[];
  readonly rows: () => AsyncIterable<Row> | Iterable<Row>;
};

export type Column = { readonly name: string; readonly width: number };

/** A sheet of a spreadsheet has no more rows, its head included. */
const usualRows = 1_048_576;
/** UTF-16 units of XML a sheet: far more than a program opens, and under the 4 GiB of a ZIP file. */
const mostXml = 1_000_000_000;

/**
 * A sheet as SpreadsheetML, row by row, with a filter on every column. Where not all rows find room the last one says how many were
 * left out.
 */
export async function* sheetXml({ columns, rows }: Sheet, mostRows = usualRows): AsyncIterable<string> {
  const heads = columns();
  const letters = heads.map((_, at) => columnName(at + 1));
  yield opening(heads);
  yield rowXml(
    heads.map(({ name }) => ({ mark: name, look: 'head' })),
    letters,
    1,
  );
  let written = 1;
  let length = 0;
  let left = 0;
  for await (const row of rows()) {
    if (written >= mostRows - 1 || length > mostXml) {
      left += 1;
      continue;
    }
    written += 1;
    const xml = rowXml(row, letters, written);
    length += xml.length;
    yield xml;
  }
  if (left > 0)
    yield rowXml([`${left} more rows did not find room in this sheet and were left out.`], letters, written + 1);
  yield `</sheetData><autoFilter ref="A1:${columnName(heads.length)}${written}"/></worksheet>`;
}

function opening(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols>${widths.join('')}</cols><sheetData>`;
}

function rowXml(row: Row, letters: readonly string[], number: number): string {
  return `<row r="${number}">${row.map((cell, at) => cellXml(cell, `${letters[at]}${number}`)).join('')}</row>`;
}

/** "A" for 1, "AA" for 27. */
export function columnName(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return `${before === 0 ? '' : columnName(before)}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}
