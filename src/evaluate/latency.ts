import { type Clock, type ClockStart, shortestHours } from '../model/clock.ts';
import type { Deal } from '../model/deal.ts';
import { type Document, quote } from '../model/document.ts';
import { longestHours } from '../model/fact.ts';
import type { Budget, BudgetOutcome, Latency } from '../model/latency.ts';
import { standing } from '../model/law.ts';
import type { Library } from '../model/library.ts';
import type { Found, Match, PartReading } from '../model/match.ts';
import { appliedJurisdictions } from '../model/requirement.ts';
import { overlaps } from '../model/span.ts';
import { notInDeal, notLaw } from './applicability.ts';
import { durationOf } from './checks/durations.ts';
import { bindsOnlyUs } from './duty.ts';

/**
 * The vendor's time to report held against every statutory deadline of the deal's jurisdictions, in library order; null where
 * they have none. Where the law counts what the vendor knows as known to us, or leaves that open, the vendor's time is taken
 * off ours; where it does not, ours begins when we are told. A deadline that is not yet law is never missed: prepare for it.
 */
export function latency(library: Library, document: Document, found: Found, deal: Deal): Latency | null {
  const codes = new Set(appliedJurisdictions(library.jurisdictions, deal.jurisdictions).map(({ code }) => code));
  const clocks = library.clocks.filter(
    ({ jurisdiction, force }) => codes.has(jurisdiction) && standing(force, deal.asOf) !== 'past',
  );
  if (clocks.length === 0) return null;
  const window = windowOf(found, document, deal);
  const budgets = clocks.map((clock) => budget(clock, window, document, deal));
  const advised = budgets
    .filter(({ outcome }) => !['prepare', 'not-asked', 'apart'].includes(outcome))
    .flatMap(({ clock: { id, vendorWindow } }) => (vendorWindow === null ? [] : [{ hours: vendorWindow, clock: id }]))
    .sort((a, b) => a.hours - b.hours);
  return {
    hours: window?.hours ?? null,
    match: window?.match ?? null,
    advised: advised[0] ?? null,
    flags: window === null ? [] : flags(window, document, found.parts, budgets),
    budgets,
  };
}

/** The clause that leaves the vendor most time: one with the longest number, else one without any. */
type Window = { readonly match: Match; readonly hours: number | null };

const told = 'notification-deadline';

function windowOf(found: Found, document: Document, deal: Deal): Window | null {
  let longest: Window | null = null;
  for (const match of noticeWindows(found, document, deal)) {
    const duration = durationOf(match, 'deadline');
    const hours = duration === null ? null : longestHours(duration);
    if (longest === null || (hours ?? -1) > (longest.hours ?? -1)) longest = { match, hours };
  }
  return longest;
}

/** The matches that say within which time, if any, the vendor must tell us of an incident. */
export function noticeWindows({ matches }: Found, document: Document, deal: Deal): readonly Match[] {
  return matches.filter(
    (match) =>
      // A clause without a time for the report may name one for something else, and what we owe the vendor is no window of its.
      match.kind === told &&
      match.stance !== 'no-time' &&
      !bindsOnlyUs({ requirement: { protects: 'discloser' }, document, deal }, match),
  );
}

function budget(clock: Clock, window: Window | null, document: Document, deal: Deal): Budget {
  const stands = standing(clock.force, deal.asOf);
  const of = (outcome: BudgetOutcome, says: string, remaining: number | null = null): Budget => ({
    clock,
    standing: stands,
    outcome,
    says,
    remaining,
  });
  const outside = notInDeal(clock.when, document, deal);
  if (outside !== null) return of('not-asked', outside);
  const future = notLaw(clock.force, deal.asOf);
  if (future !== null) return of('prepare', future);
  if (clock.duty === 'follow-up') return of('apart', 'runs from an earlier report, not from the incident');
  if (clock.duty === 'payment-report') return of('apart', 'runs from the payment of a ransom, not from the incident');
  if (window === null) return of('no-duty', 'nothing in the paper has the vendor tell us');
  const ours = shortestHours(clock);
  return clock.duty === 'vendor-to-customer' ? vendorsOwn(ours, window, of) : customers(clock, ours, window, of);
}

type Make = (outcome: BudgetOutcome, says: string, remaining?: number | null) => Budget;

/** The law binds the vendor itself: its time in the paper must not be longer. */
function vendorsOwn(limit: number | null, { hours }: Window, of: Make): Budget {
  if (limit === null) {
    return hours === null
      ? of('in-time', 'the law gives no number, and the paper gives none either')
      : of('in-time', `the law gives no number; the paper allows ${inHours(hours)}`);
  }
  if (hours === null) return of('open', `the law allows ${inHours(limit)}, and the paper gives no number`);
  if (hours <= limit)
    return of('in-time', `the law allows ${inHours(limit)}, the paper ${inHours(hours)}`, limit - hours);
  return of('too-late', `the law allows ${inHours(limit)}, and the paper ${inHours(hours)}`, limit - hours);
}

function customers({ vendorKnowledge, vendorWindow }: Clock, ours: number | null, { hours }: Window, of: Make): Budget {
  if (ours === null) return of('apart', 'the law gives no number: each hour that the vendor takes is lost');
  const reserve = vendorWindow === null ? '' : `; a window of at most ${inHours(vendorWindow)} keeps a working reserve`;
  if (vendorKnowledge === 'not-imputed') {
    const facts = hours === null || vendorWindow === null || hours <= vendorWindow ? '' : reserve;
    return of('runs-from-notice', `our ${inHours(ours)} run from when we are told${facts}`, ours);
  }
  const runs = vendorKnowledge === 'imputed' ? 'run' : 'may run';
  if (hours === null)
    return of(
      'open',
      `our ${inHours(ours)} ${runs} from when the vendor knows, and the paper gives it no number${reserve}`,
    );
  const left = ours - hours;
  const sum = `our ${inHours(ours)} ${runs} from when the vendor knows; less the vendor's ${inHours(hours)}`;
  if (left <= 0) return of('too-late', `${sum} nothing is left${reserve}`, left);
  if (vendorWindow !== null && hours > vendorWindow)
    return of('tight', `${sum} leaves ${inHours(left)}${reserve}`, left);
  return of('in-time', `${sum} leaves ${inHours(left)}`, left);
}

/** What slows the report beyond its number: each said once. */
function flags(
  { match }: Window,
  document: Document,
  parts: readonly PartReading[],
  budgets: readonly Budget[],
): readonly string[] {
  const asked = budgets.filter(({ outcome }) => !['prepare', 'not-asked'].includes(outcome)).map(({ clock }) => clock);
  const inHoursToo = asked.some(({ within }) => within?.unit === 'hours');
  const said: string[] = [];
  const duration = durationOf(match, 'deadline');
  if (duration?.unit === 'business days' && inHoursToo) {
    const words = quote(document, duration);
    said.push(
      `“${words}” skips weekends, and public holidays of a place that it does not name, while the law counts hours`,
    );
  }
  const starts = parts.filter(({ kind, part }) => kind === told && part === 'trigger').flatMap(({ places }) => places);
  const confirmed = starts.some(({ stance, span }) => stance === 'confirmed-only' && overlaps(span, match.span));
  const waits = match.stance === 'after-confirmation' || confirmed;
  const early = asked.filter(({ startsOn }) => earlier.includes(startsOn));
  if (waits && early.length > 0) {
    const named = early.slice(0, 3).map(({ id }) => id);
    const more = early.length > 3 ? ` and ${early.length - 3} more` : '';
    said.push(
      `the vendor's time starts only when the incident is confirmed, the law's earlier: ${named.join(', ')}${more}`,
    );
  }
  return said;
}

/** Law that starts before anybody has confirmed anything. */
const earlier: readonly ClockStart[] = ['awareness', 'discovery', 'belief'];

function inHours(hours: number): string {
  if (hours > 72 && hours % 24 === 0) return `${hours / 24} days`;
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
