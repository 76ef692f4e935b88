import { fromMarkdown } from 'mdast-util-from-markdown';
import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Piece } from '../../model/piece.ts';
import type { FormatReading, Reader } from '../reader.ts';
import { cut, decode } from './text.ts';

/** Markdown, known by its name: as bytes it is plain text. CommonMark 0.31; a table row reads as a paragraph with its bars. */
export const markdownReader: Reader = {
  format: 'markdown',
  endings: ['.md', '.markdown'],
  claims: (file) => /\.(md|markdown)$/i.test(file.name) && decode(file.bytes) !== null,
  read: async (file, _engines, limits) => readMarkdown(file, limits),
};

type Node = ReturnType<typeof fromMarkdown>['children'][number];

function readMarkdown(file: InputFile, limits: Limits): FormatReading {
  const { text, problems } = cut(decode(file.bytes) ?? '', limits);
  const pieces: Piece[] = [];
  for (const node of fromMarkdown(text).children) collect(node, '', 0, pieces);
  return { pieces, problems, pages: null };
}

/** `label` is the number or bullet that the list draws before the first paragraph of an item. */
function collect(node: Node, label: string, listLevel: number, pieces: Piece[]): void {
  switch (node.type) {
    case 'heading':
      add(pieces, node, words(node), label, listLevel, node.depth);
      return;
    case 'paragraph':
    case 'code':
    case 'html':
      add(pieces, node, words(node), label, listLevel, null);
      return;
    case 'list':
      node.children.forEach((item, index) => {
        const drawn = node.ordered ? `${(node.start ?? 1) + index}.` : '•';
        item.children.forEach((child, position) => {
          const depth = child.type === 'list' ? listLevel + 1 : listLevel;
          collect(child, position === 0 ? drawn : '', depth, pieces);
        });
      });
      return;
    case 'blockquote':
      for (const child of node.children) collect(child, label, listLevel, pieces);
      return;
    default:
      return;
  }
}

function add(
  pieces: Piece[],
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

/** The visible words under a node: emphasis and links give their text, a picture its description. */
function words(node: { readonly type: string }): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  if (node.type === 'break') return ' ';
  if ('children' in node && Array.isArray(node.children)) return node.children.map(words).join('');
  return '';
}
