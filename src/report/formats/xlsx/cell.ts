import { type Day, daysFrom1970 } from '../../../model/day.ts';
import { writable } from '../writable.ts';
import { type Look, lookNumber } from './looks.ts';

/** What stands in a cell. A text is never a formula, whatever it begins with; null is an empty cell. */
export type Cell = string | number | null | { readonly day: Day } | { readonly mark: string; readonly look: Look };

/** What Excel holds in a cell is 32,767 characters; a file with more is one that it calls damaged. */
export const cellLength = 32_767;

/**
 * The cell as SpreadsheetML (ECMA-376, part 1, section 18.3.1.4), with the words in it: no table of strings is kept. `at`: its
 * address, "B3".
 */
export function cellXml(cell: Cell, at: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textXml(cell, 'text', at);
  if (typeof cell === 'number') return numberXml(cell, 'number', at);
  if ('day' in cell) return numberXml(daysFrom1970(cell.day) + numberOf1970, 'day', at);
  return textXml(cell.mark, cell.look, at);
}

// Days are numbers in a spreadsheet; this is 1970-01-01.
const numberOf1970 = 25_569;

function numberXml(number: number, look: Look, at: string): string {
  return `<c r="${at}" s="${lookNumber(look)}"><v>${number}</v></c>`;
}

function textXml(text: string, look: Look, at: string): string {
  return `<c r="${at}" s="${lookNumber(look)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitting(writable(text)))}</t></is></c>`;
}

/** Words between tags. "_x0041_" would come back as "A" (section 22.9.2.19), were its underscore not written the same way. */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const leftOut = ' […]';

function fitting(text: string): string {
  if (text.length <= cellLength) return text;
  return `${text.slice(0, cellLength - leftOut.length).replace(/[\u{d800}-\u{dbff}]$/u, '')}${leftOut}`;
}
