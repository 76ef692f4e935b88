import type { Problem } from '../../../model/problem.ts';
import type { Package, PartFault } from './package.ts';
import type { Paper } from './story.ts';
import type { Xml } from './xml.ts';

/** What could not be unpacked or parsed. `main` is the part that holds the agreement, null where its text was not found. */
export function partProblems(parts: Package, main: string | null): Problem[] {
  const problems: Problem[] = parts.faults.map((fault) => partProblem(fault, main));
  const cutShort = parts.zip.salvaged;
  if (main === null && problems.length === 0) {
    problems.push({
      code: cutShort ? 'truncated' : 'broken',
      says: cutShort
        ? 'The file ends before its directory, and the text of the agreement is not in what is left. Get the file again.'
        : 'The package names no part with a text, as a Word document does. Open it in a word processor and save it again.',
      hides: 'everything',
    });
  } else if (cutShort && !problems.some(({ code }) => code === 'truncated')) {
    problems.push({
      code: 'truncated',
      says: 'The file ends before its directory. What could be found was read; styles, numbers or notes may be missing. Get the file again.',
      hides: main === null ? 'everything' : 'part',
    });
  }
  return problems;
}

function partProblem({ part, code, says }: PartFault, main: string | null): Problem {
  const everything = main === null;
  return {
    code,
    says: `${shown(part)} ${says}. ${everything ? 'The text could not be read' : 'What came before was read'}. Open the file in a word processor and save it again.`,
    hides: everything ? 'everything' : 'part',
  };
}

function shown(part: string): string {
  return `The part "${part.slice(0, 80)}"`;
}

/** What a person should know of a document that was read. */
export function paperProblems(paper: Paper, comments: readonly Xml[]): Problem[] {
  const { survey, pieces, hidden, room } = paper;
  const problems: Problem[] = [];
  if (room < 0) {
    problems.push({
      code: 'too-large',
      says: 'The document has more text than is allowed; what lies beyond was not read. Split the file.',
      hides: 'part',
    });
  }
  if (pieces.every(({ zone }) => zone === 'header' || zone === 'footer') && room >= 0)
    problems.push(withoutText(survey.pictures));
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
      says: `${count(hidden, 'letter')} formatted as hidden, which a reader of the page does not see, were left out. Show hidden text in a word processor to look at them.`,
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
      says: `${count(comments.length, 'comment')}${by(authors)} stand beside the text and were not read.`,
      hides: 'nothing',
    });
  }
  return problems;
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
