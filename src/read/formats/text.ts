import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import type { Problem } from '../../model/problem.ts';
import type { FormatReading, Reader } from '../reader.ts';

/** Plain text: one piece a printed line. */
export const textReader: Reader = {
  format: 'text',
  endings: ['.txt', '.text'],
  claims: (file) => decode(file.bytes) !== null,
  read: async (file, _engines, limits) => readText(file, limits),
};

/** Points per column, so that an indent in plain text compares with one in a PDF. */
const columnPoints = 6;

function readText(file: InputFile, limits: Limits): FormatReading {
  const decoded = decode(file.bytes) ?? '';
  const { text, problems } = cut(decoded, limits);
  const pieces: Piece[] = [];
  let gap = false;
  // A form feed ends a page: like a line break for reading, and never part of a line.
  text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).forEach((line, index) => {
    const words = line.trim();
    if (words === '') {
      gap = true;
      return;
    }
    pieces.push({
      text: words,
      place: { in: 'text', line: index + 1 },
      unit: 'line',
      zone: 'body',
      look: { size: 10, bold: false, italic: false, left: indent(line) * columnPoints, centred: false },
      ...(gap ? { gapBefore: true } : {}),
    });
    gap = false;
  });
  return { pieces, problems, pages: null };
}

function indent(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ' || character === '\u00a0') columns++;
    else if (character === '\t') columns += 8 - (columns % 8);
    else break;
  }
  return columns;
}

/** As many characters as the limit allows, and a Problem where that is not all. */
export function cut(text: string, limits: Limits): { readonly text: string; readonly problems: readonly Problem[] } {
  if (text.length <= limits.characters) return { text, problems: [] };
  const says = `The file has ${text.length} characters; only the first ${limits.characters} were read. Split it and try again.`;
  return { text: text.slice(0, limits.characters), problems: [{ code: 'too-large', says, hides: 'part' }] };
}

/**
 * The text of bytes in UTF-8, UTF-16 (with or without mark) or Windows-1252; null where they are no text at all.
 * Bytes that are not valid UTF-8 and hold no control characters are taken for Windows-1252, in which every byte means something.
 */
export function decode(bytes: Uint8Array): string | null {
  const marked = utf16ByMark(bytes) ?? utf16ByZeros(bytes);
  if (marked !== null) {
    const text = new TextDecoder(marked).decode(bytes);
    return hasControls(text) ? null : text;
  }
  if (hasControlBytes(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** 0x80 to 0x9f of Windows-1252 (WHATWG Encoding, index windows-1252): builds of Node without full ICU decode it as Latin-1. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

function utf16ByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a zero in every second byte, always on the same side. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** Bytes below 32 that no text has: all but tab, line feed, vertical tab, form feed, carriage return and escape-free old end marks. */
function hasControlBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte < 32 && (byte < 9 || byte > 13) && byte !== 0x1a) return true;
  return false;
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && (code < 9 || code > 13)) return true;
  }
  return false;
}
