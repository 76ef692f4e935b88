import type { Comment } from './comment.ts';
import { type Place, type Turn, turnBox, turnBoxBack } from './place.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** The agreement as read: one text, what it is made of, and where each stretch of it came from. */
export type Document = {
  readonly source: Source;
  /** Blocks in reading order, one line each, separated by a single line break. Every position in the core is a Span of this. */
  readonly text: string;
  /** Reading order, no overlaps, together all of `text` but the line breaks between them. */
  readonly blocks: readonly Block[];
  /** The numbered tree, flat, in reading order: a parent stands before its children. */
  readonly clauses: readonly Clause[];
  /** Sorted by `start`. From this offset on, up to the next anchor, the text came from that place. */
  readonly anchors: readonly Anchor[];
  /** Where the paper has other characters than the text, sorted. Only where there are any. */
  readonly rewrites?: readonly Rewrite[];
  readonly terms: readonly DefinedTerm[];
  /** What it uses as a term and never defines, by first use; empty where `definedElsewhere`. */
  readonly undefinedTerms: readonly UndefinedTerm[];
  /** The sentence that says that terms which are not defined here have the meanings of another paper, or null. */
  readonly definedElsewhere: Span | null;
  readonly references: readonly Reference[];
  readonly parties: readonly Party[];
  /** Where it is signed, or waits for it, in reading order. */
  readonly signatures: readonly Signature[];
  /** Its schedules, annexes and exhibits; behind those that the file holds the ones that it refers to alone. */
  readonly attachments: readonly Attachment[];
  readonly type: AgreementType | null;
  /** ISO 639-1 code of the language most of it is written in, or null where there is too little text to tell. */
  readonly language: string | null;
  /** What each stretch is written in, in reading order, no overlaps. Headings and lists whose language cannot be told may lie outside. */
  readonly passages: readonly Passage[];
  /** What stands beside the text. */
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
};

/** A heading, paragraph, list item, table row or footnote. `clause` is the index in `clauses` of the innermost clause that holds it. */
export type Block = Span & {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'footnote';
  readonly clause: number | null;
};

/** A numbered provision, schedule, or unnumbered heading with what stands under it. */
export type Clause = Span & {
  /** The whole number as one would cite it: "7.2(a)", "Schedule 2, 3.1". Empty for an unnumbered heading. */
  readonly number: string;
  /** The number as it is printed at this very place: "(a)". Empty for an unnumbered heading. */
  readonly label: string;
  /** Where its heading's words stand, without the number; null where it has none. */
  readonly heading: Span | null;
  /** From 0. */
  readonly depth: number;
  /** Index in `clauses`, or null at the top. */
  readonly parent: number | null;
};

/**
 * `edges`: for PDF, x of the left edge of every code unit from `start` on, and last the right edge, for exact boxes, on the page as
 * turned by `turn` (`turnBox`).
 * `confidences`: for words recognised from a picture, how sure the engine is of each code unit's word, 0 to 100.
 */
export type Anchor = {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly edges?: Float32Array;
  readonly confidences?: readonly number[];
  readonly turn?: Turn;
};

/** Here the paper has `was`: letters that look like those of the text, or characters that print nothing (then the span is empty). */
export type Rewrite = Span & { readonly was: string };

/** A term that the agreement defines. `term` is the words as defined, without quotation marks; `meaning` what they are said to mean. */
export type DefinedTerm = {
  readonly term: string;
  readonly defined: Span;
  readonly meaning: Span;
  /** Where it is used, in either number, in reading order; definitions are no uses. */
  readonly uses: readonly Span[];
};

/** `term` is the words of the first use. At least two uses, in either number, in reading order. */
export type UndefinedTerm = {
  readonly term: string;
  readonly uses: readonly Span[];
};

/**
 * Words that cite a clause or schedule: "Section 9.2", the "7" of "Sections 4 to 7".
 * `of`: `this` paper; `another` one that the words name; a `law` or a public standard; or a clause that the words themselves add
 * (`new`: "Add a new Section 8.2"). What cites no paper by name is taken to cite this one.
 */
export type Reference = {
  readonly span: Span;
  readonly of: 'this' | 'another' | 'law' | 'new';
  /** Index in `clauses`; null where no clause of this paper is meant, or none has that number. */
  readonly target: number | null;
  /** As printed, "Sections" before the first of a list and before all others. */
  readonly keyword: string;
  /** As printed: "9.2(b)". */
  readonly number: string;
  /** The heading that stands in brackets behind it: "Section 7 (Audits)". */
  readonly heading: Span | null;
  /** What the words call the paper: the "Cloud Terms" of "Section 4 of the Cloud Terms", the "DPA" of "Section 4 of this DPA". */
  readonly paper: Span | null;
};

/** A stretch in one language: ISO 639-1, or "und" where the script is not Latin and the language not known. */
export type Passage = Span & { readonly language: string };

export type Party = {
  /** As printed. */
  readonly name: string;
  readonly named: Span;
  /** How the paper calls it from then on ("Supplier"), or null. */
  readonly role: string | null;
  readonly address: string | null;
};

/** A place to sign. Null what is blank, or not asked for. */
export type Signature = {
  readonly span: Span;
  /** Index in `parties`, or null where no party is named there. */
  readonly party: number | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly date: string | null;
  /** Whether somebody signed, as far as words say so: "/s/ Ada Quill", or a name on the line. A signature drawn by hand is no word. */
  readonly isSigned: boolean;
};

/** A schedule, annex, appendix, exhibit or attachment. */
export type Attachment = {
  /** "Schedule 2", "Annex II". */
  readonly label: string;
  readonly heading: Span | null;
  /** Index in `clauses`; null where the file does not hold it. */
  readonly clause: number | null;
  /** Indexes in `references`. */
  readonly references: readonly number[];
};

export type AgreementType = {
  readonly id: AgreementTypeId;
  /** The words that led to it, or those that whoever brings the paper overrules; empty where there are none. */
  readonly because: Span;
};

export type AgreementTypeId =
  | 'nda-mutual'
  | 'nda-one-way'
  | 'data-processing'
  | 'business-associate'
  | 'saas'
  | 'licence'
  | 'supply'
  | 'distribution'
  | 'reseller'
  | 'services'
  | 'consultancy'
  | 'outsourcing'
  | 'joint-development'
  | 'joint-venture'
  | 'logistics'
  | 'manufacturing'
  | 'amendment'
  | 'order-form'
  | 'other';

/** The words at a span, character for character as the paper has them. */
export function quote(document: Document, span: Span): string {
  return printed(document, span).quote;
}

/**
 * The words at a span as the paper has them, and where they stand in the whole text as the paper has it: what reports give and
 * `lacuna read` prints. A sign that is half inside counts whole; what prints nothing belongs to a quote that has both its sides.
 */
export function printed({ text, rewrites = [] }: Document, span: Span): Span & { readonly quote: string } {
  let [start, at, quoted] = [span.start, span.start, ''];
  for (const rewrite of rewrites) {
    if (rewrite.start >= span.end) break;
    if (rewrite.end <= span.start) {
      start += rewrite.was.length - (rewrite.end - rewrite.start);
      continue;
    }
    if (rewrite.start < span.start) start -= span.start - rewrite.start;
    quoted += text.slice(at, Math.max(at, rewrite.start)) + rewrite.was;
    at = rewrite.end;
  }
  quoted += text.slice(at, Math.max(at, span.end));
  return { quote: quoted, start, end: start + quoted.length };
}

/** How a sentence cites a clause number: "clause 9.1", but "Schedule 2, 3.1" and "Article 4" as they are. */
export function citedNumber(number: string): string {
  return /^[\d(]/.test(number) ? `clause ${number}` : number;
}

/** The block that holds this offset, or null where none does. */
export function blockAt({ blocks }: Document, offset: number): Block | null {
  const block = lastFrom(blocks, offset);
  return block !== null && offset < block.end ? block : null;
}

/** The innermost clause that holds this offset, or null where none does. */
export function clauseAt({ clauses }: Document, offset: number): Clause | null {
  // The last clause that begins before it, or one of those around that.
  let clause = lastFrom(clauses, offset);
  while (clause !== null && offset >= clause.end) {
    clause = clause.parent === null ? null : (clauses[clause.parent] ?? null);
  }
  return clause;
}

/** The last of a list in reading order that begins at or before the offset. By halves: a report asks this thousands of times. */
function lastFrom<T extends Span>(list: readonly T[], offset: number): T | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? offset + 1) <= offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? null;
}

/**
 * Where the first words of a span stood in the file, or null where the text has no anchor there.
 * For PDF the box is that of the part of the span that lies on the first line.
 */
export function locate(document: Document, span: Span): Place | null {
  const anchor = anchorAt(document.anchors, span.start);
  return anchor === null ? null : placeWithin(anchor, span);
}

/**
 * Where all of a span stood, line by line: a span that crosses lines has several places, one that crosses pages places on each.
 * Empty where the text has no anchor there.
 */
export function locateAll(document: Document, span: Span): readonly Place[] {
  const places: Place[] = [];
  for (let at = firstEndingAfter(document.anchors, span.start); at < document.anchors.length; at++) {
    const anchor = document.anchors[at];
    if (anchor === undefined || anchor.start >= span.end) break;
    places.push(placeWithin(anchor, span));
  }
  return places;
}

function placeWithin({ start, end, place, edges, turn }: Anchor, span: Span): Place {
  if (place.in !== 'pdf' || edges === undefined) return place;
  const left = edges[Math.max(span.start, start) - start];
  const right = edges[Math.min(span.end, end) - start];
  if (left === undefined || right === undefined || right < left) return place;
  const [, y, , height] = turnBox(place.box, turn);
  return { ...place, box: turnBoxBack([left, y, right - left, height], turn) };
}

function anchorAt(anchors: readonly Anchor[], offset: number): Anchor | null {
  const anchor = anchors[firstEndingAfter(anchors, offset)];
  return anchor !== undefined && anchor.start <= offset ? anchor : null;
}

/** Index of the first anchor that ends after the offset; the number of anchors where none does. */
function firstEndingAfter(anchors: readonly Anchor[], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
