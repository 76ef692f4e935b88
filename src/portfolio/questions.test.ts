import { expect, test } from 'vitest';
import { portfolioOf, type Small } from '../../test/portfolio-of.ts';
import type { EntryLine, EntryParty } from '../model/entry.ts';
import { type Answer, isFound } from './answer.ts';
import { choose, type Filters } from './chosen.ts';
import { has } from './has.ts';
import { lacks } from './lacks.ts';
import { notice, type Window } from './notice.ts';
import { agreementsAnswer, counterpartiesAnswer } from './overview.ts';
import { search } from './search.ts';
import { shares } from './shares.ts';

type All = Readonly<Record<string, Small>>;

const everything: Filters = { kind: null, jurisdiction: null, counterparty: null, type: null, name: null };

/** What each group of an answer names, with what is said of it. */
const told = ({ groups }: Answer) =>
  Object.fromEntries(
    groups.flatMap(({ id, rows }) =>
      rows.length === 0 ? [] : [[id, rows.map(({ name, says }) => `${name}: ${says}`)]],
    ),
  );

const party = (name: string, whose: EntryParty['whose'] = 'theirs'): EntryParty => ({
  name,
  folded: name.toLowerCase(),
  role: null,
  whose,
});

async function lacking(all: All, jurisdiction: string | null = null): Promise<Answer> {
  const portfolio = portfolioOf(all);
  return lacks(portfolio, { by: { kind: 'k' }, jurisdiction, title: 'it' }, await choose(portfolio, everything));
}

const lines = (...all: Partial<EntryLine>[]): Small => ({ lines: all });

test('an agreement stands where its gravest line does, and what is unsure stands apart', async () => {
  const answer = await lacking({
    'a.txt': lines({ outcome: 'met' }, { outcome: 'weak', severity: 'should', requirement: 's', because: 'too long' }),
    'b.txt': lines(
      { outcome: 'weak' },
      { outcome: 'missing', severity: 'should' },
      { outcome: 'missing', requirement: 'm' },
    ),
    'c.txt': lines({ outcome: 'forbidden' }),
    'd.txt': lines({ outcome: 'unsure', because: 'a page is a picture' }),
    'e.txt': lines({ outcome: 'met' }, { outcome: 'clear' }),
    'f.txt': lines({ outcome: 'not-applicable' }),
    'g.txt': { unread: 'It needs a password.' },
  });
  expect(told(answer)).toEqual({
    missing: ['b.txt: must: m, r; r is weak'],
    weak: ['a.txt: should: s; too long'],
    forbidden: ['c.txt: must: r'],
    unsure: ['d.txt: must: r; a page is a picture', 'g.txt: could not be read: It needs a password.'],
  });
  expect(answer.notes).toEqual(['1 of 7 lack nothing of it.', expect.stringMatching(/^1 of 7 were not asked for it/)]);
});

test('nothing but unsure is nothing found', async () => {
  expect(isFound(await lacking({ 'a.txt': lines({ outcome: 'unsure' }) }))).toBe(false);
  expect(isFound(await lacking({ 'a.txt': lines({ outcome: 'weak' }) }))).toBe(true);
});

test('what another paper of the family meets is no lack, unless the weak words go before it', async () => {
  const portfolio = portfolioOf({
    'master.txt': lines({ outcome: 'met', requirement: 'm' }, { outcome: 'met', requirement: 'w' }),
    'order.txt': lines({ requirement: 'm' }),
    'side.txt': lines({ outcome: 'weak', requirement: 'w' }, { requirement: 'm' }),
    'old.txt': lines({ outcome: 'met', requirement: 'x' }),
    'alone.txt': lines({ requirement: 'm' }, { requirement: 'x' }),
  });
  const member = (paper: number, aside: string | null = null) => ({ paper, because: 'named', cite: null, aside });
  const families = [
    {
      members: [member(0), member(1), member(2), member(3, 'out of force'), member(4)],
      orders: [{ above: 2, below: 0, cite: null }],
      doubts: [],
    },
  ];
  const lacked = { by: { kind: 'k' }, jurisdiction: null, title: 'it' };
  const answer = await lacks(portfolio, lacked, await choose(portfolio, everything), families);
  expect(told(answer)).toEqual({
    missing: ['alone.txt: must: x'],
    weak: ['side.txt: must: w'],
    family: ['order.txt: master.txt has it'],
  });
  expect(answer.notes).toEqual(['2 of 5 lack nothing of it.']);
});

test('a kind is asked for as one jurisdiction does, and the closest place is shown', async () => {
  const all = {
    'a.txt': {
      clauses: ['It shall return the samples.', 'It may copy them.'],
      ...lines(
        { jurisdiction: 'eu', outcome: 'met' },
        { jurisdiction: 'de', because: 'the closest place has “return”', start: 3, end: 15 },
      ),
    },
  };
  expect(told(await lacking(all, 'eu'))).toEqual({});
  const [row] = (await lacking(all, 'de')).groups.flatMap(({ rows }) => rows);
  expect(row?.passages).toMatchObject([{ clause: '1', place: 'line 1', quote: 'shall return', start: 3, end: 15 }]);
});

test('a kind is found with its words, also where they go on over clauses', async () => {
  const portfolio = portfolioOf({
    'a.txt': {
      clauses: ['One may look.', 'And copy.'],
      matches: [
        { kind: 'k', start: 4, end: 17 },
        { kind: 'k', start: 0, end: 3, strength: 'weak', stance: 'vague' },
        { kind: 'other' },
      ],
    },
    'b.txt': { clauses: ['Weak.'], matches: [{ kind: 'k', strength: 'weak', start: 0, end: 5 }] },
    'c.txt': {},
  });
  const answer = await has(portfolio, { kind: 'k', title: 'it' }, await choose(portfolio, everything));
  expect(told(answer)).toEqual({ has: ['a.txt: ', 'b.txt: in weak wording alone'] });
  expect(answer.groups[0]?.rows[0]?.passages.map(({ quote, facts }) => [quote, facts.stance])).toEqual([
    ['may look.\nAnd', 'stated'],
    ['One', 'vague'],
  ]);
  expect(answer.notes).toEqual(['In 1 of 3 no such clause was recognised.']);
});

const windows: All = {
  'days.txt': {
    clauses: ['within three business days'],
    durations: [{ hours: 120, unit: 'business days', said: 'three business days' }],
  },
  'two.txt': {
    clauses: ['within 24 hours, or within 96 hours'],
    durations: [
      { hours: 24, unit: 'hours', said: '24 hours' },
      { hours: 96, unit: 'hours', said: '96 hours' },
    ],
  },
  'short.txt': { durations: [{ hours: 72, unit: 'hours', said: '72 hours' }] },
  'prompt.txt': { durations: [{ vague: 'promptly', said: 'promptly' }] },
  'ours.txt': { durations: [{ hours: 999, unit: 'hours', said: '999 hours', counts: false }] },
  'odd.txt': { durations: [{ hours: 43_800, unit: 'years', said: 'five years', stance: 'vague' }] },
  'gone.txt': { unread: 'It is empty.' },
};

async function window(asked: Window): Promise<Answer> {
  const portfolio = portfolioOf(windows);
  return notice(portfolio, asked, await choose(portfolio, everything));
}

test('windows longer than some hours, the longest first; what states none stands apart', async () => {
  const answer = await window({ is: 'longer-than', hours: 72, written: '72h' });
  expect(told(answer)).toEqual({
    'longer-than': [
      'odd.txt: “five years”: 1825 days; the words beside it ask for promptness alone, so see whether it is the time for the report',
      'days.txt: “three business days”: up to 5 days with a weekend',
      'two.txt: “96 hours”; other windows in it: 24 hours',
    ],
    'no-number': ['prompt.txt: “promptly”'],
    none: ['ours.txt: '],
    unread: ['gone.txt: could not be read: It is empty.'],
  });
  expect(answer.notes[0]).toBe('1 of 7 state another window.');
  expect(told(await window({ is: 'at-most', hours: 72, written: '72h' }))['at-most']).toEqual([
    'short.txt: “72 hours”',
  ]);
});

test('asked for none, those without a number are the answer', async () => {
  const answer = await window({ is: 'none' });
  expect(Object.keys(told(answer))).toEqual(['no-number', 'none', 'unread']);
  expect(isFound(answer)).toBe(true);
  expect(isFound(await window({ is: 'longer-than', hours: 1e9, written: '' }))).toBe(false);
});

test('a sentence counts that stands in a sharing clause or has a sharing verb; the words alone do not', async () => {
  const portfolio = portfolioOf({
    'a.txt': {
      parties: [party('Birch')],
      clauses: [
        'In Derby stand the looms. Birch may disclose the plans to its staff.',
        'Nobody sees the plans but the keeper.',
        'A list of the plans is in Annex 2.',
      ],
      matches: [{ kind: 'permitted-use-disclosure', start: 69, end: 106 }],
    },
    'b.txt': { parties: [party('Elm')], clauses: ['Elm may disclose the plans.'] },
  });
  const asked = {
    written: 'plans',
    expression: 'the plans',
    counterparty: 'Birch',
    titles: new Map([['permitted-use-disclosure', 'Use']]),
  };
  const answer = await shares(portfolio, asked, await choose(portfolio, { ...everything, counterparty: 'BIRCH Ltd' }));
  const [row, ...others] = answer.groups.flatMap(({ rows }) => rows);
  expect(others).toEqual([]);
  expect(row?.passages.map(({ quote, facts }) => [quote, facts.because])).toEqual([
    ['Birch may disclose the plans to its staff.', 'says “disclose”'],
    ['Nobody sees the plans but the keeper.', 'recognised: Use'],
  ]);
  const told = { ...asked, expression: 'disclose the plans' };
  const found = await shares(portfolio, told, await choose(portfolio, everything));
  expect(
    found.groups[0]?.rows.map(({ name, passages }) => [name, passages[0]?.quote, passages[0]?.facts.because]),
  ).toEqual([
    ['a.txt', 'Birch may disclose the plans to its staff.', 'says “disclose”'],
    ['b.txt', 'Elm may disclose the plans.', 'says “disclose”'],
  ]);
});

test('a search shows the stretch with the hit, and says how many more there are', async () => {
  const long = `${'The loom is oiled and kept dry by day and by night. '.repeat(20)}Here stands the gate.${' And so on.'.repeat(60)}`;
  const portfolio = portfolioOf({
    'a.txt': { clauses: [long, 'the gate again'] },
    'b.txt': { unread: 'It is empty.' },
  });
  const asked = { written: 'gate', expression: 'the gate', kind: null, limit: 1 };
  const answer = await search(portfolio, asked, await choose(portfolio, everything));
  const passage = answer.groups[0]?.rows[0]?.passages[0];
  expect(passage?.quote.length).toBeLessThanOrEqual(330);
  expect(long.slice(passage?.start, passage?.end)).toBe(passage?.quote);
  expect(passage?.hits.map(({ start, end }) => passage.quote.slice(start, end))).toEqual(['the gate']);
  expect(passage?.cut).toEqual({ before: true, after: true });
  expect(answer.notes).toEqual([
    'The 1 best of 2 clauses are shown; ask for more to see the rest.',
    '1 of 2 could not be read and were not searched.',
  ]);
});

test('filters leave what fits all of them', async () => {
  const portfolio = portfolioOf({
    'eu/a.txt': {
      type: 'supply',
      parties: [party('Alder', 'ours'), party('Birch')],
      jurisdictions: [{ code: 'eu', how: 'held' }],
    },
    'eu/b.docx': {
      type: 'saas',
      parties: [party('Alder', null)],
      jurisdictions: [{ code: 'eu', how: 'law' }],
      matches: [{ kind: 'k' }],
    },
  });
  const left = async (filters: Partial<Filters>) =>
    (await choose(portfolio, { ...everything, ...filters })).chosen.map(({ name }) => name);
  expect(await left({})).toEqual(['eu/a.txt', 'eu/b.docx']);
  expect(await left({ kind: 'k' })).toEqual(['eu/b.docx']);
  expect(await left({ jurisdiction: 'eu' })).toEqual(['eu/a.txt']);
  expect(await left({ type: 'saas' })).toEqual(['eu/b.docx']);
  expect(await left({ name: '*.docx' })).toEqual(['eu/b.docx']);
  expect(await left({ name: 'us/**' })).toEqual([]);
  // Who we are ourselves is nobody's counterparty; where nobody said who we are, every party may be one.
  expect(await left({ counterparty: 'ALDER GmbH' })).toEqual(['eu/b.docx']);
  expect(await left({ counterparty: 'birch', type: 'saas' })).toEqual([]);
});

test('counterparties are one by folded name, and it is said where nobody knows which party we are', async () => {
  const portfolio = portfolioOf({
    'a.txt': { parties: [party('Alder', 'ours'), party('BIRCH')] },
    'b.txt': { parties: [party('Birch'), party('Elm', null)] },
    'c.txt': { parties: [party('Elm', null)] },
    'd.txt': {},
  });
  const answer = counterpartiesAnswer(await choose(portfolio, everything));
  expect(told(answer).counterparties).toEqual([
    'BIRCH: 2 agreements, also as Birch · gaps: 2 must, 4 should, 6 consider',
    'Elm: 2 agreements · gaps: 2 must, 4 should, 6 consider',
  ]);
  expect(answer.notes).toEqual([expect.stringMatching(/^In 1 of 4 nobody said/), 'In 1 of 4 no party was recognised.']);
});

test('the overview says what an agreement is, or why nothing is known of it', async () => {
  const portfolio = portfolioOf({
    'a.txt': {
      type: 'supply',
      parties: [party('Alder', 'ours')],
      jurisdictions: [
        { code: 'eu', how: 'held' },
        { code: 'de', how: 'law' },
      ],
    },
    'b.txt': { unread: 'It is empty.' },
  });
  expect(told(agreementsAnswer(await choose(portfolio, everything))).agreements).toEqual([
    'a.txt: supply · Alder · held against eu; governing law de · gaps: 1 must, 2 should, 3 consider',
    'b.txt: could not be read: It is empty.',
  ]);
});
