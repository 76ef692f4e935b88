import { shortened } from '../../layout.ts';
import { escaped } from '../../page/escaped.ts';
import { type Block, type Column, type Entry, plain, type Run } from '../printed/block.ts';
import type { Links } from './links.ts';
import { textWidth } from './styles.ts';

/**
 * Blocks as paragraphs and tables of WordprocessingML (ECMA-376, part 1, section 17), as they come. What is held is the columns of the
 * table that is open.
 */
export async function* bodyXml(blocks: AsyncIterable<Block>, links: Links): AsyncIterable<string> {
  let columns: readonly Column[] = [];
  let bookmarks = 0;
  for await (const block of blocks) {
    if (block.is === 'table') columns = block.columns;
    if (block.is === 'heading') bookmarks += 1;
    yield xmlOf(block, { columns, bookmarks, links });
  }
}

type Around = { readonly columns: readonly Column[]; readonly bookmarks: number; readonly links: Links };

function xmlOf(block: Block, { columns, bookmarks, links }: Around): string {
  switch (block.is) {
    case 'title':
      return `${paragraph('Title', run(block.words))}${block.below === null ? '' : paragraph('Subtitle', run(block.below))}`;
    case 'heading': {
      const words = block.runs.map((each) => runXml(each, links)).join(run(' '));
      const marked = `<w:bookmarkStart w:id="${bookmarks}" w:name="${block.anchor}"/>${words}<w:bookmarkEnd w:id="${bookmarks}"/>`;
      return paragraph(`Heading${block.level}`, marked, block.onNewPage ? '<w:pageBreakBefore/>' : '');
    }
    case 'paragraph':
      return paragraph(null, runsXml(block.runs, links));
    case 'row': {
      const more = block.leads ? '<w:keepNext/>' : '';
      const words = runsXml(block.runs, links);
      if (block.label.words === '') return paragraph('DetailMore', words, more);
      const label = run(block.label.words, characterStyle(block.label.ink ?? 'label'));
      return paragraph('Detail', `${label}<w:r><w:tab/></w:r>${words}`, more);
    }
    case 'quote':
      // One that is short stays on its page; a longer one leaves two lines at least on either.
      return paragraph('Quote', run(block.words), block.words.length < shortQuote ? '<w:keepLines/>' : '');
    case 'item':
      return paragraph('ListBullet', runsXml(block.runs, links), block.leads ? '<w:keepNext/>' : '');
    case 'table':
      return `${paragraph('Caption', run(block.caption))}${tableOpening(block.caption, block.columns)}`;
    case 'cells':
      return tableRow(
        block.cells.map((cell) => runXml({ ...cell, words: shortened(cell.words, cellLength) }, links)),
        columns,
        'TableText',
      );
    case 'table-end':
      return `</w:tbl>${paragraph('AfterTable', '')}`;
    case 'contents':
      return contents(block.title, block.entries);
    default:
      return block satisfies never;
  }
}

const shortQuote = 1_200;
const cellLength = 300;

/** `properties`: more of them than its style has, in the order of section 17.3.1.26. */
function paragraph(style: string | null, inner: string, properties = ''): string {
  const named = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${inner}</w:p>`;
}

function runsXml(runs: readonly Run[], links: Links): string {
  return runs.map((each) => runXml(each, links)).join('');
}

function runXml({ words, ink, link, to }: Run, links: Links): string {
  if (link !== undefined)
    return `<w:hyperlink r:id="${links.nameOf(link)}" w:history="1">${run(words, 'Hyperlink')}</w:hyperlink>`;
  if (to !== undefined) return `<w:hyperlink w:anchor="${to}" w:history="1">${run(words, 'Hyperlink')}</w:hyperlink>`;
  return run(words, ink === undefined ? undefined : characterStyle(ink));
}

/** "Bad" for `bad`. */
function characterStyle(ink: string): string {
  return `${ink[0]?.toUpperCase()}${ink.slice(1)}`;
}

function run(words: string, style?: string): string {
  const look = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escaped(plain(words))}</w:t></w:r>`;
}

function tableOpening(caption: string, columns: readonly Column[]): string {
  const grid = columns.map((column) => `<w:gridCol w:w="${widthOf(column, columns)}"/>`).join('');
  const look =
    '<w:tblLook w:val="0460" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';
  const table = `<w:tblPr><w:tblStyle w:val="GapTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${escaped(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  const heads = columns.map(({ name }) => run(name));
  return `<w:tbl>${table}${tableRow(heads, columns, 'TableHead')}`;
}

function tableRow(cells: readonly string[], columns: readonly Column[], style: 'TableHead' | 'TableText'): string {
  const all = columns.map((column, at) => {
    const side = column.isNumber ? '<w:jc w:val="right"/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${widthOf(column, columns)}" w:type="dxa"/></w:tcPr>${paragraph(style, cells[at] ?? '', side)}</w:tc>`;
  });
  const again = style === 'TableHead' ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${again}</w:trPr>${all.join('')}</w:tr>`;
}

function widthOf({ share }: Column, columns: readonly Column[]): number {
  return Math.floor((textWidth * share) / columns.reduce((sum, each) => sum + each.share, 0));
}

/** As Word's own, which sets page numbers when somebody asks it to: nobody knows pages before a program has laid them out. */
function contents(title: string, entries: readonly Entry[]): string {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "2-3" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const lines = entries.map(({ level, words, to }, at) =>
    paragraph(
      `TOC${level}`,
      `${at === 0 ? begin : ''}<w:hyperlink w:anchor="${to}" w:history="1">${run(words)}</w:hyperlink>`,
    ),
  );
  const gallery =
    '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';
  const end = paragraph('AfterTable', '<w:r><w:fldChar w:fldCharType="end"/></w:r>');
  return `<w:sdt>${gallery}<w:sdtContent>${paragraph('TOCHeading', run(title))}${lines.join('')}${end}</w:sdtContent></w:sdt>`;
}
