import type { Element } from './tree.ts';

/** A character of a paragraph that is no white space, with where it is written. */
export type Character = {
  /** One UTF-16 code unit, or what an entity stands for. */
  readonly sign: string;
  readonly start: number;
  readonly end: number;
  /** The `w:t`, its run, and the child of the paragraph that both lie in: the run itself, or a link, change or control around it. */
  readonly text: Element;
  readonly run: Element;
  readonly top: Element;
};

const absent = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:txbxContent', 'w:rt', 'mc:Fallback']);

/**
 * The characters of a paragraph's own words, with the changes that are in the file accepted. Where a text has comments or sections of
 * plain characters in it, which no word processor writes, it is left out: what is looked for there is then not found.
 */
export function charactersOf(paragraph: Element, source: string): readonly Character[] {
  const found: Character[] = [];
  const walk = (element: Element, top: Element, run: Element | null): void => {
    if (absent.has(element.name)) return;
    if (element.name === 'w:t' && run !== null) {
      const written = source.slice(element.inner, element.innerEnd);
      if (written.includes('<')) return;
      for (const { 0: each, index } of written.matchAll(/&[^;]*;|\S/g)) {
        const start = element.inner + index;
        found.push({ sign: plain(each), start, end: start + each.length, text: element, run, top });
      }
      return;
    }
    for (const child of element.children) walk(child, top, element.name === 'w:r' ? element : run);
  };
  for (const child of paragraph.children) walk(child, child, null);
  return found;
}

const entities = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function plain(written: string): string {
  if (written.length === 1) return written;
  const code = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(written);
  if (code === null) return entities.get(written) ?? written;
  return String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
}
