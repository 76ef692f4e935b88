import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { structured } from '../../test/structured.ts';
import type { ClauseKind, ClausePart, Pattern, Signal, Stance } from '../model/clause-kind.ts';
import { quote } from '../model/document.ts';
import type { DutyFact, Fact } from '../model/fact.ts';
import type { Found } from '../model/match.ts';
import { noModels } from '../model/models.ts';
import type { NonEmpty, Span } from '../model/span.ts';
import { explainKind, match } from './match.ts';

type Sketch = {
  readonly id?: string;
  readonly within?: Pattern['within'];
  readonly all?: NonEmpty<Signal>;
  readonly none?: readonly Signal[];
  readonly finds?: NonEmpty<Pattern>;
  readonly stances?: readonly Stance[];
  readonly parts?: readonly ClausePart[];
  readonly captures?: ClauseKind['captures'];
};

function kindOf(
  { id = 'breach-notice', within = 'block', all, none = [], finds, ...rest }: Sketch,
  examples: readonly string[] = [],
): ClauseKind {
  return {
    id,
    family: 'incident',
    title: id,
    says: id,
    finds: finds ?? [{ within, all: all ?? [{ phrase: ['breach'] }], none }],
    stances: rest.stances ?? [],
    parts: rest.parts ?? [],
    captures: rest.captures ?? {},
    fallback: { preferred: '', acceptable: '', walkAway: '' },
    examples: examples.map((text, entry) => ({ entry, match: text })),
    also: [],
    path: `clauses/incident/${id}.yaml`,
  };
}

const notice = kindOf({
  all: [
    { near: { a: ['notify', 'inform'], b: ['breach', 'security incident'], words: 12 } },
    { phrase: ['personal data', 'customer data'] },
  ],
  none: [{ phrase: ['press release'] }],
});

/** Every match as `kind: quote`. */
function quotes(lines: string, kinds: readonly ClauseKind[]): string[] {
  const document = documentOf(lines);
  return match(document, [], { kinds: kinds, models: noModels }).matches.map(
    ({ kind, span }) => `${kind}: ${quote(document, span)}`,
  );
}

/** What one kind finds in lines with the facts that stand at these words. */
function found(lines: string, kind: ClauseKind, facts: readonly (readonly [string, object])[] = []): Found {
  const document = documentOf(lines);
  const placed = facts.map(([words, fact]) => {
    const start = document.text.indexOf(words);
    return { start, end: start + words.length, ...fact } as Fact;
  });
  return match(document, placed, { kinds: [kind], models: noModels });
}

test.each([
  ['The Supplier shall notify the Buyer of any breach of Personal Data.'],
  ['Upon a security incident that touches customer data Brindle will inform the Client.'],
  ['Where personal-data are lost, the vendor notifies, without delay, the “Security Incident” it saw.'],
])('a block that holds every signal is a match: %s', (line) => {
  expect(quotes(line, [notice])).toEqual([`breach-notice: ${line}`]);
});

test.each([
  ['The Supplier shall notify the Buyer of any breach.'],
  ['The Supplier shall keep Personal Data secret. A breach is serious.'],
  ['A press release shall not inform of a breach of Personal Data.'],
  ['The Supplier shall notify.\nOf a breach of personal data nothing is said.'],
])('a block that lacks a signal or holds an unwanted one is no match: %s', (lines) => {
  expect(quotes(lines, [notice])).toEqual([]);
});

test('a match is the whole sentences between its signs, without the number in front', () => {
  const lines = '4.2 It is agreed. Personal Data is kept. The Supplier shall notify any breach. The end.';
  expect(quotes(lines, [notice])).toEqual([
    'breach-notice: Personal Data is kept. The Supplier shall notify any breach.',
  ]);
});

test.each([
  ['- notify a breach of personal data;', 'notify a breach of personal data;'],
  ['\uf0b7 “Breach” of personal data is notified.', '“Breach” of personal data is notified.'],
  ['1. [Brindle] will notify a breach of personal data.', '[Brindle] will notify a breach of personal data.'],
])('a match begins behind number, bullet and white space: %s', (line, expected) => {
  expect(quotes(line, [notice])).toEqual([`breach-notice: ${expected}`]);
});

test('of far signs the closest combination is quoted', () => {
  const lines =
    'Personal Data is defined here. Fees are due. Invoices are sent. We notify a breach of personal data. Then we rest.';
  expect(quotes(lines, [notice])).toEqual(['breach-notice: We notify a breach of personal data.']);
});

test('every sentence of a block that shows all signals by itself is a match', () => {
  const lines =
    'We notify a breach of personal data. Fees are due. You inform us of a breach of customer data. Nothing else.';
  expect(quotes(lines, [notice])).toEqual([
    'breach-notice: We notify a breach of personal data.',
    'breach-notice: You inform us of a breach of customer data.',
  ]);
});

test('a phrase does not run over the end of a sentence or a block, but over commas and quotation marks', () => {
  const kind = kindOf({ all: [{ phrase: ['secret data'] }] });
  expect(quotes('Keep it secret. Data are free.\nIt is secret\nData are free.\nThe secret, “data”.', [kind])).toEqual([
    'breach-notice: The secret, “data”.',
  ]);
});

test('a heading is no match by its words', () => {
  const kind = kindOf({ all: [{ phrase: ['audit rights'] }] });
  expect(quotes('7. Audit Rights\n7.1 The Customer may look at the books.', [kind])).toEqual([]);
});

test('text stands under the heading of its clause and of the clauses above', () => {
  const kind = kindOf({ all: [{ heading: ['audit right'] }, { phrase: ['book'] }] });
  const lines = '7. Audit Rights\n7.1 The Customer may look at the books.\n8. Fees\n8.1 The books show the fees.';
  const document = documentOf(lines);
  const { matches } = match(document, [], { kinds: [kind], models: noModels });
  expect(matches.map(({ span }) => quote(document, span))).toEqual(['The Customer may look at the books.']);
  expect(matches[0]?.evidence.map(({ signal, span }) => [signal, quote(document, span)])).toEqual([
    ['heading “audit right”', 'Audit Rights'],
    ['phrase “book”', 'books'],
  ]);
});

const list = `5.1 On a breach of Personal Data the Supplier shall:
(a) keep records;
(b) notify the Customer;
(c) pay.`;

test('an item of a list is read with its lead-in, and quoted without its neighbours', () => {
  expect(quotes(list, [kindOf({ ...notice, within: 'sentence', all: notice.finds[0].all })])).toEqual([
    'breach-notice: notify the Customer;',
  ]);
});

test('a lead-in that holds every signal makes no match of its items', () => {
  const lead = list.replace('the Supplier shall', 'the Supplier shall notify and');
  expect(quotes(lead, [notice])[0]).toContain('the Supplier shall notify and:');
  expect(quotes(lead, [kindOf({ all: [{ phrase: ['breach'] }] })])).toHaveLength(1);
});

test('a lead-in right above the item is quoted with it', () => {
  const lines = '5.1 On a breach of Personal Data the Supplier shall:\n(a) notify the Customer;\n(b) pay.';
  expect(quotes(lines, [notice])).toEqual([
    'breach-notice: On a breach of Personal Data the Supplier shall:\n(a) notify the Customer;',
  ]);
});

test('items of one list are read together within a clause, apart within a block', () => {
  const all: NonEmpty<Signal> = [{ phrase: ['keep records'] }, { phrase: ['pay'] }];
  expect(quotes(list, [kindOf({ within: 'clause', all })])).toHaveLength(1);
  expect(quotes(list, [kindOf({ within: 'block', all })])).toEqual([]);
});

test('a clause of more than 400 words is read block by block', () => {
  const filler = `${'The fee is due every month in the year. '.repeat(50)}`;
  const kind = kindOf({ within: 'clause', all: [{ phrase: ['secret'] }, { phrase: ['destroy'] }] });
  expect(quotes('1. Keep it secret.\nDestroy it.', [kind])).toHaveLength(1);
  expect(quotes(`1. Keep it secret.\n${filler}\nDestroy it.`, [kind])).toEqual([]);
});

test('overlapping matches of one kind are one, with the evidence of all', () => {
  const kind = kindOf({
    finds: [
      { within: 'block', all: [{ phrase: ['secret'] }], none: [] },
      { within: 'block', all: [{ phrase: ['destroy'] }], none: [] },
    ],
  });
  const { matches } = found('Keep it secret or destroy it.', kind);
  expect(matches.map(({ evidence }) => evidence.map(({ signal }) => signal))).toEqual([
    ['phrase “secret”', 'phrase “destroy”'],
  ]);
});

const prompt: Stance = {
  id: 'prompt-only',
  strength: 'weak',
  says: 'names no time, only promptness',
  finds: [{ within: 'sentence', all: [{ phrase: ['promptly'] }], none: [{ phrase: ['hour'] }] }],
};
const timed: Stance = {
  id: 'timed',
  strength: 'full',
  says: 'names a time',
  finds: [{ within: 'sentence', all: [{ phrase: ['hour'] }], none: [] }],
};

test.each<[string, string, string, string | null]>([
  ['We promptly notify a breach of personal data.', 'prompt-only', 'weak', 'names no time, only promptness'],
  ['We notify a breach of personal data in 24 hours.', 'timed', 'full', 'names a time'],
  ['We notify a breach of personal data. We promptly pay.', 'prompt-only', 'weak', 'names no time, only promptness'],
  ['We notify a breach of personal data.\nWe promptly pay.', 'stated', 'full', null],
])('the stance is the first that fits in the same unit: %s', (lines, stance, strength, says) => {
  const kind = kindOf({ all: notice.finds[0].all, stances: [prompt, timed] });
  expect(found(lines, kind).matches).toMatchObject([{ stance, strength, says }]);
});

test('of two stances of one place the full one stands', () => {
  const finds: NonEmpty<Pattern> = [
    { within: 'sentence', all: [{ phrase: ['breach'] }], none: [] },
    { within: 'block', all: [{ phrase: ['breach'] }], none: [] },
  ];
  const kind = kindOf({ finds, stances: [prompt, timed] });
  const { matches } = found('We promptly tell a breach. It takes 24 hours.', kind);
  expect(matches.map(({ stance }) => stance)).toEqual(['prompt-only']);
  const other = kindOf({ finds, stances: [timed, prompt] });
  expect(found('We promptly tell a breach. It takes 24 hours.', other).matches).toMatchObject([{ stance: 'timed' }]);
});

const hours = (count: number | null, vague: string | null = null) => ({ kind: 'duration', count, vague });

test.each<[string, readonly (readonly [string, object])[], string | null]>([
  ['We notify a breach within 48 hours.', [['48 hours', hours(48)]], '48 hours'],
  [
    'We promptly, and within 48 hours, notify a breach.',
    [
      ['promptly', hours(null, 'promptly')],
      ['48 hours', hours(48)],
    ],
    '48 hours',
  ],
  ['We promptly notify a breach.', [['promptly', hours(null, 'promptly')]], 'promptly'],
  [
    'After 30 days of rest we notify a breach, no later than 2 days from it.',
    [
      ['30 days', hours(720)],
      ['2 days', hours(48)],
    ],
    '2 days',
  ],
  ['We notify a breach.\nWe pay within 30 days.', [['30 days', hours(720)]], null],
])('a capture takes the fact that the match states: %s', (lines, facts, expected) => {
  const kind = kindOf({ captures: { deadline: 'duration' } });
  const { matches } = found(lines, kind, facts);
  const fact = matches[0]?.captures.deadline;
  expect(fact === undefined ? null : documentOf(lines).text.slice(fact.start, fact.end)).toBe(expected);
});

test('a fact can be a signal', () => {
  const kind = kindOf({ all: [{ phrase: ['breach'] }, { fact: ['duration'] }] });
  const lines = 'We notify a breach.\nWe notify a breach within 48 hours.';
  const { matches } = found(lines, kind, [['48 hours', hours(48)]]);
  expect(matches.map(({ evidence }) => evidence.map(({ signal }) => signal))).toEqual([
    ['phrase “breach”', 'fact: duration'],
  ]);
});

test('the duty is that of the sentence, else that of the lead-in, else none', () => {
  const duty = (who: 'recipient' | 'discloser', modality: DutyFact['modality']) => ({
    kind: 'duty',
    bearer: { who },
    modality,
    subject: { start: 0, end: 1 },
    modal: { start: 1, end: 2 },
  });
  const kind = kindOf({ all: [{ phrase: ['notify'] }] });
  const lead = ['5.1 On a breach of Personal Data the Supplier shall:', duty('recipient', 'shall')] as const;
  expect(found(list, kind, [lead]).matches[0]?.duty).toEqual({ bearer: { who: 'recipient' }, modality: 'shall' });
  const own = ['notify the Customer', duty('discloser', 'may')] as const;
  expect(found(list, kind, [lead, own]).matches[0]?.duty).toEqual({ bearer: { who: 'discloser' }, modality: 'may' });
  expect(found(list, kind).matches[0]?.duty).toBeNull();
});

/** The nearest miss as quote, what it has and what it lacks. */
function miss(lines: string, kind: ClauseKind): [string, string[], readonly string[]] | null {
  const document = documentOf(lines);
  const nearest = match(document, [], { kinds: [kind], models: noModels }).nearest[kind.id];
  if (nearest === undefined) return null;
  return [quote(document, nearest.span), nearest.has.map(({ signal }) => signal), nearest.lacks];
}

test.each<[string, string, ReturnType<typeof miss>]>([
  [
    'a phrase is missing',
    'We notify any breach.\nPersonal data is kept.',
    ['We notify any breach.', ['near: notify … breach'], ['one of: personal data, customer data']],
  ],
  [
    'half of a pair is missing',
    'We keep personal data.\nA breach of personal data is bad.',
    ['A breach of personal data is bad.', ['phrase “breach”', 'phrase “personal data”'], ['one of: notify, inform']],
  ],
  [
    'a pair is too far apart',
    `We notify the Buyer of personal data ${'and so on '.repeat(5)}in a breach.`,
    [
      `We notify the Buyer of personal data ${'and so on '.repeat(5)}in a breach.`,
      ['phrase “notify”', 'phrase “personal data”', 'phrase “breach”'],
      ['one of: notify, inform, within 12 words of one of: breach, security incident'],
    ],
  ],
  [
    'an unwanted phrase rules it out',
    'In a press release we inform of a breach of personal data.',
    [
      'In a press release we inform of a breach of personal data.',
      ['near: inform … breach', 'phrase “personal data”'],
      ['has “press release”, which rules it out'],
    ],
  ],
  ['nothing is there', 'The fee is due.', null],
])('the nearest miss says what it has and lacks: %s', (_, lines, expected) => {
  expect(miss(lines, notice)).toEqual(expected);
});

test('a heading alone is no near miss, but decides between equals', () => {
  const kind = kindOf({ all: [{ heading: ['audit'] }, { phrase: ['book'] }, { phrase: ['inspect'] }] });
  expect(miss('1. Audit\n1.1 Fees are due.', kind)).toBeNull();
  expect(miss('1. Fees\n1.1 The books are kept.\n2. Audit\n2.1 Our books are shown.', kind)?.[0]).toBe(
    'Our books are shown.',
  );
});

/** What the nearest miss of the first kind says of itself, weighed by the examples of all; null where it is not close. */
function close(lines: string, ...kinds: readonly [ClauseKind, ...ClauseKind[]]): string | null {
  const nearest = match(documentOf(lines), [], { kinds: kinds, models: noModels }).nearest[kinds[0].id];
  return nearest?.isClose ? nearest.says : null;
}

const audit = kindOf({
  all: [{ phrase: ['shall', 'must'] }, { phrase: ['audit', 'auditor', 'inspect', 'examine', 'verify'] }],
});
const others = kindOf({ id: 'payment' }, ['We shall pay.', 'They shall wait.', 'All shall be well.']);

test.each<[string, string, string | null]>([
  [
    'a word that every clause has',
    'We shall wait.\nThe auditors’ room is locked.',
    'has “auditors”, but nothing like “shall” or “must”',
  ],
  ['a word that every clause has, alone', 'We shall wait.', null],
])('a passage is close by what other kinds seldom say: %s', (_, lines, expected) => {
  expect(close(lines, audit, others)).toBe(expected);
});

test('a passage is not close where the other half is nowhere in the document', () => {
  const kind = kindOf({ all: [{ phrase: ['hereinafter'] }, { phrase: ['confidential', 'secret'] }] });
  const long = `The buyer, hereinafter the Firm.\n${'The fee is due.\n'.repeat(100)}`;
  expect(close(`${long}Its premises are secret.`, kind)).not.toBeNull();
  expect(close(`${long}Its premises are open.`, kind)).toBeNull();
});

test.each<[string, string, string]>([
  [
    'three quotes and three alternatives at most',
    'We inspect.',
    'has “inspect”, but nothing like “book”, “ledger” or “invoice”',
  ],
])('what a near miss says is short: %s', (_, lines, expected) => {
  const kind = kindOf({
    all: [{ phrase: ['inspect'] }, { phrase: ['book', 'books', 'ledger', 'invoice', 'invoices', 'receipt'] }],
  });
  expect(match(documentOf(lines), [], { kinds: [kind], models: noModels }).nearest[kind.id]?.says).toBe(expected);
});

test('a kind that matches has no near miss', () => {
  expect(found('We notify a breach of personal data.', notice).nearest).toEqual({});
});

test('matches come in reading order, at one place in the order of the kinds', () => {
  const kinds = [
    kindOf({ id: 'second', all: [{ phrase: ['two'] }] }),
    kindOf({ id: 'both-b', all: [{ phrase: ['one'] }] }),
    kindOf({ id: 'both-a', all: [{ phrase: ['one'] }] }),
  ];
  expect(quotes('Here is one.\nHere is two.', kinds)).toEqual([
    'both-b: Here is one.',
    'both-a: Here is one.',
    'second: Here is two.',
  ]);
});

test('an explanation names every signal and every place of it', () => {
  const lines = '# Breach\nWe notify a breach of personal data. We pay.\nA press release is made.';
  const document = documentOf(lines);
  const { patterns, matches, nearest } = explainKind(document, [], { kinds: [notice], models: noModels }, notice.id);
  const words = (spans: readonly Span[]) => spans.map((span) => quote(document, span));
  expect(
    patterns.map((each) => each.signals.map(({ signal, wanted, found: at }) => [signal, wanted, words(at)])),
  ).toEqual([
    [
      ['near: one of: notify, inform, within 12 words of one of: breach, security incident', true, ['notify a breach']],
      ['phrase: one of: personal data, customer data', true, ['personal data']],
      ['phrase: “press release”', false, ['press release']],
    ],
  ]);
  expect([matches.length, nearest]).toEqual([1, null]);
});

test('the same document and kinds give the same result, whatever was matched before', () => {
  const document = documentOf(list);
  const first = JSON.stringify(match(document, [], { kinds: [notice], models: noModels }));
  match(documentOf('A breach of personal data.'), [], { kinds: [notice], models: noModels });
  expect(JSON.stringify(match(document, [], { kinds: [notice], models: noModels }))).toBe(first);
});

const deadline: ClausePart = {
  id: 'deadline',
  title: 'Deadline',
  lacks: 'names no time',
  in: 'match',
  stances: [
    {
      id: 'hours',
      strength: 'full',
      says: 'names hours',
      finds: [{ within: 'sentence', all: [{ fact: ['duration'] }], none: [] }],
    },
    {
      id: 'soon',
      strength: 'weak',
      says: 'says soon',
      finds: [{ within: 'sentence', all: [{ phrase: ['soon'] }], none: [] }],
    },
  ],
};

test.each<[string, string, ClausePart['in'], string | null, string]>([
  ['the first stance that is found names a part', 'The Buyer soon tells of a breach.', 'match', 'soon', 'says soon'],
  ['a part that is nowhere lacks what it is for', 'The Buyer tells of a breach.', 'match', null, 'names no time'],
  [
    'a part of a match is not sought elsewhere',
    'The Buyer tells of a breach.\nIt soon pays.',
    'match',
    null,
    'names no time',
  ],
  ['a part of the document is', 'The Buyer tells of a breach.\nIt soon pays.', 'document', 'soon', 'says soon'],
])('%s', (_, lines, where, stance, says) => {
  const kind = kindOf({ parts: [{ ...deadline, in: where }] });
  const { parts } = match(documentOf(lines), [], { kinds: [kind], models: noModels });
  expect(parts).toMatchObject([{ kind: 'breach-notice', part: 'deadline', strength: 'weak', stance, says }]);
});

test('parts of a match are not read where the kind has none', () => {
  const kind = kindOf({ parts: [deadline] });
  expect(match(documentOf('The Buyer soon pays.'), [], { kinds: [kind], models: noModels }).parts).toEqual([]);
});

test('a phrase in angle brackets finds the terms that stand for it, and says so', () => {
  const document = structured('"Loom Papers" means any confidential information.\n\nYou keep the Loom Papers.');
  const kind = kindOf({ all: [{ phrase: ['<confidential information>'] }] });
  const found = match(document, [], { kinds: [kind], models: noModels }).matches.map(({ evidence }) =>
    evidence.map(({ signal }) => signal),
  );
  const signal = 'phrase “confidential information” or a term for it';
  expect(found).toEqual([[signal], [signal]]);
});

test.each<[string, Signal, string, string]>([
  ['negated', { negated: ['copy'] }, 'We never copy it.', 'negated: “copy”'],
  ['affirmed', { affirmed: ['copy'] }, 'We copy it.', 'affirmed: “copy”'],
  ['excepted', { excepted: ['lawyer'] }, 'We tell nobody except lawyers.', 'excepted: “lawyer”'],
])('evidence says what was %s', (_, signal, lines, expected) => {
  const evidence = found(lines, kindOf({ all: [signal] })).matches.flatMap((each) => each.evidence);
  expect(evidence.map((each) => each.signal)).toEqual([expected]);
});

test.each<[Signal, string, string]>([
  [{ negated: ['copy'] }, 'We breach and copy it.', 'inside a negation “copy”'],
  [{ affirmed: ['copy'] }, 'We breach and never copy it.', 'outside of a negation “copy”'],
  [{ excepted: ['copy'] }, 'We breach and copy it.', 'inside an exception “copy”'],
  [{ modality: ['may'] }, 'A breach.', 'words by which somebody may'],
  [
    { quantity: { fact: 'duration', bounds: [{ is: 'at-most', than: 72, says: '72 hours' }] } },
    'A breach.',
    'a duration of at most 72 hours',
  ],
])('a near miss says what is lacking: %j', (signal, lines, expected) => {
  const kind = kindOf({ all: [{ phrase: ['breach'] }, signal] });
  expect(found(lines, kind).nearest[kind.id]?.lacks).toEqual([expected]);
});

test('what closes a list is read with every item of it, and quoted with none', () => {
  const kind = kindOf({ within: 'sentence', all: [{ phrase: ['breach'] }, { phrase: ['without delay'] }] });
  const lines =
    '1.1 The Supplier shall notify:\n(a) any breach;\n(b) any loss; and\n(c) any theft,\nin each case without delay.';
  expect(quotes(lines, [kind])).toEqual(['breach-notice: any breach;']);
});

test('what closes a list is read with its lead-in', () => {
  const kind = kindOf({ within: 'sentence', all: [{ phrase: ['notify'] }, { phrase: ['without delay'] }] });
  const lines = '1.1 The Supplier shall notify:\n(a) any breach; and\n(b) any theft,\nin each case without delay.';
  expect(quotes(lines, [kind])).toEqual(['breach-notice: in each case without delay.']);
});
