import { z } from 'zod';
import { type Handover, reviewers, type Tick, tickKinds } from '../../model/archive.ts';
import { reviewRoutes } from '../../model/review.ts';
import { instant } from './person-shape.ts';
import { lawShape, lineShape, outcome, passageShape, severity } from './report-shape.ts';

export const routeShape = z
  .object({
    route: z.enum(reviewRoutes),
    reasons: z
      .array(z.object({ says: z.string(), findings: z.array(z.string()) }))
      .min(1)
      .describe('What weighs most first, each with the fingerprints of the findings that it follows from.'),
  })
  .meta({ id: 'ReviewRoute' });

export const tickShape = z
  .object({
    id: z.string(),
    agreement: z.string(),
    clause: z.string(),
    says: z.enum(tickKinds),
    note: z.string(),
    person: z.string(),
    name: z.string(),
    at: instant,
  })
  .meta({ id: 'Tick' });

export const handoverShape = z
  .object({
    agreement: z.string(),
    number: z.int(),
    to: z.enum(reviewers),
    note: z.string(),
    person: z.string(),
    name: z.string(),
    at: instant,
  })
  .meta({ id: 'Handover' });

export function shownTick({ id, agreement, clause, says, note, person, name, at }: Tick): Tick {
  return { id, agreement, clause, says, note, person, name, at };
}

export function shownHandover({ agreement, number, to, note, person, name, at }: Handover): Handover {
  return { agreement, number, to, note, person, name, at };
}

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
        policy: lineShape.shape.policy,
        says: z.string(),
        why: z.string(),
        because: z.string().optional(),
      }),
    ),
    tick: tickShape.nullable().describe('What was noted of it last; null where nothing was, or it was cleared.'),
  })
  .meta({ id: 'Ask' });
