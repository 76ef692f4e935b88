import type { Limits } from '../../model/limits.ts';
import type { Problem } from '../../model/problem.ts';
import type { View } from '../../model/view.ts';
import type { FormatReading, Reader } from '../reader.ts';
import { by, changesProblem, hasChanges } from './docx/changes.ts';
import type { Walked } from './rtf/state.ts';
import { walkRtf } from './rtf/walk.ts';

/** Rich Text Format (Microsoft, version 1.9.1), as word processors save it. Places are paragraphs, each cell of a table with its own. */
export const rtfReader: Reader = {
  format: 'rtf',
  endings: ['.rtf'],
  claims: ({ bytes }) => /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 64))),
  read: async ({ bytes }, { limits, reading }) => readRtf(bytes, limits, reading.view),
};

function readRtf(bytes: Uint8Array, limits: Limits, view: View): FormatReading {
  const walked = walkRtf(bytes, view, limits.characters);
  const { body, headers, footers, changes, comments } = walked.paper;
  return {
    pieces: [...headers, ...body.pieces, ...footers],
    problems: [...faults(walked), ...remarks(walked, view)],
    pages: null,
    ...(hasChanges(changes) ? { view } : {}),
    ...(comments.length === 0 ? {} : { comments }),
  };
}

/** What stood in the way of reading all of it. */
function faults({ paper, cut, trailing, tooDeep, foreign }: Walked): readonly Problem[] {
  const problems: Problem[] = [];
  const part = (code: Problem['code'], says: string): void => {
    problems.push({ code, says, hides: paper.body.pieces.length > 0 ? 'part' : 'everything' });
  };
  if (paper.room < 0) {
    part('too-large', 'The document has more text than is allowed; what lies beyond was not read. Split the file.');
  }
  if (cut)
    part('truncated', 'The file ends before its last group does; what came before was read. Get the file again.');
  if (trailing) {
    part(
      'broken',
      'More stands behind the end of the document, and was not read. Open it in a word processor and save it again.',
    );
  }
  if (tooDeep) {
    part(
      'broken',
      'Groups are nested deeper than any word processor writes; what lies deeper was not read. Save it as DOCX.',
    );
  }
  if (foreign !== null) {
    part(
      'broken',
      `Letters are written in code page ${foreign}, which was read as Windows-1252 instead. Save it as DOCX.`,
    );
  }
  return problems;
}

/** What a person should know of a document that was read. */
function remarks({ paper }: Walked, view: View): readonly Problem[] {
  const { body, pictures, pagePictures, embedded, hidden, comments, changes } = paper;
  const problems: Problem[] = [];
  if (pictures > 0 && body.pieces.length === 0) {
    const says = `The document holds ${count(pictures, 'picture')} and no text: a scan. Give a copy with text.`;
    problems.push({ code: 'no-text', says, hides: 'everything' });
  } else if (pagePictures > 0) {
    const says = `${count(pagePictures, 'picture')} as large as a page; the words in them were not read. Check those pages by eye, or give their text.`;
    problems.push({ code: 'no-text', says, hides: 'part' });
  } else if (pictures > 0) {
    problems.push(note(`${count(pictures, 'picture')} in the document; words in them were not read.`));
  }
  if (embedded > 0) {
    const says = `The document takes in ${count(embedded, 'file')} of other programs, which were not read. Give them as files of their own.`;
    problems.push({ code: 'broken', says, hides: 'part' });
  }
  if (hidden > 0) {
    const says = `Left out: ${count(hidden, 'letter')} that a reader of the page does not see (formatted as hidden, white on white, or a point tall at most). Select all in a word processor and make it black to look at them.`;
    problems.push({ code: 'hidden-text', says, hides: 'nothing' });
  }
  const pending = changesProblem(changes, view);
  if (pending !== null) problems.push(pending);
  if (comments.length > 0) {
    const authors = new Set(comments.flatMap(({ author }) => author ?? []));
    problems.push(note(`Beside the text, and not part of it: ${count(comments.length, 'comment')}${by(authors)}.`));
  }
  return problems;
}

function note(says: string): Problem {
  return { code: 'note', says, hides: 'nothing' };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
