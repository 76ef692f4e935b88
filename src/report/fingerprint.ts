import { createHash } from 'node:crypto';
import { type Clause, clauseAt, type Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/**
 * What a finding is known by in the next draft, and in the same paper in another format: the rule that it is about, and of each
 * place that proves it the headings and numbers of the clauses around it and the words of its blocks. Never a page, a line or an
 * offset. Where nothing proves it, because it is missing, it is the rule alone. 16 lower-case hexadecimal digits.
 */
export function fingerprint(rule: readonly string[], document: Document, spans: readonly Span[]): string {
  const places = [...new Set(spans.map((span) => JSON.stringify(placeOf(document, span))))].sort();
  return createHash('sha256')
    .update(JSON.stringify([rule, places]))
    .digest('hex')
    .slice(0, 16);
}

/** The same list, in which one that stood before has a counter: "…-2", "…-3". */
export function told(fingerprints: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return fingerprints.map((each) => {
    const count = (seen.get(each) ?? 0) + 1;
    seen.set(each, count);
    return count === 1 ? each : `${each}-${count}`;
  });
}

function placeOf(document: Document, span: Span): readonly string[] {
  const touched = document.blocks.filter(({ start, end }) => start < span.end && end > span.start);
  const words = touched.map(({ start, end }) => document.text.slice(start, end)).join(' ');
  return [...around(document, span).map((clause) => nameOf(document, clause)), folded(words)];
}

/** The clauses that hold the start of the span, from the outermost in. */
function around({ clauses, ...document }: Document, span: Span): readonly Clause[] {
  const path: Clause[] = [];
  let at = clauseAt({ ...document, clauses }, span.start);
  while (at !== null) {
    path.unshift(at);
    at = at.parent === null ? null : (clauses[at.parent] ?? null);
  }
  return path;
}

function nameOf({ text }: Document, { label, heading }: Clause): string {
  return folded(`${label} ${heading === null ? '' : text.slice(heading.start, heading.end)}`);
}

/** Without what a reflow, another program or another font changes: case, white space, hyphens, quotation marks, what prints nothing. */
export function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Pi}\p{Pf}\p{Cc}\p{Cf}"'`´‚„′″]/gu, '');
}
