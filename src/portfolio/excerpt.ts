import type { PortfolioHit } from '../model/portfolio.ts';
import type { Span } from '../model/span.ts';
import type { AnswerPassage } from './answer.ts';
import { whereabouts } from './passage.ts';

/** Characters of a clause that are shown: enough for a sentence or two. */
const length = 320;

/** The stretch of a clause with most of the hits, cut at words; its beginning where a heading alone has them. */
export function excerpt(clause: PortfolioHit): AnswerPassage {
  const { words, hits, start } = clause;
  const span = words.length <= length ? { start: 0, end: words.length } : around(words, densest(hits));
  const shown = hits.filter((hit) => hit.start >= span.start && hit.end <= span.end);
  return {
    ...whereabouts(clause, start + (shown[0]?.start ?? span.start)),
    start: start + span.start,
    end: start + span.end,
    quote: words.slice(span.start, span.end),
    cut: { before: span.start > 0, after: span.end < words.length },
    hits: shown.map((hit) => ({ start: hit.start - span.start, end: hit.end - span.start })),
    facts: {},
  };
}

/** From the first hit to the last of those that fit into an excerpt together, where most do; the first such. */
function densest(hits: readonly Span[]): Span {
  let best: { readonly span: Span; readonly count: number } = { span: { start: 0, end: 0 }, count: 0 };
  for (const [index, { start }] of hits.entries()) {
    const within = hits.slice(index).filter(({ end }) => end - start <= length);
    if (within.length > best.count) best = { span: { start, end: within.at(-1)?.end ?? start }, count: within.length };
  }
  return best.span;
}

/** So many characters with the span in them, a third of the rest before it. */
function around(words: string, { start, end }: Span): Span {
  const room = Math.max(0, length - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(room / 3), words.length - length));
  const to = Math.min(words.length, Math.max(from + length, end));
  return {
    start: from === 0 ? 0 : wordStart(words, from, start),
    end: to === words.length ? to : wordEnd(words, to, end),
  };
}

function wordStart(words: string, from: number, before: number): number {
  const space = words.slice(from, before).search(/\s/);
  return space === -1 ? before : from + space + 1;
}

function wordEnd(words: string, to: number, after: number): number {
  const space = words.slice(after, to).search(/\s\S*$/);
  return space === -1 ? after : after + space;
}
