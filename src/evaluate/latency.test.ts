import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { nothingFound, plainDeal, plainLaw, plainLibrary, plainMatch } from '../../test/plain.ts';
import type { Clock } from '../model/clock.ts';
import type { Deal } from '../model/deal.ts';
import type { DurationFact } from '../model/fact.ts';
import type { Match, PartReading } from '../model/match.ts';
import { latency } from './latency.ts';

const paper = documentOf('1. Supplier shall tell Customer in time.');

function clock(changes: Partial<Clock> = {}): Clock {
  return {
    id: 'eu-72',
    jurisdiction: 'eu',
    duty: 'customer-to-authority',
    actor: 'controller',
    trigger: 'becoming aware of a breach',
    startsOn: 'awareness',
    within: { count: 72, unit: 'hours' },
    tells: 'authority',
    vendorKnowledge: 'unclear',
    vendorWindow: 24,
    note: null,
    law: plainLaw,
    force: { state: 'in-force', from: '2018-05-25', until: null },
    when: {},
    path: 'jurisdictions/eu/act.yaml',
    ...changes,
  };
}

/** The notice, due within so many of these; null for no number. */
function notice(count: number | null, unit: DurationFact['unit'] = 'hours', changes: Partial<Match> = {}): Match {
  const hours = count === null ? null : count * (unit === 'hours' ? 1 : 24);
  const vague = count === null ? 'in time' : null;
  const start = paper.text.indexOf('in time');
  const deadline = { kind: 'duration', count, unit, hours, vague, disagrees: false, start, end: start + 7 } as const;
  const span = { start: 0, end: paper.text.length };
  return plainMatch({ kind: 'notification-deadline', span, captures: { deadline }, ...changes });
}

function held(
  clocks: readonly Clock[],
  matches: readonly Match[],
  deal: Partial<Deal> = {},
  parts: readonly PartReading[] = [],
) {
  const library = plainLibrary({ jurisdictions: [{ code: 'eu', name: 'European Union', includes: [] }], clocks });
  return latency(library, paper, { ...nothingFound, matches, parts }, { ...plainDeal, jurisdictions: ['eu'], ...deal });
}

function said(one: Partial<Clock>, matches: readonly Match[], deal: Partial<Deal> = {}): string {
  const [budget] = held([clock(one)], matches, deal)?.budgets ?? [];
  return budget === undefined ? 'none' : `${budget.outcome} ${budget.remaining}: ${budget.says}`;
}

test.each<[string, Partial<Clock>, readonly Match[], string]>([
  [
    'a window inside the reserve',
    {},
    [notice(24)],
    "in-time 48: our 72 hours may run from when the vendor knows; less the vendor's 24 hours leaves 48 hours",
  ],
  [
    'a window beyond the reserve',
    {},
    [notice(48)],
    "tight 24: our 72 hours may run from when the vendor knows; less the vendor's 48 hours leaves 24 hours; a window of at most 24 hours keeps a working reserve",
  ],
  [
    'a window as long as the deadline',
    { vendorKnowledge: 'imputed' },
    [notice(72)],
    "too-late 0: our 72 hours run from when the vendor knows; less the vendor's 72 hours nothing is left; a window of at most 24 hours keeps a working reserve",
  ],
  [
    'business days with a weekend between',
    {},
    [notice(1, 'business days')],
    "too-late 0: our 72 hours may run from when the vendor knows; less the vendor's 72 hours nothing is left; a window of at most 24 hours keeps a working reserve",
  ],
  [
    'the longest of two windows',
    {},
    [notice(24), notice(96)],
    "too-late -24: our 72 hours may run from when the vendor knows; less the vendor's 4 days nothing is left; a window of at most 24 hours keeps a working reserve",
  ],
  [
    'no number',
    {},
    [notice(null)],
    'open null: our 72 hours may run from when the vendor knows, and the paper gives it no number; a window of at most 24 hours keeps a working reserve',
  ],
  ['no clause', {}, [], 'no-duty null: nothing in the paper has the vendor tell us'],
  [
    'knowledge that is not ours',
    { vendorKnowledge: 'not-imputed' },
    [notice(96)],
    'runs-from-notice 72: our 72 hours run from when we are told; a window of at most 24 hours keeps a working reserve',
  ],
  [
    'law without a number',
    { within: null },
    [notice(24)],
    'apart null: the law gives no number: each hour that the vendor takes is lost',
  ],
  [
    'a later report',
    { duty: 'follow-up' },
    [notice(24)],
    'apart null: runs from an earlier report, not from the incident',
  ],
  [
    'a report of a ransom',
    { duty: 'payment-report' },
    [notice(24)],
    'apart null: runs from the payment of a ransom, not from the incident',
  ],
  [
    'the vendor in its own time',
    { duty: 'vendor-to-customer' },
    [notice(24)],
    'in-time 48: the law allows 72 hours, the paper 24 hours',
  ],
  [
    'the vendor beyond its own time',
    { duty: 'vendor-to-customer' },
    [notice(96)],
    'too-late -24: the law allows 72 hours, and the paper 4 days',
  ],
  [
    'the vendor without delay',
    { duty: 'vendor-to-customer', within: null },
    [notice(96)],
    'in-time null: the law gives no number; the paper allows 4 days',
  ],
  [
    'another sector',
    { when: { sectors: ['finance'] } },
    [notice(24)],
    'not-asked null: asked only in the sector finance',
  ],
  [
    'a bill',
    { force: { state: 'pending', from: null, until: null } },
    [],
    'prepare null: not law, and no day is known from which it will be: prepare',
  ],
  [
    'law from a later day',
    { force: { state: 'pending', from: '2027-05-14', until: null } },
    [],
    'prepare null: not yet law, will be from 2027-05-14: prepare',
  ],
  ['what is no longer law', { force: { state: 'in-force', from: null, until: '2026-01-01' } }, [], 'none'],
])('%s', (_, one, matches, expected) => {
  expect(said(one, matches)).toBe(expected);
});

test('what we owe the vendor is no window of its', () => {
  const owes = { who: 'named', name: 'Customer' } as const;
  const ours = notice(720, 'hours', {
    duty: { bearer: owes, modality: 'shall' },
    direction: { owes, to: null, mutual: false },
  });
  expect(said({}, [ours, notice(24)], { party: 'Customer' })).toMatch(/^in-time 48/);
});

test('what was pending counts as law from its day on', () => {
  const pending = { force: { state: 'pending', from: '2027-05-14', until: null } } as const;
  expect(said(pending, [], { asOf: '2027-06-01' })).toMatch(/^no-duty/);
});

test('the shortest working window of the clocks that run is advised, and none that does not run', () => {
  const clocks = [
    clock({ id: 'a', vendorWindow: 8 }),
    clock({ id: 'b', vendorWindow: 2, force: { state: 'pending', from: null, until: null } }),
    clock({ id: 'c', vendorWindow: 1, when: { sectors: ['finance'] } }),
    clock({ id: 'd', vendorWindow: 24 }),
  ];
  expect(held(clocks, [])?.advised).toEqual({ hours: 8, clock: 'a' });
});

test('business days and waiting for confirmation are said where the law counts hours from an earlier moment', () => {
  const slow = held([clock()], [notice(2, 'business days', { stance: 'after-confirmation' })]);
  expect(slow?.flags).toEqual([
    '“in time” skips weekends, and public holidays of a place that it does not name, while the law counts hours',
    "the vendor's time starts only when the incident is confirmed, the law's earlier: eu-72",
  ]);
  const decided = clock({ startsOn: 'determination', within: { count: 4, unit: 'business days' } });
  expect(held([decided], [notice(2, 'business days', { stance: 'after-confirmation' })])?.flags).toEqual([]);
});

test("a trigger that waits for confirmation counts where it is the window's own", () => {
  const trigger = (span: { start: number; end: number }): readonly PartReading[] => [
    {
      kind: 'notification-deadline',
      part: 'trigger',
      title: 'Trigger',
      stance: 'confirmed-only',
      strength: 'weak',
      says: 'waits',
      places: [{ stance: 'confirmed-only', span, evidence: [] }],
    },
  ];
  const flagged = (span: { start: number; end: number }) =>
    held([clock()], [notice(24)], {}, trigger(span))?.flags.length;
  expect(flagged({ start: 3, end: 9 })).toBe(1);
  expect(flagged({ start: 900, end: 910 })).toBe(0);
});

test('jurisdictions without a clock have no budget', () => {
  expect(held([clock({ jurisdiction: 'us' })], [notice(24)])).toBeNull();
});
