import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileWords } from '../../test/hostile-report.ts';
import { plainDeal, plainKind, plainLibrary, plainRequirement } from '../../test/plain.ts';
import { structured } from '../../test/structured.ts';
import type { Change } from '../model/change.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Match } from '../model/match.ts';
import type { Problem } from '../model/problem.ts';
import { comparison, type Read } from './comparison.ts';
import { comparisonFormats } from './comparison-formats.ts';
import { documentReport } from './report.ts';

const requirement = plainRequirement({ id: 'zz-4' });
const library = plainLibrary({ kinds: [plainKind({})], requirements: [requirement], hash: 'f00' });
const nothing = {
  deal: plainDeal,
  kin: { names: { titles: [], short: [] }, dated: null, ties: [], precedence: [] },
  proposals: [],
  conflicts: [],
  latency: null,
  enforcement: [],
};
const none = { tracked: false, edits: [], accepted: [] };

const old =
  '1. Notice\n\n1.1 Birch shall tell Alder of a loss within a day.\n\n2. End\n\n2.1 Birch shall return the drawings.';

function matchOf(document: Document, words: string): Match {
  const start = document.text.indexOf(words);
  return {
    kind: 'notice',
    span: { start, end: start + words.length },
    stance: 'full',
    strength: 'full',
    says: 'names a time',
    evidence: [{ signal: 'one of: loss', span: { start, end: start + words.length } }],
    captures: {},
    duty: null,
    direction: { owes: null, to: null, mutual: false },
  };
}

/** A draft in which these words prove the requirement; where they are null, it is missing. */
function draft(
  text: string,
  proof: string | null,
  outcome: 'met' | 'weak' = 'met',
  because = 'x',
  problems: readonly Problem[] = [],
): Read {
  const document = { ...structured(text), problems };
  const found = (): Finding => {
    if (proof === null) return { requirement, outcome: 'missing', nearest: null };
    const matches = [matchOf(document, proof)] as const;
    return outcome === 'met' ? { requirement, outcome, matches } : { requirement, outcome, matches, because };
  };
  return { document, report: documentReport(document, { ...nothing, findings: [found()] }, library) };
}

function changesOf(...changes: readonly Change[]) {
  return { changes, terms: [], references: [] };
}

function compared(before: Read, after: Read, ...changes: readonly Change[]): Comparison {
  return comparison({ before, after }, changesOf(...changes), none, { version: '1', library: 'f00' });
}

const a = draft(old, 'Birch shall tell Alder of a loss within a day.');
const wholeOf = ({ document }: Read, words: string) => matchOf(document, words).span;

test('a gap that was opened names the clause that was removed, with the words that it had', () => {
  const b = draft(old.replace(/1\. Notice.*day\.\n\n/s, '').replaceAll('2.', '1.'), null);
  const removed = { kind: 'removed', before: wholeOf(a, 'Birch shall tell Alder of a loss within a day.') } as const;
  const { findings } = compared(a, b, removed);
  expect(findings.map(({ turn, from, to, causes }) => [turn, from?.outcome, to?.outcome, causes])).toEqual([
    ['opened', 'met', 'missing', [{ by: 'change', says: 'clause 1.1 (Notice) was removed', change: 0 }]],
  ]);
  expect(findings[0]?.from?.cites[0]?.quote).toBe('Birch shall tell Alder of a loss within a day.');
  expect(compared(b, a, { kind: 'added', after: removed.before }).findings[0]).toMatchObject({
    turn: 'closed',
    causes: [{ says: 'clause 1.1 (Notice) was added' }],
  });
});

test.each<[string, Read, Read, readonly string[]]>([
  ['met as before', a, a, []],
  ['weak as before', draft(old, 'a loss', 'weak'), draft(old, 'a loss', 'weak'), []],
  ['weak for another reason', draft(old, 'a loss', 'weak'), draft(old, 'a loss', 'weak', 'y'), ['other']],
  [
    'weak, and the reason names a clause by its new number',
    draft(old, 'a loss', 'weak', 'clause 1.1 is vague'),
    draft(old.replaceAll('1.', '3.'), 'a loss', 'weak', 'clause 3.1 is vague'),
    [],
  ],
  ['weak, now missing', draft(old, 'a loss', 'weak'), draft(old, null), ['worse']],
  ['missing, now weak', draft(old, null), draft(old, 'a loss', 'weak'), ['better']],
])('%s', (_, before, after, expected) => {
  expect(compared(before, after).findings.map(({ turn }) => turn)).toEqual(expected);
});

test('what is not found where a part could not be read is not called removed, and of an unread draft nothing is said', () => {
  const hidden = (hides: Problem['hides'], code: Problem['code'] = 'no-text'): Read =>
    draft(old, null, 'met', '', [{ code, says: 'A scan.', hides }]);
  const removed = { kind: 'removed', before: wholeOf(a, 'a loss') } as const;
  const part = compared(a, hidden('part'), removed);
  expect(part.changes.map(({ isSure }) => isSure)).toEqual([false]);
  const text = comparisonFormats.text(part, { colour: false, width: 100 });
  expect(text).toContain('NOT FOUND');
  expect(text).not.toContain('REMOVED');
  expect(compared(a, hidden('everything')).findings).toEqual([]);
  expect(comparisonFormats.text(compared(a, hidden('everything')), { colour: false, width: 100 })).toContain(
    'Nothing was compared',
  );
  // Another language was read, and only says nothing to the law.
  const foreign = compared(a, hidden('everything', 'language'), removed);
  expect([foreign.findings, foreign.changes[0]?.isSure]).toEqual([[], true]);
});

test('every quote stands in its document, character for character', () => {
  const words = fc.stringMatching(/^[a-z ]{1,12}$/);
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [b, c] = [draft(`1. Birch ${one} pays.`, null), draft(`1. Birch ${other} pays.`, null)];
      const edits = [
        { is: 'out', before: wholeOf(b, one.trim()) } as const,
        { is: 'in', after: wholeOf(c, other.trim()) } as const,
      ];
      const span = ({ document }: Read) => ({ start: 0, end: document.text.length });
      const { changes } = compared(b, c, { kind: 'changed', before: span(b), after: span(c), edits });
      for (const { before, after, runs } of changes) {
        expect(before?.quote).toBe(b.document.text);
        expect(after?.quote).toBe(c.document.text);
        for (const { is, quote } of runs) expect((is === 'out' ? b : c).document.text).toContain(quote);
      }
    }),
  );
});

test('hostile words are written down and never obeyed', () => {
  for (const words of hostileWords) {
    const hostile = compared(a, a, { kind: 'added', after: wholeOf(a, 'a loss') });
    const told: Comparison = {
      ...hostile,
      after: { ...hostile.after, name: words },
      changes: hostile.changes.map((each) => ({ ...each, runs: [{ is: 'in', quote: words }] })),
    };
    const text = comparisonFormats.text(told, { colour: false, width: 100 });
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    const page = comparisonFormats.html(told);
    expect(page).not.toMatch(/<(?:testcase|script|img)|(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(JSON.parse(comparisonFormats.json(told))).toEqual(JSON.parse(JSON.stringify(told)));
  }
});

test('in colour, what is out and what is in are painted line by line', () => {
  const edits = [{ is: 'out', before: wholeOf(a, 'a loss') } as const];
  const change: Change = { kind: 'changed', before: wholeOf(a, 'a loss'), after: wholeOf(a, 'a loss'), edits };
  expect(comparisonFormats.text(compared(a, a, change), { colour: true, width: 100 })).toContain(
    '\u{1b}[1;31m[-\u{1b}[0m\u{1b}[1;31ma loss\u{1b}[0m',
  );
});
