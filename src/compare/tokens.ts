import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** A word, a number or a sign of a paper, as it is compared. */
export type Token = Span & {
  /** Without case, hyphens and what prints nothing; every number of a clause that is referred to is the same. */
  readonly key: string;
  /** The same with its case; the number of a reference as printed. */
  readonly printed: string;
  readonly isWord: boolean;
  /** Case says nothing: it stands in a heading, or all of it is written in capitals. */
  readonly anyCase: boolean;
  /** Index in `references` of the reference whose number it is. */
  readonly reference: number | null;
};

/** Cuts any stretch of one paper into tokens. Quotation marks, dashes, bullets, rules and leaders of dots are none: formats differ in them. */
export type Tokeniser = (span: Span) => readonly Token[];

const words =
  /(?:[\p{L}\p{N}\p{M}\p{Cf}]|(?<=[\p{L}\p{N}])[\p{Pd}'’](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))+|[.…]{3,}|[^\s\p{L}\p{N}]/gu;

/** What another program, another font or another page size may write in another way. */
const unsaid = /[\p{Pd}\p{Pi}\p{Pf}\p{Cc}\p{Cf}\p{Co}"'`´‚„′″•◦▪■●‣∙|_…]/gu;

export function tokeniser(document: Document): Tokeniser {
  const { text, clauses, blocks } = document;
  const numbers = numbersReferredTo(document);
  const headings = [
    ...clauses.flatMap(({ heading }) => (heading === null ? [] : [heading])),
    ...blocks.filter(({ kind }) => kind === 'heading'),
  ].sort((a, b) => a.start - b.start);
  return (span) => {
    const found: Token[] = [];
    const referred = within(numbers, span);
    const heads = within(headings, span);
    let next = 0;
    for (const hit of text.slice(span.start, span.end).matchAll(words)) {
      const start = span.start + hit.index;
      const end = start + hit[0].length;
      while ((referred[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const number = referred[next];
      if (number !== undefined && number.start < end) {
        if (found.at(-1)?.reference !== number.index) found.push(referenceToken(number, text));
        continue;
      }
      const inHeading = heads.some((head) => head.start <= start && start < head.end);
      const token = tokenOf({ start, end }, hit[0], inHeading);
      if (token !== null) found.push(token);
    }
    return found;
  };
}

type Numbered = Span & { readonly index: number };

/** Only of this paper: the numbers of another one do not follow ours. */
function numbersReferredTo({ text, references }: Document): readonly Numbered[] {
  const found: Numbered[] = [];
  for (const [index, { span, of, number }] of references.entries()) {
    if (of !== 'this' || number === '') continue;
    const at = text.slice(span.start, span.end).lastIndexOf(number);
    if (at >= 0) found.push({ start: span.start + at, end: span.start + at + number.length, index });
  }
  return found.sort((a, b) => a.start - b.start);
}

function referenceToken({ start, end, index }: Numbered, text: string): Token {
  return { start, end, key: '§', printed: text.slice(start, end), isWord: true, anyCase: true, reference: index };
}

function tokenOf(span: Span, text: string, inHeading: boolean): Token | null {
  if (/^[.…]{3,}$/.test(text)) return null;
  const printed = text.normalize('NFKC').replace(unsaid, '');
  if (printed === '') return null;
  const isWord = /[\p{L}\p{N}]/u.test(printed);
  const anyCase = inHeading || (printed.length > 1 && printed === printed.toUpperCase());
  return { ...span, key: printed.toLowerCase(), printed, isWord, anyCase, reference: null };
}

/** Those of a sorted list that touch the span. By halves: it is asked for every clause. */
function within<T extends Span>(sorted: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  // One that began before may reach in.
  for (let at = Math.max(0, low - 2); at < sorted.length; at += 1) {
    const each = sorted[at];
    if (each === undefined || each.start >= end) break;
    if (each.end > start) found.push(each);
  }
  return found;
}
