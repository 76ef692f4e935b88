import { type Clause, citedNumber, clauseAt, type Document } from '../model/document.ts';
import type { RedlineAsk } from '../model/redline.ts';
import type { Passage } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { type Paper, paragraphsIn, spanOf } from './anchor.ts';
import { bodyParagraph, losesMark } from './paragraphs.ts';
import type { Element } from './tree.ts';

/** Behind which paragraph wording goes. `isLastInCell`: it goes on in that paragraph, because a paragraph behind it would end the cell. */
export type Target = { readonly paragraph: Element; readonly isLastInCell: boolean; readonly says: string };

/** Where the wording of an ask goes and why there; null where the paper has no paragraph to put it behind. */
export function targetOf(ask: RedlineAsk, paper: Paper): Target | null {
  const { document } = paper;
  const [amended] = ask.amends;
  if (amended !== undefined) return behind(amended, `behind ${called(amended)}, which it amends`, paper);
  if (ask.closest !== null) return behind(ask.closest, `behind ${called(ask.closest)}, which comes closest`, paper);
  if (ask.kin !== null) return behind(ask.kin, `behind ${called(ask.kin)}, which is about what belongs with it`, paper);
  const last = beforeSignatures(document);
  if (last !== null) return at(last, 'before the signatures, as no clause comes close', paper);
  return at({ start: 0, end: document.text.length }, 'at the end, as no clause comes close', paper);
}

/** How the sentence begins that leads to the signatures: it is none of the clauses. */
const leadsToSignatures =
  /^(?:in witness|signed|executed|agreed and|this agreement has been (?:signed|executed|entered)|the parties have)/i;

/** The last block of the clauses; null where nothing is to be signed, or nothing stands before. */
function beforeSignatures({ signatures, blocks, text }: Document): Span | null {
  const signed = signatures[0]?.span.start;
  if (signed === undefined) return null;
  return blocks.findLast(({ start, end }) => end <= signed && !leadsToSignatures.test(text.slice(start, end))) ?? null;
}

function behind(passage: Passage, says: string, paper: Paper): Target | null {
  const span = spanOf(paper.document, passage);
  const clause = clauseAround(paper.document, span);
  return at(clause === null ? span : withoutSignatures(clause, span, paper.document), says, paper);
}

/** The last clause of a paper holds all that follows it: of that, what leads to the signatures and they themselves are none of it. */
function withoutSignatures(clause: Span, words: Span, { signatures, blocks, text }: Document): Span {
  const signing = blocks.find(
    ({ start, end }) =>
      start >= words.end &&
      start < clause.end &&
      (leadsToSignatures.test(text.slice(start, end)) ||
        signatures.some(({ span }) => span.start < end && span.end > start)),
  );
  return { start: clause.start, end: signing?.start ?? clause.end };
}

/** "clause 7.2", or what else the passage is known by. */
export function called({ clause, heading }: Passage): string {
  if (clause !== null) return citedNumber(clause);
  return heading === null ? 'the paragraph' : `“${heading}”`;
}

/** In code units: what stands under a number of this length is an article with much in it, and its end is far from the words meant. */
const longestClause = 4_000;

/** An item of a list, "(a)" or "iv.": wording put behind it would tear the list in two. */
const item = /^\(?(?:[a-z]{1,2}|[ivx]+)[).]?$/i;

/** The numbered clause that holds the words, an item of a list counting with the clause that it is part of; null where none is known. */
function clauseAround(document: Document, { start }: Span): Clause | null {
  let clause = clauseAt(document, start);
  while (clause?.parent != null && item.test(clause.label)) clause = document.clauses[clause.parent] ?? null;
  if (clause === null || clause.number === '') return null;
  return clause.end - clause.start > longestClause ? null : clause;
}

/** Behind the last paragraph of a span that one can be put behind. */
function at(span: Span, says: string, { document, paragraphs }: Paper): Target | null {
  const number = paragraphsIn(document, span).at(-1);
  const last = number === undefined ? undefined : paragraphs[number - 1];
  if (last === undefined) return null;
  const body = bodyParagraph(last.element);
  const siblings = body.parent?.children ?? [];
  const isFree = (element: Element) => {
    const known = paragraphs.find((each) => each.element === element);
    return known !== undefined && known.openFields <= 0 && !losesMark(element);
  };
  const paragraph = siblings.slice(siblings.indexOf(body)).find(isFree) ?? body;
  const isLastInCell = paragraph.parent?.name === 'w:tc' && paragraph.parent.children.at(-1) === paragraph;
  return { paragraph, isLastInCell, says };
}
