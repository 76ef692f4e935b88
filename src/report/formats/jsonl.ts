import type { ReportStream } from '../../model/report.ts';
import { asciiJson, documentJson } from '../../model/report-json.ts';

/**
 * The report as JSON lines: one line of what holds for all documents, then one for each document. The same values as in the JSON
 * report, so that a program reads a document at a time; of ASCII alone.
 */
export async function* jsonl({ documents, ...head }: ReportStream): AsyncIterable<string> {
  yield `${asciiJson(head)}\n`;
  for await (const document of documents()) yield `${documentJson(document)}\n`;
}
