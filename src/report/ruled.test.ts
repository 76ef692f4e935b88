import { expect, test } from 'vitest';
import { sampleReport } from '../../test/sample-report.ts';
import { written } from '../../test/written.ts';
import { isAccepted, isGap, type Ruled, type RuledAs } from '../model/decision.ts';
import type { DocumentReport } from '../model/report.ts';
import { decisionInWords } from './decision-in-words.ts';
import { type FormatName, formats, isBinary } from './formats.ts';
import { ruled } from './ruled.ts';

const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report has no documents');
const undecided: DocumentReport = { ...sample, lines: sample.lines.map(({ decision: _, ...line }) => line) };
const gap = undecided.lines.find(({ outcome }) => isGap(outcome));
if (gap === undefined) throw new Error('the sample report has no gap');

function said(changes: Partial<Ruled> = {}): Ruled {
  const { requirement = '' } = gap ?? {};
  return {
    requirement,
    fingerprint: null,
    says: 'accepted',
    reason: 'Insured.',
    who: 'Ada Ash',
    until: null,
    ...changes,
  };
}

function ruledGap(rulings: readonly Ruled[], asOf = '2026-12-31') {
  const line = ruled(undecided, rulings, asOf).lines.find(({ requirement }) => requirement === gap?.requirement);
  if (line?.decision === undefined) throw new Error('nothing was decided');
  return { accepted: isAccepted(line), words: decisionInWords(line.decision) };
}

test('an accepted risk counts as accepted up to and on its day, and lapses after it', () => {
  const rulings = [said({ until: '2026-12-31' })];
  expect(ruledGap(rulings)).toEqual({ accepted: true, words: 'accepted by Ada Ash until 2026-12-31: Insured.' });
  expect(ruledGap(rulings, '2027-01-01')).toEqual({
    accepted: false,
    words: 'was accepted by Ada Ash, and lapsed after 2026-12-31: Insured.',
  });
});

test.each<[RuledAs, boolean, string]>([
  ['accepted', true, 'accepted by Ada Ash: Insured.'],
  ['false-alarm', true, 'a false alarm, says Ada Ash: Insured.'],
  ['fixed', false, 'fixed, says Ada Ash, and still found: Insured.'],
  ['to-negotiate', false, 'to be negotiated, says Ada Ash: Insured.'],
])('%s is told, and counts as accepted: %s', (says, accepted, words) => {
  expect(ruledGap([said({ says })])).toEqual({ accepted, words });
});

test('what was said of the very finding goes before what was said of any of its requirement', () => {
  const own = said({ fingerprint: gap.fingerprint, says: 'to-negotiate' });
  expect(ruledGap([said(), own]).accepted).toBe(false);
});

test('nothing is decided about what asks for nothing, and about other findings', () => {
  const met = undecided.lines.find(({ outcome }) => outcome === 'met');
  const rulings = [said({ fingerprint: 'of another' }), said({ requirement: met?.requirement ?? '' })];
  expect(ruled(undecided, rulings, '2026-12-31').lines.filter(({ decision }) => decision !== undefined)).toEqual([]);
});

test.each((Object.keys(formats) as FormatName[]).filter((name) => !isBinary(name)))(
  '%s tells who ruled what',
  async (name) => {
    const documents = [ruled(undecided, [said({ reason: 'Insured by the group.' })], '2026-12-31')];
    const text = await written(formats[name], { ...sampleReport, documents });
    expect(text).toContain('Ada Ash');
    expect(text).toContain('Insured by the group.');
  },
);
