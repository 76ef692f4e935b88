import type { Block, Clause } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { citedNumber } from './cite.ts';
import type { Draft } from './draft.ts';
import type { Grown } from './grow.ts';
import { headingWithin, isUnnumberedHeading, standsOut, usualLook } from './heading.ts';
import { startsWithBullet } from './label.ts';
import { nestHeadings, type Opening } from './nest.ts';
import type { Numbered } from './numbering.ts';

/** The clause tree, and the blocks with what they are and which clause holds them. */
export function clauseTree(
  drafts: readonly Draft[],
  { text, spans }: Grown,
): { readonly clauses: readonly Clause[]; readonly blocks: readonly Block[] } {
  const openings = openingsOf(drafts, text, spans);
  const parents = nestHeadings(openings.list, (block) => isBody(drafts[block], openings.headings.has(block)));
  const clauses = built(openings.list, parents, text);
  const starts = openings.list.map((opening) => opening.block);
  let current = -1;
  const blocks = spans.map((span, index): Block => {
    while ((starts[current + 1] ?? Number.POSITIVE_INFINITY) <= index) current += 1;
    const draft = drafts[index];
    const words = text.slice(span.start, span.end);
    return {
      ...span,
      kind: kindOf(draft, openings.headings.has(index), words),
      clause: current === -1 ? null : current,
    };
  });
  return { clauses, blocks };
}

type Openings = { readonly list: readonly Opening[]; readonly headings: ReadonlySet<number> };

function openingsOf(drafts: readonly Draft[], text: string, spans: readonly Span[]): Openings {
  const usual = usualLook(drafts);
  const list: Opening[] = [];
  const headings = new Set<number>();
  let titleFor = -1;
  for (const [block, draft] of drafts.entries()) {
    const span = spans[block];
    if (span === undefined) continue;
    const words = text.slice(span.start, span.end);
    const stands = standsOut(draft, words, usual);
    const outline = draft.lines[0]?.piece.headingLevel ?? null;
    if (draft.numbers.length === 0) {
      if (!isUnnumberedHeading(draft, words, usual, isFollowed(drafts, spans, block))) {
        titleFor = -1;
        continue;
      }
      headings.add(block);
      const heading = { start: span.start, end: span.start + words.replace(/\s?[.:]$/, '').length };
      const named = list[titleFor];
      // "ARTICLE IV" alone on its line takes the heading of the next line.
      if (named !== undefined) list[titleFor] = { ...named, heading };
      else list.push({ block, start: span.start, number: null, heading, stands, outline });
      titleFor = -1;
      continue;
    }
    titleFor = -1;
    for (const [index, each] of draft.numbers.entries()) {
      const end = draft.numbers[index + 1]?.at ?? words.length;
      // A label that ends its line is parted from its heading on the next by a space.
      const from = each.label.end + (words.charAt(each.label.end) === ' ' ? 1 : 0);
      const within = headingWithin(words.slice(from, end).trimEnd(), stands);
      const heading =
        within === null ? null : { start: span.start + from + within.start, end: span.start + from + within.end };
      if (heading !== null && index === draft.numbers.length - 1 && heading.end >= span.end - 2) headings.add(block);
      list.push({ block, start: span.start + each.at, number: each, heading, stands, outline });
      if (from >= words.length && draft.kind === 'text') {
        headings.add(block);
        titleFor = list.length - 1;
      }
    }
  }
  return { list, headings };
}

/** Whether something that a heading could stand over comes behind the block: text of some length, a number, another heading. */
function isFollowed(drafts: readonly Draft[], spans: readonly Span[], block: number): boolean {
  for (let next = block + 1; next <= block + 3; next += 1) {
    const draft = drafts[next];
    const span = spans[next];
    if (draft === undefined || span === undefined) return false;
    if (draft.numbers.length > 0 || draft.kind === 'row' || span.end - span.start > 60) return true;
  }
  return false;
}

function isBody(draft: Draft | undefined, heading: boolean): boolean {
  return draft !== undefined && draft.kind !== 'footnote' && !draft.contents && !heading && draft.numbers.length === 0;
}

function kindOf(draft: Draft | undefined, heading: boolean, words: string): Block['kind'] {
  if (draft === undefined) return 'paragraph';
  if (draft.kind !== 'text') return draft.kind;
  if (heading) return 'heading';
  const innermost: Numbered | undefined = draft.numbers.at(-1)?.numbered;
  if (innermost?.reading.rank === 'letter' || startsWithBullet(words)) return 'item';
  return 'paragraph';
}

function built(openings: readonly Opening[], parents: readonly (number | null)[], text: string): readonly Clause[] {
  const depths: number[] = [];
  const numbers = new Map<Numbered, string>();
  /** By the index of their headings. */
  const annexes = new Map<number, string>();
  const partial = openings.map((opening, index) => {
    const parent = parents[index] ?? null;
    depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
    const { number, heading, start } = opening;
    let cited = '';
    // What stands before all numbers is the title of the paper, which may be an addendum itself.
    if (number === null && heading !== null && numbers.size > 0) {
      const annex = annexNamed(text.slice(heading.start, heading.end));
      if (annex !== null) annexes.set(index, annex);
    }
    if (number !== null) {
      const above = number.numbered.parent;
      const annex = above === null && parent !== null ? annexes.get(parent) : undefined;
      const own = citedNumber(number.label, number.numbered, above === null ? '' : (numbers.get(above) ?? ''));
      cited = annex === undefined ? own : `${annex}, ${own}`;
      numbers.set(number.numbered, cited);
    }
    return { start, number: cited, label: number?.label.printed ?? '', heading, depth: depths[index] ?? 0, parent };
  });
  const ends: number[] = [];
  const open: number[] = [];
  for (const [index, { depth, start }] of partial.entries()) {
    while (open.length > 0 && (partial[open.at(-1) ?? 0]?.depth ?? 0) >= depth)
      ends[open.pop() ?? 0] = endBefore(text, start);
    open.push(index);
  }
  for (const index of open) ends[index] = text.length;
  return partial.map((clause, index) => ({ ...clause, end: ends[index] ?? text.length }));
}

/** What the numbers below a heading "SUPPORT ANNEX" are cited with: "Support Annex, 3.1", as those of "Schedule 2" are. */
function annexNamed(heading: string): string | null {
  if (heading.length > 60 || !/\p{L} (?:schedule|annex|appendix|exhibit|attachment|addendum)$/iu.test(heading))
    return null;
  const plain = /\p{Ll}/u.test(heading)
    ? heading
    : heading
        .toLowerCase()
        .replace(/(?<![\p{L}’'])(?!(?:and|of|the|for|to|in|or)\b)\p{L}/gu, (first) => first.toUpperCase());
  return plain.replace(/,/g, '');
}

function endBefore(text: string, start: number): number {
  return /\s/.test(text.charAt(start - 1)) ? start - 1 : start;
}
