import { isAccepted } from '../../../model/decision.ts';
import type { Outcome } from '../../../model/finding.ts';
import type { DocumentReport, ReportHead, ReportLine } from '../../../model/report.ts';
import type { Severity } from '../../../model/requirement.ts';
import { acceptedWord, outcomeNames, outcomes, tally, worstFirst } from '../text/outcomes.ts';
import { whereabouts } from '../text/places.ts';
import {
  clockInWords,
  clockMarks,
  clocksNotAsked,
  clocksShown,
  clocksTitle,
  clockTold,
  windowTold,
} from '../told/clocks.ts';
import { conflictMark, conflictsTitle, conflictTold, openFirst } from '../told/conflicts.ts';
import { enforcementTitle, measureInWords, measureTold, waysToEnforce } from '../told/enforcement.ts';
import { decisionTold, gapTold, nothingWritten, type Written } from '../told/gap.ts';
import { headerTold, nameOf, problemsTold } from '../told/header.ts';
import { severitiesInWords } from '../told/how-to-read.ts';
import { asAsked, notAsked } from '../told/rest.ts';
import { type Block, type Entry, numbers, type Run } from './block.ts';
import { row, rowsOf } from './rows.ts';

/** `number`: which agreement of the report it is, from 1. `entries`: what to list as its contents; none where they stand elsewhere. */
export type Among = {
  readonly number: number;
  readonly isOneOfMany: boolean;
  readonly entries: readonly Entry[];
};

const citesShown = 8;

/** What asks for something to be done, or looked at. */
const openOutcomes = ['missing', 'forbidden', 'weak', 'unsure'] as const satisfies readonly Outcome[];

/** One agreement: what it is, what could not be read, how much was found, then jurisdiction by jurisdiction, worst first. */
export function* documentBlocks(document: DocumentReport, report: ReportHead, among: Among): Iterable<Block> {
  const headed = headings(`d${among.number}`);
  const wasRead = document.read.blocks > 0;
  yield {
    is: 'heading',
    level: 1,
    runs: [{ words: document.name }],
    anchor: `d${among.number}`,
    onNewPage: among.isOneOfMany,
  };
  yield* rowsOf(headerTold(document, report));
  for (const { title, hides, items } of problemsTold(document.problems)) {
    yield headed(2, [{ words: title, ...(hides ? { ink: 'bad' } : {}) }]);
    for (const words of items) yield { is: 'item', runs: [{ words }], leads: false };
  }
  yield* summary(document, report);
  if (among.entries.length > 0) yield { is: 'contents', title: 'In this report', entries: among.entries };
  yield* conflicts(document, headed);
  yield* jurisdictions(document, report, headed);
  if (wasRead) yield* clocks(document, headed);
  if (wasRead) yield* enforcement(document, report, headed);
  yield* matches(document, headed);
}

type Headed = (level: 2 | 3, runs: readonly Run[]) => Block;

/** Headings with anchors that are counted on. */
function headings(before: string): Headed {
  let count = 0;
  return (level, runs) => {
    count += 1;
    return { is: 'heading', level, runs, anchor: `${before}_${count}`, onNewPage: false };
  };
}

/** Counts by jurisdiction, and of what is open by severity, with what each severity stands for. */
function* summary({ lines }: DocumentReport, report: ReportHead): Iterable<Block> {
  if (lines.length === 0) return;
  const withAccepted = lines.some(isAccepted);
  yield {
    is: 'table',
    caption: 'What was found, by jurisdiction',
    columns: [
      { name: 'jurisdiction', share: 40, isNumber: false },
      ...outcomeNames.map((outcome) => numbers(outcomes[outcome].word)),
      ...(withAccepted ? [numbers(acceptedWord)] : []),
    ],
  };
  const counts = (of: readonly ReportLine[]) => [
    ...outcomeNames.map((outcome) => tally(of, outcome)),
    ...(withAccepted ? [of.filter(isAccepted).length] : []),
  ];
  for (const code of codesOf(lines)) {
    const own = lines.filter((line) => line.jurisdiction === code);
    yield { is: 'cells', cells: [nameOf(code, report), ...counts(own)].map((cell) => ({ words: `${cell}` })) };
  }
  yield { is: 'cells', cells: ['All', ...counts(lines)].map((cell) => ({ words: `${cell}`, ink: 'strong' })) };
  yield { is: 'table-end' };
  yield {
    is: 'table',
    caption: 'What is open, by severity',
    columns: [
      { name: 'severity', share: 70, isNumber: false },
      ...openOutcomes.map((outcome) => numbers(outcomes[outcome].word)),
    ],
  };
  for (const severity of Object.keys(severitiesInWords) as Severity[]) {
    const own = lines.filter((line) => line.severity === severity);
    const words = `${severity}: ${severitiesInWords[severity]}`;
    yield {
      is: 'cells',
      cells: [words, ...openOutcomes.map((outcome) => tally(own, outcome))].map((cell) => ({ words: `${cell}` })),
    };
  }
  yield { is: 'table-end' };
}

function codesOf(lines: readonly ReportLine[]): readonly string[] {
  return [...new Set(lines.map(({ jurisdiction }) => jurisdiction))];
}

function* conflicts({ conflicts: all }: DocumentReport, headed: Headed): Iterable<Block> {
  if (all.length === 0) return;
  yield headed(2, [{ words: conflictsTitle }]);
  for (const each of openFirst(all)) {
    const mark: Run = isAccepted(each) ? { words: `${acceptedWord}:` } : { words: `${conflictMark}:`, ink: 'poor' };
    yield headed(3, [
      mark,
      { words: `${each.says.replace(/[.]$/, '')}.` },
      { words: `[${each.severity}, ${each.conflict}]`, ink: 'quiet' },
    ]);
    yield* rowsOf(conflictTold(each, citesShown));
  }
}

function* jurisdictions(document: DocumentReport, report: ReportHead, headed: Headed): Iterable<Block> {
  const written = nothingWritten();
  const anchors = new Map<string, string>();
  for (const code of codesOf(document.lines)) {
    const lines = document.lines.filter((line) => line.jurisdiction === code);
    yield headed(2, [{ words: nameOf(code, report) }]);
    if (document.read.blocks === 0) yield* leftOpen(lines);
    else for (const line of worstFirst(lines)) yield* gap(line, document, { written, anchors, headed });
    yield* rest(lines, headed);
  }
}

/** `anchors`: of the requirements that came so far. */
type SoFar = { readonly written: Written; readonly anchors: Map<string, string>; readonly headed: Headed };

function* gap(line: ReportLine, document: DocumentReport, { written, anchors, headed }: SoFar): Iterable<Block> {
  const { mark, ink, word } = outcomes[line.outcome];
  const named: Run = { words: `[${line.severity}, ${line.requirement}]`, ink: 'quiet' };
  // It was looked at already: what it is, and who takes it.
  if (isAccepted(line)) {
    yield headed(3, [{ words: `${acceptedWord}, ${word}:` }, { words: line.title }, named]);
    yield* rowsOf(decisionTold(line));
    return;
  }
  const heading = headed(3, [{ words: `${mark}:`, ink }, { words: line.title }, named]);
  if (heading.is === 'heading') anchors.set(line.requirement, heading.anchor);
  yield heading;
  yield* together(rowsOf(gapTold(line, document, written, citesShown), (requirement) => anchors.get(requirement)));
}

/** One row at the foot of a page, or one at the head of the next, tells nobody what it is about: the first rows stay with the third. */
function* together(blocks: Iterable<Block>): Iterable<Block> {
  const all = [...blocks];
  const leading = Math.min(rowsTogether, all.length) - 1;
  for (const [at, block] of all.entries()) yield block.is === 'row' && at < leading ? { ...block, leads: true } : block;
}

const rowsTogether = 3;

/** What nobody can tell because no text was read, a line each. */
function* leftOpen(lines: readonly ReportLine[]): Iterable<Block> {
  const { mark, ink } = outcomes.unsure;
  for (const { title, severity, requirement } of worstFirst(lines))
    yield row(mark, [{ words: title }, { words: ` [${severity}, ${requirement}]`, ink: 'quiet' }], ink);
}

function* rest(lines: readonly ReportLine[], headed: Headed): Iterable<Block> {
  const met = asAsked(lines);
  if (met.length > 0) yield headed(3, [{ words: `As asked (${met.length})` }]);
  for (const { line, where, parts } of met) {
    const { mark, ink } = outcomes[line.outcome];
    yield row(
      mark,
      [
        { words: line.title, ink: 'strong' },
        { words: ` [${line.requirement}]`, ink: 'quiet' },
        { words: `: ${where}` },
      ],
      ink,
    );
    if (parts !== null) yield row('', [{ words: parts }]);
  }
  const words = notAsked(lines);
  if (words !== null) yield row('not asked', [{ words, ink: 'quiet' }], 'quiet');
}

function* clocks({ latency }: DocumentReport, headed: Headed): Iterable<Block> {
  if (latency === null) return;
  yield headed(2, [{ words: clocksTitle }]);
  yield* rowsOf(windowTold(latency));
  for (const clock of clocksShown(latency)) {
    const { mark, ink } = clockMarks[clock.outcome];
    yield headed(3, [
      { words: `${mark}:`, ink: ink === 'quiet' ? 'strong' : ink },
      { words: clockInWords(clock) },
      { words: `[${clock.clock}]`, ink: 'quiet' },
    ]);
    yield* rowsOf(clockTold(clock));
  }
  const words = clocksNotAsked(latency);
  if (words !== null) yield row('not asked', [{ words, ink: 'quiet' }], 'quiet');
}

function* enforcement({ enforcement: measures }: DocumentReport, report: ReportHead, headed: Headed): Iterable<Block> {
  if (measures.length === 0) return;
  const { ways, rest: others } = waysToEnforce(measures, report);
  yield headed(2, [{ words: enforcementTitle }]);
  for (const { title, measures: own } of ways) {
    yield headed(3, [{ words: title }]);
    for (const each of own) {
      yield { is: 'item', runs: [{ words: measureInWords(each) }], leads: true };
      yield* together(rowsOf(measureTold(each)));
    }
  }
  if (others !== null) yield { is: 'paragraph', runs: [{ words: others, ink: 'quiet' }] };
}

function* matches({ matches: found }: DocumentReport, headed: Headed): Iterable<Block> {
  if (found === undefined) return;
  yield headed(2, [{ words: `Every match (${found.length})` }]);
  for (const match of found)
    yield* rowsOf([
      {
        label: '',
        says: `${match.kind} (${match.stance}, ${match.strength}) ${whereabouts({ ...match, heading: null })}`,
        quote: match.quote,
      },
    ]);
}
