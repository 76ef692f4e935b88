import { expect, test } from 'vitest';
import { nothingFound, plainDeal, plainLaw, plainLibrary, plainMatch } from '../../test/plain.ts';
import type { Fact, ForumFact } from '../model/fact.ts';
import type { Clash, Measure } from '../model/measure.ts';
import type { Proposal, ProposalReason } from '../model/proposal.ts';
import { conflicts } from './conflicts.ts';

const span = { start: 0, end: 1 };
const jurisdictions = ['cn', 'de', 'uk', 'us', 'us-ca'].map((code) => ({
  code,
  name: code.toUpperCase(),
  includes: [],
}));

function measure(jurisdiction: string, clash: Clash, changes: Partial<Measure> = {}): Measure {
  return {
    id: `${jurisdiction}-${clash}`,
    jurisdiction,
    topic: 'courts',
    says: `${clash} in ${jurisdiction}`,
    needs: [],
    clash,
    law: plainLaw,
    force: { state: 'in-force', from: null, until: null },
    path: '',
    ...changes,
  };
}

function place(value: string, by: ProposalReason): Proposal {
  return { question: 'jurisdictions', value, by, span };
}

const arbitration: Fact & ForumFact = {
  kind: 'forum',
  means: 'arbitration',
  place: null,
  code: null,
  institution: null,
  exclusive: null,
  ...span,
};

function said(
  proposals: readonly Proposal[],
  kinds: readonly string[] = [],
  facts: readonly Fact[] = [],
): readonly string[] {
  const library = plainLibrary({
    jurisdictions,
    measures: [
      measure('cn', 'foreign-court'),
      measure('cn', 'evidence-export'),
      measure('de', 'statutory-venue'),
      measure('uk', 'foreign-court', { force: { state: 'pending', from: null, until: null } }),
    ],
  });
  const matches = kinds.map((kind) => plainMatch({ kind, span }));
  return conflicts(library, { facts, proposals, found: { ...nothingFound, matches } }, plainDeal).map(
    ({ id, says }) => `${id}: ${says.slice(0, 47)}`,
  );
}

test.each<[string, readonly Proposal[], readonly string[], readonly string[]]>([
  [
    'the law of one country, the work in another',
    [place('uk', 'governing law'), place('us-ca', 'place of performance')],
    [],
    ['law-reach: The law of UK governs the contract, and the dea'],
  ],
  [
    'a state of the country whose law governs',
    [place('us', 'governing law'), place('us-ca', 'seat of a party')],
    [],
    [],
  ],
  [
    'courts abroad of a party whose courts heed none',
    [place('uk', 'courts'), place('cn', 'seat of a party')],
    [],
    ['foreign-court: foreign-court in cn'],
  ],
  ['its own courts', [place('cn', 'courts'), place('cn', 'seat of a party')], [], []],
  ['what is only a bill', [place('de', 'courts'), place('uk', 'seat of a party')], [], []],
  [
    'a venue of choice where the statute has its own',
    [place('de', 'governing law'), place('de', 'courts')],
    [],
    ['statutory-venue: statutory-venue in de'],
  ],
  ['a venue of choice under another law', [place('uk', 'governing law'), place('uk', 'courts')], [], []],
  [
    'evidence from where it may not leave',
    [place('cn', 'place of data')],
    ['forensic-access'],
    ['evidence-export: evidence-export in cn'],
  ],
  ['no evidence to hand over', [place('cn', 'place of data')], ['governing-law'], []],
])('%s', (_, proposals, kinds, expected) => {
  expect(said(proposals, kinds)).toEqual(expected);
});

test('arbitration without a way to the courts', () => {
  expect(said([], [], [arbitration])).toEqual([
    'arbitration-without-courts: Disputes go to arbitrators, and nothing keeps t',
  ]);
  expect(said([], ['interim-relief-carveout'], [arbitration])).toEqual([]);
  expect(said([], [], [{ ...arbitration, means: 'court' }])).toEqual([]);
});
