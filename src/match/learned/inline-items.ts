import type { Span } from '../../model/span.ts';

/** The markers of a list within a sentence, "(a)", "(ii)", "(3)"; none where they do not count up from the first. */
export function inlineMarkers(text: string, span: Span): readonly Span[] {
  const found: Span[] = [];
  let expected: readonly string[] = firsts;
  for (const hit of text.slice(span.start, span.end).matchAll(marker)) {
    const label = hit[1] ?? '';
    if (!expected.includes(label)) continue;
    const start = span.start + hit.index;
    found.push({ start, end: start + hit[0].length });
    expected = successors(label);
  }
  return found.length < 2 ? [] : found;
}

// "Section 2(a)" has no space before it; "thirty (30) days" does not count up from the first.
const marker = /(?<=^|\s)\(([a-zA-Z]{1,5}|\d{1,2})\)(?=\s)/g;
const firsts = ['a', 'i', '1', 'A', 'I'];
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** "(i)" is the first of a roman list, or stands behind "(h)". */
function successors(label: string): readonly string[] {
  if (/^\d+$/.test(label)) return [String(Number(label) + 1)];
  const lower = label.toLowerCase();
  const cased = (next: string) => (label === lower ? next : next.toUpperCase());
  const roman = romans[romans.indexOf(lower) + 1];
  return [
    ...(romans.includes(lower) && roman !== undefined ? [cased(roman)] : []),
    ...(lower.length === 1 && lower !== 'z' ? [cased(String.fromCharCode(lower.charCodeAt(0) + 1))] : []),
  ];
}
