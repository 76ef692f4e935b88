import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { plainDeal, plainLibrary, plainRequirement } from '../../test/plain.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { DurationFact, DutyFact, Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Likeness, Match, NearMiss, PartReading } from '../model/match.ts';
import type { Problem } from '../model/problem.ts';
import type { Applies, Check, Requirement } from '../model/requirement.ts';
import { evaluate } from './evaluate.ts';

const deal: Deal = { ...plainDeal, jurisdictions: ['de'] };

const inForce = { state: 'in-force', from: null, until: null } as const;

const jurisdictions = [
  { code: 'de', name: 'Germany', includes: ['eu'] },
  { code: 'eu', name: 'European Union', includes: [] },
  { code: 'us', name: 'United States', includes: [] },
];

function requirement(id: string, changes: Partial<Requirement> = {}): Requirement {
  return plainRequirement({ id, ...changes });
}

type Held = {
  readonly must?: Check;
  readonly when?: Applies;
  readonly changes?: Partial<Requirement>;
  readonly deal?: Partial<Deal>;
  readonly document?: Document;
  readonly matches?: readonly Match[];
  readonly parts?: readonly PartReading[];
  readonly nearest?: NearMiss;
  readonly likely?: Likeness;
};

/** One requirement held against one document: the one finding. */
function held({ must, when, changes, deal: facts, document, matches, parts, nearest, likely }: Held): Finding {
  const one = requirement('r', { ...(must && { must }), ...(when && { when }), ...changes });
  const findings = evaluate(
    plainLibrary({ jurisdictions, requirements: [one] }),
    document ?? documentOf(agreement),
    {
      matches: matches ?? [],
      parts: parts ?? [],
      nearest: nearest === undefined ? {} : { notice: nearest },
      likely: likely === undefined ? {} : { notice: likely },
      readings: () => [],
    },
    { ...deal, ...facts },
  );
  const [finding] = findings;
  if (finding === undefined || findings.length !== 1) throw new Error(`${findings.length} findings`);
  return finding;
}

function said(finding: Finding): string {
  return 'because' in finding ? `${finding.outcome}: ${finding.because}` : finding.outcome;
}

const agreement = `
1. Notices
1.1 Supplier shall tell Customer within 24 hours.
1.2 Supplier shall tell Customer within ten (10) days.
1.3 Supplier shall tell Customer promptly.
1.4 Supplier shall tell Customer within 2 business days.
1.5 Supplier shall tell Customer within thirty (60) hours.
1.6 Supplier shall tell Customer within 5 business days.
1.7 Supplier shall tell Customer.`;

const times = {
  '1.1': { count: 24, unit: 'hours', hours: 24, vague: null, disagrees: false, words: '24 hours' },
  '1.2': { count: 10, unit: 'days', hours: 240, vague: null, disagrees: false, words: 'ten (10) days' },
  '1.3': { count: null, unit: null, hours: null, vague: 'promptly', disagrees: false, words: 'promptly' },
  '1.4': { count: 2, unit: 'business days', hours: 48, vague: null, disagrees: false, words: '2 business days' },
  '1.5': { count: 60, unit: 'hours', hours: 60, vague: null, disagrees: true, words: 'thirty (60) hours' },
  '1.6': { count: 5, unit: 'business days', hours: 120, vague: null, disagrees: false, words: '5 business days' },
  '1.7': null,
} satisfies Record<string, (Omit<DurationFact, 'kind'> & { readonly words: string }) | null>;

/** The match of one numbered line of the agreement, with the time that the line states. */
function at(number: keyof typeof times, changes: Partial<Match> = {}): Match {
  const document = documentOf(agreement);
  const clause = document.clauses.find((each) => each.number === number);
  if (clause === undefined) throw new Error(`no clause ${number}`);
  const span = { start: clause.start, end: clause.end };
  const time = times[number];
  const captures: Record<string, Fact> = {};
  if (time !== null) {
    const { words, ...duration } = time;
    const start = document.text.indexOf(words, span.start);
    captures.deadline = { kind: 'duration', ...duration, start, end: start + words.length };
  }
  return {
    kind: 'notice',
    span,
    stance: 'stated',
    strength: 'full',
    says: null,
    evidence: [{ signal: 'tell', span }],
    captures,
    duty: null,
    direction: { owes: null, to: null, mutual: false },
    ...changes,
  };
}

const vague = { stance: 'vague', strength: 'weak', says: 'names no time, only promptness' } as const;
const confirmed = { stance: 'after-confirmation', strength: 'weak', says: 'waits for confirmation' } as const;

function duty(name: string, modality: DutyFact['modality']): Partial<Match> {
  const bearer = { who: 'named', name } as const;
  return {
    duty: { bearer, modality },
    direction: { owes: modality === 'may' ? null : bearer, to: null, mutual: false },
  };
}

const hours48: Check = { check: 'at-most', capture: 'deadline', hours: 48 };
const days60: Check = { check: 'at-most', capture: 'deadline', hours: 1440 };
const hoursOrVague: Check = { check: 'one-of', stances: ['hours-stated', 'vague'] };
const hours = { stance: 'hours-stated' } as const;

test.each<[string, Held, string]>([
  ['a clause in full meets', { matches: [at('1.1')] }, 'met'],
  ['a weak clause beside a full one does not spoil it', { matches: [at('1.1'), at('1.3', vague)] }, 'met'],
  [
    'weak clauses alone are weak, each place named with what it lacks',
    { matches: [at('1.3', vague), at('1.4', confirmed)] },
    'weak: clause 1.3 names no time, only promptness; clause 1.4 waits for confirmation',
  ],
  [
    'places of which the same is to be said are named together',
    { matches: [at('1.1', vague), at('1.2', vague), at('1.3', vague), at('1.4', vague), at('1.5', vague)] },
    'weak: clause 1.1, clause 1.2, clause 1.3 and 2 more places: each names no time, only promptness',
  ],
  ['no clause is missing', {}, 'missing'],
  [
    'a duty to try is weak',
    { matches: [at('1.1', duty('Supplier', 'endeavours'))] },
    'weak: clause 1.1 promises only to endeavour',
  ],
  [
    'a duty that binds only us does not protect us',
    { matches: [at('1.1', duty('the Customer', 'shall'))], deal: { party: 'Customer' } },
    'weak: clause 1.1 binds only us',
  ],
  [
    'we are known by our full name as well as by our role',
    {
      matches: [at('1.1', duty('Customer', 'shall'))],
      deal: { party: 'Brindle Ltd' },
      document: documentOf(`${agreement}\nBrindle Ltd. signs.`, { roles: { 'Brindle Ltd.': 'Customer' } }),
    },
    'weak: clause 1.1 binds only us',
  ],
  [
    'a duty on the other party beside ours protects us',
    {
      matches: [at('1.1', duty('Customer', 'shall')), at('1.2', duty('Supplier', 'shall'))],
      deal: { party: 'Customer' },
    },
    'met',
  ],
  ['who we are must be known to say so', { matches: [at('1.1', duty('Customer', 'shall'))] }, 'met'],
  [
    'what we may do is no burden',
    { matches: [at('1.1', duty('Customer', 'may'))], deal: { party: 'Customer' } },
    'met',
  ],
  [
    'what protects a recipient is met by a duty on us, the discloser of a mutual deal',
    {
      matches: [at('1.1', duty('Customer', 'shall'))],
      deal: { party: 'Customer', side: 'mutual' },
      changes: { protects: 'recipient' },
    },
    'met',
  ],
])('be-present: %s', (_, input, expected) => {
  expect(said(held(input))).toBe(expected);
});

test.each<[string, Held, string]>([
  ['a duration within the limit meets', { must: hours48, matches: [at('1.1')] }, 'met'],
  [
    'a vague word beside a stated duration does no harm',
    { must: hours48, matches: [at('1.1'), at('1.3', vague)] },
    'met',
  ],
  [
    'a longer duration is weak, and both numbers are said',
    { must: hours48, matches: [at('1.2')] },
    'weak: clause 1.2 says “ten (10) days” (240 hours); asked: 48 hours',
  ],
  [
    'of two durations that contradict each other the worse stands',
    { must: hours48, matches: [at('1.1'), at('1.2')] },
    'weak: clause 1.2 says “ten (10) days” (240 hours); asked: 48 hours',
  ],
  [
    'only a vague word is weak',
    { must: hours48, matches: [at('1.3', vague)] },
    'weak: clause 1.3 gives no number, only “promptly”; asked: 48 hours',
  ],
  [
    'no time at all is weak',
    { must: hours48, matches: [at('1.7')] },
    'weak: clause 1.7 gives no number; asked: 48 hours',
  ],
  [
    'words and digits that disagree are weak even where both are short enough',
    { must: { ...hours48, hours: 72 }, matches: [at('1.5')] },
    'weak: clause 1.5 says “thirty (60) hours”, where words and digits disagree (at most 60 hours); asked: 72 hours',
  ],
  [
    'business days may have a weekend between',
    { must: hours48, matches: [at('1.4')] },
    'weak: clause 1.4 says “2 business days” (48 hours, up to 96 with a weekend between); asked: 48 hours',
  ],
  ['business days that are short enough with a weekend meet', { must: days60, matches: [at('1.6')] }, 'met'],
  [
    'a number in a clause that falls short otherwise is weak',
    { must: hours48, matches: [at('1.1', confirmed)] },
    'weak: clause 1.1 waits for confirmation',
  ],
  [
    'a promise to try is weak however short the time',
    { must: hours48, matches: [at('1.1', duty('Supplier', 'endeavours'))] },
    'weak: clause 1.1 promises only to endeavour',
  ],
  [
    'our own longer deadline is not held against the other party',
    { must: hours48, matches: [at('1.1'), at('1.2', duty('Customer', 'shall'))], deal: { party: 'Customer' } },
    'met',
  ],
  [
    'a deadline for us alone is weak',
    { must: hours48, matches: [at('1.1', duty('Customer', 'shall'))], deal: { party: 'Customer' } },
    'weak: clause 1.1 binds only us',
  ],
  ['nothing is missing', { must: hours48 }, 'missing'],
  [
    'a limit of many days is said in days',
    { must: { ...hours48, hours: 96 }, matches: [at('1.7')] },
    'weak: clause 1.7 gives no number; asked: 4 days (96 hours)',
  ],
])('at-most: %s', (_, input, expected) => {
  expect(said(held(input))).toBe(expected);
});

test.each<[string, Held, string]>([
  ['a stance asked for meets', { must: hoursOrVague, matches: [at('1.1', hours)] }, 'met'],
  ['a weak stance meets where it is asked for', { must: hoursOrVague, matches: [at('1.3', vague)] }, 'met'],
  [
    'a clause without a stance does no harm beside it',
    { must: hoursOrVague, matches: [at('1.3', vague), at('1.7')] },
    'met',
  ],
  [
    'a full clause of another form does no harm beside it',
    { must: hoursOrVague, matches: [at('1.3', vague), at('1.2', { stance: 'in-days', says: 'counts in days' })] },
    'met',
  ],
  [
    'a full clause of another form alone is weak',
    { must: hoursOrVague, matches: [at('1.2', { stance: 'in-days', says: 'counts in days' })] },
    'weak: clause 1.2 counts in days',
  ],
  [
    'weaker wording beside a full one that fits takes nothing away',
    { must: hoursOrVague, matches: [at('1.1', hours), at('1.4', confirmed)] },
    'met',
  ],
  [
    'another weak stance beside a weak one that fits is weak',
    { must: hoursOrVague, matches: [at('1.3', vague), at('1.4', confirmed)] },
    'weak: clause 1.4 waits for confirmation',
  ],
  [
    'a clause without a stance alone is weak',
    { must: hoursOrVague, matches: [at('1.7')] },
    'weak: clause 1.7 is not drafted in the form that is asked for',
  ],
  [
    'a promise to try is weak',
    { must: hoursOrVague, matches: [at('1.1', { ...hours, ...duty('Supplier', 'endeavours') })] },
    'weak: clause 1.1 promises only to endeavour',
  ],
  [
    'a stance in a clause that binds only us is weak',
    {
      must: hoursOrVague,
      matches: [at('1.1', { ...hours, ...duty('Customer', 'shall') })],
      deal: { party: 'Customer' },
    },
    'weak: clause 1.1 binds only us',
  ],
  ['nothing is missing', { must: hoursOrVague }, 'missing'],
])('one-of: %s', (_, input, expected) => {
  expect(said(held(input))).toBe(expected);
});

test.each<[string, Held, string]>([
  ['what stands nowhere is clear', { must: { check: 'be-absent' } }, 'clear'],
  [
    'what stands is forbidden, weak or full',
    { must: { check: 'be-absent' }, matches: [at('1.1'), at('1.3', vague)] },
    'forbidden: clause 1.1 says what must not be there; clause 1.3 names no time, only promptness',
  ],
])('be-absent: %s', (_, input, expected) => {
  expect(said(held(input))).toBe(expected);
});

test.each<[string, Held, string]>([
  ['we are the other side', { changes: { protects: 'recipient' } }, 'protects the recipient, and we are the discloser'],
  [
    'we are the other side, the other way round',
    { deal: { side: 'recipient' } },
    'protects the discloser, and we are the recipient',
  ],
  ['no personal data', { when: { personalData: true } }, 'no personal data is involved'],
  [
    'personal data where there must be none',
    { when: { personalData: false }, deal: { personalData: true } },
    'asked only where no personal data is involved',
  ],
  [
    'another sector',
    { when: { sectors: ['health', 'finance'] }, deal: { sectors: ['defence'] } },
    'asked only in the sector health or finance',
  ],
  [
    'another role',
    { when: { roles: ['processor', 'sub-processor'] }, deal: { roles: ['independent-controllers'] } },
    'asked only where the role is processor or sub-processor; here it is independent controllers',
  ],
  [
    'a deal that is worth too little',
    { when: { amount: sum(100_000) }, deal: { amount: sum(45_000) } },
    'asked only of a deal worth at least USD 100,000; this one is worth USD 45,000',
  ],
  [
    'a paper that chooses another law',
    { when: { law: 'us' } },
    'asked only where the paper chooses the law of United States, and it does not',
  ],
  [
    'a paper that goes to other courts',
    { when: { courts: 'us' } },
    'asked only where the paper goes to the courts of United States, and it does not',
  ],
  [
    'another type of paper',
    { when: { agreements: ['data-processing', 'saas'] }, document: typed('nda-mutual') },
    'asked only of data processing or SaaS; this paper reads as mutual NDA',
  ],
  [
    'not yet law',
    { changes: { force: { ...inForce, from: '2027-01-01' } } },
    'not yet law, will be from 2027-01-01: prepare',
  ],
  ['no longer law', { changes: { force: { ...inForce, until: '2026-11-24' } } }, 'no longer law, was until 2026-11-24'],
])('not applicable, and the reason said: %s', (_, input, expected) => {
  expect(said(held({ ...input, matches: [at('1.1')] }))).toBe(`not-applicable: ${expected}`);
});

test.each<[string, Held]>([
  ['mutual is asked for what protects the recipient', { deal: { side: 'mutual' }, changes: { protects: 'recipient' } }],
  ['what protects both is asked of a recipient', { deal: { side: 'recipient' }, changes: { protects: 'mutual' } }],
  ['an agreement whose type is not known is asked', { when: { agreements: ['saas'] } }],
  ['an agreement of the type is asked', { when: { agreements: ['saas'] }, document: typed('saas') }],
  ['one sector of several is enough', { when: { sectors: ['health', 'finance'] }, deal: { sectors: ['finance'] } }],
  [
    'one role of several is enough',
    { when: { roles: ['processor'] }, deal: { roles: ['joint-controllers', 'processor'] } },
  ],
  ['a paper of which nobody says who is what', { when: { roles: ['processor'] }, deal: { roles: [] } }],
  ['law from today on', { changes: { force: { ...inForce, from: '2026-11-24', until: '2026-11-25' } } }],
  ['what was pending, from its day on', { changes: { force: { state: 'pending', from: '2026-11-24', until: null } } }],
  ['guidance', { changes: { force: { ...inForce, state: 'guidance' } } }],
])('applicable: %s', (_, input) => {
  expect(said(held({ ...input, matches: [at('1.1')] }))).toBe('met');
});

function sum(value: number, currency = 'USD') {
  return { currency, value };
}

test.each([
  ['nobody says what it is worth', null, 'is the deal worth that? No total is known'],
  [
    'it is worth another currency',
    sum(1, 'EUR'),
    'is the deal worth that? It is worth EUR 1, and no sum is converted here',
  ],
])('what is asked from a sum on is unsure where %s, and no gap', (_, amount, question) => {
  const when = { amount: sum(100_000) };
  expect(held({ when, deal: { amount } })).toMatchObject({
    outcome: 'unsure',
    because: `would be missing, but is asked from USD 100,000 on: ${question}`,
  });
  expect(said(held({ when, deal: { amount }, matches: [at('1.1')] }))).toBe('met');
  expect(said(held({ when, deal: { amount: sum(100_000) } }))).toBe('missing');
});

test('a law that a paper may choose where it could not be read is not said to be another', () => {
  const problem = { code: 'no-text', says: 'A scan.', hides: 'part' } as const;
  expect(said(held({ when: { law: 'us' }, document: withProblems(problem) }))).toContain('unsure');
});

function typed(id: 'nda-mutual' | 'saas'): Document {
  return { ...documentOf(agreement), type: { id, because: { start: 0, end: 1 } } };
}

function withProblems(...problems: readonly Problem[]): Document {
  return { ...documentOf(agreement), problems };
}

function picture(page: number, hides: Problem['hides'] = 'part'): Problem {
  return { code: 'no-text', says: 'A picture.', hides, place: { in: 'pdf', page, box: [0, 0, 1, 1] } };
}

test.each<[string, Held, string]>([
  [
    'what was not found beside unread pages is unsure, and the pages are said',
    { document: withProblems(picture(3), picture(4), picture(5), picture(9)) },
    'unsure: not found, but a part of the agreement could not be read (pages 3-5, 9: pictures without text); not counted as missing',
  ],
  [
    'nothing is clear beside an unread page',
    { must: { check: 'be-absent' }, document: withProblems(picture(2)) },
    'unsure: not found, but a part of the agreement could not be read (page 2: pictures without text); it may stand there',
  ],
  [
    'an agreement that could not be read at all is unsure throughout',
    { document: withProblems({ code: 'encrypted', says: 'Locked.', hides: 'everything' }) },
    'unsure: not found, but the agreement could not be read (locked with a password); not counted as missing',
  ],
  [
    'a problem that hides nothing changes nothing',
    { document: withProblems({ code: 'note', says: 'By the way.', hides: 'nothing' }) },
    'missing',
  ],
  ['words that were read stand', { document: withProblems(picture(1, 'everything')), matches: [at('1.1')] }, 'met'],
  [
    'a weak clause stays weak',
    { document: withProblems(picture(1)), matches: [at('1.3', vague)] },
    'weak: clause 1.3 names no time, only promptness',
  ],
  [
    'what does not apply needs no reading',
    { document: withProblems(picture(1)), when: { personalData: true } },
    'not-applicable: no personal data is involved',
  ],
])('certainty: %s', (_, input, expected) => {
  expect(said(held(input))).toBe(expected);
});

test('the nearest miss goes with what is missing, and stays when it becomes unsure', () => {
  const nearest = {
    kind: 'notice',
    isClose: true,
    span: { start: 0, end: 5 },
    has: [],
    lacks: ['one of: tell'],
    says: 'lacks it',
  };
  expect(held({ nearest })).toMatchObject({ outcome: 'missing', nearest });
  expect(held({ nearest, document: withProblems(picture(1)) })).toMatchObject({ outcome: 'unsure', nearest });
});

test('every match of the kind is cited, and none of another kind', () => {
  const both = [at('1.1'), at('1.3', vague)];
  expect(held({ matches: [...both, at('1.2', { kind: 'audit' })] })).toMatchObject({ outcome: 'met', matches: both });
});

test('every requirement of the jurisdictions asked for and of those they include has one finding, in library order', () => {
  const requirements = [
    requirement('de-1', { jurisdiction: 'de' }),
    requirement('us-1', { jurisdiction: 'us' }),
    requirement('eu-1'),
    requirement('eu-2', { when: { personalData: true } }),
  ];
  const ids = (asked: readonly string[]): readonly string[] =>
    evaluate(
      plainLibrary({ jurisdictions, requirements }),
      documentOf(agreement),
      { matches: [], parts: [], nearest: {}, likely: {}, readings: () => [] },
      { ...deal, jurisdictions: asked },
    ).map((finding) => finding.requirement.id);
  expect(ids(['de'])).toEqual(['de-1', 'eu-1', 'eu-2']);
  expect(ids(['eu', 'de', 'de'])).toEqual(['de-1', 'eu-1', 'eu-2']);
  expect(ids(['us'])).toEqual(['us-1']);
  expect(ids([])).toEqual([]);
});

test('a match that is not about the subject of the requirement meets nothing and is not forbidden', () => {
  const subject = {
    id: 'hours',
    name: 'hours',
    words: ['hours', 'promptly'],
    headings: ['hours'],
    agreements: ['supply' as const],
    terms: ['data'],
    joins: ['include'],
    except: ['excluding'],
    instead: ['days'],
  };
  const outcome = (matches: readonly Match[], must: Check = { check: 'be-present' }) => {
    const requirements = [requirement('r', { about: 'hours', must })];
    const library = plainLibrary({ jurisdictions, requirements, subjects: [subject] });
    return evaluate(
      library,
      documentOf(agreement),
      { matches, parts: [], nearest: {}, likely: {}, readings: () => [] },
      deal,
    ).map(said);
  };
  expect(outcome([at('1.2')])).toEqual(['weak: clause 1.2 speaks of days, not of hours']);
  expect(outcome([at('1.2'), at('1.1')])).toEqual(['met']);
  expect(outcome([at('1.2'), at('1.3', vague)])).toEqual([
    'weak: clause 1.3 names no time, only promptness; clause 1.2 speaks of days, not of hours',
  ]);
  // The longer time of a clause about something else is not held against the shorter one.
  expect(outcome([at('1.1'), at('1.2')], hours48)).toEqual(['met']);
  expect(outcome([at('1.2')], { check: 'be-absent' })).toEqual(['clear']);
  expect(outcome([at('1.1')], { check: 'be-absent' })).toEqual(['forbidden: clause 1.1 says what must not be there']);
});

function partOf(part: string, strength: 'full' | 'weak'): PartReading {
  const says = strength === 'full' ? 'names it' : `lacks ${part}`;
  return {
    kind: 'notice',
    part,
    title: part,
    stance: strength === 'full' ? 'named' : null,
    strength,
    says,
    places: [],
  };
}

test('of what must not stand in some stances only those are forbidden', () => {
  const must = { check: 'be-absent', stances: ['capped-for-all'] } as const;
  const capped = at('1.1', { strength: 'weak', stance: 'capped-for-all', says: 'sets one limit' });
  const carved = at('1.2', { stance: 'secrecy-outside' });
  expect(held({ must, matches: [capped, carved] })).toMatchObject({ outcome: 'forbidden', matches: [capped] });
  expect(held({ must, matches: [carved] }).outcome).toBe('clear');
  expect(held({ must, matches: [] }).outcome).toBe('clear');
});

test('a clause whose wanted parts all stand in full is met, whatever its other parts are', () => {
  const must = { check: 'has-parts', parts: ['actor', 'deadline'] } as const;
  const parts = [partOf('actor', 'full'), partOf('deadline', 'full'), partOf('channel', 'weak')];
  expect(held({ must, matches: [at('1.1')], parts })).toMatchObject({ outcome: 'met', parts });
});

test('a clause without a wanted part is weak and says what that part lacks', () => {
  const must = { check: 'has-parts', parts: ['actor', 'deadline'] } as const;
  const parts = [partOf('actor', 'full'), partOf('deadline', 'weak')];
  const finding = held({ must, matches: [at('1.1')], parts });
  expect(finding).toMatchObject({ outcome: 'weak', parts });
  expect(finding).toHaveProperty('because', expect.stringMatching(/lacks deadline$/));
});

test('parts of a clause that is weak itself are said beside what it falls short by', () => {
  const must = { check: 'has-parts', parts: ['deadline'] } as const;
  const weak = at('1.1', { strength: 'weak', says: 'is vague' });
  expect(held({ must, matches: [weak], parts: [partOf('deadline', 'weak')] })).toHaveProperty(
    'because',
    expect.stringMatching(/is vague; it lacks deadline$/),
  );
});

test.each<[Check, string]>([
  [{ check: 'be-present' }, 'unsure'],
  [{ check: 'be-absent' }, 'unsure'],
])('where a sentence reads like the clause that no rule finds, %o is %s', (must, outcome) => {
  const document = documentOf('1. Notices\n1.1 Word goes to the Buyer at once.\n');
  const start = document.text.indexOf('Word');
  const likely = { span: { start, end: document.text.indexOf('once.') + 5 }, probability: 0.638 };
  expect(held({ must, document, likely })).toMatchObject({
    outcome,
    because:
      'no rule recognises such a clause, but clause 1.1 reads like one (probability .63): “Word goes to the Buyer at once.”',
  });
});
