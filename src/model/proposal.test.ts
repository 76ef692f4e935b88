import { expect, test } from 'vitest';
import { plainDeal } from '../../test/plain.ts';
import type { DealQuestion } from './deal.ts';
import { answered } from './deal.ts';
import { type Proposal, settled } from './proposal.ts';

const jurisdictions = [
  { code: 'de', name: 'Germany', includes: ['eu'] },
  { code: 'eu', name: 'European Union', includes: [] },
  { code: 'house', name: 'House policy', includes: [] },
  { code: 'intl', name: 'Treaties', includes: [] },
  { code: 'uk', name: 'United Kingdom', includes: [] },
  { code: 'us', name: 'United States', includes: [] },
  { code: 'us-ca', name: 'California', includes: ['us'] },
];
const open = { ...plainDeal, jurisdictions: ['house'], open: ['jurisdictions', 'personal-data', 'sectors'] as const };

function proposals(question: DealQuestion, ...values: readonly string[]): readonly Proposal[] {
  return values.map((value) => ({ question, value, by: 'courts', span: { start: 0, end: 1 } }));
}

function codes(...values: readonly string[]): readonly string[] {
  return settled(open, proposals('jurisdictions', ...values), { jurisdictions }).jurisdictions;
}

test('an open question is answered by the paper, beside what the asker named', () => {
  expect(codes('de', 'de')).toEqual(['house', 'de']);
  const deal = settled(open, [...proposals('personal-data', 'yes'), ...proposals('sectors', 'health')], {
    jurisdictions,
  });
  expect(deal).toMatchObject({ personalData: true, sectors: ['health'] });
});

test('roles come from the paper, and an ICT provider serves a financial entity, unless the asker names the sectors', () => {
  const known = proposals('roles', 'independent-controllers', 'ict-provider');
  const asked = answered({ ...open, open: ['roles', 'sectors'] }, { sectors: ['health'] });
  expect(settled({ ...open, open: ['roles', 'sectors'] }, known, { jurisdictions })).toMatchObject({
    roles: ['independent-controllers', 'ict-provider'],
    sectors: ['finance'],
  });
  expect(settled(asked, known, { jurisdictions }).sectors).toEqual(['health']);
  const closed = answered(asked, { roles: ['processor'] });
  expect(settled(closed, known, { jurisdictions }).roles).toEqual(['processor']);
});

test('what the deal is worth comes from the paper, unless the asker says it', () => {
  const known = proposals('amount', 'USD 90,000');
  const asked = { ...open, open: ['amount'] as const };
  expect(settled(asked, known, { jurisdictions }).amount).toEqual({ currency: 'USD', value: 90_000 });
  const closed = answered(asked, { amount: { currency: 'EUR', value: 5 } });
  expect(settled(closed, known, { jurisdictions }).amount).toEqual({ currency: 'EUR', value: 5 });
});

test('a place of which the library has no law is not asked', () => {
  expect(codes('zz')).toEqual(['house']);
});

test('the treaties come in where two countries meet, and not for one country and a part of it', () => {
  expect(codes('de', 'uk')).toEqual(['house', 'de', 'uk', 'intl']);
  expect(codes('de', 'eu')).toEqual(['house', 'de', 'eu']);
  expect(codes('us-ca', 'us')).toEqual(['house', 'us-ca', 'us']);
});

test('a question that the asker answered stays answered', () => {
  const closed = answered(open, { jurisdictions: ['uk'] }, { personalData: false });
  expect(closed.open).toEqual(['sectors']);
  const deal = settled(closed, [...proposals('jurisdictions', 'de'), ...proposals('personal-data', 'yes')], {
    jurisdictions,
  });
  expect(deal).toMatchObject({ jurisdictions: ['uk'], personalData: false });
});
