import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { plainDeal, plainKind, plainLibrary, plainRequirement } from '../../test/plain.ts';
import type { Deal } from '../model/deal.ts';
import type { Finding } from '../model/finding.ts';
import type { Match } from '../model/match.ts';
import type { DocumentReport } from '../model/report.ts';
import { assemble } from './assemble.ts';
import { documentReport, reportMatches } from './report.ts';

const document = documentOf(
  `
  7. Data
  7.1 Notices
  (a) Supplier shall tell Customer promptly.
  # Annex
  Nothing else.`,
  { roles: { Supplier: null } },
);

const requirement = plainRequirement({ id: 'eu-notice', why: 'Nobody knows else.' });

const fallback = { preferred: 'At once.', acceptable: 'In a day.', walkAway: 'In three days.' };
const kind = plainKind({ fallback });
const library = plainLibrary({
  kinds: [kind],
  jurisdictions: [
    { code: 'de', name: 'Germany', includes: ['eu'] },
    { code: 'eu', name: 'European Union', includes: [] },
    { code: 'uk', name: 'United Kingdom', includes: [] },
  ],
  requirements: [requirement],
  hash: 'f00',
});

const nothingHeld = {
  kin: { names: { titles: [], short: [] }, dated: null, ties: [], precedence: [] },
  deal: plainDeal,
  proposals: [],
  findings: [],
  conflicts: [],
  latency: null,
  enforcement: [],
};

function spanOf(words: string) {
  const start = document.text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" stands nowhere`);
  return { start, end: start + words.length };
}

const match: Match = {
  kind: 'notice',
  span: spanOf('Supplier shall tell Customer promptly.'),
  stance: 'vague',
  strength: 'weak',
  says: 'names no time',
  evidence: [{ signal: 'one of: tell', span: spanOf('tell') }],
  captures: {},
  duty: null,
  direction: { owes: null, to: null, mutual: false },
};

function lineOf(finding: Finding) {
  return documentReport(document, { ...nothingHeld, findings: [finding] }, library).lines[0];
}

test('a cited match has its words, clause, heading and place', () => {
  expect(lineOf({ requirement, outcome: 'weak', matches: [match], because: 'too vague' })).toMatchObject({
    requirement: 'eu-notice',
    title: 'Notice',
    outcome: 'weak',
    because: 'too vague',
    cites: [
      {
        clause: '7.1(a)',
        heading: 'Notices',
        place: { in: 'text', line: 3 },
        quote: 'Supplier shall tell Customer promptly.',
        stance: 'vague',
        strength: 'weak',
        ...match.span,
      },
    ],
  });
});

test('below a heading without a number there is a heading and no clause number', () => {
  const matches = [{ ...match, span: spanOf('Nothing else.') }] as const;
  expect(lineOf({ requirement, outcome: 'met', matches })?.cites).toMatchObject([{ clause: null, heading: 'Annex' }]);
});

test('the nearest miss has its words, and every sign once', () => {
  const sign = { signal: 'one of: tell', span: spanOf('tell') };
  const nearest = {
    kind: 'notice',
    isClose: true,
    span: spanOf('Nothing else.'),
    has: [sign, sign],
    lacks: ['one of: breach'],
    says: 'has “tell”, but not “breach”',
  };
  expect(lineOf({ requirement, outcome: 'missing', nearest })).toMatchObject({
    nearest: {
      quote: 'Nothing else.',
      has: ['one of: tell'],
      lacks: ['one of: breach'],
      says: 'has “tell”, but not “breach”',
    },
    cites: [],
  });
});

const matches = [match] as const;
test.each<[Finding, boolean]>([
  [{ requirement, outcome: 'missing', nearest: null }, true],
  [{ requirement, outcome: 'weak', matches, because: 'x' }, true],
  [{ requirement, outcome: 'forbidden', matches, because: 'x' }, true],
  [{ requirement, outcome: 'unsure', because: 'x', matches: [], nearest: null }, true],
  [{ requirement, outcome: 'met', matches }, false],
  [{ requirement, outcome: 'clear' }, false],
  [{ requirement, outcome: 'not-applicable', because: 'x' }, false],
])('wording to ask for stands only where there is something to ask for: $outcome', (finding, expected) => {
  expect(lineOf(finding)?.fallback).toEqual(expected ? fallback : undefined);
});

test('the document is said to be what it was read as, and how much of it was read', () => {
  expect(documentReport(document, nothingHeld, library)).toMatchObject({
    name: 'test.txt',
    format: 'text',
    language: 'en',
    type: null,
    parties: [{ name: 'Supplier', role: null, address: null }],
    read: { blocks: document.blocks.length, characters: document.text.length },
    lines: [],
  });
});

test('every match is reported with the words of its signs', () => {
  expect(reportMatches(document, [match])).toMatchObject([
    { kind: 'notice', clause: '7.1(a)', evidence: [{ signal: 'one of: tell', quote: 'tell' }] },
  ]);
});

const deal: Deal = { ...plainDeal, jurisdictions: ['de'] };

test('a report names the jurisdictions that were applied, and which of them were asked for', () => {
  const own = { ...documentReport(document, nothingHeld, library), deal: { ...deal, jurisdictions: ['uk'] } };
  const names = (documents: readonly DocumentReport[]) =>
    assemble(
      { documents: async function* () {}, deals: documents.map((each) => each.deal) },
      { version: '1', library, deal },
    ).jurisdictions.map(({ code, asked }) => `${code} ${asked}`);
  expect(names([])).toEqual(['de true', 'eu false']);
  expect(names([own])).toEqual(['uk true']);
  expect(names([own, { ...own, deal }])).toEqual(['de true', 'eu false', 'uk true']);
});
