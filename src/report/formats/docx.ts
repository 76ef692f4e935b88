import type { ReportStream } from '../../model/report.ts';
import { bodyXml } from './docx/body.ts';
import { linkList } from './docx/links.ts';
import { wordFile } from './docx/word-file.ts';
import { aboutOf, reportBlocks } from './printed/report-blocks.ts';
import { survey } from './printed/survey.ts';
import { zipped } from './xlsx/zipped.ts';

/**
 * The report as a Word document on A4, with headings to go by, in Word's own styles. Written agreement by agreement; what it holds of
 * all of them is their names and counts, and the addresses of the laws.
 */
export async function* docx(report: ReportStream): AsyncIterable<Uint8Array> {
  const all = await survey(report);
  const links = linkList();
  const body = bodyXml(reportBlocks(report, all, null), links);
  yield* zipped(wordFile({ about: aboutOf(all), isOne: all.rows.length === 1, report, body, links }));
}
