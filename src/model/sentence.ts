import type { Span } from './span.ts';

/**
 * The sentences within one stretch of text, for example a block. Empty where it holds only white space.
 * White space around a sentence is left out. Legal abbreviations ("Art. 28", "Ltd.", "U.S.") do not end one,
 * nor does the label that a block begins with ("1.").
 */
export function sentencesIn(text: string, span: Span): readonly Span[] {
  const before = known.get(span);
  if (before?.text === text) return before.sentences;
  const sentences = sought(text, span);
  known.set(span, { text, sentences });
  return sentences;
}

// Most steps ask for the sentences of the same blocks.
const known = new WeakMap<Span, { readonly text: string; readonly sentences: readonly Span[] }>();

function sought(text: string, span: Span): readonly Span[] {
  const found: Span[] = [];
  let start = span.start;
  // Cut out first: a search in the whole text would run to its end for every block without a full stop.
  for (const hit of text.slice(span.start, span.end).matchAll(stop)) {
    const at = span.start + hit.index;
    const end = at + hit[0].length;
    if (!endsSentence(text, { start, end: at }, hit[0], end)) continue;
    pushTrimmed(found, text, { start, end });
    start = end;
  }
  pushTrimmed(found, text, { start, end: span.end });
  return found;
}

const stop = /[.!?]{1,3}["'”’»)\]]{0,3}(?=\s)/g;

// What stands before a full stop that ends no sentence.
const neverLast = new Set(
  'no nos art arts sec secs cl cls para paras sch app fig vol vs v e.g i.e cf approx ca mr mrs ms dr prof messrs st nr ref tel'.split(
    ' ',
  ),
);
// These may end a sentence: they do where a word follows that opens one.
const mayBeLast = new Set(
  'inc ltd co corp llc l.l.c llp l.p plc gmbh s.a s.p.a s.r.l b.v n.v pty bros etc al u.s u.k u.s.a e.u a.m p.m jr sr'.split(
    ' ',
  ),
);
const opener =
  /^(?:the|this|these|that|those|each|every|if|in|on|at|no|any|all|neither|either|both|upon|for|such|it|its|a|an|as|where|when|unless|notwithstanding|except|subject|without|by|to|we|you|our|your|nothing)\b/i;
const months = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

function endsSentence(text: string, before: Span, mark: string, next: number): boolean {
  const after = text.slice(next, next + 24).trimStart();
  if (!/^["'“‘«([]{0,2}[\p{Lu}\d]/u.test(after) && !/^\(?[a-z]{1,4}\)/.test(after)) return false;
  if (mark[0] !== '.' || mark.length > 1) return true;
  const head = text.slice(Math.max(before.start, before.end - 24), before.end);
  if (before.end - before.start <= 12 && /^\s*\(?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[A-Za-z]|[ivxIVX]{1,6})\)?$/.test(head))
    return false;
  if (/^\s*(?:section|article|clause|schedule|annex|exhibit|appendix|part)\s+[\dA-Z.]{1,7}$/i.test(head)) {
    return before.end - before.start > 24;
  }
  const word = /[\p{L}.]{1,16}$/u.exec(head)?.[0] ?? '';
  const lower = word.toLowerCase().replace(/^\.+/, '');
  if (neverLast.has(lower)) return !/^[\d§("“[]/.test(after) && lower === 'no' && opener.test(after);
  if (months.has(lower)) return !/^\d/.test(after);
  if (mayBeLast.has(lower)) return opener.test(after);
  if (/^\p{Lu}$/u.test(lower.length === 1 ? word : '')) return opener.test(after);
  return true;
}

function pushTrimmed(found: Span[], text: string, { start, end }: Span): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (from < to) found.push({ start: from, end: to });
}
