import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainKind, plainRequirement } from '../../test/plain.ts';
import type { Requirement } from '../model/requirement.ts';
import { policyFiles, policyRows } from './house-policy.ts';

/** What stands of one requirement of house policy after it went to a spreadsheet and back. */
function roundTrip(changes: Partial<Requirement>): Record<string, unknown> {
  const kinds = [plainKind({ fallback: { preferred: 'All.', acceptable: 'Much.', walkAway: 'Some.' } })];
  const requirements = [
    plainRequirement({ jurisdiction: 'house', examples: [{ gap: 'No.' }, { met: 'Yes.' }], ...changes }),
  ];
  const written = policyFiles(policyRows({ kinds, requirements }), { kinds }, '2026-11-28');
  if ('faults' in written) throw new Error(written.faults.map(({ says }) => says).join('; '));
  const file = written.files.find(({ path }) => path.endsWith('incident.yaml'));
  return parse(file?.text ?? '').requirements[0];
}

test('where a rule holds survives a spreadsheet', () => {
  const { when } = roundTrip({
    when: {
      personalData: true,
      sectors: ['health'],
      roles: ['processor', 'sub-processor'],
      agreements: ['saas'],
      amount: { currency: 'USD', value: 250_000 },
      law: 'us-ny',
      courts: 'us-de',
      with: 'notice',
    },
  });
  expect(when).toEqual({
    'personal-data': true,
    sectors: ['health'],
    roles: ['processor', 'sub-processor'],
    agreements: ['saas'],
    amount: { 'at-least': 'USD 250,000' },
    law: 'us-ny',
    courts: 'us-de',
    with: 'notice',
  });
});

test('a law to be chosen from a sum on survives a spreadsheet', () => {
  const must = { check: 'chooses-law', law: 'us-ny', amount: { currency: 'USD', value: 250_000 } } as const;
  expect(roundTrip({ must }).must).toEqual({ 'chooses-law': { code: 'us-ny', 'at-least': 'USD 250,000' } });
});
