import type { Row, Sheet } from './sheet.ts';

/** The last sheet of a workbook: what it is, and how it is to be read. */
export function aboutSheet(rows: readonly Row[]): Sheet {
  return {
    name: 'About',
    columns: () => [
      { name: 'about', width: 24 },
      { name: 'says', width: 90 },
    ],
    rows: () => rows,
  };
}
