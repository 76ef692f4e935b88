import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grouping, Paper } from '../model/family.ts';
import type { Ranked, Relation } from '../model/kin.ts';
import type { Passage } from '../model/report.ts';
import { families } from './families.ts';

const cite: Passage = { clause: '1', heading: null, place: null, quote: 'So it says.', start: 0, end: 11 };
const us = 'Brindle Instruments Ltd.';
const kestrel = 'Kestrel Analytics GmbH';
const silent: Grouping = { together: [], apart: new Set() };

/** "under master services agreement 2024-03-03". */
function tie(words: string): Paper['kin']['ties'][number] {
  const [, relation = '', called = '', dated = null] = /^(\w+) (.*?)(?: (\d{4}-\d\d-\d\d))?$/.exec(words) ?? [];
  return { relation: relation as Relation, called, dated, cite };
}

type Said = {
  readonly names?: readonly string[];
  readonly type?: string | null;
  readonly parties?: readonly string[];
  readonly dated?: string | null;
  readonly ties?: readonly string[];
  readonly ranks?: readonly (readonly string[])[];
};

function paper(name: string, said: Said): Paper {
  const { names = [], type = null, parties = [us, kestrel], dated = null, ties = [], ranks = [] } = said;
  const ranked = (one: string): Ranked => (one === 'this' ? { which: 'this' } : { which: 'other', called: one });
  return {
    name,
    type,
    parties,
    kin: {
      names,
      dated,
      ties: ties.map(tie),
      precedence: ranks.map((each) => ({ ranks: each.map((one) => [ranked(one)]), cite })),
    },
  };
}

const master = paper('k/msa.txt', {
  names: ['master services agreement', 'agreement'],
  type: 'services',
  dated: '2024-03-03',
});
const dpa = paper('k/dpa.txt', {
  names: ['data processing addendum', 'dpa'],
  type: 'data-processing',
  ties: ['under master services agreement'],
});
const order = (number: number, said: Said = {}) =>
  paper(`k/order-${number}.txt`, {
    names: [`order form no ${number}`, 'order form'],
    type: 'order-form',
    ties: ['under master services agreement 2024-03-03'],
    ...said,
  });

/** Each family as the names of its members, the head first. */
function grouped(papers: readonly Paper[], grouping = silent): readonly (readonly string[])[] {
  return families(papers, grouping).map(({ members }) => members.map((each) => papers[each.paper]?.name ?? ''));
}

function orders(papers: readonly Paper[], grouping = silent): readonly string[] {
  return families(papers, grouping).flatMap((family) =>
    family.orders.map(({ above, below }) => `${papers[above]?.name} > ${papers[below]?.name}`),
  );
}

test('what names an agreement between the same parties belongs with it, which stands first', () => {
  expect(grouped([dpa, master, order(1)])).toEqual([['k/msa.txt', 'k/dpa.txt', 'k/order-1.txt']]);
  const [family] = families([dpa, master], silent);
  expect(family?.members).toMatchObject([
    { paper: 1, because: 'the others are under it' },
    { paper: 0, because: 'it is under k/msa.txt', cite: { quote: 'So it says.' } },
  ]);
});

test('parties are the same however they are printed; others are others', () => {
  const spelled = { ...dpa, parties: ['BRINDLE INSTRUMENTS LIMITED', 'Kestrel Analytics G.m.b.H.'] };
  expect(grouped([master, spelled])).toHaveLength(1);
  expect(grouped([master, { ...dpa, parties: [us, 'Osprey Casting S.r.l.'] }])).toEqual([]);
});

test('a paper that names no parties belongs with what lies beside it, and not with what lies elsewhere', () => {
  const blank = { ...dpa, parties: [] };
  expect(grouped([master, blank])).toHaveLength(1);
  expect(grouped([master, { ...blank, name: 'elsewhere/dpa.txt' }])).toEqual([]);
});

test('an affiliate that signs an order is told by the day of the agreement', () => {
  const affiliate = { parties: [us, 'Kestrel Iberia S.L.'] };
  expect(grouped([master, order(1, affiliate)])).toHaveLength(1);
  expect(grouped([master, order(1, { ...affiliate, ties: ['under master services agreement'] })])).toEqual([]);
});

test('of two agreements of a name the day says which, and where nothing does, that is said', () => {
  const later = { ...master, name: 'k/msa-2026.txt', kin: { ...master.kin, dated: '2026-01-01' } };
  expect(grouped([master, later, order(1)])).toEqual([['k/msa.txt', 'k/order-1.txt']]);
  const undated = order(1, { ties: ['under master services agreement'] });
  expect(grouped([master, later, undated])).toEqual([]);
  const [family] = families([master, later, undated, order(2)], silent);
  expect(family?.members.map((each) => each.paper)).toEqual([0, 3]);
});

test('what adds to an agreement belongs with the one agreement beside it, though it does not name it', () => {
  const mute = { ...dpa, kin: { ...dpa.kin, ties: [] } };
  expect(grouped([master, mute])).toEqual([['k/msa.txt', 'k/dpa.txt']]);
  const supply = { ...master, name: 'k/supply.txt', kin: { ...master.kin, names: ['supply agreement'] } };
  expect(grouped([master, supply, mute])).toEqual([]);
  expect(grouped([master, { ...mute, name: 'elsewhere/dpa.txt' }])).toEqual([]);
});

test('two agreements between the same parties that say nothing of each other are no family', () => {
  const nda = paper('k/nda.txt', { names: ['mutual non-disclosure agreement', 'agreement'], type: 'nda-mutual' });
  expect(grouped([master, nda])).toEqual([]);
});

test('what an agreement takes the place of does not count for the others', () => {
  const nda = paper('k/nda.txt', { names: ['mutual non-disclosure agreement'], type: 'nda-mutual' });
  const replacing = { ...master, kin: { ...master.kin, ties: [tie('supersedes mutual non-disclosure agreement')] } };
  expect(families([replacing, nda], silent)[0]?.members).toMatchObject([
    { paper: 0, aside: null },
    { paper: 1, aside: 'k/msa.txt takes its place' },
  ]);
});

test('one of several that are called alike does not count for the others: drafts, or orders', () => {
  const draft = { ...dpa, name: 'k/dpa-draft.txt' };
  expect(families([master, dpa, draft], silent)[0]?.members.map(({ aside }) => aside)).toEqual([
    null,
    'it is one of 2 that are called alike',
    'it is one of 2 that are called alike',
  ]);
  expect(families([master, dpa, order(1)], silent)[0]?.members.every(({ aside }) => aside === null)).toBe(true);
});

test('which goes before which is read from each; an amendment goes before what it amends', () => {
  const ranking = {
    ...master,
    kin: { ...master.kin, precedence: paper('', { ranks: [['dpa', 'this', 'order form']] }).kin.precedence },
  };
  expect(orders([ranking, dpa, order(1)])).toEqual(['k/dpa.txt > k/msa.txt', 'k/msa.txt > k/order-1.txt']);
  const amendment = paper('k/a1.txt', {
    names: ['amendment no 1'],
    type: 'amendment',
    ties: ['amends master services agreement'],
  });
  expect(orders([master, amendment])).toEqual(['k/a1.txt > k/msa.txt']);
});

test('where two say the opposite neither goes before, and that is said', () => {
  const ranks = paper('', { ranks: [['this', 'order form']] }).kin.precedence;
  const own = { ...master, kin: { ...master.kin, precedence: ranks } };
  const papers = [own, order(1, { ranks: [['this', 'master services agreement']] })];
  expect(orders(papers)).toEqual([]);
  expect(families(papers, silent)[0]?.doubts).toEqual([
    'k/msa.txt and k/order-1.txt are each said to go before the other, so neither does',
  ]);
});

test('the configuration goes before what papers say', () => {
  const papers = [master, dpa, order(1)];
  expect(grouped(papers, { together: [], apart: new Set([1]) })).toEqual([['k/msa.txt', 'k/order-1.txt']]);
  const together = [{ papers: [1, 2, 0], ranked: 2 }];
  expect(grouped(papers, { together, apart: new Set() })).toEqual([['k/dpa.txt', 'k/order-1.txt', 'k/msa.txt']]);
  expect(orders(papers, { together, apart: new Set() })).toEqual([
    'k/dpa.txt > k/order-1.txt',
    'k/order-1.txt > k/msa.txt',
  ]);
});

test('in a folder of very many a place says nothing', () => {
  const crowd = Array.from({ length: 80 }, (_, index) =>
    paper(`k/p${index}.txt`, { parties: [`A${index} Ltd`, `B${index} Ltd`] }),
  );
  expect(grouped([...crowd, master, { ...dpa, parties: [] }])).toEqual([]);
});

const anyPaper = fc
  .record({
    name: fc.constantFrom('k/a', 'k/b', 'l/a', 'c'),
    type: fc.constantFrom(null, 'services', 'order-form', 'amendment', 'nda-mutual'),
    parties: fc.subarray([us, kestrel, 'Osprey Casting S.r.l.']),
    names: fc.subarray(['master services agreement', 'order form', 'agreement']),
    ties: fc.array(
      fc.constantFrom(
        'under master services agreement',
        'amends agreement',
        'holds order form',
        'supersedes agreement',
      ),
      { maxLength: 3 },
    ),
    ranks: fc.array(fc.subarray(['this', 'order form', 'agreement']), { maxLength: 2 }),
  })
  .map(({ name, ...said }) => ({ name, said }));

test('no agreement is in two families, none stands alone, and orders are among members', () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 9 }), (all) => {
      const papers = all.map(({ name, said }, index) => paper(`${name}${index}`, said));
      const found = families(papers, silent);
      const members = found.flatMap((family) => family.members.map((each) => each.paper));
      expect(new Set(members).size).toBe(members.length);
      for (const family of found) {
        const own = new Set(family.members.map((each) => each.paper));
        expect(own.size).toBeGreaterThan(1);
        for (const { above, below } of family.orders) {
          expect(own.has(above) && own.has(below) && above !== below).toBe(true);
          expect(family.orders.some((other) => other.above === below && other.below === above)).toBe(false);
        }
      }
    }),
  );
});
