import type { ReportStream } from '../../model/report.ts';

/**
 * The report as JSON, indented by two spaces, with a final line break.
 * Keys stand in the order in which the report was built, which is fixed: same report, same bytes.
 */
export async function* json({ documents, ...head }: ReportStream): AsyncIterable<string> {
  const opened = JSON.stringify({ ...head, documents: [] }, null, 2);
  yield opened.slice(0, opened.lastIndexOf(']'));
  let before = '';
  for await (const document of documents()) {
    yield `${before}\n    ${JSON.stringify(document, null, 2).replaceAll('\n', '\n    ')}`;
    before = ',';
  }
  yield before === '' ? ']\n}\n' : '\n  ]\n}\n';
}
