import { createHash } from 'node:crypto';
import type { InputFile } from '../model/input-file.ts';
import type { Reading } from '../model/piece.ts';
import type { Problem } from '../model/problem.ts';
import type { Format } from '../model/source.ts';
import type { World } from '../model/world.ts';
import { docReader } from './formats/doc.ts';
import { docxReader } from './formats/docx.ts';
import { htmlReader } from './formats/html.ts';
import { markdownReader } from './formats/markdown.ts';
import { odtReader } from './formats/odt.ts';
import { pdfReader } from './formats/pdf.ts';
import { pictureReader } from './formats/picture.ts';
import { rtfReader } from './formats/rtf.ts';
import { textReader } from './formats/text.ts';
import type { Reader } from './reader.ts';

/** Asked in this order: the ones that know their format by its first bytes before those that take any text. */
export const readers: readonly Reader[] = [
  pdfReader,
  docxReader,
  docReader,
  odtReader,
  pictureReader,
  rtfReader,
  htmlReader,
  markdownReader,
  textReader,
];

/** Bytes to pieces, by the reader that claims them. Never throws on bad input: what could not be read comes back as Problems. */
export async function read(file: InputFile, world: World): Promise<Reading> {
  const { limits } = world;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const unread = (problem: Problem): Reading => ({
    source: { name: file.name, format: null, sha256, pages: null },
    pieces: [],
    problems: [...(file.notes ?? []), problem],
  });
  if (file.bytes.length === 0) return unread(emptyFile);
  if (file.bytes.length > limits.fileBytes) return unread(tooLarge(file.bytes.length, limits.fileBytes));

  const reader = readers.find((candidate) => candidate.claims(file));
  if (reader === undefined) return unread(unknownFormat(file));

  const { pieces, problems, pages, view, convertedBy, comments } = await reader.read(file, world);
  const extra: Problem[] = [...(file.notes ?? [])];
  const misnamed = wrongName(file.name, reader);
  if (misnamed !== null) extra.push(misnamed);
  if (pieces.every((piece) => piece.text.trim() === '') && problems.every((problem) => problem.hides === 'nothing')) {
    extra.push(noText);
  }
  return {
    source: {
      name: file.name,
      format: reader.format,
      sha256,
      pages,
      ...(view === undefined ? {} : { view }),
      ...(convertedBy === undefined ? {} : { convertedBy }),
    },
    pieces,
    ...(comments === undefined ? {} : { comments }),
    problems: [...extra, ...problems],
  };
}

export const emptyFile: Problem = {
  code: 'empty',
  says: 'The file is empty (0 bytes). Ask for the agreement again.',
  hides: 'everything',
};

const noText: Problem = {
  code: 'empty',
  says: 'The file opens but holds no words. Ask for the agreement again, or check that this is the right file.',
  hides: 'everything',
};

function tooLarge(size: number, limit: number): Problem {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return {
    code: 'too-large',
    says: `The file has ${megabytes(size)}; at most ${megabytes(limit)} are read. Split it, or save it smaller.`,
    hides: 'everything',
  };
}

/** First bytes of formats that people put into contract folders and that no reader takes, and what to do with each. */
const knownOthers: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an Office file that is no Word document' },
  { bytes: [0xdb, 0xa5], what: 'a Word document of before 1993' },
  { bytes: [0x31, 0xbe], what: 'a Word document of DOS' },
  { bytes: [0xfe, 0x37], what: 'a Word document of an old Macintosh' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive that is no document' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'an empty zip archive' },
];

/** "PDF, DOCX or plain text". */
function formatsInWords(): string {
  const names = readers.map(inWords);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function inWords({ format }: Reader): string {
  return wordsFor[format] ?? format.toUpperCase();
}

/** Formats whose names are no abbreviations. */
const wordsFor: Partial<Record<Format, string>> = { markdown: 'Markdown', text: 'plain text', picture: 'a picture' };

/** Of bytes that no reader claims. */
export function unknownFormat(file: InputFile): Problem {
  const known = knownOthers.find(({ bytes }) => bytes.every((byte, i) => file.bytes[i] === byte));
  const what = known?.what ?? 'no format that can be read';
  return {
    code: 'unknown-format',
    says: `The bytes are ${what}; expected ${formatsInWords()}. Save the agreement as DOCX or PDF and try again.`,
    hides: 'everything',
  };
}

function wrongName(name: string, reader: Reader): Problem | null {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot).toLowerCase() : '';
  if (ending === '' || reader.endings.includes(ending)) return null;
  if (!readers.some((other) => other.endings.includes(ending))) return null;
  return {
    code: 'wrong-name',
    says: `The name ends in ${ending}, but the content is ${inWords(reader)}. It was read as that; rename it.`,
    hides: 'nothing',
  };
}
