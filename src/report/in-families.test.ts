import { expect, test } from 'vitest';
import { sampleReport } from '../../test/sample-report.ts';
import { streamed } from '../../test/written.ts';
import type { Family } from '../model/family.ts';
import type { DocumentReport, Passage, ReportLine } from '../model/report.ts';
import { inFamilies } from './in-families.ts';

const [sample] = sampleReport.documents;
const cite: Passage = { clause: '9', heading: null, place: null, quote: 'It says so.', start: 0, end: 11 };
const full = { ...cite, stance: 'stated', strength: 'full' } as const;
const weak = { ...cite, quote: 'Perhaps.', stance: 'vague', strength: 'weak' } as const;

function line(outcome: ReportLine['outcome'], more: Partial<ReportLine> = {}): ReportLine {
  const [first] = sample?.lines ?? [];
  if (first === undefined) throw new Error('the sample has no line');
  const { family: _, nearest: __, because: ___, ...rest } = first;
  return {
    ...rest,
    requirement: 'r1',
    outcome,
    cites: outcome === 'met' ? [full] : outcome === 'weak' ? [weak] : [],
    ...more,
  };
}

function document(name: string, ...lines: readonly ReportLine[]): DocumentReport {
  if (sample === undefined) throw new Error('no sample');
  const { family: _, ...rest } = sample;
  return { ...rest, name, problems: [], conflicts: [], lines };
}

const family = (changes: Partial<Family> = {}): Family => ({
  members: [
    { paper: 0, because: 'the others are under it', cite: null, aside: null },
    { paper: 1, because: 'it is under a', cite, aside: null },
  ],
  orders: [],
  doubts: [],
  ...changes,
});

async function joined(documents: readonly DocumentReport[], ...families: readonly Family[]) {
  const opened: number[] = [];
  const report = inFamilies(streamed({ ...sampleReport, families: [], documents }), {
    papers: documents,
    families,
    documentAt: async (at) => {
      opened.push(at);
      const found = documents[at];
      if (found === undefined) throw new Error('no such document');
      return found;
    },
  });
  const all: DocumentReport[] = [];
  for await (const each of report.documents()) all.push(each);
  return { report, all, opened };
}

const a = (outcome: ReportLine['outcome'], more?: Partial<ReportLine>) => document('a', line(outcome, more));
const b = (outcome: ReportLine['outcome'], more?: Partial<ReportLine>) => document('b', line(outcome, more));

test('what is missing in one and met in another is met by the words of that one, with its name', async () => {
  const { all } = await joined(
    [a('met'), b('missing', { fallback: { preferred: 'x', acceptable: 'y', walkAway: 'z' } })],
    family(),
  );
  const [, second] = all;
  expect(second?.family).toBe('a');
  expect(second?.lines[0]).toMatchObject({
    outcome: 'met',
    cites: [{ in: 'a', clause: '9', quote: 'It says so.' }],
    family: { alone: 'missing', says: 'not here; a has it' },
  });
  expect(second?.lines[0]?.fallback).toBeUndefined();
  expect(second?.lines[0]?.nearest).toBeUndefined();
  expect(all[0]?.lines).toEqual(a('met').lines);
});

test('its weak words stay beside the better ones, and that nothing says which goes before is said', async () => {
  const { all } = await joined([a('met'), b('weak', { because: 'names no time' })], family());
  expect(all[1]?.lines[0]).toMatchObject({
    outcome: 'met',
    cites: [
      { in: 'a', strength: 'full' },
      { strength: 'weak', quote: 'Perhaps.' },
    ],
    family: {
      alone: 'weak',
      says: 'weak here (names no time); a has it in full, which of the two goes before is not said',
    },
  });
});

test('weak words of what goes before stay a gap; so does what the better words go before being met', async () => {
  const before = family({ orders: [{ above: 1, below: 0, cite: { ...cite, clause: '14.2' } }] });
  const { all } = await joined([a('met'), b('weak', { because: 'x' })], before);
  expect(all[1]?.lines[0]).toMatchObject({
    outcome: 'weak',
    family: { alone: 'weak', says: 'a has it, but this agreement goes before it (clause 14.2)' },
  });
  expect(all[0]?.lines[0]).toMatchObject({
    outcome: 'met',
    family: { alone: 'met', says: 'b falls short of this, and goes before this agreement (clause 14.2)' },
  });
  const behind = family({ orders: [{ above: 0, below: 1, cite }] });
  expect((await joined([a('met'), b('weak', { because: 'x' })], behind)).all[1]?.lines[0]).toMatchObject({
    outcome: 'met',
    family: { says: 'weak here (x); a has it in full, which goes before (clause 9)' },
  });
});

test('what goes before by one between counts too', async () => {
  const three = family({
    members: [0, 1, 2].map((paper) => ({ paper, because: '', cite: null, aside: null })),
    orders: [
      { above: 1, below: 2, cite: null },
      { above: 2, below: 0, cite },
    ],
  });
  const { all } = await joined([a('met'), b('weak', { because: 'x' }), document('c')], three);
  expect(all[1]?.lines[0]?.outcome).toBe('weak');
});

test.each([
  ['forbidden', {}],
  ['clear', {}],
  ['not-applicable', {}],
  ['unsure', { cites: [weak] }],
] as const)('%s stays what it is', async (outcome, more) => {
  const own = b(outcome, more);
  const { all } = await joined([a('met'), own], family());
  expect(all[1]?.lines).toEqual(own.lines);
});

test('what an amendment does not say is met by its agreement; what could not be read is not', async () => {
  const elsewhere = { code: 'elsewhere', says: 'It amends a.', hides: 'part' } as const;
  const amendment = { ...b('unsure'), problems: [elsewhere] };
  const { all } = await joined([a('met'), amendment], family());
  expect(all[1]?.lines[0]).toMatchObject({ outcome: 'met', family: { alone: 'unsure' } });
  const scanned = {
    ...amendment,
    problems: [elsewhere, { code: 'no-text', says: 'A picture.', hides: 'part' } as const],
  };
  expect((await joined([a('met'), scanned], family())).all[1]?.lines[0]?.outcome).toBe('unsure');
});

test('what none of a family has is asked once, of the one that the others are under', async () => {
  const { all } = await joined([a('missing'), b('missing', { because: 'x' })], family());
  expect(all.map(({ lines }) => lines[0]?.outcome)).toEqual(['missing', 'not-applicable']);
  expect(all[1]?.lines[0]).toMatchObject({
    because: 'asked once for the family, of a',
    family: { alone: 'missing', says: 'neither here nor in its family' },
  });
  expect((await joined([a('weak'), b('missing')], family())).all[1]?.lines[0]?.outcome).toBe('not-applicable');
  // Each of these says something of its own, or the head is not asked.
  expect((await joined([a('missing'), b('weak')], family())).all[1]?.lines[0]?.outcome).toBe('weak');
  expect((await joined([a('not-applicable'), b('missing')], family())).all[1]?.lines[0]?.outcome).toBe('missing');
  expect((await joined([a('unsure'), b('missing')], family())).all[1]?.lines[0]?.outcome).toBe('missing');
});

test('what stands aside meets nothing for others, and is met by them', async () => {
  const aside = family({
    members: [
      { paper: 0, because: '', cite: null, aside: 'b takes its place' },
      { paper: 1, because: '', cite: null, aside: null },
    ],
  });
  const { all, opened } = await joined([a('met'), b('missing')], aside);
  expect(all[1]?.lines[0]?.outcome).toBe('missing');
  expect(opened).toEqual([1]);
  expect((await joined([a('missing'), b('met')], aside)).all[0]?.lines[0]?.outcome).toBe('met');
});

test('what is met without words, and what belongs to no family, meets nothing', async () => {
  const { all, report, opened } = await joined([a('met'), b('missing')]);
  expect(all.map(({ lines }) => lines[0]?.outcome)).toEqual(['met', 'missing']);
  expect([report.families, opened]).toEqual([[], []]);
  expect((await joined([a('clear'), b('missing')], family())).all[1]?.lines[0]?.outcome).toBe('missing');
});

test('the head of the report names the families, and agreements by their names', async () => {
  const { report } = await joined(
    [a('met'), b('met')],
    family({ orders: [{ above: 0, below: 1, cite: { ...cite, in: 'b' } }], doubts: ['x'] }),
  );
  expect(report.families).toEqual([
    {
      name: 'a',
      papers: [
        { name: 'a', because: 'the others are under it', cite: null, aside: null },
        { name: 'b', because: 'it is under a', cite, aside: null },
      ],
      orders: [{ above: 'a', below: 'b', cite: { ...cite, in: 'b' } }],
      doubts: ['x'],
    },
  ]);
});

test('members are opened once, however many agreements of the family there are', async () => {
  const { opened } = await joined([a('met'), b('missing')], family());
  expect(opened).toEqual([0, 1]);
});

test('the time to report is that of the one which goes before, or of the one that gives any', async () => {
  const { latency } = sample ?? {};
  if (latency == null) throw new Error('the sample has no latency');
  const timed = { ...a('met'), latency: { ...latency, hours: 24 } };
  const silent = { ...b('met'), latency: { ...latency, hours: null, cite: null } };
  const { all } = await joined([timed, silent], family());
  expect(all.map((each) => [each.latency?.hours, each.latency?.cite?.in])).toEqual([
    [24, undefined],
    [24, 'a'],
  ]);
  const slow = { ...silent, latency };
  const before = (above: number) => family({ orders: [{ above, below: 1 - above, cite }] });
  const hours = async (...families: readonly Family[]) =>
    (await joined([timed, slow], ...families)).all.map((each) => each.latency?.hours);
  expect(await hours(family())).toEqual([24, latency.hours]);
  expect(await hours(before(0))).toEqual([24, 24]);
  expect(await hours(before(1))).toEqual([latency.hours, latency.hours]);
  const others = { ...silent, latency: { ...silent.latency, clocks: [] } };
  expect((await joined([timed, others], family())).all[1]?.latency?.hours).toBeNull();
});

test('what a measure needs and another agreement has is not lacking', async () => {
  const [measure] = sample?.enforcement ?? [];
  if (measure === undefined) throw new Error('the sample has no measure');
  const kind = { kind: 'interim-relief-carveout', title: 'Way to the courts' };
  const having = { ...a('met'), enforcement: [{ ...measure, has: [{ ...kind, cite }], weak: [], lacks: [] }] };
  const { all } = await joined([having, { ...b('met'), enforcement: [measure] }], family());
  expect(all[1]?.enforcement).toEqual([
    { ...measure, has: [...measure.has, { ...kind, cite: { in: 'a', ...cite } }], lacks: [] },
  ]);
});
