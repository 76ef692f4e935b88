import { betweenCells, cellsIn } from '../../model/cells.ts';
import type { Comment } from '../../model/comment.ts';
import { type Block, type Document, locateAll, quote } from '../../model/document.ts';
import type { Link } from '../../model/link.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import { escaped } from './escaped.ts';
import { type Mark, marksOf } from './marks.ts';

/** The blocks of a paper in order: headings, paragraphs by the depth of their clause, rows as tables, notes apart, with what stands beside them. */
export function textOf(document: Document, at: number, links: readonly Link[]): string {
  const marks = marksOf(document, at, links);
  const beside = besideBlocks(document);
  let html = '';
  let inTable = false;
  let columns = 1;
  let from = 0;
  for (const [index, block] of document.blocks.entries()) {
    while ((marks[from]?.end ?? Number.POSITIVE_INFINITY) < block.start) from += 1;
    const inner = (span: Span): string => marked(document, span, marks.slice(from));
    if (inTable !== (block.kind === 'row')) {
      html += inTable ? '</table>\n' : '<table>\n';
      columns = columnsFrom(document, index);
    }
    inTable = block.kind === 'row';
    html += inTable ? rowOf(document, block, columns, inner) : `${paragraphOf(document, block, inner)}\n`;
    const notes = beside.get(index) ?? [];
    if (notes.length > 0 && inTable) {
      html += '</table>\n';
      inTable = false;
    }
    html += notes.join('');
  }
  return inTable ? `${html}</table>\n` : html;
}

function paragraphOf({ clauses }: Document, block: Block, inner: (span: Span) => string): string {
  const depth = block.clause === null ? 0 : (clauses[block.clause]?.depth ?? 0);
  const indent = `class="in${Math.min(depth, 8)}${block.kind === 'footnote' ? ' note' : ''}"`;
  // The page itself has the first level, what was understood the second.
  const tag = block.kind === 'heading' ? `h${Math.min(depth + 2, 6)}` : 'p';
  return `<${tag} ${indent}>${inner(block)}</${tag}>`;
}

/** How many cells the widest of the rows from here on has. */
function columnsFrom({ text, blocks }: Document, index: number): number {
  const end = blocks.findIndex(({ kind }, at) => at >= index && kind !== 'row');
  const rows = blocks.slice(index, end === -1 ? blocks.length : end);
  return rows.reduce((most, row) => Math.max(most, cellsIn(text, row).length), 1);
}

/** The last cell of a row that has fewer than others takes the room of those that it lacks. */
function rowOf({ text }: Document, block: Block, columns: number, inner: (span: Span) => string): string {
  const cells = cellsIn(text, block);
  const html = cells.map((cell, column) => {
    if (column === cells.length - 1) {
      const room = columns - column;
      return `<td${room > 1 ? ` colspan="${room}"` : ''}>${inner(cell)}</td>`;
    }
    // For those who copy the text or hear it: the sign by which `lacuna read` parts cells.
    return `<td>${inner(cell)}<span class="bar">${betweenCells}</span></td>`;
  });
  return `<tr>${html.join('')}</tr>\n`;
}

/** The words of a span with all marks on them: split wherever one begins or ends, each part within all the tags that hold it. */
function marked(document: Document, span: Span, marks: readonly Mark[]): string {
  const on: Mark[] = [];
  for (const mark of marks) {
    if (mark.start > span.end) break;
    // What is empty stands at its start; at the end of a span it belongs to the next one.
    if (mark.end > span.start || (mark.start === mark.end && mark.start === span.start && span.start < span.end))
      on.push(mark);
  }
  const edges = new Set([span.start, span.end]);
  for (const { start, end } of on)
    for (const edge of [start, end]) if (edge > span.start && edge < span.end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  let html = '';
  for (const [index, start] of sorted.entries()) {
    for (const mark of on)
      if (mark.start === mark.end && mark.start === start && start < span.end) html += mark.open + mark.close;
    const end = sorted[index + 1];
    if (end === undefined) break;
    const holding = on.filter((mark) => mark.start < end && mark.end > start);
    const words = escaped(quote(document, { start, end }));
    // An id stands once, on the first part.
    const open = holding.map((mark) => (mark.start < start ? mark.open.replace(/ id="[^"]*"/, '') : mark.open));
    html += `${open.join('')}${words}${holding
      .map(({ close }) => close)
      .reverse()
      .join('')}`;
  }
  return html;
}

/** Comments and problems by the block that they stand beside. What has no place stands above the text. */
function besideBlocks(document: Document): ReadonlyMap<number, readonly string[]> {
  const beside = new Map<number, string[]>();
  const put = (place: Place, about: string, html: string): void => {
    const blocks = document.blocks.flatMap((block, index) =>
      locateAll(document, block).some((other) => isSameSpot(other, place)) ? [index] : [],
    );
    const said = blocks.find((index) => {
      const block = document.blocks[index];
      return about !== '' && block !== undefined && quote(document, block).includes(about);
    });
    const block = said ?? blocks[0] ?? 0;
    beside.set(block, [...(beside.get(block) ?? []), html]);
  };
  for (const comment of document.comments)
    if (comment.place !== null) put(comment.place, comment.about, commentOf(comment));
  for (const problem of document.problems) if (problem.place !== undefined) put(problem.place, '', problemOf(problem));
  return beside;
}

function isSameSpot(a: Place, b: Place): boolean {
  if (a.in === 'docx') return b.in === 'docx' && a.paragraph === b.paragraph;
  if (a.in === 'text') return b.in === 'text' && a.line === b.line;
  return b.in === 'pdf' && a.page === b.page;
}

function commentOf({ author, date, text, about }: Comment): string {
  const on = about === '' ? '' : ` on “${escaped(about)}”`;
  const day = date === null ? '' : `, ${escaped(date.slice(0, 10))}`;
  return `<aside class="comment"><b>${escaped(author ?? 'somebody')}</b>${day}${on}: ${escaped(text)}</aside>\n`;
}

function problemOf({ code, says }: Problem): string {
  return `<aside class="problem"><b>${code}</b>: ${escaped(says)}</aside>\n`;
}
