import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import { nothingFound, plainDeal, plainKind, plainLibrary, plainMatch, plainRequirement } from '../../../test/plain.ts';
import type { DurationFact } from '../../model/fact.ts';
import type { Match } from '../../model/match.ts';
import type { Check, Requirement } from '../../model/requirement.ts';
import { evaluate } from '../evaluate.ts';

const paper = documentOf(`
1. Secrecy
1.1 Each party keeps the secrets of the other.
1.2 Supplier keeps the logs for one year under ISO 27001.
1.3 Supplier keeps the secrets, even after the end of this Agreement.
2. Disputes
2.1 An arbitrator in Geneva decides.
3. End
3.1 Clause 1.1 survives.
3.2 Clause 11.1 survives.
3.3 All provisions survive.
3.4 Clause 2 (Disputes) survives.`);

function at(number: string, changes: Partial<Match> = {}): Match {
  const clause = paper.clauses.find((each) => each.number === number);
  if (clause === undefined) throw new Error(`no clause ${number}`);
  return plainMatch({ span: { start: clause.start, end: clause.end }, ...changes });
}

function logs(hours: number | null, disagrees = false): Partial<Match> {
  const start = paper.text.indexOf('one year');
  const vague = hours === null ? 'a while' : null;
  const period: DurationFact = { kind: 'duration', count: hours, unit: null, hours, vague, disagrees };
  return { captures: { period: { ...period, start, end: start + 8 } } };
}

function said(must: Check, matches: readonly Match[], changes: Partial<Requirement> = {}): string {
  const library = plainLibrary({
    kinds: [plainKind(), plainKind({ id: 'forum-arbitration', title: 'Courts and arbitration' })],
    jurisdictions: [{ code: 'eu', name: 'European Union', includes: [] }],
    requirements: [plainRequirement({ must, ...changes })],
  });
  const deal = { ...plainDeal, jurisdictions: ['eu'] };
  const [finding] = evaluate(library, paper, { ...nothingFound, matches }, deal);
  if (finding === undefined) return 'no finding';
  return 'because' in finding ? `${finding.outcome}: ${finding.because}` : finding.outcome;
}

const year: Check = { check: 'at-least', capture: 'period', hours: 8760 };
const mutual = { direction: { owes: null, to: null, mutual: true } };
const survival = (number: string) => at(number, { kind: 'term-survival' });

test.each<[string, Check, readonly Match[], string]>([
  ['as long as asked', year, [at('1.2', logs(8760))], 'met'],
  [
    'one hour short',
    year,
    [at('1.2', logs(8759))],
    'weak: clause 1.2 says “one year”; asked: at least 365 days (8760 hours)',
  ],
  ['a long time beside a short one', year, [at('1.2', logs(24)), at('1.3', logs(9000))], 'met'],
  [
    'no number',
    year,
    [at('1.2', logs(null))],
    'weak: clause 1.2 gives no number, only “a while”; asked: 365 days (8760 hours)',
  ],
  [
    'words and digits that disagree',
    year,
    [at('1.2', logs(9000, true))],
    'weak: clause 1.2 says “one year”, where words and digits disagree; asked: at least 365 days (8760 hours)',
  ],
  ['bound to each other', { check: 'be-mutual' }, [at('1.1', mutual)], 'met'],
  ['one side only', { check: 'be-mutual' }, [at('1.2')], 'weak: clause 1.2 does not bind each party alike'],
  [
    'mutual in weak words only',
    { check: 'be-mutual' },
    [at('1.2'), at('1.1', { ...mutual, strength: 'weak', says: 'is vague' })],
    'weak: clause 1.2 does not bind each party alike; clause 1.1 is vague',
  ],
  ['a name in any case', { check: 'names', words: ['SOC-2', 'iso 27001'] }, [at('1.2')], 'met'],
  [
    'no whole name',
    { check: 'names', words: ['ISO 2700'] },
    [at('1.2')],
    'weak: clause 1.2 has no words for it such as “ISO 2700”',
  ],
  [
    'none of many names',
    { check: 'names', words: ['court', 'courts', 'seat', 'SEAT', 'place', 'venue', 'tribunal', 'chamber'] },
    [at('1.2')],
    'weak: clause 1.2 has no words for it such as “court”, “seat”, “SEAT”, “place”, “venue” or “tribunal”',
  ],
  [
    'a weak clause that names it',
    { check: 'names', words: ['ISO 27001'] },
    [at('1.2', { strength: 'weak', says: 'is vague' })],
    'weak: clause 1.2 is vague',
  ],
  ['goes on by its own words', { check: 'survive' }, [at('1.3')], 'met'],
  ['goes on by its number', { check: 'survive' }, [at('1.1'), survival('3.1')], 'met'],
  ['goes on as all does', { check: 'survive' }, [at('1.1'), survival('3.3')], 'met'],
  ['goes on by the heading above it', { check: 'survive' }, [at('2.1'), survival('3.4')], 'met'],
  [
    'another number that ends like it',
    { check: 'survive' },
    [at('1.1'), survival('3.2')],
    'weak: clause 1.1 does not say that it goes on after the agreement ends',
  ],
  [
    'nothing to carve out of',
    { check: 'carved-out-of', kind: 'forum-arbitration' },
    [],
    'not-applicable: asked only where the paper has the clause “Courts and arbitration”, and it has none',
  ],
  [
    'not carved out',
    { check: 'carved-out-of', kind: 'forum-arbitration' },
    [at('2.1', { kind: 'forum-arbitration' })],
    'missing',
  ],
  [
    'carved out',
    { check: 'carved-out-of', kind: 'forum-arbitration' },
    [at('2.1', { kind: 'forum-arbitration' }), at('1.1')],
    'met',
  ],
])('%s', (_, must, matches, expected) => {
  expect(said(must, matches)).toBe(expected);
});

test('what is asked beside another clause is not asked where that is not there', () => {
  const beside = { when: { with: 'forum-arbitration' } };
  const present: Check = { check: 'be-present' };
  expect(said(present, [at('1.1')], beside)).toMatch(/^not-applicable: asked only where the paper has the clause/);
  expect(said(present, [at('2.1', { kind: 'forum-arbitration' })], beside)).toBe('missing');
});

test('a requirement that takes the place of another silences it where both are asked, and nowhere else', () => {
  const library = plainLibrary({
    jurisdictions: [
      { code: 'de', name: 'Germany', includes: ['eu'] },
      { code: 'eu', name: 'European Union', includes: [] },
    ],
    requirements: [
      plainRequirement({ id: 'de-1', jurisdiction: 'de', replaces: ['eu-1'], when: { personalData: true } }),
      plainRequirement({ id: 'eu-1' }),
    ],
  });
  const outcomes = (jurisdictions: readonly string[], personalData: boolean) =>
    evaluate(library, paper, nothingFound, { ...plainDeal, jurisdictions, personalData }).map(
      (finding) => `${finding.requirement.id} ${'because' in finding ? finding.because : finding.outcome}`,
    );
  const { instrument, provision } = plainRequirement({}).law;
  expect(outcomes(['de'], true)).toEqual(['de-1 missing', `eu-1 ${instrument}, ${provision}, takes its place there`]);
  expect(outcomes(['eu'], true)).toEqual(['eu-1 missing']);
  // What is itself not asked takes nobody's place.
  expect(outcomes(['de'], false)).toEqual(['de-1 no personal data is involved', 'eu-1 missing']);
});
