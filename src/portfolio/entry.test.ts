import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { nothingFound, plainDeal, plainMatch } from '../../test/plain.ts';
import { sampleReport } from '../../test/sample-report.ts';
import type { Deal } from '../model/deal.ts';
import type { Match } from '../model/match.ts';
import { entryOf } from './entry.ts';

const document = documentOf(`TERMS
1. Reports
1.1 Birch shall tell Alder of it within two business days.
2. End
2.1 It ends.`);
const at = (words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};
const twoDays = {
  ...at('two business days'),
  kind: 'duration',
  count: 2,
  unit: 'business days',
  hours: 48,
  vague: null,
  disagrees: false,
} as const;

const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report holds documents');
const report = { ...sample, problems: [], proposals: [], lines: [] };

function entry(matches: readonly Match[], deal: Partial<Deal> = {}, parties = report.parties) {
  const windows = new Set(matches);
  return entryOf(document, { ...nothingFound, matches }, windows, {
    ...report,
    parties,
    deal: { ...plainDeal, ...deal },
  });
}

test('a match knows its clause, and brings its words where they go on beyond it', () => {
  const inside = plainMatch({ kind: 'k', span: at('Birch shall tell Alder') });
  const beyond = plainMatch({ kind: 'k', span: { start: at('within').start, end: document.text.length } });
  expect(entry([inside, beyond]).matches).toMatchObject([
    { clause: 2, quote: null, start: inside.span.start },
    { clause: 2, quote: document.text.slice(at('within').start) },
  ]);
});

test('a time to report is kept in hours with a weekend, and a report without any is kept too', () => {
  const span = at('1.1 Birch shall tell Alder of it within two business days.');
  const stated = plainMatch({ kind: 'notification-deadline', span, captures: { deadline: twoDays } });
  const { durations } = entry([stated, plainMatch({ kind: 'notification-deadline', span }), plainMatch({ span })]);
  expect(durations).toMatchObject([
    { hours: 96, count: 2, unit: 'business days', said: 'two business days', counts: true },
    { hours: null, said: null },
  ]);
});

test('we are known by name or role, however the deal writes it', () => {
  const parties = [
    { name: 'Alder Works Ltd', role: 'Company', address: null },
    { name: 'Birch GmbH', role: null, address: null },
  ];
  const whose = (party: string | null) => entry([], { party }, parties).parties.map((each) => each.whose);
  expect(whose(null)).toEqual([null, null]);
  expect(whose('the company')).toEqual(['ours', 'theirs']);
  expect(whose('ALDER WORKS LIMITED')).toEqual(['ours', 'theirs']);
  expect(whose('Birch')).toEqual(['theirs', 'ours']);
  expect(whose('Corporation')).toEqual(['theirs', 'theirs']);
});
