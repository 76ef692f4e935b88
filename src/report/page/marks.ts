import { type Document, quote } from '../../model/document.ts';
import type { Link } from '../../model/link.ts';
import { byPosition, type Span } from '../../model/span.ts';
import { clauseId, referenceId } from './contents.ts';
import { escaped } from './escaped.ts';

/** A stretch of text that stands between two tags. Marks may cross each other: where one begins or ends within another, that is split. */
export type Mark = Span & { readonly open: string; readonly close: string };

/** Below this a person should compare the word with the picture. */
const sure = 80;

/** Labels, references, defined terms and words that recognition was unsure of, and where pages and clauses begin: sorted. */
export function marksOf(document: Document, at: number, links: readonly Link[]): readonly Mark[] {
  const { clauses, references, terms } = document;
  const marks: Mark[] = [];
  for (const [index, { start, label, parent }] of clauses.entries()) {
    // The innermost of several that begin at one place holds the label; the others are targets of links all the same.
    const end = start + (document.text.startsWith(label, start) ? label.length : 0);
    const open = `<b id="${clauseId(at, index)}"${parent === null ? '' : ` data-in="${escaped(clauses[parent]?.number ?? '')}"`}>`;
    marks.push({ start, end, open, close: '</b>' });
  }
  for (const [index, { span, of, target }] of references.entries()) {
    const to = links.find((each) => each.document === at && each.reference === index)?.to ?? null;
    const id = `id="${referenceId(at, index)}"`;
    const leads = target !== null ? clauseId(at, target) : to === null ? null : clauseId(to.document, to.clause);
    if (leads !== null) marks.push({ ...span, open: `<a ${id} href="#${leads}">`, close: '</a>' });
    else if (of === 'this')
      marks.push({ ...span, open: `<span ${id} class="nowhere" title="leads to no clause">`, close: '</span>' });
  }
  for (const term of terms) {
    const meaning = escaped(quote(document, term.meaning).slice(0, 400));
    marks.push({ ...term.defined, open: `<dfn title="${meaning}">`, close: '</dfn>' });
    for (const use of term.uses)
      marks.push({ ...use, open: `<span class="term" title="${meaning}">`, close: '</span>' });
  }
  for (const rewrite of document.rewrites ?? []) {
    if (rewrite.end > rewrite.start) marks.push({ ...rewrite, open: '<span class="rewritten">', close: '</span>' });
  }
  marks.push(...unsureWords(document), ...pageBreaks(document));
  return marks.sort(byPosition);
}

function* unsureWords({ anchors, text }: Document): Generator<Mark> {
  for (const { start, end, confidences } of anchors) {
    if (confidences === undefined) continue;
    for (const word of text.slice(start, end).matchAll(/\S+/g)) {
      const least = Math.min(...confidences.slice(word.index, word.index + word[0].length));
      if (least >= sure) continue;
      const title = `recognised from a picture, ${Math.round(least)} % sure`;
      const from = start + word.index;
      yield { start: from, end: from + word[0].length, open: `<mark title="${title}">`, close: '</mark>' };
    }
  }
}

/** An empty mark where the first words of a page stand; the style sheet draws its number in the margin. */
function* pageBreaks({ anchors }: Document): Generator<Mark> {
  let page = 0;
  for (const { start, place } of anchors) {
    const own = place.in === 'docx' ? undefined : place.page;
    if (own === undefined || own === page) continue;
    page = own;
    yield { start, end: start, open: `<i class="page" data-page="${page}">`, close: '</i>' };
  }
}
