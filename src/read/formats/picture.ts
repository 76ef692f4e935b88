import { Buffer } from 'node:buffer';
import type { Problem } from '../../model/problem.ts';
import { nothingRead, type Reader } from '../reader.ts';
import { pdfReader } from './pdf.ts';
import { asPdf } from './picture/as-pdf.ts';
import { readJpeg } from './picture/jpeg.ts';
import { readPng } from './picture/png.ts';
import type { NoSheets, Sheets } from './picture/sheet.ts';
import { readTiff } from './picture/tiff.ts';

/** Pictures of papers: PNG, JPEG and TIFF, one of many pages too. They are read as the scan in a PDF that shows nothing else. */
export const pictureReader: Reader = {
  format: 'picture',
  endings: ['.png', '.jpg', '.jpeg', '.tif', '.tiff'],
  claims: ({ bytes }) => kindOf(bytes) !== null,
  read: async ({ name, bytes }, world) => {
    const read = sheetsOf(bytes, world.limits.pages);
    if ('refused' in read) return nothingRead(refusals[read.refused]);
    if (!isPage(read)) return nothingRead(tooSmall(read));
    const { pieces, problems, pages } = await pdfReader.read({ name, bytes: asPdf(read.sheets) }, world);
    return {
      pieces,
      problems: [
        ...(read.whole ? [] : [cutShort]),
        ...(read.tooMany ? [tooMany(world.limits.pages)] : []),
        ...problems,
      ],
      pages,
    };
  },
};

/** Whether bytes are a picture that may be of a page, and not a logo or a drawn signature. */
export function isPicturedPage(bytes: Uint8Array): boolean {
  const read = sheetsOf(bytes, 1);
  return 'refused' in read ? kindOf(bytes) !== null : isPage(read);
}

/** Dots of the short and of the long side below which a page of print cannot be read: A5 at 100 dots an inch. */
const [shortest, longest] = [400, 580];

function isPage({ sheets }: Sheets): boolean {
  return sheets.some(({ width, height }) => Math.min(width, height) >= shortest && Math.max(width, height) >= longest);
}

const marks = {
  png: ['89504e470d0a1a0a'],
  jpeg: ['ffd8ff'],
  tiff: ['49492a00', '4d4d002a'],
} as const;

function kindOf(bytes: Uint8Array): keyof typeof marks | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const kinds = Object.keys(marks) as (keyof typeof marks)[];
  return kinds.find((kind) => marks[kind].some((mark) => head.startsWith(mark))) ?? null;
}

function sheetsOf(input: Uint8Array, mostPages: number): Sheets | NoSheets {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const kind = kindOf(bytes);
  switch (kind) {
    case 'png':
      return readPng(bytes);
    case 'jpeg':
      return readJpeg(bytes);
    case 'tiff':
      return readTiff(bytes, mostPages);
    case null:
      return { refused: 'broken' };
    default:
      return kind satisfies never;
  }
}

const refusals = {
  broken: {
    code: 'broken',
    says: 'The picture is damaged and could not be opened. Ask for a fresh copy.',
    hides: 'everything',
  },
  'unknown-kind': {
    code: 'unknown-format',
    says: 'The picture is packed in a way that is not read (interlaced, plane by plane, or with shared tables). Save it as a plain PNG or as PDF.',
    hides: 'everything',
  },
  'too-large': {
    code: 'too-large',
    says: 'The picture has more dots than a scanned page. Save it smaller, at 300 dots an inch.',
    hides: 'everything',
  },
} satisfies Record<NoSheets['refused'], Problem>;

function tooSmall({ sheets: [sheet] }: Sheets): Problem {
  const size = `${sheet?.width ?? 0} by ${sheet?.height ?? 0} dots`;
  return {
    code: 'no-text',
    says: `The picture has ${size}, too few for the print of a page. If it is an agreement, scan it at 200 dots an inch or more.`,
    hides: 'everything',
  };
}

function tooMany(limit: number): Problem {
  const says = `The picture has more than ${limit} pages, of which the first ${limit} were read. Split it and try again.`;
  return { code: 'too-large', says, hides: 'part' };
}

const cutShort: Problem = {
  code: 'truncated',
  says: 'The picture ends early or is damaged; what is left of it was read. Ask for a complete copy.',
  hides: 'part',
};
