/** What the tables at the top of an RTF file say (RTF 1.9.1, "Header"). */
export type Tables = {
  readonly fonts: Map<number, Font>;
  /** Whether each colour is white. */
  readonly white: boolean[];
  /** Outline level from 1 of paragraph styles that are headings. */
  readonly headings: Map<number, number>;
  readonly authors: string[];
  font: { readonly index: number; charset: number; name: string } | null;
  colour: { red: number; green: number; blue: number };
  /** Name of the style or author that is open. */
  name: string;
};

export type Font = { readonly name: string; readonly charset: number };

export function noTables(): Tables {
  return {
    fonts: new Map(),
    white: [],
    headings: new Map(),
    authors: [],
    font: null,
    colour: { red: 0, green: 0, blue: 0 },
    name: '',
  };
}

export function openFont(tables: Tables, index: number): void {
  tables.font = { index, charset: 0, name: '' };
}

/** Text of the font table: names, each ended by a semicolon. */
export function addFontName(tables: Tables, text: string): void {
  const { font } = tables;
  if (font === null) return;
  if (text !== ';') font.name += text;
  else tables.fonts.set(font.index, { name: font.name.trim(), charset: font.charset });
}

/** A semicolon of the colour table ends a colour; the first one, of no parts, is automatic. */
export function endColour({ white, colour }: Tables): void {
  white.push(Math.min(colour.red, colour.green, colour.blue) === 255);
  Object.assign(colour, { red: 0, green: 0, blue: 0 });
}

/** A style ends with its name; its outline level goes before what the name says. */
export function endStyle(tables: Tables, style: number, outline: number | null): void {
  const named = /^heading ([1-9])\b/i.exec(tables.name.trim())?.[1];
  const level = outline === null ? Number(named ?? 0) : outline + 1;
  if (level >= 1 && level <= 9) tables.headings.set(style, level);
  tables.name = '';
}

export function endAuthor(tables: Tables): void {
  tables.authors.push(tables.name);
  tables.name = '';
}
