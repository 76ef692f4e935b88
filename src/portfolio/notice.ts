import type { Portfolio, PortfolioAgreement, PortfolioDuration } from '../model/portfolio.ts';
import type { Answer, AnswerPassage, AnswerRow } from './answer.ts';
import { byEntry, type Chosen, present, rowOf, unreadRow } from './chosen.ts';
import { passageAt } from './passage.ts';

/** Which windows are asked for: hours are the longest that may pass, with a weekend in business days. */
export type Window =
  | { readonly is: 'any' | 'none' }
  | { readonly is: 'longer-than' | 'at-most'; readonly hours: number; readonly written: string };

/** The kind that gives a time to report an incident. */
const told = 'notification-deadline';

/** How long the other side may take to report an incident, the longest first; of several windows the longest counts. */
export async function notice(portfolio: Portfolio, window: Window, { all, chosen }: Chosen): Promise<Answer> {
  const found = byEntry(await portfolio.durations(told));
  const stated = chosen.map((agreement) => {
    const own = (found.get(agreement.entry ?? 0) ?? []).filter(({ counts }) => counts);
    return { agreement, own: own.toSorted(longestFirst) };
  });
  const read = stated.filter(({ agreement }) => agreement.unread === null);
  const passages = await passagesOf(
    portfolio,
    read.flatMap(({ own }) => own),
  );
  const numbered = read.filter(({ own }) => own[0]?.hours != null);
  const within = numbered.filter(({ own: [longest] }) => isWithin(longest?.hours ?? 0, window));
  const row = (each: Stated) => rowOfWindow(each, passages);
  const unnumbered = read.filter(({ own }) => own.length > 0 && own[0]?.hours == null);
  const silent = read.filter(({ own }) => own.length === 0);
  const isOfNone = window.is === 'none';
  const titles = {
    any: 'With a window in hours or days',
    'longer-than': `Longer than ${'written' in window ? window.written : ''}`,
    'at-most': `At most ${'written' in window ? window.written : ''}`,
    none: '',
  };
  const sorted = within.toSorted((a, b) => (b.own[0]?.hours ?? 0) - (a.own[0]?.hours ?? 0));
  const others = numbered.length - within.length;
  return {
    asked: isOfNone
      ? 'Which agreements state no time to report an incident?'
      : 'How long may the other side take to report an incident?',
    of: { agreements: all.length, chosen: chosen.length },
    groups: [
      ...(isOfNone ? [] : [{ id: window.is, title: titles[window.is], apart: false, rows: sorted.map(row) }]),
      { id: 'no-number', title: 'Asks for a report and gives no number', apart: !isOfNone, rows: unnumbered.map(row) },
      {
        id: 'none',
        title: 'No duty of the other side to report an incident was recognised',
        apart: !isOfNone,
        rows: silent.map(row),
      },
      {
        id: 'unread',
        title: 'Could not be read',
        apart: true,
        rows: chosen.filter(({ unread }) => unread !== null).map(unreadRow),
      },
    ],
    notes: [
      ...(others === 0 ? [] : [`${others} of ${chosen.length} state another window.`]),
      ...(sorted.some(({ own: [longest] }) => longest?.unit === 'business days')
        ? ['Business days are counted with one weekend for every five begun; public holidays come on top.']
        : []),
      ...whoseTime(read),
    ],
  };
}

type Stated = { readonly agreement: PortfolioAgreement; readonly own: readonly PortfolioDuration[] };

function longestFirst(a: PortfolioDuration, b: PortfolioDuration): number {
  return (b.hours ?? -1) - (a.hours ?? -1) || a.start - b.start;
}

function isWithin(hours: number, window: Window): boolean {
  if (window.is === 'longer-than') return hours > window.hours;
  return window.is === 'at-most' ? hours <= window.hours : true;
}

function rowOfWindow(
  { agreement, own }: Stated,
  passages: ReadonlyMap<PortfolioDuration, AnswerPassage | null>,
): AnswerRow {
  const [longest] = own;
  const numbers = [...new Set(own.flatMap(({ hours }) => hours ?? []))];
  const others = numbers.slice(1).map(inWords);
  const also = others.length === 0 ? '' : `; other windows in it: ${others.join(', ')}`;
  return rowOf(agreement, {
    says: longest === undefined ? '' : `${inItsWords(longest)}${also}`,
    facts: {
      hours: longest?.hours ?? null,
      count: longest?.count ?? null,
      unit: longest?.unit ?? null,
      said: longest?.said ?? null,
      stance: longest?.stance ?? null,
    },
    passages: own.flatMap((each) => present(passages.get(each) ?? null)),
  });
}

/** "“three (3) business days”: up to 120 hours with a weekend", "“promptly”". */
function inItsWords({ hours, unit, said, stance }: PortfolioDuration): string {
  if (said === null) return 'no time at all';
  if (hours === null) return `“${said}”`;
  const doubt = numberless.has(stance)
    ? '; the words beside it ask for promptness alone, so see whether it is the time for the report'
    : '';
  if (unit === 'hours') return `“${said}”${doubt}`;
  return `“${said}”: ${unit === 'business days' ? `up to ${inWords(hours)} with a weekend` : inWords(hours)}${doubt}`;
}

/** Stances of the kind in which a number is more likely of something else in the sentence. */
const numberless: ReadonlySet<string> = new Set(['immediate', 'vague', 'by-reference']);

/** "48 hours", "14 days": hours up to three days. */
function inWords(hours: number): string {
  if (hours > 72 && hours % 24 === 0) return `${hours / 24} days`;
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

async function passagesOf(
  portfolio: Portfolio,
  durations: readonly PortfolioDuration[],
): Promise<ReadonlyMap<PortfolioDuration, AnswerPassage | null>> {
  const clauses = await portfolio.clausesAt(durations.map(({ entry, start, end }) => ({ entry, start, end })));
  return new Map(
    durations.map((each, index) => [
      each,
      passageAt(clauses[index] ?? [], each, { hours: each.hours, said: each.said }),
    ]),
  );
}

function whoseTime(read: readonly Stated[]): readonly string[] {
  const open = read.filter(
    ({ agreement, own }) => own.length > 0 && !agreement.parties.some(({ whose }) => whose === 'ours'),
  );
  if (open.length === 0) return [];
  return [
    `In ${open.length} of ${read.length} nobody said which party we are, so a time that we have ourselves counts too: name us as the party of their deals, and have them read again.`,
  ];
}
