import { placeInWords } from '../../model/place.ts';
import { policyInWords } from '../../model/policy.ts';
import type { DocumentReport, ReportHead, ReportStream } from '../../model/report.ts';
import { type PageRow, requirementList, rowOf } from './html/page-data.ts';
import { readingAid } from './told/how-to-read.ts';
import { aboutSheet } from './xlsx/about.ts';
import { familyColumns, familyRows } from './xlsx/families.ts';
import { findingColumns, findingRows } from './xlsx/findings.ts';
import { gridColumns, gridRow, legend } from './xlsx/grid.ts';
import { overviewColumns, overviewRow } from './xlsx/overview.ts';
import type { Row, Sheet } from './xlsx/sheet.ts';
import { workbook } from './xlsx/workbook.ts';
import { zipped } from './xlsx/zipped.ts';

/**
 * The report as a spreadsheet: a row for each agreement, a row for each finding, the grid of agreements by requirements, and what
 * could not be read. Written sheet by sheet, with a run through the agreements for each; what it holds of all of them is a letter
 * for each requirement.
 */
export async function* xlsx(report: ReportStream): AsyncIterable<Uint8Array> {
  const { all, placeOf } = requirementList();
  const rows: Pick<PageRow, 'name' | 'letters'>[] = [];
  const names = new Map(report.jurisdictions.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;

  async function* overview() {
    for await (const document of report.documents()) {
      const { name, letters } = rowOf(document, placeOf);
      rows.push({ name, letters });
      yield overviewRow(document);
    }
  }

  // In this order: the grid is made of what the overview came by.
  const sheets: readonly Sheet[] = [
    { name: 'Overview', columns: () => overviewColumns, rows: overview },
    {
      name: 'Findings',
      columns: () => findingColumns,
      rows: () => rowsOf(report, (document) => findingRows(document, nameOf)),
    },
    { name: 'Families', columns: () => familyColumns, rows: () => report.families.flatMap(familyRows) },
    { name: 'Grid', columns: () => gridColumns(all), rows: () => gridRows(rows) },
    { name: 'Problems', columns: () => problemColumns, rows: () => rowsOf(report, problemRows) },
    aboutSheet(aboutRows(report)),
  ];
  yield* zipped(workbook(sheets));
}

async function* rowsOf({ documents }: ReportStream, of: (document: DocumentReport) => readonly Row[]) {
  for await (const document of documents()) yield* of(document);
}

function* gridRows(rows: readonly Pick<PageRow, 'name' | 'letters'>[]) {
  for (const row of rows) yield gridRow(row);
}

const problemColumns = [
  { name: 'agreement', width: 40 },
  { name: 'kind', width: 14 },
  { name: 'place', width: 20 },
  { name: 'says', width: 90 },
  { name: 'code', width: 24 },
];

function problemRows({ name, problems }: DocumentReport): readonly Row[] {
  return problems.map(({ code, says, hides, place }) => [
    name,
    { everything: 'unread', part: 'partly unread', nothing: 'note' }[hides],
    place === undefined ? null : placeInWords(place),
    says,
    code,
  ]);
}

function aboutRows({ deal, engine, jurisdictions }: ReportHead): readonly Row[] {
  return [
    ['this report', readingAid],
    ['our side', deal.side],
    ['law as of', { day: deal.asOf }],
    ['held against', jurisdictions.map(({ name }) => name).join(', ')],
    ['letters of the grid', legend],
    ['Lacuna', engine.version],
    ['library', engine.library],
    ...(engine.policy === undefined ? [] : [['house policy', policyInWords(engine.policy)]]),
  ];
}
