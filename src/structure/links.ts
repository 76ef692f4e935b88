import type { Document, Reference } from '../model/document.ts';
import type { Link } from '../model/link.ts';
import { bareName, type PaperNames } from '../model/paper-name.ts';
import type { Span } from '../model/span.ts';
import { namesOf } from './paper-names.ts';
import { clauseFinder } from './reference-target.ts';

/**
 * The clauses of other papers that papers read together cite: "Section 3 of the DPA" in an order form, what an amendment
 * changes. A paper is meant by its title, by what it calls itself, or, where a reference names none, as the one that the words before
 * say is changed or agreed. No link where no paper is meant, where the one that is has no such clause, or under another heading;
 * where several papers fit (drafts of one), no link but how many.
 */
export function linksAmong(documents: readonly Document[]): readonly Link[] {
  const papers = documents.map((document): Paper => {
    const { text, clauses } = document;
    return { document, names: namesOf(document), find: clauseFinder(text, clauses) };
  });
  return documents.flatMap((document, from) => {
    const own = papers[from];
    if (own === undefined) return [];
    const others = papers.filter((paper) => paper !== own && paper.document.clauses.length > 0);
    return document.references.flatMap((reference, index): readonly Link[] => {
      if (reference.target !== null || (reference.of !== 'this' && reference.of !== 'another')) return [];
      let first: Link | null = null;
      for (const meant of meantBy(reference, own, others)) {
        const hits = meant.flatMap((paper) => {
          const clause = clauseOf(paper, own, reference);
          return clause === null ? [] : [{ document: papers.indexOf(paper), clause }];
        });
        const to = hits.length === 1 ? (hits[0] ?? null) : null;
        const link = { document: from, reference: index, papers: meant.length, fitting: hits.length, to };
        if (hits.length > 0) return [link];
        first ??= link;
      }
      return first === null ? [] : [first];
    });
  });
}

type Paper = {
  readonly document: Document;
  readonly names: PaperNames;
  readonly find: ReturnType<typeof clauseFinder>;
};

/** Words that bind one paper to another. */
const binds =
  /\b(?:modif\w+|amend\w*|supplement\w*|additions?|incorporat\w+|govern\w*|attach\w*|forms? part|part of|subject to|pursuant to|additional terms|playbook|schedules for|enter into)\b/i;

/**
 * The papers that may be meant, the likeliest first: by the name beside it; by what the blocks before bind this paper to, the nearest
 * first; for a paper that numbers nothing itself (an order form, a cover page) those of its own title.
 */
function* meantBy({ paper, span }: Reference, own: Paper, others: readonly Paper[]): Generator<readonly Paper[]> {
  const { text, terms, blocks, clauses } = own.document;
  if (paper !== null) {
    const name = bareName(text.slice(paper.start, paper.end));
    // 'the Master Agreement (the "Agreement")': what the term stands for says more than the term.
    const meaning = terms.find(
      ({ term, defined }) => bareName(term) === name && defined.start !== paper.start,
    )?.meaning;
    const defined = meaning === undefined ? [] : mentioned(text, meaning, others);
    const named = defined.length > 0 ? defined : called(name, others);
    if (named.length > 0) yield named;
    if (named.length > 0 || !general.test(name)) return;
  }
  for (const block of blocks.filter(({ start }) => start < span.start).reverse()) {
    const before = { start: block.start, end: Math.min(block.end, span.start) };
    if (!binds.test(text.slice(before.start, before.end))) continue;
    const bound = mentioned(text, before, others);
    if (bound.length > 0) yield bound;
  }
  if (clauses.some(({ number }) => number !== '')) return;
  const alike = others.filter(({ names }) => names.titles.some((title) => own.names.titles.includes(title)));
  if (alike.length > 0) yield alike;
}

/** A name that says nothing of which paper it is. */
const general = /^(?:agreement|contract|terms|standard terms|dpa|nda)$/;

/** Those that bear the name; else those whose name ends in it, or the other way round, by two words at least. */
function called(name: string, papers: readonly Paper[]): readonly Paper[] {
  const exact = papers.filter(({ names }) => names.titles.includes(name) || names.short.includes(name));
  if (exact.length > 0) return exact;
  const endsIn = (long: string, short: string): boolean =>
    short.includes(' ') && long.endsWith(` ${short}`) && !/\b(?:for|to|of)$/.test(long.slice(0, -short.length - 1));
  return papers.filter(({ names }) => names.titles.some((title) => endsIn(title, name) || endsIn(name, title)));
}

/** Those whose title of two words or more stands in the span: by the longest title that does. */
function mentioned(text: string, span: Span, papers: readonly Paper[]): readonly Paper[] {
  const words = ` ${bareName(text.slice(span.start, span.end))} `;
  let longest = 0;
  const found = papers.map(({ names }) => {
    const fits = names.titles.filter((title) => title.includes(' ') && words.includes(` ${title} `));
    const length = Math.max(0, ...fits.map((title) => title.length));
    longest = Math.max(longest, length);
    return length;
  });
  return papers.filter((_, index) => longest > 0 && found[index] === longest);
}

/** The clause that it has under the number, if its heading is the one in brackets behind the reference. */
function clauseOf({ document, find }: Paper, own: Paper, { keyword, number, heading }: Reference): number | null {
  const hit = find({ keyword, number, from: null, bounds: {} });
  const clause = hit === null || hit === 'law' ? undefined : document.clauses[hit];
  if (clause === undefined || typeof hit !== 'number') return null;
  if (heading === null) return hit;
  const expected = bareName(own.document.text.slice(heading.start, heading.end));
  for (let at: number | null = hit; at !== null; at = document.clauses[at]?.parent ?? null) {
    const stands = document.clauses[at]?.heading ?? null;
    if (stands !== null && sameHeading(bareName(document.text.slice(stands.start, stands.end)), expected)) return hit;
  }
  return null;
}

function sameHeading(a: string, b: string): boolean {
  return a === b || a.startsWith(b) || b.startsWith(a);
}
