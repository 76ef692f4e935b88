import { withoutControls } from '../model/controls.ts';

/** Text broken at spaces into lines of at most `width` columns. A longer word (an address) keeps its line to itself. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The same words on one line, without anything that a terminal would obey instead of showing. */
export function printable(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' '), '\u{fffd}').trim();
}

/** A label in its column and the text beside it, wrapped under itself. */
export function beside(label: string, text: string, { indent, column, width }: Columns): readonly string[] {
  const room = Math.max(20, width - indent - column);
  return wrapped(text, room).map(
    (line, index) => `${' '.repeat(indent)}${(index === 0 ? label : '').padEnd(column)}${line}`,
  );
}

/** `indent`: spaces before the label. `column`: columns of the label, its space included. `width`: of the whole line. */
export type Columns = { readonly indent: number; readonly column: number; readonly width: number };

/** At most so many characters, cut at a word, with "[…]" where something is left out. */
export function shortened(text: string, length: number): string {
  const plain = printable(text);
  if (plain.length <= length) return plain;
  const cut = plain.lastIndexOf(' ', length - 4);
  return `${plain.slice(0, cut > length / 2 ? cut : length - 4)} […]`;
}

/** "1 page", "2 pages". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Paragraphs side by side, each list of them in a column of so many characters, two spaces between. A longer word is cut. */
export function columns(texts: readonly (readonly string[])[], room: number): readonly string[] {
  const broken = texts.map((paragraphs) =>
    paragraphs.flatMap((paragraph) => wrapped(paragraph, room).flatMap((line) => cut(line, room))),
  );
  const height = Math.max(0, ...broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    broken
      .map((lines) => (lines[row] ?? '').padEnd(room))
      .join('  ')
      .trimEnd(),
  );
}

function cut(line: string, room: number): readonly string[] {
  return line.length <= room ? [line] : [line.slice(0, room), ...cut(line.slice(room), room)];
}
