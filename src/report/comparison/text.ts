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
import type { Look } from '../formats/look.ts';
import { type Paint, painter } from '../formats/text/ink.ts';
import { beside, printable, shortened, wrapped } from '../layout.ts';
import { inBrief } from './brief.ts';
import { nameOf } from './causes.ts';
import { conflictText, flipText, type Style } from './flip-text.ts';
import { headedInWords, unreadInWords, whereOf } from './in-words.ts';
import { latencyInWords } from './latency-in-words.ts';
import { kindNames, summary, trackingInWords } from './summary.ts';

/** For a person at a terminal: in one sentence, then what was not shown, what flipped, and every change in order. */
export function text(comparison: Comparison, look: Look): string {
  const style = { paint: painter(look), colour: look.colour, width: Math.max(40, look.width) };
  const { engine, before, after, unmarked, findings, conflicts, latency, changes, terms, references } = comparison;
  const { paint, width } = style;
  const tracking = trackingInWords(comparison);
  const told = changes.filter(({ kind }) => kind !== 'renumbered');
  const lines = [
    ...wrapped(`${before.name} → ${after.name}`, width).map((line) => paint('strong', line)),
    paint('quiet', '═'.repeat(width)),
    ...wrapped(summary(comparison), width),
    ...(engine.policy === undefined
      ? []
      : [`Both are held against the house policy, ${policyInWords(engine.policy)}.`]),
    ...problemsOf('older', before, style),
    ...problemsOf('newer', after, style),
    ...(tracking === null ? [] : ['', ...wrapped(tracking, width)]),
    ...section(
      'Edits that are not shown as tracked changes',
      unmarked.edits.flatMap((each) => changeText(each, style)),
      style,
    ),
    ...section(
      'Tracked when it was sent, and plain text now',
      unmarked.accepted.flatMap((each) => changeText(each, style)),
      style,
    ),
    ...section(
      'Findings that stand otherwise',
      findings.flatMap((each) => flipText(each, style)),
      style,
    ),
    ...section(
      'What does not go together',
      conflicts.flatMap((each) => conflictText(each, style)),
      style,
    ),
    ...section(
      'Time to report',
      latency === null
        ? []
        : latencyInWords(latency).flatMap((each) => beside('-', each, { indent: 2, column: 2, width })),
      style,
    ),
    ...section(
      'Defined terms',
      terms.flatMap((each) => termText(each, style)),
      style,
    ),
    ...section(
      'References that lead elsewhere',
      references.flatMap((each) => referenceText(each, style)),
      style,
    ),
    ...section(
      'Changes in order',
      told.flatMap((each) => changeText(each, style)),
      style,
    ),
    ...renumbered(changes, style),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[], { paint }: Style): readonly string[] {
  return lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
}

function problemsOf(which: string, draft: Draft, { paint, width }: Style): readonly string[] {
  const { name, problems } = draft;
  const hiding = problems.filter((each) => each.hides !== 'nothing');
  if (hiding.length === 0) return [];
  return [
    '',
    ...wrapped(`The ${which} draft, ${name}, could not be read in full`, width).map((line) => paint('bad', line)),
    ...hiding.flatMap(({ place, says }) =>
      beside('-', `${place === undefined ? '' : `${placeInWords(place)}: `}${says}`, { indent: 2, column: 2, width }),
    ),
    ...wrapped(unreadInWords(draft), width),
  ];
}

function changeText(change: ReportChange, style: Style): readonly string[] {
  const { kind, before, after, runs, isSure } = change;
  const { paint, width } = style;
  const mark = isSure ? kindNames[kind].toUpperCase() : 'NOT FOUND';
  const ink = kind === 'removed' ? 'bad' : kind === 'added' ? 'good' : kind === 'moved' ? 'open' : 'poor';
  const head = beside(mark, whereOf(before, after), { indent: 2, column: 10, width });
  const words =
    kind === 'added' || kind === 'removed'
      ? [
          {
            is: kind === 'added' ? 'in' : 'out',
            quote: shortened(runs.map(({ quote }) => quote).join(''), 400),
          } satisfies Run,
        ]
      : inBrief(runs);
  return [
    ...head.map((line, at) => (at === 0 ? line.replace(mark, paint(isSure ? ink : 'open', mark)) : line)),
    ...runsText(words, style),
  ];
}

/** [-out-] and {+in+}, with the blanks outside, coloured besides where a terminal can; wrapped under one another. */
function runsText(runs: readonly Run[], { paint, colour, width }: Style): readonly string[] {
  const marked = runs.map(({ is, quote }) => {
    const words = quote.replace(/\s+/g, ' ');
    const core = words.trim();
    if (is === 'same' || core === '') return words;
    const [lead, tail] = [words.startsWith(' ') ? ' ' : '', words.endsWith(' ') ? ' ' : ''];
    return `${lead}${is === 'out' ? `[-${core}-]` : `{+${core}+}`}${tail}`;
  });
  const lines = wrapped(marked.join(''), Math.max(20, width - 12));
  if (!colour) return lines.map((line) => `${' '.repeat(12)}${line}`);
  return painted(lines, paint).map((line) => `${' '.repeat(12)}${line}`);
}

/** Each line by itself: a colour that runs over a line break would colour the margin. */
function painted(lines: readonly string[], paint: Paint): readonly string[] {
  let within: 'bad' | 'good' | null = null;
  return lines.map((line) =>
    line
      .split(/(\[-|-\]|\{\+|\+\})/)
      .map((piece) => {
        if (piece === '[-') within = 'bad';
        if (piece === '{+') within = 'good';
        const shown = within === null ? piece : paint(within, piece);
        if (piece === '-]' || piece === '+}') within = null;
        return shown;
      })
      .join(''),
  );
}

function termText({ kind, term, before, after, runs }: ReportTermChange, style: Style): readonly string[] {
  const head = beside(kindNames[kind].toUpperCase(), `“${printable(term)}”, ${whereOf(before, after)}`, {
    indent: 2,
    column: 10,
    width: style.width,
  });
  return kind === 'changed' ? [...head, ...runsText(inBrief(runs), style)] : head;
}

function referenceText({ after, was, now }: ReportReferenceChange, { width }: Style): readonly string[] {
  const words = `“${printable(after.quote)}” in ${nameOf(after)} led to ${headedInWords(was)} and now leads ${now === null ? 'nowhere' : `to ${headedInWords(now)}`}`;
  return beside('-', words, { indent: 2, column: 2, width });
}

/** What only has another number, in one paragraph. */
function renumbered(changes: readonly ReportChange[], style: Style): readonly string[] {
  const all = changes.filter(({ kind }) => kind === 'renumbered');
  if (all.length === 0) return [];
  const shown = all.slice(0, 8).map(({ before, after }) => `${before?.clause} is now ${after?.clause}`);
  const more = all.length > 8 ? `, and ${all.length - 8} more` : '';
  return section(
    'The same words under another number',
    wrapped(`${shown.join(', ')}${more}`, Math.max(20, style.width - 2)).map((line) => `  ${line}`),
    style,
  );
}
