import { timeInWords } from '../../../model/clock.ts';
import { type BudgetOutcome, isEnough } from '../../../model/latency.ts';
import type { LawState } from '../../../model/law.ts';
import type { ReportClock, ReportLatency } from '../../../model/report.ts';
import { counted } from '../../layout.ts';
import { cited } from '../text/citation.ts';
import type { Ink } from '../text/ink.ts';
import { toldDoubt, toldLink } from './law.ts';
import { type Told, toldQuote } from './told.ts';

/** What the deadlines stand under. */
export const clocksTitle = 'Time to report';

/** What becomes of a deadline, as the margin says it, how it stands out, and what goes first. */
export const clockMarks = {
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

/** The deadlines that touch this deal, worst first. */
export function clocksShown({ clocks }: ReportLatency): readonly ReportClock[] {
  return clocks
    .filter(({ outcome }) => outcome !== 'not-asked')
    .sort((a, b) => clockMarks[a.outcome].rank - clockMarks[b.outcome].rank);
}

/** How much time the paper leaves the vendor, what slows it, and what to ask for. */
export function windowTold(latency: ReportLatency): readonly Told[] {
  const isAsked = latency.clocks.some(({ outcome }) => outcome !== 'not-asked');
  return [
    ...(isAsked ? [window(latency)] : []),
    ...latency.flags.map((says) => ({ label: 'but', says })),
    ...advice(latency),
  ];
}

function window({ hours, cite }: ReportLatency): Told {
  if (cite === null) return { label: 'The paper', says: 'has nobody tell us of an incident.' };
  const time =
    hours === null
      ? 'gives the vendor no number of hours or days'
      : `leaves the vendor up to ${counted(hours, 'hour')}`;
  const quote = toldQuote('The paper', cite);
  return { ...quote, says: `${time}: ${quote.says}` };
}

function advice(latency: ReportLatency): readonly Told[] {
  const { advised } = latency;
  if (advised === null) return [];
  const most = `at most ${counted(advised.hours, 'hour')}, which leaves a working reserve for ${advised.clock} and all the others. Our figure, not the law's.`;
  return [
    isEnough(latency) ? { label: 'Enough', says: `the paper keeps to ${most}` } : { label: 'Ask for', says: most },
  ];
}

/** "controller to supervisory authority: 72 hours from becoming aware of a personal-data breach". */
export function clockInWords(clock: ReportClock): string {
  return `${clock.actor} to ${clock.tells}: ${timeInWords(clock)} from ${clock.trigger}`;
}

/** What becomes of a deadline, and its law. */
export function clockTold(clock: ReportClock): readonly Told[] {
  return [
    { label: '', says: `${clock.says}.` },
    ...(clock.note === null ? [] : [{ label: 'Note', says: clock.note }]),
    { label: 'Law', says: `${cited(clock.law)}${states[clock.state]}` },
    ...toldLink(clock.law),
    ...(clock.law.confirmed ? [] : [toldDoubt]),
  ];
}

/** What follows a citation where a law is not simply in force. */
export const states = {
  'in-force': '',
  phased: '; not yet for everybody',
  pending: '; not in force when checked',
  guidance: '; guidance, not law',
} satisfies Record<LawState, string>;

/** The deadlines that do not touch this deal, counted; null where there are none. */
export function clocksNotAsked({ clocks }: ReportLatency): string | null {
  const rest = clocks.filter(({ outcome }) => outcome === 'not-asked').length;
  return rest === 0 ? null : `${counted(rest, 'deadline')} of other sectors, papers or data`;
}
