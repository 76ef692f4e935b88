import type { Piece } from '../../../model/piece.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Package, PartFault } from './package.ts';
import type { Paper } from './story.ts';
import type { Xml } from './xml.ts';

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
export function paperProblems(paper: Paper, comments: readonly Xml[], state: 'whole' | 'faulty'): Problem[] {
  const { survey, pieces, hidden, room } = paper;
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
  if (hidden > 0) {
    problems.push({
      code: 'hidden-text',
      says: `Left out: ${count(hidden, 'letter')} that a reader of the page does not see (formatted as hidden, white on white, or a point tall at most). Select all in a word processor and make it black to look at them.`,
      hides: 'nothing',
    });
  }
  if (survey.fieldNumbers > 0) {
    problems.push({
      code: 'note',
      says: `${count(survey.fieldNumbers, 'number')} that a LISTNUM or AUTONUM field works out are not in the text. Compare the numbering with the page.`,
      hides: 'nothing',
    });
  }
  if (survey.insertions + survey.deletions > 0) {
    problems.push({
      code: 'tracked-changes',
      says: `${count(survey.insertions, 'insertion')} and ${count(survey.deletions, 'deletion')}${by(survey.authors)} are pending. The text was read as if all of them were accepted.`,
      hides: 'nothing',
    });
  }
  if (comments.length > 0) {
    const authors = new Set(
      comments.map((comment) => comment.attributes.get('author')?.trim() ?? '').filter((name) => name !== ''),
    );
    problems.push({
      code: 'note',
      says: `Beside the text, and not read: ${count(comments.length, 'comment')}${by(authors)}.`,
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

/** At most five names: a file may hold any number of them, of any length. */
function by(authors: ReadonlySet<string>): string {
  if (authors.size === 0) return '';
  const names = [...authors].slice(0, 5).map((name) => name.replace(/\s+/g, ' ').slice(0, 60));
  const more = authors.size > names.length ? ` and ${authors.size - names.length} more` : '';
  return ` by ${names.join(', ')}${more}`;
}
