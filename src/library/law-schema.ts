import { z } from 'zod';
import { isDay } from '../model/day.ts';
import { agreementTypeList, id, passage, prose } from './words.ts';

// The shape of clause-library/jurisdictions/<code>/<law>.yaml.

const day = z
  .string()
  .refine(isDay, 'expected a calendar day as YYYY-MM-DD: correct it')
  .describe('a calendar day as YYYY-MM-DD');

// Official pages are served over https; data.europa.eu identifies legal acts by http addresses, and they are cited so.
const link = z
  .string()
  .regex(
    /^(https:\/\/[^\s/]+\.[^\s/]+\S*|http:\/\/data\.europa\.eu\/\S+)$/,
    'expected an address that begins with https:// (or http://data.europa.eu/): correct it',
  );

const check = z.union([
  z.literal('be-present'),
  z.literal('be-absent'),
  z.strictObject({
    'at-most': z
      .strictObject({ capture: id, hours: z.number().positive() })
      .describe('the captured duration is stated and no longer than this many hours'),
  }),
  z.strictObject({
    'has-parts': z.array(id).min(1).describe('the clause is there, and each of these parts stands in full'),
  }),
  z.strictObject({
    'be-absent-as': z.array(id).min(1).describe('no match has one of these stances; none at all will do'),
  }),
  z.strictObject({ 'one-of': z.array(id).min(1).describe('the match has one of these stances') }),
]);

const when = z.strictObject({
  'personal-data': z.boolean().optional(),
  sectors: z.array(id).min(1).optional().describe('any one of these'),
  agreements: agreementTypeList.optional().describe('any one of these types of agreement'),
  from: day.optional().describe('law from this day on'),
  until: day.optional().describe('law before this day'),
});

const example = z.union([
  z.strictObject({
    gap: passage.describe('wording that leaves the gap; for be-absent, wording that must not be there'),
    heading: prose.optional(),
  }),
  z.strictObject({ met: passage.describe('wording with which the requirement is content'), heading: prose.optional() }),
]);

const requirement = z.strictObject({
  id,
  clause: id.describe('id of a clause kind'),
  must: check,
  provision: prose.describe('"Article 28(3)(h)"'),
  confirmed: z.boolean().describe('found in a public copy, not recalled'),
  severity: z.enum(['must', 'should', 'consider']),
  protects: z.enum(['discloser', 'recipient', 'mutual']),
  when: when.optional(),
  about: id.optional().describe('id of a subject: only a match that is about it counts'),
  says: prose.describe('what is asked, in one plain sentence'),
  why: prose.describe('why its lack hurts there, in one plain sentence'),
  examples: z.array(example).min(1),
});

export const lawSchema = z.strictObject({
  instrument: prose.describe('"Regulation (EU) 2016/679 (GDPR)"'),
  link: link.nullable().describe('official page; null for house policy'),
  'link-seen': z.boolean().describe('that very address was seen in a public copy'),
  checked: day.describe('when a person last held this file against the source'),
  requirements: z.array(requirement).min(1),
});

export type LawFile = z.output<typeof lawSchema>;
