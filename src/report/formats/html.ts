import { createHash } from 'node:crypto';
import { withoutControls } from '../../model/controls.ts';
import { policyInWords } from '../../model/policy.ts';
import type { ReportHead, ReportStream } from '../../model/report.ts';
import { escaped } from '../page/escaped.ts';
import { pageOpening } from '../page/page-opening.ts';
import { detailsOf, familyOf, type PageIndex, type PageRow, requirementList, rowOf } from './html/page-data.ts';
import { pageScript } from './html/page-script.ts';
import { style } from './html/style.ts';
import { readingAid } from './told/how-to-read.ts';

/**
 * The report as one HTML page that needs nothing else: a grid of agreements by requirements, with search and filters, and for each
 * agreement its findings with the words of the paper. Its own script is the only one that its policy lets run, and it may ask for
 * nothing. Written agreement by agreement; what it holds of all of them is a letter for each requirement.
 */
export async function* html(report: ReportStream): AsyncIterable<string> {
  yield opening(report);
  const { all, placeOf } = requirementList();
  const rows: PageRow[] = [];
  for await (const document of report.documents()) {
    yield data(`d${rows.length}`, detailsOf(document, placeOf));
    rows.push(rowOf(document, placeOf));
  }
  const index: PageIndex = {
    jurisdictions: named(report),
    requirements: all,
    rows,
    families: report.families.map(familyOf),
  };
  yield `${data('index', index)}<script>${script}</script>\n</body>\n</html>\n`;
}

function named({ jurisdictions }: ReportHead): Readonly<Record<string, string>> {
  return Object.fromEntries(jurisdictions.map(({ code, name }) => [code, name]));
}

const script = `(${pageScript.toString()})();`;
const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** JSON that no word of a paper can end early, and that turns nobody's reading direction. */
function data(id: string, value: unknown): string {
  const json = JSON.stringify(value, (_, each) => (typeof each === 'string' ? withoutControls(each, ' ') : each));
  return `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>\n`;
}

function opening({ deal, engine, jurisdictions }: ReportHead): string {
  const laws = jurisdictions.map(({ name }) => name).join(', ');
  return `${pageOpening('Gap report', style, scriptHash)}<header>
<h1>Gap report</h1>
<p>We are the ${deal.side === 'mutual' ? 'discloser and the recipient' : deal.side}; law as of ${escaped(deal.asOf)}. Held against: ${escaped(laws)}. Library ${escaped(engine.library.slice(0, 12))}, Lacuna ${escaped(engine.version)}${engine.policy === undefined ? '' : `, house policy ${policyInWords(engine.policy)}`}.</p>
<p>${readingAid}</p>
<noscript><p><b>The grid and the findings need JavaScript, which this page brings along and asks nobody for.</b></p></noscript>
</header>
<form id="filters" role="search">
<label>Find an agreement<input type="search" id="search" placeholder="file, type or party"></label>
<label>Law<select id="law"><option value="">all</option></select></label>
<label>Severity<select id="severity"><option value="">all</option><option value="must">must</option><option value="should">must and should</option></select></label>
<label>Outcome<select id="outcome"><option value="">any gap</option><option value="M">missing</option><option value="F">forbidden</option><option value="W">weak</option><option value="?">unsure</option><option value="unread">could not be read</option></select></label>
<label class="check"><input type="checkbox" id="only-gaps">only agreements with gaps</label>
<output id="count" role="status"></output>
</form>
<p class="legend"><span><b class="M">M</b>missing</span><span><b class="F">F</b>forbidden</span><span><b class="W">W</b>weak</span><span><b class="u">?</b>unsure</span><span><b class="p">+</b>met</span><span><b class="p">-</b>clear: what must not be there is not</span><span><b class="a">a</b>accepted</span><span>blank: not asked</span></p>
<div class="wide">
<table><thead id="head"></thead><tbody id="body"></tbody></table>
<p><button class="plain" type="button" id="more" hidden>Show more</button></p>
</div>
<dialog id="paper" aria-labelledby="paper-name"><header><h2 id="paper-name"></h2><button class="plain" type="button" id="close">Close</button></header><div id="paper-body"></div></dialog>
`;
}
