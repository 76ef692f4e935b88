import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { type Decoded, decode } from '../decode.ts';
import type { FormatReading, Reader } from '../reader.ts';

/** Plain text: one piece a printed line. A form feed ends a page, and only where there are some do places name the page. */
export const textReader: Reader = {
  format: 'text',
  endings: ['.txt', '.text'],
  claims: (file) => decode(file.bytes) !== null,
  read: async (file, { limits }) => readText(file, limits),
};

/** Points per column, so that an indent in plain text compares with one in a PDF. */
const columnPoints = 6;

/** The ends of lines; a form feed ends one as well but is none that an editor counts. */
const lineEnd = /\r\n|[\n\r\v\u0085\u2028\u2029]/;

function readText(file: InputFile, limits: Limits): FormatReading {
  const { text, problems } = textOf(file, limits);
  const pieces: Piece[] = [];
  const paged = text.trim().includes('\f');
  let gap = false;
  let page = 1;
  text.split(lineEnd).forEach((line, index) => {
    for (const [part, printed] of line.split('\f').entries()) {
      if (part > 0) page++;
      const words = printed.trim();
      if (words === '') {
        // What stands before or behind a form feed on its line is no blank line.
        gap = gap || !line.includes('\f');
        continue;
      }
      pieces.push({
        text: words,
        place: paged ? { in: 'text', line: index + 1, page } : { in: 'text', line: index + 1 },
        unit: 'line',
        zone: 'body',
        look: { size: 10, bold: false, italic: false, left: indent(printed) * columnPoints, centred: false },
        ...(gap ? { gapBefore: true } : {}),
      });
      gap = false;
    }
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

/** The text of a file that `decode` takes for text (see there for `declared`), as much of it as is allowed, with a Problem for what is cut off and for what is damaged. */
export function textOf(
  { bytes }: InputFile,
  limits: Limits,
  declared: string | null = null,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const decoded = decode(bytes, declared) ?? { text: '', damage: [] };
  const { text } = decoded;
  const problems = damageProblems(decoded);
  if (text.length <= limits.characters) return { text, problems };
  const says = `The file has ${text.length} characters; only the first ${limits.characters} were read. Split it and try again.`;
  return {
    text: text.slice(0, limits.characters),
    problems: [...problems, { code: 'too-large', says, hides: 'part' }],
  };
}

function damageProblems({ text, damage }: Decoded): readonly Problem[] {
  const [first] = damage;
  if (first === undefined) return [];
  const signs = damage.length === 1 ? 'One sign is' : `${damage.length} signs are`;
  const place: Place = { in: 'text', line: text.slice(0, first).split(lineEnd).length };
  return [
    {
      code: 'broken',
      says: `${signs} damaged and shown as \ufffd; words with them are not recognised. Ask for the file again, or save it as UTF-8.`,
      hides: 'part',
      place,
    },
  ];
}
