import type { ScanComparison } from '../model/scan-comparison.ts';
import { scanHtml } from './comparison/scan-html.ts';
import { scanText } from './comparison/scan-text.ts';
import type { ComparisonFormatName } from './comparison-formats.ts';
import type { Look } from './formats/look.ts';

/** Writes down what became of one scan in another, an agreement at a time. */
export type ScanComparisonFormat = (comparison: ScanComparison, look: Look) => AsyncIterable<string>;

export const scanComparisonFormats = {
  text: scanText,
  json: scanJson,
  html: scanHtml,
} satisfies Record<ComparisonFormatName, ScanComparisonFormat>;

async function* scanJson({ agreements, ...head }: ScanComparison): AsyncIterable<string> {
  const opened = JSON.stringify({ ...head, agreements: [] }, null, 2);
  yield opened.slice(0, opened.lastIndexOf(']'));
  let before = '';
  for await (const each of agreements()) {
    yield `${before}\n    ${JSON.stringify(each, null, 2).replaceAll('\n', '\n    ')}`;
    before = ',';
  }
  yield before === '' ? ']\n}\n' : '\n  ]\n}\n';
}
