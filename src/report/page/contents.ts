import { type Document, quote } from '../../model/document.ts';
import { escaped } from './escaped.ts';

/** The headings of a paper as nested lists of links; of clauses without a heading those at the top, by their number. */
export function contentsOf(document: Document, at: number): string {
  const { clauses, source } = document;
  let list = '';
  let open = 0;
  let last = -1;
  for (const [index, { depth, heading, label }] of clauses.entries()) {
    if (heading === null && depth > 0) continue;
    // A level that has no heading of its own opens no list.
    const level = Math.min(depth, last + 1);
    for (; open > level + 1; open -= 1) list += '</li></ol>';
    if (open === level + 1) list += '</li>';
    else {
      list += '<ol>';
      open += 1;
    }
    const words = heading === null ? '' : quote(document, heading);
    list += `<li><a href="#${clauseId(at, index)}"><b>${escaped(label)}</b> ${escaped(words)}</a>`;
    last = level;
  }
  for (; open > 0; open -= 1) list += '</li></ol>';
  return `<p><a href="#d${at}">${escaped(source.name)}</a></p>\n${list}`;
}

/** Where a clause stands on the page. */
export function clauseId(document: number, clause: number): string {
  return `d${document}c${clause}`;
}

/** Where a reference stands on the page. */
export function referenceId(document: number, reference: number): string {
  return `d${document}r${reference}`;
}
