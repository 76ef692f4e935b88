import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { plainDeal } from '../../test/plain.ts';
import { reviewed } from '../../test/reviewed.ts';
import type { ReportProposal } from '../model/report.ts';
import { questions } from './questions.ts';

const paper = documentOf('Supply Agreement of Alder Works and Birch Foods, in Lyon.', {
  roles: { 'Alder Works': 'Supplier', 'Birch Foods': null },
});
const document = { ...paper, type: { id: 'supply' as const, because: { start: 0, end: 16 } } };
const cite = { clause: null, heading: null, place: null, quote: 'Lyon', start: 52, end: 56 };
const france: ReportProposal = {
  ...{ question: 'jurisdictions', value: 'fr', by: 'seat of a party', applied: true, because: 'as the paper reads' },
  cite,
};
const deal = { ...plainDeal, party: 'Supplier' };

function said(of: Parameters<typeof questions>) {
  return questions(...of).flatMap(({ question, answers }) =>
    answers.map(({ value, applied, because, cite }) => [question, value, applied, because, cite.quote]),
  );
}

test('each question has what the paper says to it, with its words', () => {
  expect(said([document, reviewed([], { deal, proposals: [france] })])).toEqual([
    ['party', 'Supplier', true, 'as you said', 'Alder Works'],
    ['party', 'Birch Foods', false, 'a party, as the paper names it', 'Birch Foods'],
    ['type', 'supply', true, 'as the paper calls itself', 'Supply Agreement'],
    ['jurisdictions', 'fr', true, 'seat of a party; as the paper reads', 'Lyon'],
  ]);
});

test('what somebody said the paper is goes before what it calls itself', () => {
  const report = reviewed([], { deal: { ...deal, type: 'services' } });
  expect(said([document, report])).toContainEqual([
    ...['type', 'supply', false, 'as the paper calls itself; you said otherwise', 'Supply Agreement'],
  ]);
});

test('without a report the parties and the type are told, without a document the rest, and every question is asked', () => {
  expect(said([document, null]).map(([question]) => question)).toEqual(['party', 'party', 'type']);
  expect(said([null, reviewed([], { proposals: [france] })]).map(([question]) => question)).toEqual(['jurisdictions']);
  expect(questions(null, null).map(({ question }) => question)).toEqual([
    ...['party', 'type', 'jurisdictions', 'personal-data', 'sectors', 'roles', 'amount'],
  ]);
});
