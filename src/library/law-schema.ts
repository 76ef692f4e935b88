import { z } from 'zod';
import { isDay } from '../model/day.ts';
import { type Topic, topics } from '../model/measure.ts';
import { parseMoney } from '../model/money.ts';
import { roleIds } from '../model/role.ts';
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

const sum = z
  .string()
  .refine((written) => parseMoney(written) !== null, 'expected a currency and a sum, as in USD 250000: correct it')
  .describe('"USD 250000"');
const amount = z.strictObject({ 'at-least': sum }).describe('what the deal is worth in all');

const check = z.union([
  z.literal('be-present').describe('the clause is there, in full'),
  z.literal('be-absent').describe('the clause is nowhere'),
  z.strictObject({
    'at-most': z
      .strictObject({ capture: id, hours: z.number().positive() })
      .describe('the captured duration is stated and no longer than this many hours'),
  }),
  z.strictObject({
    'at-least': z
      .strictObject({ capture: id, hours: z.number().positive() })
      .describe('the captured duration is stated and no shorter than this many hours'),
  }),
  z.strictObject({
    'has-parts': z.array(id).min(1).describe('the clause is there, and each of these parts stands in full'),
  }),
  z.strictObject({
    'be-absent-as': z.array(id).min(1).describe('no match has one of these stances; none at all will do'),
  }),
  z.literal('be-mutual').describe('each party owes it to the other'),
  z.literal('survive').describe('the clause is there, and goes on after the agreement ends'),
  z.strictObject({
    'carved-out-of': id.describe('present wherever there is a clause of that kind; not asked where there is none'),
  }),
  z.strictObject({
    names: z.array(prose).min(1).describe('the clause is there, and it or its block has one of these words'),
    'or-anywhere': z.array(prose).min(1).optional().describe('words that will do wherever in the paper they stand'),
  }),
  z.strictObject({
    'chooses-law': z
      .strictObject({ code: id, 'at-least': sum })
      .describe('the law of this jurisdiction is chosen, in a deal worth as much'),
  }),
  z.strictObject({ 'one-of': z.array(id).min(1).describe('the match has one of these stances') }),
]);

const when = z.strictObject({
  'personal-data': z.boolean().optional(),
  sectors: z.array(id).min(1).optional().describe('any one of these'),
  agreements: agreementTypeList.optional().describe('any one of these types of agreement'),
  roles: z
    .array(z.enum(roleIds))
    .min(1)
    .optional()
    .describe('any one of these, where it is known what the parties are to each other'),
  amount: amount.optional().describe('only in a deal worth as much; where nobody knows, a gap is unsure'),
  law: id.optional().describe('only where the paper chooses the law of this jurisdiction'),
  courts: id.optional().describe('only where the paper goes to the courts of this jurisdiction'),
  with: id.optional().describe('only where the paper has this clause kind'),
});

/** Since when a rule holds, and as what; what an entry leaves out is as its file says. */
const force = {
  state: z
    .enum(['in-force', 'phased', 'pending', 'guidance'])
    .optional()
    .describe('pending: not yet in force; guidance: what an authority expects, without being law (default: in-force)'),
  from: day.optional().describe('holds from this day on'),
  until: day.optional().describe('holds until the day before this one'),
};

const example = z.union([
  z.strictObject({
    gap: passage.describe('wording that leaves the gap; for be-absent, wording that must not be there'),
    heading: prose.optional(),
  }),
  z.strictObject({ met: passage.describe('wording with which the requirement is content'), heading: prose.optional() }),
]);

export const requirementSchema = z.strictObject({
  id,
  clause: id.describe('id of a clause kind'),
  must: check,
  provision: prose.describe('"Article 28(3)(h)"'),
  confirmed: z.boolean().describe('found in a public copy, not recalled'),
  recheck: day.optional().describe('instead of the day of the file'),
  severity: z.enum(['must', 'should', 'consider']),
  protects: z.enum(['discloser', 'recipient', 'mutual']),
  ...force,
  when: when.optional(),
  replaces: z
    .array(id)
    .min(1)
    .optional()
    .describe('ids of requirements that this one takes the place of where both are asked'),
  about: id.optional().describe('id of a subject: only a match that is about it counts'),
  says: prose.describe('what is asked, in one plain sentence'),
  why: prose.describe('why its lack hurts there, in one plain sentence'),
  examples: z.array(example).min(1),
});

const clock = z.strictObject({
  id,
  duty: z.enum([
    'vendor-to-customer',
    'customer-to-authority',
    'customer-to-individual',
    'customer-to-market',
    'follow-up',
    'payment-report',
  ]),
  actor: prose.describe('who must tell: "controller"'),
  trigger: prose.describe('from what on: "becoming aware of a personal-data breach"'),
  'starts-on': z
    .enum(['awareness', 'discovery', 'determination', 'classification', 'belief', 'event'])
    .describe('the word of the law that starts it'),
  within: z.union([
    z.literal('promptly').describe('without undue delay, with no number'),
    z.strictObject({
      count: z.number().int().positive(),
      unit: z.enum(['hours', 'calendar days', 'business days', 'months']),
    }),
  ]),
  tells: prose.describe('whom: "supervisory authority"'),
  provision: prose,
  confirmed: z.boolean().describe('found in a public copy, not recalled'),
  'vendor-knowledge': z
    .enum(['imputed', 'not-imputed', 'unclear'])
    .describe('whether what the vendor knows counts as known to its customer'),
  'vendor-window': z
    .number()
    .positive()
    .optional()
    .describe('within how many hours the vendor had better tell; our own figure, never law'),
  note: prose.optional().describe('what else one must know, in one plain sentence'),
  recheck: day.optional().describe('instead of the day of the file'),
  ...force,
  // What the paper chooses or has is looked for only where a requirement asks.
  when: when.omit({ with: true, law: true, courts: true }).optional(),
});

const measure = z.strictObject({
  id,
  topic: z.enum(Object.keys(topics) as Topic[]),
  says: prose.describe('the fact, in one or two plain sentences'),
  provision: prose,
  confirmed: z.boolean().describe('found in a public copy, not recalled'),
  needs: z.array(id).min(1).optional().describe('clause kinds that a contract must hold for it to be used well'),
  clash: z
    .enum(['foreign-court', 'statutory-venue', 'evidence-export'])
    .optional()
    .describe('what of a paper it stands against: courts abroad, a venue of choice, evidence sent abroad'),
  ...force,
});

export const lawSchema = z.strictObject({
  instrument: prose.describe('"Regulation (EU) 2016/679 (GDPR)"'),
  link: link.nullable().describe('official page; null for house policy, and for what has none'),
  'link-seen': z.boolean().describe('that very address was seen in a public copy'),
  checked: day.describe('when a person last held this file against the source'),
  recheck: day.optional().describe('by when a person is to hold it against the source again; none for house policy'),
  ...force,
  requirements: z.array(requirementSchema).min(1).optional(),
  clocks: z.array(clock).min(1).optional(),
  measures: z.array(measure).min(1).optional(),
});

export type LawFile = z.output<typeof lawSchema>;
