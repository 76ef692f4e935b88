import { type Clause, type Document, locate, printed, quote } from '../model/document.ts';
import type { EntryClause, Mark } from '../model/entry.ts';
import { placeInWords } from '../model/place.ts';
import type { Span } from '../model/span.ts';

type Block = Document['blocks'][number];

/** A clause that goes on longer is kept in several pieces: a search is to find words that stand near each other. */
const clauseLength = 4000;
/** Of text that belongs to no clause: there the paragraphs have less to do with each other. */
const looseLength = 600;

/** The text of a document cut where clauses begin; items of a list stay with the clause that they are in. */
export function stretches(document: Document): readonly EntryClause[] {
  const runs = runsOf(document);
  return runs.map((run, index) => {
    const next = runs[index + 1];
    const isAbove = next !== undefined && run.owner !== null && above(document, next.owner).includes(run.owner);
    return stretch(document, run, isAbove && run.blocks.every(({ kind }) => kind === 'heading'));
  });
}

/** Blocks that follow each other, and the index of the clause that they are in. */
type Run = { readonly owner: number | null; readonly blocks: Block[] };

function runsOf(document: Document): readonly Run[] {
  const runs: Run[] = [];
  for (const block of document.blocks) {
    const owner = ownerOf(document, block.clause);
    const last = runs.at(-1);
    const start = last?.blocks[0]?.start ?? 0;
    const most = owner === null ? looseLength : clauseLength;
    if (last !== undefined && last.owner === owner && block.end - start <= most) last.blocks.push(block);
    else runs.push({ owner, blocks: [block] });
  }
  return runs;
}

/** The innermost clause around that is no item of a list. */
function ownerOf({ clauses }: Document, index: number | null): number | null {
  let at = index;
  for (let clause = at === null ? undefined : clauses[at]; clause !== undefined && isItem(clause); ) {
    if (clause.parent === null) break;
    at = clause.parent;
    clause = clauses[at];
  }
  return at;
}

/** "(a)", "iv)", "(2)": cited only behind the number of the clause that it is in. */
function isItem({ label, heading }: Clause): boolean {
  return heading === null && /^\(?(?:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|\d{1,2})\)$/.test(label);
}

function stretch(document: Document, { owner, blocks }: Run, bare: boolean): EntryClause {
  const span = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
  const { quote: words, start, end } = printed(document, span);
  const chain = above(document, owner);
  const headings = chain
    .map((index) => document.clauses[index]?.heading ?? null)
    .filter((heading): heading is Span => heading !== null)
    .map((heading) => quote(document, heading));
  return {
    number: numberOf(document, owner),
    heading: headings[0] ?? null,
    headings: headings.toReversed().join('\n'),
    words,
    start,
    end,
    marks: marks(document, blocks, start),
    bare,
  };
}

/** The clause and those around it, from the inside out. */
function above({ clauses }: Document, owner: number | null): readonly number[] {
  const chain: number[] = [];
  for (let at = owner; at !== null; at = clauses[at]?.parent ?? null) chain.push(at);
  return chain;
}

/** Of the innermost clause that has one: as a report cites it. */
function numberOf(document: Document, owner: number | null): string {
  for (const index of above(document, owner)) {
    const number = document.clauses[index]?.number ?? '';
    if (number !== '') return number;
  }
  return '';
}

function marks(document: Document, blocks: readonly Block[], from: number): readonly Mark[] {
  const all: Mark[] = [];
  for (const block of blocks) {
    const place = locate(document, block);
    const page = place !== null && 'page' in place ? (place.page ?? null) : null;
    all.push([
      printed(document, { start: block.start, end: block.start }).start - from,
      numberOf(document, block.clause),
      place === null ? '' : placeInWords(place),
      page,
    ]);
  }
  return all;
}
