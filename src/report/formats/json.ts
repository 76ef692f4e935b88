import type { ReportStream } from '../../model/report.ts';
import { documentJson } from '../../model/report-json.ts';

/**
 * The report as JSON with a final line break: the head indented by two spaces, then each document on a line of its own, of ASCII
 * alone (other characters are escaped). Keys stand in the order in which the report was built, which is fixed: same report, same bytes.
 */
export async function* json({ documents, ...head }: ReportStream): AsyncIterable<string> {
  const opened = JSON.stringify({ ...head, documents: [] }, null, 2);
  yield opened.slice(0, opened.lastIndexOf(']'));
  let before = '';
  for await (const document of documents()) {
    yield `${before}\n    ${documentJson(document)}`;
    before = ',';
  }
  yield before === '' ? ']\n}\n' : '\n  ]\n}\n';
}
