import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { InputFile } from '../../model/input-file.ts';
import type { Limits } from '../../model/limits.ts';
import type { Problem } from '../../model/problem.ts';
import type { View } from '../../model/view.ts';
import { decode } from '../decode.ts';
import type { FormatReading, Reader } from '../reader.ts';
import { whatWasRead } from './docx/changes.ts';
import { readSheet } from './html/style.ts';
import { type Page, readBody } from './html/walk.ts';
import { textOf } from './text.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Web pages, also those that word processors save, and bodies of mails. Places are lines of the source. No script runs, nothing is loaded. */
export const htmlReader: Reader = {
  format: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  claims: ({ name, bytes }) => {
    const text = decode(bytes, charsetOf(bytes))?.text;
    if (text === undefined) return false;
    return opening.test(text) || (/\.x?html?$/i.test(name) && /<[a-z!]/i.test(text));
  },
  read: async (file, { limits, reading }) => readHtml(file, limits, reading.view),
};

/** A document type or the root element, behind what may stand before them. */
const opening = /^(?:\s|<\?[^>]{0,500}>|<!--(?:[^-]|-(?!->)){0,2000}-->)*<(?:!doctype\s+html|html[\s>])/i;

/** The encoding that the page names for itself, in its first kilobyte (HTML, section 13.2.3.2). */
function charsetOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{1,40})/i.exec(head)?.[1] ?? null;
}

function readHtml(file: InputFile, limits: Limits, view: View): FormatReading {
  const { text, problems } = textOf(file, limits, charsetOf(file.bytes));
  const root = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const html = find(root.childNodes, 'html');
  const body = find(html?.childNodes ?? [], 'body') ?? find(html?.childNodes ?? [], 'frameset');
  if (body === null) return { pieces: [], problems, pages: null };
  const css = sheetsOf(html);
  const page = readBody(body, { sheet: readSheet(css), view, room: limits.characters });
  return {
    pieces: page.pieces,
    problems: [...problems, ...pageProblems(page, css, view)],
    pages: null,
    ...(page.insertions + page.deletions > 0 ? { view } : {}),
  };
}

function find(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], name: string): Element | null {
  const found = nodes.find((node) => 'tagName' in node && node.tagName === name);
  return found !== undefined && 'tagName' in found ? found : null;
}

/** The text of all style sheets in the head and, as mails have them, at the top of the body. */
function sheetsOf(html: Element | null): string {
  const parents = ['head', 'body'].flatMap((name) => find(html?.childNodes ?? [], name) ?? []);
  const styles = parents.flatMap(({ childNodes }) => childNodes.filter(({ nodeName }) => nodeName === 'style'));
  return styles
    .flatMap((style) => ('childNodes' in style ? style.childNodes : []))
    .map((node) => ('value' in node ? node.value : ''))
    .join('\n');
}

function pageProblems(page: Page, css: string, view: View): readonly Problem[] {
  const problems: Problem[] = [];
  if (page.tooDeep) {
    problems.push({
      code: 'broken',
      says: 'The page nests its elements deeper than any browser shows; what lies deeper was not read. Save it as DOCX or PDF.',
      hides: 'part',
    });
  }
  if (page.frames > 0) {
    problems.push({
      code: 'broken',
      says: `The page takes in ${count(page.frames, 'other page or file', 'other pages or files')}, which were not read. Give them as files of their own.`,
      hides: 'part',
    });
  }
  if (page.pictures > 0) problems.push(pictures(page));
  if (page.insertions + page.deletions > 0) {
    problems.push({
      code: 'tracked-changes',
      says: `${count(page.insertions, 'insertion')} and ${count(page.deletions, 'deletion')} are marked. ${whatWasRead[view]}`,
      hides: 'nothing',
    });
  }
  if (page.hiddenLetters > 0) {
    problems.push({
      code: 'hidden-text',
      says: `Left out: ${count(page.hiddenLetters, 'letter')} that a reader of the page does not see (not displayed, white on white, or a point tall at most). Look at the source of the page.`,
      hides: 'nothing',
    });
  }
  if (page.struckLetters > 0)
    problems.push(note(`${count(page.struckLetters, 'letter')} are struck through, and were read as text.`));
  if (page.comments > 0) problems.push(note(`Beside the text, and not read: ${count(page.comments, 'comment')}.`));
  if (/\bcounters?\(/.test(css)) {
    problems.push(
      note('Numbers that the style sheet of the page counts are not in the text. Compare the numbering with the page.'),
    );
  }
  return problems;
}

/** A page of pictures alone is a scan. */
function pictures({ pictures: number, pieces }: Page): Problem {
  if (pieces.length > 0) return note(`${count(number, 'picture')} on the page; words in them were not read.`);
  const says = `The page holds ${count(number, 'picture')} and no text. Give a copy with text.`;
  return { code: 'no-text', says, hides: 'everything' };
}

function note(says: string): Problem {
  return { code: 'note', says, hides: 'nothing' };
}

function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`;
}
