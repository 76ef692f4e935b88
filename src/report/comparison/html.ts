import type {
  Comparison,
  Draft,
  ReportChange,
  ReportReferenceChange,
  ReportTermChange,
  Run,
} from '../../model/comparison.ts';
import { placeInWords } from '../../model/place.ts';
import { policyInWords } from '../../model/policy.ts';
import { escaped } from '../page/escaped.ts';
import { pageOpening } from '../page/page-opening.ts';
import { nameOf } from './causes.ts';
import { conflictOf, flipOf, inLines } from './flip-html.ts';
import { style } from './html-style.ts';
import { headedInWords, unreadInWords, whereOf } from './in-words.ts';
import { latencyInWords } from './latency-in-words.ts';
import { kindNames, summary, trackingInWords } from './summary.ts';

/**
 * The comparison as one HTML page that needs nothing else and asks for nothing: no script, no font, and a policy that forbids both. What
 * was not shown comes first, then what flipped, each cause a link to its change; then every change with both drafts' words.
 */
export function html(comparison: Comparison): string {
  const { before, after, unmarked, findings, conflicts, latency, terms, references, changes } = comparison;
  const tracking = trackingInWords(comparison);
  const renumbered = changes.filter(({ kind }) => kind === 'renumbered');
  const sections: readonly Section[] = [
    ['unmarked', 'Edits that are not shown as tracked changes', unmarked.edits.map((each) => changeOf(each, null))],
    ['accepted', 'Tracked when it was sent, and plain text now', unmarked.accepted.map((each) => changeOf(each, null))],
    ['findings', 'Findings that stand otherwise', findings.map(flipOf)],
    ['conflicts', 'What does not go together', conflicts.map(conflictOf)],
    [
      'latency',
      'Time to report',
      latency === null ? [] : latencyInWords(latency).map((each) => `<p>${escaped(each)}</p>`),
    ],
    ['terms', 'Defined terms', terms.map(termOf)],
    ['references', 'References that lead elsewhere', references.map(referenceOf)],
    [
      'changes',
      'Changes in order',
      changes.flatMap((each, at) => (each.kind === 'renumbered' ? [] : [changeOf(each, at)])),
    ],
    ['renumbered', 'The same words under another number', renumbered.length === 0 ? [] : [renumberedOf(renumbered)]],
  ];
  const filled = sections.filter(([, , entries]) => entries.length > 0);
  return `${pageOpening('Comparison of two drafts', style)}<header>
<h1>${escaped(before.name)} <span aria-label="became">→</span> ${escaped(after.name)}</h1>
<p class="sum">${escaped(summary(comparison))}</p>
${problemsOf('older', before)}${problemsOf('newer', after)}${tracking === null ? '' : `<p>${escaped(tracking)}</p>\n`}<nav aria-label="Contents">
${filled.map(([id, title, entries]) => `<a href="#${id}">${title} (${id === 'renumbered' ? renumbered.length : entries.length})</a>`).join('\n')}
</nav>
</header>
<main>
${filled.map(([id, title, entries]) => `<section id="${id}">\n<h2>${title}</h2>\n${entries.join('\n')}\n</section>`).join('\n')}
</main>
<footer>
<p><del>Words taken out</del>, <ins>words put in</ins>. Library ${escaped(comparison.engine.library.slice(0, 12))}, Lacuna ${escaped(comparison.engine.version)}${comparison.engine.policy === undefined ? '' : `, house policy ${policyInWords(comparison.engine.policy)}`}. A reading aid for people who decide: it says what differs and where, in the words of the papers.</p>
</footer>
</body>
</html>
`;
}

type Section = readonly [id: string, title: string, entries: readonly string[]];

function problemsOf(which: string, draft: Draft): string {
  const { name, problems } = draft;
  const hiding = problems.filter((each) => each.hides !== 'nothing');
  if (hiding.length === 0) return '';
  const items = hiding.map(
    ({ place, says }) => `<li>${place === undefined ? '' : `${escaped(placeInWords(place))}: `}${escaped(says)}</li>`,
  );
  return `<aside><b>The ${which} draft, ${escaped(name)}, could not be read in full.</b><ul>${items.join('')}</ul>${unreadInWords(draft)}</aside>\n`;
}

/** `at`: its index in `changes`, by which causes link to it. */
function changeOf({ kind, before, after, runs, isSure }: ReportChange, at: number | null): string {
  const mark = isSure ? kindNames[kind] : 'not found';
  return `<article${at === null ? '' : ` id="c${at}"`}>
<h3><b class="mark ${isSure ? kind : 'other'}">${mark}</b>${escaped(whereOf(before, after))}</h3>
<blockquote>${redline(runs)}</blockquote>
</article>`;
}

/** Words of both drafts; blanks at the end of an edit stay outside of it, line breaks are kept. */
function redline(runs: readonly Run[]): string {
  return runs
    .map(({ is, quote }) => {
      const core = quote.trimEnd();
      const words = inLines(core);
      const tail = quote.length > core.length ? ' ' : '';
      if (is === 'same') return words + (quote.includes('\n', core.length) ? '<br>' : tail);
      return `${is === 'out' ? `<del>${words}</del>` : `<ins>${words}</ins>`}${tail}`;
    })
    .join('');
}

function termOf({ kind, term, before, after, runs }: ReportTermChange): string {
  const words = kind === 'changed' ? `<blockquote>${redline(runs)}</blockquote>` : '';
  return `<article><h3><b class="mark ${kind}">${kindNames[kind]}</b>“${escaped(term)}” <small>${escaped(whereOf(before, after))}</small></h3>${words}</article>`;
}

function referenceOf({ after, was, now }: ReportReferenceChange): string {
  const leads = now === null ? 'nowhere' : `to ${headedInWords(now)}`;
  return `<article><p>“${escaped(after.quote)}” in ${escaped(nameOf(after))} led to ${escaped(headedInWords(was))} and now leads <b>${escaped(leads)}</b></p></article>`;
}

function renumberedOf(changes: readonly ReportChange[]): string {
  const rows = changes.map(
    ({ before, after }) => `<li>${escaped(before?.clause ?? '')} → ${escaped(after?.clause ?? '')}</li>`,
  );
  return `<ul class="numbers">${rows.join('')}</ul>`;
}
