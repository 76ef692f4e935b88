import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import type { Problem } from '../../model/problem.ts';
import type { FormatReading, Reader } from '../reader.ts';
import { startCounters } from './docx/counters.ts';
import { marginalParts } from './docx/marginals.ts';
import { readNumbering } from './docx/numbering.ts';
import { isWordPackage, mainPart, openPackage, type Package, relationships } from './docx/package.ts';
import { isPasswordProtected } from './docx/password.ts';
import { hasText, noMainPart, paperProblems, partProblems } from './docx/problems.ts';
import { type Paper, readStory } from './docx/story.ts';
import { readStyles } from './docx/styles.ts';
import { startSurvey, surveyPart } from './docx/survey.ts';
import { child, children, type Xml } from './docx/xml.ts';
import { looksZipped } from './docx/zip.ts';

/** Word documents (ECMA-376), transitional and strict, with or without macros; and Office files behind a password, to say so. */
export const docxReader: Reader = {
  format: 'docx',
  endings: ['.docx', '.docm', '.dotx', '.dotm'],
  claims: ({ name, bytes }) => {
    if (!looksZipped(bytes)) return isPasswordProtected(bytes);
    return isWordPackage(bytes) || docxReader.endings.some((ending) => name.toLowerCase().endsWith(ending));
  },
  read: async ({ bytes }, _engines, limits) => readDocx(bytes, limits),
};

function readDocx(bytes: InputFile['bytes'], limits: Limits): FormatReading {
  if (isPasswordProtected(bytes)) {
    return nothing({
      code: 'encrypted',
      says: 'The file is behind a password. Open it with the password, save it without one, and give that copy.',
      hides: 'everything',
    });
  }
  const parts = openPackage(bytes, limits.unpackedBytes);
  const name = mainPart(parts);
  const root = name === null ? null : parts.part(name);
  const body = child(root, 'w:body');
  if (name === null || root === null || body === null) {
    const problems = partProblems(parts, 'no-text');
    return { pieces: [], problems: problems.length > 0 ? problems : [noMainPart], pages: null };
  }
  const paper = openPaper(parts, name, root, limits.characters);
  const marginals = marginalParts(parts, name, body);
  for (const part of [...marginals.headers, ...marginals.footers]) surveyPart(part, paper.survey, 'unnumbered');
  for (const part of marginals.headers) readStory(part, paper, 'header', 1);
  readStory(body, paper, 'body', null);
  for (const part of marginals.footers) readStory(part, paper, 'footer', Math.max(1, paper.survey.ordinals.size));
  const comments = linkedPart(parts, name, 'comments');
  const faults = partProblems(parts, hasText(paper.pieces) ? 'text' : 'no-text');
  const others = paperProblems(paper, children(comments, 'w:comment'), faults.length > 0 ? 'faulty' : 'whole');
  return { pieces: paper.pieces, problems: [...faults, ...others], pages: null };
}

function openPaper(parts: Package, name: string, root: Xml, room: number): Paper {
  const styles = readStyles(linkedPart(parts, name, 'styles'));
  const footnotes = linkedPart(parts, name, 'footnotes');
  const endnotes = linkedPart(parts, name, 'endnotes');
  const survey = startSurvey();
  surveyPart(root, survey, 'numbered');
  for (const part of [footnotes, endnotes]) if (part !== null) surveyPart(part, survey, 'unnumbered');
  return {
    styles,
    numbering: readNumbering(linkedPart(parts, name, 'numbering'), styles),
    counters: startCounters(),
    survey,
    notes: { footnote: byId(footnotes, 'w:footnote'), endnote: byId(endnotes, 'w:endnote') },
    pieces: [] satisfies Piece[],
    tables: 0,
    hidden: 0,
    room,
  };
}

function linkedPart(parts: Package, main: string, type: string): Xml | null {
  const target = relationships(parts, main).find((relationship) => relationship.type === type)?.target;
  return target === undefined ? null : parts.part(target);
}

function byId(part: Xml | null, name: string): Map<string, Xml> {
  return new Map(children(part, name).map((note) => [note.attributes.get('id') ?? '', note]));
}

function nothing(problem: Problem): FormatReading {
  return { pieces: [], problems: [problem], pages: null };
}
