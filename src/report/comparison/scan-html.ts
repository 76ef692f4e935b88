import type { AgreementFlips, ScanComparison, ScanHead } from '../../model/scan-comparison.ts';
import { escaped } from '../page/escaped.ts';
import { pageOpening } from '../page/page-opening.ts';
import { conflictOf, flipOf } from './flip-html.ts';
import { style } from './html-style.ts';
import { agreementInWords, scanSummary } from './scan-summary.ts';

/** What became of one scan in another as one HTML page that needs nothing else and asks for nothing. */
export async function* scanHtml(comparison: ScanComparison): AsyncIterable<string> {
  const [first = '', ...more] = scanSummary(comparison);
  yield `${pageOpening('Comparison of two scans', style)}<header>
<h1>Comparison of two scans</h1>
<p class="sum">${escaped(first)}</p>
${more.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
<p class="soft">${escaped(headInWords('Before', comparison.before))}<br>${escaped(headInWords('Now', comparison.after))}</p>
</header>
<main>
`;
  for await (const each of comparison.agreements()) yield agreementOf(each);
  yield `</main>
<footer><p>A reading aid for people who decide: it says what differs between two scans, in the words of the papers.</p></footer>
</body>
</html>
`;
}

function headInWords(when: string, { engine, deal }: ScanHead): string {
  return `${when}: library ${engine.library.slice(0, 12)}, Lacuna ${engine.version}, law as of ${deal.asOf}`;
}

function agreementOf(each: AgreementFlips): string {
  const entries = [...each.findings.map(flipOf), ...each.conflicts.map(conflictOf)];
  return `<section>
<h2>${escaped(each.name)}</h2>
<p class="soft">${escaped(agreementInWords(each))}</p>
${entries.join('\n')}
</section>
`;
}
