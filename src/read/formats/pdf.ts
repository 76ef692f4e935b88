import type { Comment } from '../../model/comment.ts';
import type { Engines, Ocr, PdfComment, PdfFile } from '../../model/engines.ts';
import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import type { Problem } from '../../model/problem.ts';
import { hiddenProblem, type Unseen } from '../hidden-problem.ts';
import { placeList } from '../place-list.ts';
import { type FormatReading, nothingRead, type Reader } from '../reader.ts';
import { isGarbled } from './pdf/garbled.ts';
import { withoutHidden } from './pdf/hidden.ts';
import { layOut } from './pdf/layout.ts';
import { isPicture } from './pdf/picture.ts';
import { withNumbersInSequence } from './pdf/recognised-numbers.ts';
import { recogniser } from './pdf/recogniser.ts';

/** PDF (ISO 32000-2), through the engine that the edge has loaded: one piece a printed line, with exact boxes. */
export const pdfReader: Reader = {
  format: 'pdf',
  endings: ['.pdf'],
  claims: (file) => findMark(file.bytes, '%PDF-', 0, 1024),
  read: async (file, { engines, limits }) => readPdf(file, engines, limits),
};

async function readPdf(file: InputFile, engines: Engines, limits: Limits): Promise<FormatReading> {
  if (engines.pdf === null) return refused('broken', 'No PDF engine is loaded, so no PDF can be read.');
  const opened = engines.pdf.open(file.bytes);
  if ('refused' in opened) {
    return opened.refused === 'encrypted'
      ? refused('encrypted', 'The PDF asks for a password. Ask for a copy without one.')
      : refused(hasEnd(file.bytes) ? 'broken' : 'truncated', brokenSays(hasEnd(file.bytes)));
  }
  try {
    const { pieces, problems, comments } = await readPages(opened, engines.ocr ?? { use: 'never' }, limits);
    const truncated: readonly Problem[] = hasEnd(file.bytes) ? [] : [truncatedFile];
    return { pieces, problems: [...truncated, ...problems], pages: opened.pages, comments };
  } finally {
    opened.close();
  }
}

async function readPages(file: PdfFile, ocr: Ocr, limits: Limits) {
  const pieces: Piece[] = [];
  const unloadable: number[] = [];
  const overfull: number[] = [];
  const recognition = recogniser(file, ocr, limits);
  const comments: Comment[] = [];
  const unseen: Unseen[] = [];
  let [characters, tables, read] = [0, 0, 0];
  for (let number = 1; number <= Math.min(file.pages, limits.pages) && characters <= limits.characters; number++) {
    read = number;
    const loaded = file.page(number);
    if (loaded === null) {
      unloadable.push(number);
      continue;
    }
    if (loaded.beyond !== undefined) overfull.push(number);
    const garbled = isGarbled(loaded.characters);
    const draw = (perInch: number) => file.picture(number, perInch);
    // The letters of a garbled page are other ones than it shows, and need not have ink where they claim to.
    const { page, hidden } = garbled ? { page: loaded, hidden: [] } : withoutHidden(loaded, draw);
    unseen.push(...hidden.map(({ text, box }): Unseen => ({ text, place: { in: 'pdf', page: number, box } })));
    characters += loaded.characters.length;
    comments.push(...page.comments.map((comment) => pinned(comment, number)));
    const wrong = isPicture(page) ? 'picture' : garbled ? 'garbled' : null;
    const recognised = wrong !== null || ocr.use === 'always' ? await recognition.page(number, wrong) : null;
    if (recognised !== null) pieces.push(...recognised);
    else if (wrong === null) {
      const laidOut = layOut(page, number, tables);
      tables += laidOut.tables;
      pieces.push(...laidOut.pieces);
    }
  }
  const hides = pieces.length === 0 ? 'everything' : 'part';
  const problems: Problem[] = [];
  if (read < file.pages) {
    const says = `The PDF has ${file.pages} pages; only the first ${read} were read. Split it and try again.`;
    problems.push({ code: 'too-large', says, hides: 'part' });
  }
  const [fullest] = overfull;
  if (fullest !== undefined) {
    const says = `${placeList('page', overfull)} has more characters than any page of paper; only the first ones were read. Look at what it shows, and ask for a copy made from the text.`;
    problems.push({ code: 'too-large', says, hides: 'part', place: { in: 'pdf', page: fullest, box: [0, 0, 0, 0] } });
  }
  const [first] = unloadable;
  if (first !== undefined) {
    const says = `${placeList('page', unloadable)} could not be opened. Ask for a fresh copy of the file.`;
    problems.push({ code: 'broken', says, hides, place: { in: 'pdf', page: first, box: [0, 0, 0, 0] } });
  }
  const numbered = withNumbersInSequence(pieces);
  return {
    pieces: numbered.pieces,
    problems: [...problems, ...hiddenProblem(unseen, hiding), ...recognition.problems(hides), ...numbered.problems],
    comments,
  };
}

const hiding = {
  ways: 'white, tiny, invisible, covered, off the page or on a layer that is switched off',
  look: 'Select all in a PDF viewer to look at them',
};

function pinned({ author, date, text, box }: PdfComment, page: number): Comment {
  const day = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date);
  return {
    author: author === '' ? null : author,
    date: day === null ? null : day.slice(1).join('-'),
    text: text.replace(/\p{Cc}+/gu, ' '),
    about: '',
    place: { in: 'pdf', page, box },
  };
}

function refused(code: Problem['code'], says: string): FormatReading {
  return nothingRead({ code, says, hides: 'everything' });
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
