import type { Engines, PdfFile } from '../../model/engines.ts';
import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import type { Problem } from '../../model/problem.ts';
import type { FormatReading, Reader } from '../reader.ts';
import { isGarbled } from './pdf/garbled.ts';
import { pageLines } from './pdf/lines.ts';
import { readingOrder } from './pdf/order.ts';
import { toPieces } from './pdf/pieces.ts';

/** PDF (ISO 32000-2), through the engine that the edge has loaded: one piece a printed line, with exact boxes. */
export const pdfReader: Reader = {
  format: 'pdf',
  endings: ['.pdf'],
  claims: (file) => findMark(file.bytes, '%PDF-', 0, 1024),
  read: async (file, { engines, limits }) => readPdf(file, engines, limits),
};

function readPdf(file: InputFile, engines: Engines, limits: Limits): FormatReading {
  if (engines.pdf === null) return refused('broken', 'No PDF engine is loaded, so no PDF can be read.');
  const opened = engines.pdf.open(file.bytes);
  if ('refused' in opened) {
    return opened.refused === 'encrypted'
      ? refused('encrypted', 'The PDF asks for a password. Ask for a copy without one.')
      : refused(hasEnd(file.bytes) ? 'broken' : 'truncated', brokenSays(hasEnd(file.bytes)));
  }
  try {
    const { pieces, problems } = readPages(opened, limits);
    const truncated: readonly Problem[] = hasEnd(file.bytes) ? [] : [truncatedFile];
    return { pieces, problems: [...truncated, ...problems], pages: opened.pages };
  } finally {
    opened.close();
  }
}

function readPages(file: PdfFile, limits: Limits): { pieces: readonly Piece[]; problems: readonly Problem[] } {
  const pieces: Piece[] = [];
  const [unloadable, pictures, garbled]: [number[], number[], number[]] = [[], [], []];
  let characters = 0;
  let read = 0;
  for (let number = 1; number <= Math.min(file.pages, limits.pages) && characters <= limits.characters; number++) {
    read = number;
    const page = file.page(number);
    if (page === null) {
      unloadable.push(number);
      continue;
    }
    characters += page.characters.length;
    const drawn = page.characters.filter((character) => !character.generated && character.code > 32);
    if (drawn.length < 10 && page.images > 0) pictures.push(number);
    else if (isGarbled(page.characters)) garbled.push(number);
    else pieces.push(...toPieces(readingOrder(pageLines(page.characters), page.width), number, page.width));
  }
  const hides = pieces.length === 0 ? 'everything' : 'part';
  const problems: Problem[] = [];
  if (read < file.pages) {
    const says = `The PDF has ${file.pages} pages; only the first ${read} were read. Split it and try again.`;
    problems.push({ code: 'too-large', says, hides: 'part' });
  }
  const add = (code: Problem['code'], pages: readonly number[], says: string) => {
    const [first] = pages;
    if (first === undefined) return;
    problems.push({
      code,
      says: `${pageList(pages)} ${says}`,
      hides,
      place: { in: 'pdf', page: first, box: [0, 0, 0, 0] },
    });
  };
  add('broken', unloadable, 'could not be opened. Ask for a fresh copy of the file.');
  add(
    'no-text',
    pictures,
    'is a picture without text. Ask for a copy with text, or run text recognition (OCR) over it first.',
  );
  add(
    'garbled',
    garbled,
    'has a text layer that is not language (a broken font map), so it was not read. Print the file to a new PDF, or run text recognition (OCR) over it.',
  );
  return { pieces, problems };
}

/** "Pages 3-5 and 9:" in words that fit one page and many. */
function pageList(pages: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < pages.length; ) {
    let last = i;
    while (pages[last + 1] === (pages[last] ?? 0) + 1) last++;
    ranges.push(last === i ? `${pages[i]}` : `${pages[i]}-${pages[last]}`);
    i = last + 1;
  }
  return pages.length === 1 ? `Page ${ranges[0]}` : `Each of the ${pages.length} pages ${ranges.join(', ')}`;
}

function refused(code: Problem['code'], says: string): FormatReading {
  return { pieces: [], problems: [{ code, says, hides: 'everything' }], pages: null };
}

function brokenSays(complete: boolean): string {
  return complete
    ? 'The PDF is damaged and could not be opened. Ask for a fresh copy.'
    : 'The PDF ends before its structure does and could not be opened. Ask for a complete copy.';
}

const truncatedFile: Problem = {
  code: 'truncated',
  says: 'The PDF has no end mark: the copy is probably cut off, and what stood after the cut was not read. Ask for a complete copy.',
  hides: 'part',
};

/** ISO 32000-2, 7.5.5: the last line of a PDF is %%EOF; readers look for it in the last kilobytes. */
function hasEnd(bytes: Uint8Array): boolean {
  return findMark(bytes, '%%EOF', Math.max(0, bytes.length - 4096), bytes.length);
}

function findMark(bytes: Uint8Array, mark: string, from: number, to: number): boolean {
  const last = Math.min(to, bytes.length) - mark.length;
  for (let i = from; i <= last; i++) {
    let k = 0;
    while (k < mark.length && bytes[i + k] === mark.charCodeAt(k)) k++;
    if (k === mark.length) return true;
  }
  return false;
}
