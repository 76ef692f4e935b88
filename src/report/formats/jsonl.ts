import type { ReportStream } from '../../model/report.ts';

/**
 * The report as JSON lines: one line of what holds for all documents, then one for each document. The same values as in the JSON
 * report, so that a program reads a document at a time.
 */
export async function* jsonl({ documents, ...head }: ReportStream): AsyncIterable<string> {
  yield line(head);
  for await (const document of documents()) yield line(document);
}

/** JSON allows these three in a string as they are; a reader that breaks lines as Unicode says would break at them too. */
const otherLineBreaks = /[\u{85}\u{2028}\u{2029}]/gu;

function line(value: unknown): string {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(otherLineBreaks, escaped)}\n`;
}
