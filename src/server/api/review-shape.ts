import { z } from 'zod';
import { reviewRoutes } from '../../model/review.ts';
import { lawShape, outcome, passageShape, severity } from './report-shape.ts';

export const routeShape = z
  .object({
    route: z.enum(reviewRoutes),
    reasons: z
      .array(z.object({ says: z.string(), findings: z.array(z.string()) }))
      .min(1)
      .describe('What weighs most first, each with the fingerprints of the findings that it follows from.'),
  })
  .meta({ id: 'ReviewRoute' });

export const askShape = z
  .object({
    clause: z.string().describe('Id of the clause kind: by it the ask is known in the next draft.'),
    title: z.string(),
    severity,
    route: z.enum(['fixable', 'legal']),
    missing: z.string(),
    about: z.string().nullable(),
    wording: z.object({ preferred: z.string(), acceptable: z.string(), walkAway: z.string() }).nullable(),
    cites: z.array(passageShape),
    findings: z.array(
      z.object({
        requirement: z.string(),
        fingerprint: z.string(),
        jurisdiction: z.string(),
        outcome,
        severity,
        law: lawShape,
        says: z.string(),
        why: z.string(),
        because: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Ask' });
