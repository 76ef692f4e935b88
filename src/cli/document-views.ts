import type { Comment } from '../model/comment.ts';
import { withoutControls } from '../model/controls.ts';
import { type Document, quote } from '../model/document.ts';
import { placeInWords } from '../model/place.ts';
import { documentData } from '../report/document-data.ts';
import type { PapersRead } from '../report/document-page.ts';

/** One paper as itself; several with what leads from one to another, by their places in `documents`. */
export function papersJson({ documents, links, unread }: PapersRead) {
  const [only] = documents;
  if (documents.length === 1 && unread.length === 0 && only !== undefined) return documentData(only);
  // A file alone that could not be read has its Problem where a document has its own.
  if (documents.length === 0 && unread.length === 1) return { problems: unread.map(({ problem }) => problem) };
  return { documents: documents.map(documentData), links, unread };
}

/** What was understood, for a person: type, parties, outline and problems. Ends in a line break. */
export function documentSummary(document: Document): string {
  const { source, type, language, parties, clauses, terms, comments, problems, text } = document;
  const named = parties.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  const lines = [
    `${source.name}: ${source.format ?? 'unknown format'}${source.pages === null ? '' : `, ${source.pages} pages`}${source.view === undefined ? '' : `, ${source.view} view of its tracked changes`}, ${text.length} characters`,
    `Type: ${type === null ? 'not recognised' : `${type.id}, because of "${shortened(quote(document, type.because), 60)}"`}`,
    `Language: ${language ?? 'not recognised'}`,
    `Parties: ${named.length === 0 ? 'none recognised' : named.join('; ')}`,
    `${clauses.length} clauses, ${terms.length} defined terms`,
    ...clauses.map((clause) => {
      const heading = clause.heading === null ? '' : quote(document, clause.heading);
      const words = heading === '' ? shortened(quote(document, clause), 50) : heading;
      return `${'  '.repeat(clause.depth + 1)}${clause.heading === null ? words : `${clause.label} ${words}`.trim()}`;
    }),
    ...(comments.length === 0 ? [] : ['Comments beside the text:']),
    ...comments.map(commentLine),
    ...(problems.length === 0 ? ['No problems.'] : ['Problems:']),
    ...problems.map(
      ({ code, says, place }) => `  ${code}${place === undefined ? '' : `, ${placeInWords(place)}`}: ${says}`,
    ),
  ];
  return `${lines.map((line) => withoutControls(line, ' ')).join('\n')}\n`;
}

function commentLine({ author, date, text, about, place }: Comment): string {
  const who = `${author ?? 'somebody'}${date === null ? '' : `, ${date.slice(0, 10)}`}`;
  const where = place === null ? '' : `, ${placeInWords(place)}`;
  return `  ${who}${where}${about === '' ? '' : `, on "${shortened(about, 60)}"`}: ${text}`;
}

function shortened(words: string, length: number): string {
  const line = words.split('\n', 1)[0] ?? '';
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
