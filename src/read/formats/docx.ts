import type { Comment } from '../../model/comment.ts';
import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import type { View } from '../../model/view.ts';
import { type FormatReading, nothingRead, type Reader } from '../reader.ts';
import { looksZipped } from '../zip.ts';
import { hasChanges } from './docx/changes.ts';
import { openPalette, type Palette, white } from './docx/colours.ts';
import { commentsOf, noRanges } from './docx/comments.ts';
import { type Ground, pageColour } from './docx/ground.ts';
import { nothingHidden } from './docx/hidden.ts';
import { marginalParts } from './docx/marginals.ts';
import { readNumbering } from './docx/numbering.ts';
import { isWordPackage, mainPart, openPackage, type Package, relationships } from './docx/package.ts';
import { isPasswordProtected } from './docx/password.ts';
import { hasText, lostParts, macrosProblem, noMainPart, paperProblems, partProblems } from './docx/problems.ts';
import { type Paper, readStory } from './docx/story.ts';
import { readStyles } from './docx/styles.ts';
import { startSurvey, surveyPart } from './docx/survey.ts';
import { child, children, toggle, type Xml } from './docx/xml.ts';

/** Word documents (ECMA-376), transitional and strict, with or without macros; and Office files behind a password, to say so. */
export const docxReader: Reader = {
  format: 'docx',
  endings: ['.docx', '.docm', '.dotx', '.dotm'],
  claims: ({ name, bytes }) => {
    if (!looksZipped(bytes)) return isPasswordProtected(bytes);
    return isWordPackage(bytes) || docxReader.endings.some((ending) => name.toLowerCase().endsWith(ending));
  },
  read: async ({ bytes }, { limits, reading }) => readDocx(bytes, limits, reading.view),
};

function readDocx(bytes: InputFile['bytes'], limits: Limits, view: View): FormatReading {
  if (isPasswordProtected(bytes)) {
    return nothingRead({
      code: 'encrypted',
      says: 'The file is behind a password. Open it with the password, save it without one, and give that copy.',
      hides: 'everything',
    });
  }
  return readPackage(openPackage(bytes, limits.unpackedBytes), limits, view);
}

/** A package that has been opened: the file itself, or what another program made of one. */
export function readPackage(parts: Package, limits: Limits, view: View): FormatReading {
  const name = mainPart(parts);
  const root = name === null ? null : parts.part(name);
  const body = child(root, 'w:body');
  if (name === null || root === null || body === null) {
    const problems = partProblems(parts, 'no-text');
    return { pieces: [], problems: problems.length > 0 ? problems : [noMainPart], pages: null };
  }
  const paper = openPaper(parts, name, root, { view, room: limits.characters });
  const marginals = marginalParts(parts, name, body);
  for (const part of [...marginals.headers, ...marginals.footers]) surveyPart(part, paper.survey, view, 'unnumbered');
  const { ground } = paper;
  for (const part of marginals.headers) readStory(part, paper, { zone: 'header', at: 1, ground });
  readStory(body, paper, { zone: 'body', at: null, ground });
  const last = Math.max(1, paper.survey.ordinals.size);
  for (const part of marginals.footers) readStory(part, paper, { zone: 'footer', at: last, ground });
  const comments = readComments(linkedPart(parts, name, 'comments'), paper);
  const faults = partProblems(parts, hasText(paper.pieces) ? 'text' : 'no-text');
  const others = paperProblems(paper, comments, faults.length > 0 ? 'faulty' : 'whole');
  return {
    pieces: paper.pieces,
    problems: [...faults, ...lostParts(parts, name), ...others, ...macrosProblem(parts, name)],
    pages: null,
    ...(hasChanges(paper.survey.changes) ? { view } : {}),
    ...(comments.length === 0 ? {} : { comments }),
  };
}

/** Comments are read as text is, but into pieces of their own: their numbers and letters count nowhere else. */
function readComments(part: Xml | null, paper: Paper): readonly Comment[] {
  return commentsOf(children(part, 'w:comment'), paper.comments, (comment) => {
    const aside: Paper = {
      ...paper,
      pieces: [],
      comments: noRanges(),
      hidden: nothingHidden(),
    };
    readStory(comment, aside, { zone: 'body', at: 1, ground: paper.ground });
    paper.room = aside.room;
    return aside.pieces;
  });
}

function openPaper(parts: Package, name: string, root: Xml, { view, room }: { view: View; room: number }): Paper {
  const styles = readStyles(linkedPart(parts, name, 'styles'));
  const footnotes = linkedPart(parts, name, 'footnotes');
  const endnotes = linkedPart(parts, name, 'endnotes');
  const settings = linkedPart(parts, name, 'settings');
  const palette = openPalette(() => linkedPart(parts, name, 'theme'), settings);
  const survey = startSurvey();
  surveyPart(root, survey, view, 'numbered');
  for (const part of [footnotes, endnotes]) if (part !== null) surveyPart(part, survey, view, 'unnumbered');
  return {
    view,
    styles,
    numbering: readNumbering(linkedPart(parts, name, 'numbering'), styles),
    survey,
    notes: { footnote: byId(footnotes, 'w:footnote'), endnote: byId(endnotes, 'w:endnote') },
    pieces: [] satisfies Piece[],
    comments: noRanges(),
    tables: 0,
    palette,
    ground: groundOfPage(root, settings, palette),
    hidden: nothingHidden(),
    lostNotes: new Set(),
    room,
  };
}

/** The page has a colour only where the settings ask for it (17.2.1, 17.15.1.25). */
function groundOfPage(root: Xml, settings: Xml | null, palette: Palette): Ground {
  const background = child(root, 'w:background');
  if (background === null || toggle(settings, 'w:displayBackgroundShape') !== true) return white;
  if (background.children.some((node) => typeof node !== 'string')) return 'unknown';
  return pageColour(background, palette) ?? white;
}

function linkedPart(parts: Package, main: string, type: string): Xml | null {
  const target = relationships(parts, main).find((relationship) => relationship.type === type)?.target;
  return target === undefined ? null : parts.part(target);
}

function byId(part: Xml | null, name: string): Map<string, Xml | null> {
  return new Map(children(part, name).map((note) => [note.attributes.get('id') ?? '', note]));
}
