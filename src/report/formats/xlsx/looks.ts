// How cells look, by name. The grid's colours are those of the page (formats/html/style.ts), by light.

const looks = ['plain', 'head', 'text', 'number', 'day', 'bad', 'poor', 'open', 'good', 'soft'] as const;

export type Look = (typeof looks)[number];

/** Its place in `stylesXml`. */
export function lookNumber(look: Look): number {
  return looks.indexOf(look);
}

const grid = {
  bad: { ink: '9C1C1C', ground: 'FBE3E0' },
  poor: { ink: '7A4300', ground: 'FFF0D1' },
  open: { ink: '44407A', ground: 'E8E6F8' },
  good: { ink: '1D5C38', ground: 'E2F2E6' },
  soft: { ink: '5D646E', ground: 'F3F1EC' },
} as const;

const colours = Object.values(grid);
const top = '<alignment vertical="top" wrapText="1"/>';

// quotePrefix: that text stays text when somebody edits the cell, too.
const formats = [
  '<xf/>',
  `<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1" quotePrefix="1">${top}</xf>`,
  `<xf applyAlignment="1" quotePrefix="1">${top}</xf>`,
  '<xf applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  ...colours.map(
    (_, index) =>
      `<xf fontId="${index + 2}" fillId="${index + 3}" applyFont="1" applyFill="1" applyAlignment="1" quotePrefix="1"><alignment horizontal="center" vertical="top"/></xf>`,
  ),
];

const fonts = [
  '<font><sz val="10"/><name val="Calibri"/></font>',
  '<font><b/><sz val="10"/><name val="Calibri"/></font>',
  ...colours.map(({ ink }) => `<font><sz val="10"/><color rgb="FF${ink}"/><name val="Calibri"/></font>`),
];

// The first two are the same in every file; programs take them for granted.
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...['E7E6E6', ...colours.map(({ ground }) => ground)].map(
    (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`,
  ),
];

/** The part of the file that says how cells look (ECMA-376, part 1, section 18.8). */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
