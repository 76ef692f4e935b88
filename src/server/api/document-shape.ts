import { z } from 'zod';
import { place, problemShape } from './report-shape.ts';

/** A draft as it was read: src/report/document-data.ts. Positions are UTF-16 code units of its text. */

const span = { start: z.int(), end: z.int() };
const spanShape = z.object(span).meta({ id: 'Span' });
const atClause = z.int().nullable().describe('Index among the clauses.');

const view = z.enum(['original', 'markup', 'final']);

const source = z.object({
  name: z.string(),
  format: z.string().nullable(),
  sha256: z.string(),
  pages: z.int().nullable(),
  view: view.optional(),
  convertedBy: z.string().optional(),
});

const block = z.object({
  ...span,
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'footnote']),
  clause: atClause,
  place: place.nullable(),
  places: z.array(place),
});

const clause = z.object({
  ...span,
  number: z.string(),
  label: z.string(),
  heading: spanShape.nullable(),
  headingText: z.string().nullable(),
  depth: z.int(),
  parent: atClause,
  place: place.nullable(),
});

const reference = z.object({
  ...span,
  words: z.string(),
  of: z.enum(['this', 'another', 'law', 'new']),
  target: atClause,
  clause: z.string().nullable(),
  heading: z.string().nullable(),
  paper: z.string().nullable(),
});

const signature = z.object({
  span: spanShape,
  words: z.string(),
  place: place.nullable(),
  party: z.int().nullable().describe('Index among the parties.'),
  name: z.string().nullable(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  isSigned: z.boolean(),
});

const comment = z.object({
  author: z.string().nullable(),
  date: z.string().nullable(),
  text: z.string(),
  about: z.string(),
  place: place.nullable(),
});

const line = z.object({
  ...span,
  page: z.int(),
  box: z.array(z.number()).length(4),
  edges: z.array(z.number()),
  turn: z.literal([90, 180, 270]).optional(),
  recognised: z.boolean(),
});

export const documentShape = z
  .union([
    z.object({
      source,
      type: z.object({ id: z.string(), because: spanShape, words: z.string() }).nullable(),
      language: z.string().nullable(),
      passages: z.array(z.object({ ...span, language: z.string() })),
      text: z.string(),
      rewrites: z
        .array(z.object({ ...span, was: z.string() }))
        .describe('Where the paper has other characters than the text.'),
      blocks: z.array(block),
      clauses: z.array(clause),
      terms: z.array(
        z.object({
          term: z.string(),
          defined: spanShape,
          meaning: spanShape,
          means: z.string(),
          uses: z.array(spanShape),
        }),
      ),
      undefinedTerms: z.array(z.object({ term: z.string(), uses: z.array(spanShape), count: z.int() })),
      definedElsewhere: z.object({ ...span, words: z.string() }).nullable(),
      references: z.array(reference),
      parties: z.array(
        z.object({
          name: z.string(),
          named: spanShape,
          role: z.string().nullable(),
          address: z.string().nullable(),
        }),
      ),
      signatures: z.array(signature),
      attachments: z.array(
        z.object({
          label: z.string(),
          heading: spanShape.nullable(),
          headingText: z.string().nullable(),
          clause: atClause,
          references: z.array(z.int()).describe('Indexes among the references.'),
        }),
      ),
      comments: z.array(comment),
      problems: z.array(problemShape),
      lines: z
        .array(line)
        .optional()
        .describe(
          'Only where they were asked for. `edges`: left of each code unit and right of the last, along the line.',
        ),
    }),
    z.object({ problems: z.array(problemShape) }),
  ])
  .meta({ id: 'Document' });
