import type { ScanComparison } from '../../model/scan-comparison.ts';
import type { Look } from '../formats/look.ts';
import { painter } from '../formats/text/ink.ts';
import { shortened, wrapped } from '../layout.ts';
import { conflictText, flipText } from './flip-text.ts';
import { agreementInWords, scanSummary } from './scan-summary.ts';

/** For a person at a terminal: in a few sentences, then each agreement that stands otherwise. */
export async function* scanText(comparison: ScanComparison, look: Look): AsyncIterable<string> {
  const style = { paint: painter(look), colour: look.colour, width: Math.max(40, look.width) };
  const { paint, width } = style;
  yield `${scanSummary(comparison)
    .flatMap((sentence, at) => wrapped(sentence, width).map((line) => (at === 0 ? paint('strong', line) : line)))
    .join('\n')}\n`;
  for await (const each of comparison.agreements()) {
    const lines = [
      '',
      paint('strong', shortened(each.name, width)),
      ...wrapped(agreementInWords(each), width - 2).map((line) => `  ${paint('quiet', line)}`),
      ...each.findings.flatMap((flip) => flipText(flip, style)),
      ...each.conflicts.flatMap((conflict) => conflictText(conflict, style)),
    ];
    yield `${lines.join('\n')}\n`;
  }
}
