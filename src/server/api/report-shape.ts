import { z } from 'zod';
import { dealShape } from './deal-shape.ts';

/** Of what is described in part: the rest is in src/model/report.ts, under the same names as `lacuna scan --format json` has. */
const place = z
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

export const passageShape = z
  .looseObject({
    clause: z.string().nullable(),
    heading: z.string().nullable(),
    place: place.nullable(),
    quote: z.string(),
  })
  .meta({ id: 'Passage' });

export const lawShape = z
  .looseObject({
    instrument: z.string(),
    provision: z.string(),
    link: z.string().nullable(),
    confirmed: z.boolean(),
    checkedOn: z.string(),
  })
  .meta({ id: 'Law' });

export const severity = z.enum(['must', 'should', 'consider']);

const decision = z
  .looseObject({ by: z.enum(['baseline', 'waiver', 'ruling']) })
  .describe('What somebody said of it; of a ruling: says, reason, who, until, lapsed.');

export const outcome = z.enum(['met', 'weak', 'forbidden', 'missing', 'clear', 'unsure', 'not-applicable']);

export const lineShape = z
  .looseObject({
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
    fingerprint: z.string(),
    cites: z.array(passageShape),
    decision: decision.optional(),
  })
  .meta({ id: 'ReportLine' });

export const reportShape = z
  .looseObject({
    name: z.string(),
    deal: dealShape,
    sha256: z.string(),
    format: z.string().nullable(),
    pages: z.int().nullable(),
    language: z.string().nullable(),
    type: z.string().nullable(),
    problems: z.array(problemShape),
    lines: z.array(lineShape),
    conflicts: z.array(
      z.looseObject({
        conflict: z.string(),
        severity,
        says: z.string(),
        fingerprint: z.string(),
        cites: z.array(passageShape),
        decision: decision.optional(),
      }),
    ),
    latency: z.looseObject({ hours: z.number().nullable() }).nullable(),
    enforcement: z.array(z.looseObject({ measure: z.string(), jurisdiction: z.string() })),
  })
  .meta({ id: 'Report' });

export const documentShape = z
  .union([
    z.looseObject({
      source: z.looseObject({ name: z.string(), format: z.string().nullable(), sha256: z.string() }),
      text: z.string(),
      language: z.string().nullable(),
      blocks: z.array(z.looseObject({ start: z.int(), end: z.int(), kind: z.string(), places: z.array(place) })),
      clauses: z.array(z.looseObject({ start: z.int(), end: z.int(), number: z.string(), depth: z.int() })),
      problems: z.array(problemShape),
    }),
    z.object({ problems: z.array(problemShape) }),
  ])
  .meta({ id: 'Document' });

export const comparisonShape = z
  .looseObject({
    schemaVersion: z.literal(1),
    before: z.looseObject({ name: z.string(), sha256: z.string() }),
    after: z.looseObject({ name: z.string(), sha256: z.string() }),
    unmarked: z.looseObject({ tracked: z.boolean() }),
    findings: z.array(z.looseObject({ requirement: z.string(), turn: z.string() })),
    changes: z.array(z.looseObject({ kind: z.string() })),
  })
  .meta({ id: 'Comparison' });
