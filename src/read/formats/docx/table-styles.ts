import { type RunFormat, runFormat } from './run-format.ts';
import { child, children, integer, valOf, type Xml } from './xml.ts';

/** What a table style says of words and ground: of the whole table, and of some of its rows, columns and corners (17.7.6). */
export type TableStyle = {
  readonly whole: CellLook;
  readonly parts: ReadonlyMap<string, CellLook>;
  readonly band: Band;
};

/** As far as it tells what can be seen; sizes and weights of a table style are left alone. */
export type CellLook = { readonly run: RunFormat; readonly shading: Xml | null };

/** Rows and columns of one band. */
type Band = { readonly rows: number; readonly columns: number };

export const plainCell: CellLook = { run: {}, shading: null };

export function tableStyle(style: Xml): TableStyle {
  const table = child(style, 'w:tblPr');
  return {
    whole: cellLook(style),
    parts: new Map(children(style, 'w:tblStylePr').map((part) => [part.attributes.get('type') ?? '', cellLook(part)])),
    band: {
      rows: Math.max(1, integer(valOf(table, 'w:tblStyleRowBandSize')) ?? 1),
      columns: Math.max(1, integer(valOf(table, 'w:tblStyleColBandSize')) ?? 1),
    },
  };
}

function cellLook(element: Xml): CellLook {
  const { hidden, paint, outline, shading, highlight } = runFormat(child(element, 'w:rPr'));
  const run: RunFormat = {
    ...(hidden === undefined ? {} : { hidden }),
    ...(paint === undefined ? {} : { paint }),
    ...(outline === undefined ? {} : { outline }),
    ...(shading === undefined ? {} : { shading }),
    ...(highlight === undefined ? {} : { highlight }),
  };
  return { run, shading: child(child(element, 'w:tcPr'), 'w:shd') ?? child(child(element, 'w:tblPr'), 'w:shd') };
}

/** Where a cell is, from 0, and how many rows there are; `last` says that no cell follows in its row. */
export type Position = { readonly row: number; readonly rows: number; readonly column: number; readonly last: boolean };

/** How the styles, from the farthest to the nearest, make a cell of the table look. */
export function styledCell(styles: readonly TableStyle[], table: Xml, at: Position): CellLook {
  if (styles.length === 0) return plainCell;
  const look = lookOf(child(child(table, 'w:tblPr'), 'w:tblLook'));
  let { run, shading } = plainCell;
  const take = (part: CellLook | undefined): void => {
    if (part === undefined) return;
    run = { ...run, ...part.run };
    shading = part.shading ?? shading;
  };
  for (const style of styles) {
    take(style.whole);
    for (const part of partsOf(look, at, style.band)) take(style.parts.get(part));
  }
  return { run, shading };
}

type Look = Record<'firstRow' | 'lastRow' | 'firstColumn' | 'lastColumn' | 'noHBand' | 'noVBand', boolean>;

/** Which parts of its style a table asks for: by name, or by the bits of a number in older files (17.4.55). */
function lookOf(look: Xml | null): Look {
  const bits = Number.parseInt(look?.attributes.get('val') ?? '0', 16);
  const asks = (name: string, bit: number): boolean => {
    const written = look?.attributes.get(name);
    return written === undefined ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(written);
  };
  return {
    firstRow: asks('firstRow', 0x20),
    lastRow: asks('lastRow', 0x40),
    firstColumn: asks('firstColumn', 0x80),
    lastColumn: asks('lastColumn', 0x100),
    noHBand: asks('noHBand', 0x200),
    noVBand: asks('noVBand', 0x400),
  };
}

/** The parts that a cell belongs to, in the order in which they go over each other (17.7.6.6). */
function partsOf(look: Look, { row, rows, column, last }: Position, band: Band): readonly string[] {
  const inHead = look.firstRow && row === 0;
  const inFoot = look.lastRow && row === rows - 1;
  const atStart = look.firstColumn && column === 0;
  const atEnd = look.lastColumn && last;
  const rowBand = Math.floor((row - (look.firstRow ? 1 : 0)) / band.rows) % 2 === 0 ? 'band1Horz' : 'band2Horz';
  const columnBand =
    Math.floor((column - (look.firstColumn ? 1 : 0)) / band.columns) % 2 === 0 ? 'band1Vert' : 'band2Vert';
  const listed: readonly (readonly [string, boolean])[] = [
    [columnBand, !look.noVBand && !atStart && !atEnd],
    [rowBand, !look.noHBand && !inHead && !inFoot],
    ['firstCol', atStart],
    ['lastCol', atEnd],
    ['firstRow', inHead],
    ['lastRow', inFoot],
    ['nwCell', inHead && atStart],
    ['neCell', inHead && atEnd],
    ['swCell', inFoot && atStart],
    ['seCell', inFoot && atEnd],
  ];
  return listed.filter(([, belongs]) => belongs).map(([part]) => part);
}
