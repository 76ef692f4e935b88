import { timeInWords } from '../../../model/clock.ts';
import { type BudgetOutcome, isEnough } from '../../../model/latency.ts';
import type { LawState } from '../../../model/law.ts';
import type { ReportClock, ReportLatency } from '../../../model/report.ts';
import { beside, counted, shortened } from '../../layout.ts';
import { cited, linked, unconfirmed } from './citation.ts';
import type { Ink, Paint } from './ink.ts';
import { whereabouts } from './places.ts';

/** The vendor's time to report against every deadline of the law, worst first; what does not touch this deal is only counted. */
export function clocksText(latency: ReportLatency | null, { paint, width }: Style): readonly string[] {
  if (latency === null) return [];
  const shown = latency.clocks.filter(({ outcome }) => outcome !== 'not-asked');
  const rest = latency.clocks.length - shown.length;
  const title = 'Time to report ';
  const row = (label: string, text: string): readonly string[] => beside(label, text, { indent: 2, column: 12, width });
  return [
    '',
    `${paint('strong', title)}${paint('quiet', '─'.repeat(Math.max(0, width - title.length)))}`,
    ...(shown.length === 0 ? [] : ['', ...row('The paper', window(latency))]),
    ...latency.flags.flatMap((flag) => row('but', flag)),
    ...advice(latency, row),
    ...[...shown]
      .sort((a, b) => marks[a.outcome].rank - marks[b.outcome].rank)
      .flatMap((clock) => entry(clock, row, paint)),
    ...(rest === 0
      ? []
      : [
          '',
          ...row('not asked', `${counted(rest, 'deadline')} of other sectors, papers or data`).map((line) =>
            paint('quiet', line),
          ),
        ]),
  ];
}

type Style = { readonly paint: Paint; readonly width: number };
type Row = (label: string, text: string) => readonly string[];

const marks = {
  'too-late': { mark: 'TOO LATE', ink: 'bad', rank: 0 },
  'no-duty': { mark: 'NO DUTY', ink: 'bad', rank: 1 },
  tight: { mark: 'TIGHT', ink: 'poor', rank: 2 },
  open: { mark: 'OPEN', ink: 'poor', rank: 3 },
  'runs-from-notice': { mark: 'when told', ink: 'good', rank: 4 },
  'in-time': { mark: 'in time', ink: 'good', rank: 5 },
  apart: { mark: 'apart', ink: 'quiet', rank: 6 },
  prepare: { mark: 'prepare', ink: 'open', rank: 7 },
  'not-asked': { mark: 'not asked', ink: 'quiet', rank: 8 },
} satisfies Record<BudgetOutcome, { readonly mark: string; readonly ink: Ink; readonly rank: number }>;

function window({ hours, cite }: ReportLatency): string {
  if (cite === null) return 'has nobody tell us of an incident.';
  const time =
    hours === null
      ? 'gives the vendor no number of hours or days'
      : `leaves the vendor up to ${counted(hours, 'hour')}`;
  return `${time}: ${whereabouts(cite)}: “${shortened(cite.quote, 240)}”`;
}

function advice(latency: ReportLatency, row: Row): readonly string[] {
  const { advised } = latency;
  if (advised === null) return [];
  const most = `at most ${counted(advised.hours, 'hour')}, which leaves a working reserve for ${advised.clock} and all the others. Our figure, not the law's.`;
  return isEnough(latency) ? row('Enough', `the paper keeps to ${most}`) : row('Ask for', most);
}

function entry(clock: ReportClock, row: Row, paint: Paint): readonly string[] {
  const { mark, ink } = marks[clock.outcome];
  const [first = '', ...rest] = row(
    mark,
    `${clock.actor} to ${clock.tells}: ${timeInWords(clock)} from ${clock.trigger} [${clock.clock}]`,
  );
  const link = linked(clock.law);
  return [
    '',
    first.replace(mark, paint(ink, mark)),
    ...rest,
    ...row('', `${clock.says}.`),
    ...(clock.note === null ? [] : row('Note', clock.note)),
    ...row('Law', `${cited(clock.law)}${states[clock.state]}`),
    ...(link === null ? [] : row('', link)),
    ...(clock.law.confirmed ? [] : row('', unconfirmed).map((words) => paint('poor', words))),
  ];
}

/** What follows a citation where a law is not simply in force. */
export const states = {
  'in-force': '',
  phased: '; not yet for everybody',
  pending: '; not in force when checked',
  guidance: '; guidance, not law',
} satisfies Record<LawState, string>;
