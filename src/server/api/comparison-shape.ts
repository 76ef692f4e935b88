import { z } from 'zod';
import { conflictIds } from '../../model/conflict.ts';
import { policy } from './archive-shape.ts';
import { dealShape } from './deal-shape.ts';
import {
  budgetOutcome,
  cite,
  lawShape,
  nearest,
  outcome,
  passageShape,
  problemShape,
  severity,
} from './report-shape.ts';

/** Two drafts held against each other, as src/model/comparison.ts has it. */

const hidden = z.enum(['nothing', 'part', 'everything']);

const draft = z
  .object({
    name: z.string(),
    sha256: z.string(),
    format: z.string().nullable(),
    pages: z.int().nullable(),
    view: z.enum(['original', 'markup', 'final']).optional(),
    convertedBy: z.string().optional(),
    deal: dealShape,
    problems: z.array(problemShape),
    hides: hidden.describe('How much of it says nothing to the law: not read, or in another language.'),
    unread: hidden.describe('How much of its words could not be read.'),
  })
  .meta({ id: 'ComparedDraft' });

const runs = z
  .array(z.object({ is: z.enum(['same', 'out', 'in']), quote: z.string() }))
  .describe('Words of both drafts, of the older alone (out), and of the newer alone (in).');

const sides = { before: passageShape.nullable(), after: passageShape.nullable() };

const changeShape = z
  .object({
    kind: z.enum(['added', 'removed', 'changed', 'moved', 'renumbered']),
    ...sides,
    runs,
    isSure: z.boolean().describe('False: its words may stand in a part of the other draft that could not be read.'),
  })
  .meta({ id: 'Change' });

const causes = z.array(
  z
    .object({
      by: z.enum(['change', 'elsewhere', 'file', 'deal', 'date', 'library', 'program', 'decision']),
      says: z.string().describe('A sentence without its stop.'),
      change: z.int().optional().describe('Index among the changes.'),
    })
    .meta({ id: 'Cause' }),
);

const stood = z
  .object({
    outcome,
    because: z.string().optional(),
    accepted: z.boolean(),
    cites: z.array(cite),
    nearest: nearest.optional(),
  })
  .meta({ id: 'Stood' });

const flip = z
  .object({
    requirement: z.string(),
    jurisdiction: z.string(),
    clause: z.string(),
    title: z.string(),
    severity,
    says: z.string(),
    law: lawShape,
    turn: z.enum(['opened', 'worse', 'other', 'better', 'closed']),
    from: stood.nullable().describe('Null: not asked of the older draft.'),
    to: stood.nullable().describe('Null: not asked of the newer draft.'),
    causes,
  })
  .meta({ id: 'Flip' });

const conflictFlip = z
  .object({
    turn: z.enum(['opened', 'closed']),
    conflict: z.enum(conflictIds),
    severity,
    says: z.string(),
    cites: z.array(passageShape),
    causes,
  })
  .meta({ id: 'ConflictFlip' });

const time = z.object({ hours: z.number().nullable(), cite: passageShape.nullable() });

const latencyFlip = z
  .object({
    from: time,
    to: time,
    clocks: z.array(
      z.object({
        clock: z.string(),
        jurisdiction: z.string(),
        from: budgetOutcome.nullable(),
        to: budgetOutcome.nullable(),
        says: z.string(),
      }),
    ),
    causes,
  })
  .meta({ id: 'LatencyFlip' });

const headed = z.object({ clause: z.string().nullable(), heading: z.string().nullable() });

export const comparisonShape = z
  .object({
    schemaVersion: z.literal(1),
    engine: z.object({
      version: z.string(),
      library: z.string(),
      policy: policy.optional(),
    }),
    before: draft,
    after: draft,
    unmarked: z.object({
      tracked: z.boolean().describe('False: the newer draft has no tracked change at all, and so `edits` is empty.'),
      edits: z.array(changeShape).describe('Not shown as tracked changes.'),
      accepted: z.array(changeShape).describe('Tracked in the older draft, and plain text in the newer.'),
    }),
    findings: z.array(flip).describe('Requirements that stand otherwise, the gravest first.'),
    conflicts: z.array(conflictFlip),
    latency: latencyFlip.nullable(),
    changes: z.array(changeShape).describe('In reading order of the newer draft.'),
    terms: z.array(z.object({ kind: z.enum(['added', 'removed', 'changed']), term: z.string(), ...sides, runs })),
    references: z
      .array(
        z.object({
          number: z.string(),
          before: passageShape,
          after: passageShape,
          was: headed,
          now: headed.nullable(),
        }),
      )
      .describe('Whose printed number is as it was, and which lead to another clause, or to none.'),
  })
  .meta({ id: 'Comparison' });
