import { expect, test } from 'vitest';
import { reviewedLine as line, reviewed, reviewedConflict, reviewedKinds } from '../../test/reviewed.ts';
import type { Decision } from '../model/decision.ts';
import type { Problem } from '../model/problem.ts';
import type { DocumentReport, ReportLine } from '../model/report.ts';
import type { ReviewRouteName } from '../model/review.ts';
import { reviewRoute } from './review-route.ts';

const met = line({ requirement: 'met', outcome: 'met' });
const { fallback: _, ...unworded } = line({ requirement: 'unworded', severity: 'should' });
const alarm: Decision = {
  by: 'ruling',
  says: 'false-alarm',
  reason: 'It stands in the annex.',
  who: 'Ada Ash',
  until: null,
  lapsed: false,
};
const toNegotiate: Decision = { ...alarm, says: 'to-negotiate' };
const quoted = {
  ...{ clause: '1', heading: null, place: null, quote: 'tell', start: 0, end: 4 },
  ...{ stance: 'stated', strength: 'full' as const },
};
const part: Problem = { code: 'no-text', says: 'Page 8 is a picture.', hides: 'part' };
const all: Problem = { code: 'encrypted', says: 'It needs a password.', hides: 'everything' };

function routeOf(lines: readonly ReportLine[], changes: Partial<DocumentReport> = {}) {
  return reviewRoute(reviewed(lines, changes), reviewedKinds);
}

test.each<[string, readonly ReportLine[], Partial<DocumentReport>, ReviewRouteName, readonly string[]]>([
  ['what is met', [met], {}, 'nothing-found', []],
  ['a must that is missing', [met, line()], {}, 'fixable', ['r']],
  ['a should that is weak', [line({ outcome: 'weak', severity: 'should', cites: [quoted] })], {}, 'fixable', ['r']],
  ['words that must not stand', [line({ outcome: 'forbidden', cites: [quoted] })], {}, 'fixable', ['r']],
  ['a point to consider', [line({ severity: 'consider' })], {}, 'nothing-found', ['r']],
  ['a should that could not be told', [line({ severity: 'should', outcome: 'unsure' })], {}, 'nothing-found', ['r']],
  ['a must that could not be told', [line({ outcome: 'unsure' })], {}, 'legal', ['r']],
  ['a must of remedies', [line({ clause: 'cap' })], {}, 'legal', ['r']],
  ['a should of remedies', [line({ clause: 'cap', severity: 'should' })], {}, 'fixable', ['r']],
  ['a must of a kind that is not known any more', [line({ clause: 'gone' })], {}, 'legal', ['r']],
  ['a gap without wording', [unworded], {}, 'legal', ['unworded']],
  ['a point to consider without wording', [{ ...unworded, severity: 'consider' }], {}, 'nothing-found', ['unworded']],
  ['what does not go together', [met], { conflicts: [reviewedConflict] }, 'legal', ['c']],
  ['the same, accepted', [met], { conflicts: [{ ...reviewedConflict, decision: alarm }] }, 'nothing-found', []],
  ['a gap that is a false alarm', [line({ decision: alarm })], {}, 'nothing-found', ['r']],
  ['a gap that is to be negotiated', [line({ decision: toNegotiate })], {}, 'fixable', ['r']],
  ['a doubt that is a false alarm', [line({ outcome: 'unsure', decision: alarm })], {}, 'nothing-found', ['r']],
  ['a part unread, and all else met', [met], { problems: [part] }, 'unread', []],
  [
    'a part unread, and a must that may stand there',
    [line({ outcome: 'unsure' })],
    { problems: [part] },
    'unread',
    ['r'],
  ],
  ['a part unread, and a gap', [line({ outcome: 'weak', cites: [quoted] })], { problems: [part] }, 'unread', []],
  ['nothing read', [line({ outcome: 'unsure' })], { problems: [all], conflicts: [reviewedConflict] }, 'unread', ['r']],
  ['a note', [met], { problems: [{ ...part, hides: 'nothing' }] }, 'nothing-found', []],
  ['nothing asked', [line({ outcome: 'not-applicable' })], {}, 'legal', []],
  ['no line at all', [], {}, 'legal', []],
])('%s', (_name, lines, changes, route, findings) => {
  const found = routeOf(lines, changes);
  expect([found.route, found.reasons.flatMap((reason) => reason.findings)]).toEqual([route, findings]);
});

test('a must whose own words contradict each other is for legal, also beside a page that was not read', () => {
  const { route, reasons } = routeOf([line({ outcome: 'unsure', cites: [quoted] })], { problems: [part] });
  expect([route, reasons.map(({ says }) => says)]).toEqual([
    'legal',
    [
      'It could not be told whether the draft has what it must have on “Notice”: somebody must read it.',
      'A part of it could not be read, so that anything may stand there. Page 8 is a picture.',
    ],
  ]);
});

test('reasons name the kinds, the worst of each first', () => {
  const cap = { clause: 'cap', title: 'Cap' };
  const says = (lines: readonly ReportLine[], conflicts: DocumentReport['conflicts'] = []) =>
    routeOf(lines, { conflicts }).reasons.map((reason) => reason.says);
  expect(
    says(
      [
        line({ ...cap, requirement: 'a', outcome: 'weak', cites: [quoted] }),
        line({ ...cap, requirement: 'b' }),
        { ...unworded, outcome: 'forbidden' },
      ],
      [reviewedConflict],
    ),
  ).toEqual([
    'The courts chosen are not those that can act.',
    '“Cap” is missing, and that is for the legal department.',
    '“Notice” must not stand as it does, and that is for the legal department: there is no wording to ask for.',
  ]);
  const titled = (title: string) => line({ requirement: title, title });
  expect(says([...['A', 'B', 'C', 'D'].map(titled), line({ severity: 'should', title: 'E' })])).toEqual([
    'It has 5 gaps (4 that must, 1 that should be closed), and there is wording to ask for: “A”, “B”, “C” and 2 more.',
  ]);
  expect(
    says([
      met,
      line({ decision: alarm }),
      line({ requirement: 'x', severity: 'consider' }),
      line({ requirement: 'y', severity: 'should', outcome: 'unsure', title: 'Audit' }),
    ]),
  ).toEqual([
    'Of 4 points that were looked for, none that must or should be there has a gap that is open. Accepted as they are: 1. To consider: “Notice”. It could not be told of “Audit”.',
  ]);
});

test('it never says that a draft is safe or compliant', () => {
  const words = [[met], [line()], [line({ clause: 'cap' })], [line({ outcome: 'unsure' })], []].flatMap((lines) =>
    routeOf(lines).reasons.map(({ says }) => says),
  );
  expect(words.filter((says) => /\b(?:safe|complian\w*|sign)\b/i.test(says))).toEqual([]);
});
