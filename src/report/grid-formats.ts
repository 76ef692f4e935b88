import type { Day } from '../model/day.ts';
import type { ColumnTotals } from '../model/grid.ts';
import type { ReviewRouteName } from '../model/review.ts';
import { csvMark, csvRow } from './csv-row.ts';
import { letters } from './formats/html/page-data.ts';
import { aboutSheet } from './formats/xlsx/about.ts';
import type { Cell } from './formats/xlsx/cell.ts';
import { legend } from './formats/xlsx/grid.ts';
import type { Look } from './formats/xlsx/looks.ts';
import type { Row } from './formats/xlsx/sheet.ts';
import { workbook } from './formats/xlsx/workbook.ts';
import { zipped } from './formats/xlsx/zipped.ts';

/** The grid of a portfolio as it is shown, to be taken away. */
export type GridExport = {
  /** The day on which acceptances hold or have lapsed. */
  readonly day: Day;
  /** What it was asked for, by name; nothing where for all. */
  readonly filter: Readonly<Record<string, string>>;
  readonly columns: readonly { readonly requirement: string; readonly title: string }[];
  /** Once, in the order in which they are shown. */
  readonly rows: () => AsyncIterable<GridExportRow>;
};

export type GridExportRow = {
  readonly agreement: string;
  readonly title: string;
  /** Name of the team. */
  readonly team: string;
  readonly route: ReviewRouteName | null;
  /** Version of the house policy that its report is by. */
  readonly policy: number | null;
  readonly says: 'read' | 'unread' | 'waiting';
  readonly open: Readonly<Record<'must' | 'should' | 'consider', number>>;
  /** By requirement, without those that do not apply. */
  readonly cells: ReadonlyMap<string, CellWord>;
};

type CellWord = keyof ColumnTotals;

type GridFormat = (grid: GridExport) => AsyncIterable<string | Uint8Array>;

/** Every way to take the grid away, by the name that a person asks for it with. */
export const gridFormats = { csv, xlsx } satisfies Record<string, GridFormat>;

/** Where a draft goes, in a word or two. */
const routes = {
  'nothing-found': 'nothing found that needs a change',
  fixable: 'fixable',
  legal: 'needs legal',
  unread: 'could not be read',
} as const satisfies Record<ReviewRouteName, string>;

const leading = [
  { name: 'agreement', width: 40 },
  { name: 'id', width: 38 },
  { name: 'team', width: 18 },
  { name: 'route', width: 30 },
  { name: 'read', width: 10 },
  { name: 'must', width: 8 },
  { name: 'should', width: 8 },
  { name: 'consider', width: 8 },
  { name: 'policy version', width: 14 },
] as const;

async function* csv({ columns, rows }: GridExport): AsyncIterable<string> {
  yield csvMark;
  yield csvRow([...leading.map(({ name }) => name), ...columns.map(({ requirement }) => requirement)]);
  for await (const row of rows())
    yield csvRow([
      ...lead(row).map((cell) => `${cell ?? ''}`),
      ...columns.map(({ requirement }) => row.cells.get(requirement) ?? ''),
    ]);
}

async function* xlsx(grid: GridExport): AsyncIterable<Uint8Array> {
  const own = grid.columns.map(({ requirement, title }) => ({ name: `${title}\n${requirement}`, width: 14 }));
  async function* rows(): AsyncIterable<Row> {
    for await (const row of grid.rows())
      yield [
        ...lead(row),
        ...grid.columns.map(({ requirement }): Cell => {
          const word = row.cells.get(requirement);
          return word === undefined ? null : marks[word];
        }),
      ];
  }
  yield* zipped(workbook([{ name: 'Grid', columns: () => [...leading, ...own], rows }, aboutSheet(about(grid))]));
}

function lead(row: GridExportRow): readonly (string | number | null)[] {
  const { title, agreement, team, route, says, open, policy } = row;
  const goes = route === null ? null : routes[route];
  return [title, agreement, team, goes, says, open.must, open.should, open.consider, policy];
}

function mark(letter: string, look: Look): Cell {
  return { mark: letter, look };
}

const marks = {
  missing: mark(letters.missing, 'bad'),
  forbidden: mark(letters.forbidden, 'bad'),
  weak: mark(letters.weak, 'poor'),
  unsure: mark(letters.unsure, 'open'),
  met: mark(letters.met, 'good'),
  clear: mark(letters.clear, 'good'),
  conflict: mark('C', 'bad'),
  accepted: mark('a', 'soft'),
} as const satisfies Record<CellWord, Cell>;

function about({ day, filter }: GridExport): readonly Row[] {
  return [
    [
      'this table',
      'A reading aid for people who decide: what the newest report of each agreement says, with what people decided. What was not asked was not checked.',
    ],
    ['decisions as of', { day }],
    ['gaps', 'Open ones, and what does not go together, among the columns that are shown.'],
    ['policy version', 'Of the house policy, by which its report is; 0: the one that came with the library.'],
    ...Object.entries(filter).map(([name, value]): Row => [`only: ${name}`, value]),
    ['letters of the grid', legend],
  ];
}
