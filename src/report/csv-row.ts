import { writable } from './formats/writable.ts';

/** Stands before the first row, so that spreadsheet programs know the encoding. */
export const csvMark = '\u{feff}';

/** A row of a table as RFC 4180 has it, with its line break; words of a paper in it neither run nor reach a terminal. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = withoutFormula(fitting(writable(text)));
  return /[",;\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// What a cell of Excel holds is 32,767 characters; it would put the rest into cells of the rows below.
const cellLength = 32_000;

function fitting(text: string): string {
  if (text.length <= cellLength) return text;
  return `${text.slice(0, cellLength).replace(/[\u{d800}-\u{dbff}]$/u, '')} […]`;
}

/** Spreadsheet programs run a cell that begins like this, in full-width letters too (OWASP, CSV Injection). */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
