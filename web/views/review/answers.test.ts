import { expect, test } from 'vitest';
import type { Proposals } from '../../api/shapes.ts';
import { changedOf, confirmed } from './answers.ts';

const deal: NonNullable<Proposals['deal']> = {
  ...{ side: 'discloser', jurisdictions: ['eu', 'de'], asOf: '2026-11-28', personalData: true, sectors: ['health'] },
  ...{ roles: [], amount: null, party: null, open: [] },
};

test('an answer that says the same in another order is not changed', () => {
  expect(changedOf({ jurisdictions: ['de', 'eu'] }, { jurisdictions: ['eu', 'de'] })).toBe(0);
  expect(changedOf({ jurisdictions: ['de'], personalData: false }, { jurisdictions: ['eu', 'de'] })).toBe(2);
  expect(changedOf({ party: null }, {})).toBe(1);
});

test('who confirms says all that the draft was held to, and what they said before stays', () => {
  expect(confirmed({ party: 'Customer', side: 'mutual' }, deal, 'services')).toEqual({
    ...{ party: 'Customer', side: 'mutual', jurisdictions: ['eu', 'de'], personalData: true },
    ...{ sectors: ['health'], roles: [], amount: null, type: 'services' },
  });
  expect(confirmed({ type: 'supply' }, deal, 'services').type).toBe('supply');
  expect(confirmed({}, { ...deal, jurisdictions: [] }, null)).not.toHaveProperty('jurisdictions');
});
