import { expect, test } from 'vitest';
import { sampleReport } from '../../test/sample-report.ts';
import { streamed } from '../../test/written.ts';
import type { KnownFinding, Waiver } from '../model/decision.ts';
import type { DocumentReport } from '../model/report.ts';
import { decided, gapsOf } from './decided.ts';

const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report has no documents');
const undecided: DocumentReport = {
  ...sample,
  name: 'a.pdf',
  lines: sample.lines.map(({ decision: _, ...line }) => line),
  conflicts: sample.conflicts.map(({ decision: _, ...conflict }) => conflict),
};

function waiver(changes: Partial<Waiver> = {}): Waiver {
  return {
    requirement: 'eu-gdpr-28-h',
    agreement: 'a.pdf',
    reason: 'Insured.',
    who: 'Ada',
    until: '2026-12-31',
    fingerprint: null,
    line: 2,
    covers: (path) => path === '/papers/a.pdf',
    ...changes,
  };
}

function known(requirement: string): KnownFinding {
  const found = gapsOf(undecided, 'a.pdf').find((each) => each.requirement === requirement);
  if (found === undefined) throw new Error(`${requirement} is no gap`);
  return found;
}

async function decide(
  { waivers = [], baseline = [] }: { waivers?: readonly Waiver[]; baseline?: readonly KnownFinding[] },
  { asOf = '2026-12-31', document = undecided } = {},
) {
  const { report, tally } = decided(streamed({ ...sampleReport, documents: [document] }), {
    asOf,
    waivers,
    baseline,
    pathOf: (name) => `/papers/${name}`,
    agreementOf: (name) => name,
  });
  const documents: DocumentReport[] = [];
  for await (const each of report.documents()) documents.push(each);
  const own = [...(documents[0]?.lines ?? []), ...(documents[0]?.conflicts ?? [])];
  const marked = own.filter(({ decision }) => decision !== undefined);
  return {
    marks: marked.map((each) => [
      'requirement' in each ? each.requirement : each.conflict,
      each.decision?.by === 'waiver' && each.decision.lapsed ? 'lapsed' : each.decision?.by,
    ]),
    tally: await tally(),
  };
}

test('nothing decided changes nothing, and every gap counts', async () => {
  const { marks, tally } = await decide({});
  expect(marks).toEqual([]);
  expect(tally).toMatchObject({ gaps: { must: 2, should: 3, consider: 2 }, accepted: 0, gone: [] });
});

test('a waiver holds on its last day and has lapsed on the next', async () => {
  const held = await decide({ waivers: [waiver()] });
  expect([held.marks, held.tally.gaps.must, held.tally.accepted]).toEqual([[['eu-gdpr-28-h', 'waiver']], 1, 1]);
  const lapsed = await decide({ waivers: [waiver()] }, { asOf: '2027-01-01' });
  expect([lapsed.marks, lapsed.tally.gaps.must, lapsed.tally.accepted]).toEqual([[['eu-gdpr-28-h', 'lapsed']], 2, 0]);
});

test('of several waivers the one that holds longest speaks, and each has met something', async () => {
  const waivers = [waiver({ until: '2026-01-01' }), waiver({ until: '2027-01-01' })];
  const { marks, tally } = await decide({ waivers });
  expect([marks, tally.met.size]).toEqual([[['eu-gdpr-28-h', 'waiver']], 2]);
});

test.each([
  ['of another agreement', waiver({ covers: () => false }), 0],
  ['of another finding', waiver({ fingerprint: '0000000000000000' }), 1],
  ['of what is met', waiver({ requirement: 'eu-gdpr-33-2' }), 1],
])('a waiver %s marks nothing', async (_, other, covering) => {
  const { marks, tally } = await decide({ waivers: [other] });
  expect([marks, tally.met.size, tally.covering.size]).toEqual([[], 0, covering]);
});

test('what is unsure can be waived, and counts neither before nor after as a gap', async () => {
  const { marks, tally } = await decide({ waivers: [waiver({ requirement: 'de-ts-whistle' })] });
  expect([marks, tally.accepted, tally.gaps.must]).toEqual([[['de-ts-whistle', 'waiver']], 0, 2]);
});

test('the baseline knows gaps and conflicts by outcome and fingerprint, and a waiver goes before it', async () => {
  const baseline = [known('house-no-feedback'), known('foreign-court'), known('eu-gdpr-28-h')];
  const { marks, tally } = await decide({ baseline, waivers: [waiver({ until: '2026-01-31' })] });
  expect(marks).toEqual([
    ['eu-gdpr-28-h', 'lapsed'],
    ['house-no-feedback', 'baseline'],
    ['foreign-court', 'baseline'],
  ]);
  expect(tally).toMatchObject({ gaps: { must: 2, should: 2, consider: 1 }, accepted: 2, gone: [] });
  const others = baseline.map((each) => ({ ...each, fingerprint: `${each.fingerprint}-2` }));
  expect((await decide({ baseline: others })).marks).toEqual([]);
  const weak = baseline.map((each) => ({ ...each, outcome: 'weak' as const }));
  expect((await decide({ baseline: weak })).marks).toEqual([]);
});

test('what the baseline holds and is no more is gone, but not where nobody looked', async () => {
  const closed = { ...known('eu-gdpr-28-h'), requirement: 'eu-gdpr-33-2' };
  const baseline = [
    known('eu-gdpr-28-h'),
    closed,
    { ...closed, requirement: 'fr-1' },
    { ...closed, agreement: 'b.pdf' },
  ];
  expect((await decide({ baseline })).tally.gone).toEqual([closed]);
  const unread = { ...undecided, problems: [{ code: 'encrypted', says: 'Locked.', hides: 'everything' }] as const };
  expect((await decide({ baseline }, { document: unread })).tally.gone).toEqual([]);
});

test('a report that nobody read to its end is read for the count', async () => {
  const { report, tally } = decided(streamed({ ...sampleReport, documents: [undecided] }), {
    asOf: '2026-11-24',
    waivers: [],
    baseline: [],
    pathOf: (name) => name,
    agreementOf: (name) => name,
  });
  for await (const _ of report.documents()) break;
  expect((await tally()).gaps.must).toBe(2);
});
