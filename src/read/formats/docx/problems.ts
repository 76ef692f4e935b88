import type { Comment } from '../../../model/comment.ts';
import type { Piece } from '../../../model/piece.ts';
import type { Problem } from '../../../model/problem.ts';
import { placeList } from '../../place-list.ts';
import { blanksProblem } from './blanks.ts';
import { by, changesProblem } from './changes.ts';
import { hiddenWords } from './hidden.ts';
import { type Package, type PartFault, relationships } from './package.ts';
import type { Paper } from './story.ts';

/** What could not be unpacked or parsed. `found` is whether any of the agreement's own text was. */
export function partProblems(parts: Package, found: 'text' | 'no-text'): Problem[] {
  const hides = found === 'text' ? 'part' : 'everything';
  const problems: Problem[] = parts.faults.map((fault) => partProblem(fault, hides));
  if (parts.zip.salvaged && !problems.some(({ code }) => code === 'truncated')) {
    problems.push({
      code: 'truncated',
      says:
        found === 'text'
          ? 'The file ends before its directory. What could be found was read; styles, numbers or notes may be missing. Get the file again.'
          : 'The file ends before its directory, and the text of the agreement is not in what is left. Get the file again.',
      hides,
    });
  }
  return problems;
}

/** Kinds of parts that are read, by how their relationships call them, and what is lost without one. */
const losable = new Map([
  ['styles', 'Looks and numbers that come from styles'],
  ['numbering', 'The numbers of its lists'],
  ['footnotes', 'Its footnotes'],
  ['endnotes', 'Its endnotes'],
  ['header', 'A header'],
  ['footer', 'A footer'],
  ['comments', 'Its comments'],
]);
const withText = /note|header|footer/;

/** What the file says that it has, and has not, or keeps elsewhere: nothing outside the package is ever fetched. */
export function lostParts(parts: Package, main: string): readonly Problem[] {
  const named = relationships(parts, main).filter(({ target }) => !parts.has(target));
  const lost = new Set(named.map(({ type }) => type).filter((type) => losable.has(type)));
  return [...lost].map((type) => ({
    code: 'broken',
    says: `${losable.get(type)} could not be read: the file names a part for them that is not in it. Ask for a fresh copy, or compare with the page.`,
    hides: withText.test(type) ? 'part' : 'nothing',
  }));
}

/** Word runs the macros of such a file when it is asked to; nothing here ever does. */
export function macrosProblem(parts: Package, main: string): readonly Problem[] {
  if (!relationships(parts, main).some(({ type }) => type === 'vbaProject')) return [];
  const says =
    'The file holds macros. They were neither run nor read; what they would change in the text is not known.';
  return [{ code: 'note', says, hides: 'nothing' }];
}

/** A sound package without the part that a Word document keeps its text in. */
export const noMainPart: Problem = {
  code: 'broken',
  says: 'The package names no part with a text, as a Word document does. Open it in a word processor and save it again.',
  hides: 'everything',
};

function partProblem({ part, code, says }: PartFault, hides: 'part' | 'everything'): Problem {
  return {
    code,
    says: `${shown(part)} ${says}. ${hides === 'everything' ? 'No text could be read' : 'What came before was read'}. Open the file in a word processor and save it again.`,
    hides,
  };
}

function shown(part: string): string {
  return `The part "${part.slice(0, 80)}"`;
}

/** What a person should know of a document that was read. Of one that is faulty, its faults say why it has no text. */
export function paperProblems(paper: Paper, comments: readonly Comment[], state: 'whole' | 'faulty'): Problem[] {
  const { survey, view, pieces, hidden, lostNotes, room } = paper;
  const problems: Problem[] = [];
  if (room < 0) {
    problems.push({
      code: 'too-large',
      says: 'The document has more text than is allowed; what lies beyond was not read. Split the file.',
      hides: hasText(pieces) ? 'part' : 'everything',
    });
  }
  if (!hasText(pieces) && room >= 0 && state === 'whole') problems.push(withoutText(survey.pictures));
  else if (survey.pagePictures > 0) {
    problems.push({
      code: 'no-text',
      says: `${count(survey.pagePictures, 'picture')} as large as a page; the words in them were not read. Check those pages by eye, or give their text.`,
      hides: 'part',
    });
  }
  if (survey.embedded > 0) {
    problems.push({
      code: 'broken',
      says: `The document takes in ${count(survey.embedded, 'other document')}, which were not read. Save it as one document.`,
      hides: 'part',
    });
  }
  const [firstLost] = lostNotes;
  if (firstLost !== undefined) {
    problems.push({
      code: 'broken',
      says: `${placeList('paragraph', [...lostNotes])} has the mark of a note that is not in the file. Ask for a fresh copy.`,
      hides: 'part',
      place: { in: 'docx', paragraph: firstLost },
    });
  }
  problems.push(...hiddenWords(hidden), ...blanksProblem(paper));
  if (survey.fieldNumbers > 0) {
    problems.push({
      code: 'note',
      says: `${count(survey.fieldNumbers, 'number')} that a LISTNUM or AUTONUM field works out are not in the text. Compare the numbering with the page.`,
      hides: 'nothing',
    });
  }
  const changes = changesProblem(survey.changes, view);
  if (changes !== null) problems.push(changes);
  if (comments.length > 0) {
    const authors = new Set(comments.map(({ author }) => author ?? '').filter((name) => name !== ''));
    problems.push({
      code: 'note',
      says: `Beside the text, and not part of it: ${count(comments.length, 'comment')}${by(authors)}.`,
      hides: 'nothing',
    });
  }
  return problems;
}

/** Whether anything stands on the paper beside its headers and footers. */
export function hasText(pieces: readonly Piece[]): boolean {
  return pieces.some(({ zone }) => zone === 'body' || zone === 'footnote');
}

function withoutText(pictures: number): Problem {
  return pictures > 0
    ? {
        code: 'no-text',
        says: `The document holds ${count(pictures, 'picture')} and no text: a scan. Give a copy with text.`,
        hides: 'everything',
      }
    : { code: 'empty', says: 'The document holds no text. Check that it is the right file.', hides: 'everything' };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
