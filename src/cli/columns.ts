/** Texts side by side: each list of paragraphs in a column of so many characters, two spaces between. Line by line. */
export function columns(texts: readonly (readonly string[])[], room: number): readonly string[] {
  const wrapped = texts.map((paragraphs) => paragraphs.flatMap((paragraph) => broken(paragraph, room)));
  const height = Math.max(0, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines) => (lines[line] ?? '').padEnd(room))
      .join('  ')
      .trimEnd(),
  );
}

/** A label and a text that is wrapped under itself, two spaces in. */
export function beside(label: string, text: string, width: number): readonly string[] {
  return broken(`${label} ${text}`, Math.max(20, width - 4)).map(
    (line, index) => `${index === 0 ? '  ' : '    '}${line}`,
  );
}

/** At spaces; a word that is longer than the room is cut. */
function broken(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, room: number): readonly string[] {
  return word.length <= room ? [word] : [word.slice(0, room), ...pieces(word.slice(room), room)];
}
