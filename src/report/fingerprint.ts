import { createHash } from 'node:crypto';
import { clauseAt, type Document } from '../model/document.ts';
import { sentencesIn } from '../model/sentence.ts';
import { firstFrom, type Span } from '../model/span.ts';

/**
 * What a finding is known by in the next draft, and in the same paper in another format: the rule that it is about, and of each
 * place that proves it the number of the clause, or else the heading above, and the words of its sentences. Never a page, a line or
 * an offset. Where nothing proves it, because it is missing, it is the rule alone. 16 lower-case hexadecimal digits.
 */
export function fingerprint(rule: readonly string[], document: Document, spans: readonly Span[]): string {
  const places = [...new Set(spans.map((span) => placeOf(document, span)))].sort();
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

// The same clause is cited for many requirements.
const placesBySpan = new WeakMap<Document, Map<string, string>>();

function placeOf(document: Document, span: Span): string {
  const known = placesBySpan.get(document) ?? new Map<string, string>();
  placesBySpan.set(document, known);
  const key = `${span.start} ${span.end}`;
  const made = known.get(key) ?? JSON.stringify(nameAndWords(document, span));
  known.set(key, made);
  return made;
}

/** Sentences, as they come through where paragraphs are cut in another way: on smaller pages, in two columns, before signatures. */
function nameAndWords(document: Document, span: Span): readonly string[] {
  // From the block in which it begins: a long paper has thousands, and is asked this for thousands of places.
  const first = firstFrom(document.blocks, span.start);
  const words = document.blocks
    .slice(Math.max(0, first - 1), firstFrom(document.blocks, span.end))
    .filter(touches)
    .flatMap((block) => sentencesIn(document.text, block))
    .filter(touches)
    .map(({ start, end }) => document.text.slice(start, end));
  return [folded(nameAbove(document, span.start)), folded(words.join(' '))];

  function touches({ start, end }: Span): boolean {
    return start < span.end && end > span.start;
  }
}

/**
 * "7.2(a)": the labels up to the first that has digits, which holds those above it. Not "Article 7" around it, nor headings where there
 * are numbers: on smaller pages these were taken for something else in three of a hundred clauses, the innermost labels in none.
 */
function nameAbove(document: Document, offset: number): string {
  let [labels, heading]: [string, Span | null] = ['', null];
  let at = clauseAt(document, offset);
  while (at !== null && !/\d/.test(labels)) {
    labels = at.label + labels;
    heading ??= at.heading;
    at = at.parent === null ? null : (document.clauses[at.parent] ?? null);
  }
  return labels !== '' || heading === null ? labels : document.text.slice(heading.start, heading.end);
}

/** Without what a reflow, another program or another font changes: case, white space, hyphens, quotation marks, bullets, what prints nothing. */
function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Pi}\p{Pf}\p{Cc}\p{Cf}\p{Co}"'`´‚„′″•◦▪■●‣∙]/gu, '');
}
