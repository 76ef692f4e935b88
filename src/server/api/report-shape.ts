import { z } from 'zod';
import { clockUnits } from '../../model/clock.ts';
import { dealQuestions } from '../../model/deal.ts';
import { dealShape } from './deal-shape.ts';

/** A report as src/model/report.ts has it, under the names of `lacuna scan --format json`. */

export const place = z
  .union([
    z.object({ in: z.literal('pdf'), page: z.int(), box: z.array(z.number()).length(4) }),
    z.object({ in: z.literal('docx'), paragraph: z.int() }),
    z.object({ in: z.literal('text'), line: z.int(), page: z.int().optional() }),
  ])
  .meta({ id: 'Place' });

export const problemShape = z
  .object({
    code: z.string(),
    says: z.string(),
    hides: z.enum(['nothing', 'part', 'everything']),
    place: place.optional(),
  })
  .meta({ id: 'FileProblem' });

const passage = {
  in: z.string().optional().describe('The agreement that it is of, where that is another one.'),
  clause: z.string().nullable(),
  heading: z.string().nullable(),
  place: place.nullable(),
  quote: z.string(),
  start: z.int().describe('In UTF-16 code units of the text of the document; so is its end.'),
  end: z.int(),
};

export const passageShape = z.object(passage).meta({ id: 'Passage' });

export const cite = z
  .object({ ...passage, stance: z.string(), strength: z.enum(['full', 'weak']) })
  .meta({ id: 'Cite' });

export const nearest = z
  .object({ ...passage, has: z.array(z.string()), lacks: z.array(z.string()), says: z.string() })
  .meta({ id: 'Nearest' });

export const lawShape = z
  .object({
    instrument: z.string(),
    provision: z.string(),
    link: z.string().nullable(),
    linkSeen: z.boolean(),
    confirmed: z.boolean(),
    checkedOn: z.string(),
    recheckBy: z.string().nullable(),
  })
  .meta({ id: 'Law' });

export const lawState = z.enum(['in-force', 'phased', 'pending', 'guidance']);

export const severity = z.enum(['must', 'should', 'consider']);

const decided = { reason: z.string(), who: z.string(), lapsed: z.boolean() };

const decision = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('baseline') }),
    z.object({ by: z.literal('waiver'), ...decided, until: z.string() }),
    z.object({
      by: z.literal('ruling'),
      says: z.enum(['accepted', 'false-alarm', 'fixed', 'to-negotiate']),
      ...decided,
      until: z.string().nullable(),
    }),
  ])
  .meta({ id: 'Decision' });

export const outcome = z.enum(['met', 'weak', 'forbidden', 'missing', 'clear', 'unsure', 'not-applicable']);

export const lineShape = z
  .object({
    requirement: z.string(),
    jurisdiction: z.string(),
    clause: z.string(),
    title: z.string(),
    outcome,
    severity,
    law: lawShape,
    says: z.string(),
    why: z.string(),
    because: z.string().optional(),
    nearest: nearest.optional().describe('Of what is missing: the place that came closest.'),
    cites: z.array(cite),
    parts: z
      .array(
        z.object({
          part: z.string(),
          title: z.string(),
          outcome: z.enum(['met', 'weak']),
          says: z.string(),
          cites: z.array(cite),
        }),
      )
      .optional(),
    fallback: z
      .object({ preferred: z.string(), acceptable: z.string(), walkAway: z.string() })
      .optional()
      .describe('Wording to ask for.'),
    family: z.object({ alone: outcome, says: z.string() }).optional(),
    policy: z
      .int()
      .optional()
      .describe('Of house policy: which version of it asks this; 0: the one that lies in the library itself.'),
    fingerprint: z.string(),
    decision: decision.optional(),
  })
  .meta({ id: 'ReportLine' });

const ranked = z.union([
  z.object({ which: z.literal('this') }),
  z.object({ which: z.literal('other'), called: z.string() }),
]);

const kin = z.object({
  names: z.array(z.string()),
  dated: z.string().nullable(),
  ties: z.array(
    z.object({
      relation: z.enum(['amends', 'supersedes', 'under', 'holds', 'names']),
      called: z.string(),
      dated: z.string().nullable(),
      cite: passageShape,
    }),
  ),
  precedence: z.array(z.object({ ranks: z.array(z.array(ranked)), cite: passageShape })),
});

export const budgetOutcome = z.enum([
  'in-time',
  'tight',
  'too-late',
  'runs-from-notice',
  'open',
  'no-duty',
  'apart',
  'prepare',
  'not-asked',
]);

const clock = z.object({
  clock: z.string(),
  jurisdiction: z.string(),
  duty: z.string(),
  actor: z.string(),
  trigger: z.string(),
  startsOn: z.string(),
  within: z.object({ count: z.int(), unit: z.enum(clockUnits) }).nullable(),
  tells: z.string(),
  vendorKnowledge: z.enum(['imputed', 'not-imputed', 'unclear']),
  vendorWindow: z.number().nullable(),
  note: z.string().nullable(),
  law: lawShape,
  state: lawState,
  outcome: budgetOutcome,
  says: z.string(),
  remaining: z.number().nullable(),
});

const needed = { kind: z.string(), title: z.string() };

const measure = z.object({
  measure: z.string(),
  jurisdiction: z.string(),
  topic: z.string(),
  says: z.string(),
  law: lawShape,
  state: lawState,
  pending: z.boolean(),
  has: z.array(z.object({ ...needed, cite: passageShape })),
  weak: z.array(z.object({ ...needed, cite: passageShape })),
  lacks: z.array(z.object(needed)),
});

export const reportShape = z
  .object({
    name: z.string(),
    deal: dealShape,
    sha256: z.string(),
    format: z.string().nullable(),
    pages: z.int().nullable(),
    view: z.enum(['original', 'markup', 'final']).optional(),
    convertedBy: z.string().optional(),
    language: z.string().nullable(),
    type: z.string().nullable(),
    parties: z.array(z.object({ name: z.string(), role: z.string().nullable(), address: z.string().nullable() })),
    kin,
    family: z.string().optional(),
    problems: z.array(problemShape),
    read: z.object({ blocks: z.int(), characters: z.int() }),
    proposals: z.array(
      z.object({
        question: z.enum(dealQuestions),
        value: z.string(),
        by: z.string(),
        applied: z.boolean(),
        because: z.string(),
        cite: passageShape,
      }),
    ),
    lines: z.array(lineShape),
    conflicts: z.array(
      z.object({
        conflict: z.string(),
        severity,
        says: z.string(),
        law: lawShape.nullable(),
        cites: z.array(passageShape),
        fingerprint: z.string(),
        decision: decision.optional(),
      }),
    ),
    latency: z
      .object({
        hours: z.number().nullable(),
        cite: passageShape.nullable(),
        advised: z.object({ hours: z.number(), clock: z.string() }).nullable(),
        flags: z.array(z.string()),
        clocks: z.array(clock),
      })
      .nullable(),
    enforcement: z.array(measure),
  })
  .meta({ id: 'Report' });
