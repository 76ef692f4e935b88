import type { Comparison, Flip, ReportChange, Run } from '../model/comparison.ts';
import { counted, shortened } from '../report/layout.ts';
import { quoted } from './short-report.ts';

/** What became of a draft, in lines: first what was changed and not shown, then findings that stand otherwise, then all changes. */
export function shortComparison(comparison: Comparison, most: number): string {
  const { before, after, unmarked, findings, changes, terms, references } = comparison;
  const hidden = [...unmarked.edits, ...unmarked.accepted];
  const left = changes.length - most;
  return [
    `${before.name} → ${after.name}: ${counted(changes.length, 'changed clause')}, ${counted(findings.length, 'finding')} that stand otherwise`,
    ...[before, after].flatMap(({ name, problems }) =>
      problems.map(({ says }) => `Could not be read in ${name}: ${says}`),
    ),
    ...(unmarked.tracked
      ? [
          hidden.length === 0
            ? 'Every change of the returned draft is shown as a tracked change.'
            : `CHANGED WITHOUT SHOWING IT (${hidden.length}):`,
          ...hidden.map(changeLine),
        ]
      : []),
    ...(findings.length === 0 ? [] : ['\nFindings that stand otherwise:']),
    ...findings.map(flipLine),
    ...(changes.length === 0 ? [] : ['\nChanges:']),
    ...changes.slice(0, most).map(changeLine),
    ...(left > 0 ? [`and ${left} more: ask with a higher "most".`] : []),
    ...terms.map(({ kind, term }) => `Term “${term}”: ${kind}`),
    ...references.map(
      ({ number, now }) => `The reference to ${number} now leads ${now === null ? 'nowhere' : 'elsewhere'}.`,
    ),
  ].join('\n');
}

function changeLine({ kind, before, after, runs, isSure }: ReportChange): string {
  const clause = after?.clause ?? before?.clause ?? null;
  const doubt = isSure ? '' : ' (not sure: part of the other draft could not be read)';
  return `- ${kind}${clause === null ? '' : `, clause ${clause}`}${doubt}: ${words(runs)}`;
}

/** What is out in [- -], what is in in {+ +}, and the words around them as far as they tell where that is. */
function words(runs: readonly Run[]): string {
  const text = runs
    .map(({ is, quote }) => (is === 'out' ? `[-${quote}-]` : is === 'in' ? `{+${quote}+}` : edges(quote)))
    .join('');
  return shortened(text, 700);
}

function edges(quote: string): string {
  return quote.length <= 160 ? quote : `${quote.slice(0, 80)} […] ${quote.slice(-60)}`;
}

function flipLine({ requirement, title, severity, turn, from, to, causes }: Flip): string {
  const because = causes.map(({ says }) => says).join('; ');
  return [
    `- ${turn.toUpperCase()} (${severity}) ${title} [${requirement}]: ${from?.outcome ?? 'not asked'} → ${to?.outcome ?? 'not asked'}${because === '' ? '' : `, because ${because}`}`,
    ...(to?.cites[0] === undefined ? [] : [`   now${quoted(to.cites[0])}`]),
  ].join('\n');
}
