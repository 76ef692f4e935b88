import type { CompileContext, Extension, fromMarkdown, Token } from 'mdast-util-from-markdown';
import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import { decode } from '../decode.ts';
import type { FormatReading, Reader } from '../reader.ts';
import { textOf } from './text.ts';

/** Markdown, known by its name: as bytes it is plain text. CommonMark 0.31, and the tables of GitHub Flavored Markdown 0.29 (section 4.10). */
export const markdownReader: Reader = {
  format: 'markdown',
  endings: ['.md', '.markdown'],
  claims: ({ name, bytes }) => {
    const decoded = /\.(md|markdown)$/i.test(name) ? decode(bytes) : null;
    return decoded !== null && !tooDeep.test(decoded.text);
  },
  read: (file, { limits }) => readMarkdown(file, limits),
};

/**
 * A line that opens more quotes and lists than anybody nests, or stands further in. 5,000 lists in each other take micromark a
 * minute, 20,000 quotes its stack: such a file is plain text.
 */
const tooDeep = /^(?:(?:[ \t]{0,9}(?:>|[-+*]|\d{1,9}[.)])){60}|[ \t]{300})/m;

type Node = ReturnType<typeof fromMarkdown>['children'][number];
type Table = Extract<Node, { type: 'table' }>;

/** The pieces so far, and the number of the next table. */
type Gathered = { readonly pieces: Piece[]; tables: number };

async function readMarkdown(file: InputFile, limits: Limits): Promise<FormatReading> {
  // Loaded by the files that need them: their forty modules took a fifth of the start of every thread.
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const { gfmTable } = await import('micromark-extension-gfm-table');
  const { text, problems } = textOf(file, limits);
  const gathered: Gathered = { pieces: [], tables: 0 };
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [tables] });
  for (const node of tree.children) collect(node, '', 0, gathered);
  return { pieces: gathered.pieces, problems, pages: null };
}

/** Tokens of gfmTable to nodes. */
const tables: Extension = {
  enter: {
    table(token) {
      this.enter({ type: 'table', align: [], children: [] }, token);
    },
    tableRow(token) {
      this.enter({ type: 'tableRow', children: [] }, token);
    },
    tableHeader(token) {
      this.enter({ type: 'tableCell', children: [] }, token);
    },
    tableData(token) {
      this.enter({ type: 'tableCell', children: [] }, token);
    },
  },
  exit: { table: exit, tableRow: exit, tableHeader: exit, tableData: exit },
};

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}

/** `label` is the number or bullet that the list draws before the first paragraph of an item. */
function collect(node: Node, label: string, listLevel: number, gathered: Gathered): void {
  switch (node.type) {
    case 'heading':
      add(gathered, node, words(node), label, listLevel, node.depth);
      return;
    case 'paragraph':
    case 'code':
    case 'html':
      add(gathered, node, words(node), label, listLevel, null);
      return;
    case 'table':
      addTable(node, gathered);
      return;
    case 'list':
      node.children.forEach((item, index) => {
        const drawn = node.ordered ? `${(node.start ?? 1) + index}.` : '•';
        item.children.forEach((child, position) => {
          const depth = child.type === 'list' ? listLevel + 1 : listLevel;
          collect(child, position === 0 ? drawn : '', depth, gathered);
        });
      });
      return;
    case 'blockquote':
      for (const child of node.children) collect(child, label, listLevel, gathered);
      return;
    default:
      return;
  }
}

function add(
  { pieces }: Gathered,
  node: Node,
  said: string,
  label: string,
  listLevel: number,
  headingLevel: number | null,
): void {
  const text = `${label} ${said}`.replace(/\s+/g, ' ').trim();
  if (text === '') return;
  pieces.push({
    text,
    place: { in: 'text', line: node.position?.start.line ?? 1 },
    unit: 'paragraph',
    zone: 'body',
    ...(label === '' ? {} : { label, listLevel }),
    ...(headingLevel === null ? {} : { headingLevel }),
  });
}

function addTable(table: Table, gathered: Gathered): void {
  const ordinal = gathered.tables++;
  for (const [row, { children }] of table.children.entries()) {
    for (const [column, cell] of children.entries()) {
      const text = words(cell).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      const place = { in: 'text', line: cell.position?.start.line ?? 1 } as const;
      gathered.pieces.push({ text, place, unit: 'paragraph', zone: 'body', cell: { table: ordinal, row, column } });
    }
  }
}

/** The visible words under a node: emphasis and links give their text, a picture its description. */
function words(node: { readonly type: string }): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  if (node.type === 'break') return ' ';
  if ('children' in node && Array.isArray(node.children)) return node.children.map(words).join('');
  return '';
}
