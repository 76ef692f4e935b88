import type { View } from '../../../model/view.ts';
import { addChanges, type Changes, noChanges } from './changes.ts';
import { isBehind } from './drawn.ts';
import { isAbsent } from './views.ts';
import { child, integer, isOn, toggle, type Xml } from './xml.ts';

/** What one walk over the parts finds out before any text is read. */
export type Survey = {
  /** Number of each paragraph of the main part, from 1: every `w:p` in document order outside `mc:Fallback`. */
  readonly ordinals: Map<Xml, number>;
  /** The `begin` marks of complex fields that have an `end`. A field that never ends hides nothing. */
  readonly closedFields: Set<Xml>;
  readonly changes: Changes;
  /** Documents of another kind laid into this one, and sub-documents: text that stands in other parts or files. */
  embedded: number;
  pictures: number;
  /** Pictures that fill most of a page: what a scan looks like. */
  pagePictures: number;
  /** Shapes with or without words, which may lie under each other. */
  shapes: number;
  /** Numbers of the paragraphs that begin a page by a break of their own. */
  readonly pageStarts: number[];
  /** Of these stretches between breaks, from 0: those in which a drawing lies behind the words. */
  readonly backed: Set<number>;
  /** Whether a drawing lies behind the words of every page: white words may then be readable anywhere. */
  allBacked: boolean;
  /** Numbers that a field works out without storing them. */
  fieldNumbers: number;
  /** Content controls that nobody has filled in: they show what ought to stand there (17.5.2.39). */
  readonly blanks: Blank[];
};

/** `before` is the number of paragraphs that begin before the control, null outside the main part. */
export type Blank = { readonly control: Xml; readonly before: number | null };

/** 5 × 6.5 inches in English Metric Units (914,400 to the inch): most of a printed page. */
const pageWidth = 4_572_000;
const pageHeight = 5_943_600;

/** Programs whose objects are documents with text, not drawings or formulas. */
const documents = /^(?:Word|Excel|PowerPoint|AcroExch|Acrobat|FoxitReader|Package)\b/i;

/** Fields within fields beyond any that a person wrote: deeper ones count as never ended. */
const deepestField = 30;

export function startSurvey(): Survey {
  return {
    ordinals: new Map(),
    closedFields: new Set(),
    changes: noChanges(),
    embedded: 0,
    pictures: 0,
    pagePictures: 0,
    shapes: 0,
    pageStarts: [],
    backed: new Set(),
    allBacked: false,
    fieldNumbers: 0,
    blanks: [],
  };
}

/** Adds what a part holds to the survey. Only the main part's paragraphs are numbered. */
export function surveyPart(root: Xml, survey: Survey, view: View, numbered: 'numbered' | 'unnumbered'): void {
  walk(root, survey, view, { numbered: numbered === 'numbered', open: [], behind: false, dropped: false });
  addChanges(root, survey.changes, (paragraph) => survey.ordinals.get(paragraph));
}

type Inside = {
  readonly numbered: boolean;
  readonly open: Xml[];
  readonly behind: boolean;
  readonly dropped: boolean;
};

function walk(element: Xml, survey: Survey, view: View, inside: Inside): void {
  let within = isAbsent(element, view) ? { ...inside, dropped: true } : inside;
  switch (element.name) {
    case 'mc:Fallback':
    // How letters look: it holds nothing of all this, and there is much of it.
    case 'w:rPr':
      return;
    case 'w:p':
      if (inside.numbered) survey.ordinals.set(element, survey.ordinals.size + 1);
      break;
    case 'w:sdt':
      if (!within.dropped && toggle(child(element, 'w:sdtPr'), 'w:showingPlcHdr') === true)
        survey.blanks.push({ control: element, before: inside.numbered ? survey.ordinals.size : null });
      break;
    case 'w:txbxContent':
    case 'w:footnote':
    case 'w:endnote':
      within = { ...within, open: [] };
      break;
    case 'w:fldChar':
      if (!inside.dropped) matchField(element, inside.open, survey.closedFields);
      break;
    case 'w:altChunk':
    case 'w:subDoc':
      survey.embedded++;
      break;
    case 'OLEObject':
      if (documents.test(element.attributes.get('ProgID') ?? '')) survey.embedded++;
      break;
    case 'w:br':
      if (inside.numbered && element.attributes.get('type') === 'page') survey.pageStarts.push(survey.ordinals.size);
      break;
    case 'w:pageBreakBefore':
      if (inside.numbered && isOn(element)) survey.pageStarts.push(survey.ordinals.size);
      break;
    case 'wsp':
    case 'shape':
    case 'rect':
      survey.shapes++;
      break;
    case 'w:instrText':
      if (/^\s*(?:LISTNUM|AUTONUM)/i.test(String(element.children[0] ?? ''))) survey.fieldNumbers++;
      break;
    case 'anchor':
      within = { ...within, behind: isBehind(element) };
      if (within.behind && inside.numbered) survey.backed.add(survey.pageStarts.length);
      else if (within.behind) survey.allBacked = true;
      break;
    case 'pic':
    case 'imagedata':
      survey.pictures++;
      break;
    case 'ext':
      if (!inside.behind && isPageSized(element)) survey.pagePictures++;
      break;
  }
  for (const node of element.children) if (typeof node !== 'string') walk(node, survey, view, within);
}

/** Whether a drawing may lie behind the words of the paragraph of this number. */
export function isBacked({ pageStarts, backed, allBacked }: Survey, paragraph: number): boolean {
  if (allBacked || backed.size === 0) return allBacked;
  // The starts ascend, and there may be as many as paragraphs: halve what is left until it is clear how many lie before.
  let [before, after] = [0, pageStarts.length];
  while (before < after) {
    const middle = (before + after) >> 1;
    if ((pageStarts[middle] ?? 0) <= paragraph) before = middle + 1;
    else after = middle;
  }
  return backed.has(before);
}

function matchField(mark: Xml, open: Xml[], closed: Set<Xml>): void {
  const type = mark.attributes.get('fldCharType');
  if (type === 'begin') open.push(mark);
  if (type !== 'end') return;
  const begun = open.pop();
  if (begun !== undefined && open.length < deepestField) closed.add(begun);
}

function isPageSized(extent: Xml): boolean {
  const width = integer(extent.attributes.get('cx')) ?? 0;
  const height = integer(extent.attributes.get('cy')) ?? 0;
  return width >= pageWidth && height >= pageHeight;
}
