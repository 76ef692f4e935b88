import { z } from 'zod';
import { id, passage, phrases, prose } from './words.ts';

// The shape of clause-library/clauses/<family>/<kind>.yaml. Descriptions show in an editor that knows the JSON Schema.

const capturedFact = z.enum(['duration', 'date', 'amount', 'governing-law', 'forum']);
const modality = z.array(z.enum(['shall', 'shall-not', 'may', 'endeavours'])).min(1);
const bearer = z.array(z.enum(['recipient', 'discloser', 'each-party', 'named'])).min(1);
const pair = z.strictObject({
  a: phrases,
  b: phrases,
  words: z.int().min(0).max(200).describe('how many words may stand between them at most'),
});

const count = z.number().positive();
const time = z.union([
  z.strictObject({ hours: count }),
  z.strictObject({ days: count }),
  z.strictObject({ months: count }),
  z.strictObject({ years: count }),
]);
const quantity = z.union([
  z.strictObject({ fact: z.literal('duration'), ...bounds(time) }),
  z.strictObject({ fact: z.literal('amount'), ...bounds(z.number().min(0)) }),
]);

function bounds<T extends z.ZodType>(value: T) {
  const bound = value.optional();
  return { 'at-most': bound, 'at-least': bound, 'more-than': bound, 'less-than': bound };
}
const probability = z.number().min(0.05).max(1).describe('0.05 to 1');

export const signalSchema = z.union([
  z.strictObject({
    phrase: phrases.describe('any of these; inflection, case, US or UK spelling do not matter; final * any ending'),
  }),
  z.strictObject({ near: pair.describe('one of a and one of b, in either order') }),
  z.strictObject({ then: pair.describe('one of a and after it one of b') }),
  z.strictObject({ heading: phrases.describe('the heading above has any of these') }),
  z.strictObject({ defines: phrases.describe('the text defines a term whose name has any of these') }),
  z.strictObject({ fact: z.array(capturedFact).min(1).describe('a fact of one of these kinds lies in the text') }),
  z.strictObject({ negated: phrases.describe('any of these inside the scope of a negation: shall not, nor, without') }),
  z.strictObject({ affirmed: phrases.describe('any of these outside of every negation') }),
  z.strictObject({ excepted: phrases.describe('any of these inside an exception: except, other than, unless') }),
  z.strictObject({ cited: phrases.describe('a clause of this paper that the text refers to has any of these') }),
  z.strictObject({
    modality: modality.describe('a duty of one of these modalities covers the text'),
    bearer: bearer.optional().describe('and it is laid on one of these'),
  }),
  z.strictObject({ bearer: bearer.describe('a duty that is laid on one of these covers the text') }),
  z.strictObject({
    quantity: quantity
      .refine((entry) => Object.keys(entry).length > 1, 'expected a bound: add "at-most:" or another')
      .describe('a duration or an amount in the text keeps these bounds: { fact: duration, at-most: { hours: 72 } }'),
  }),
  z.strictObject({
    'reads-like': z
      .strictObject({
        model: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'expected the name of a model: see models/README.md'),
        'at-least': probability,
      })
      .describe('a sentence that, by a trained model, reads like such clauses with at least this probability'),
  }),
]);

export const patternSchema = z.strictObject({
  within: z.enum(['sentence', 'block', 'clause']).optional().describe('how much text must hold all the signals; block'),
  all: z.array(signalSchema).min(1).describe('every one of these'),
  none: z.array(signalSchema).min(1).optional().describe('and none of these'),
});

const stance = z.strictObject({
  id,
  strength: z.enum(['full', 'weak']).describe('weak never meets a requirement'),
  says: prose.describe('completes "The clause …": "names no time, only promptness"'),
  finds: z.array(patternSchema).min(1),
});

const part = z.strictObject({
  id,
  title: prose,
  lacks: prose.describe('completes "The clause …" where no stance is found: "does not say how much time there is"'),
  in: z
    .enum(['match', 'document'])
    .optional()
    .describe('where its stances are sought: match (the default) or document'),
  stances: z.array(stance).min(1).describe('in order: the first that is found names the outcome'),
});

const matchExample = z.strictObject({
  match: passage.describe('wording that must be found; each line is a block; {keep|hold} makes a text of each'),
  heading: prose.optional().describe('a heading that stands above it'),
  stance: id.optional().describe('the stance that it must have'),
  captures: z.record(id, prose).optional().describe('capture to the words captured'),
  parts: z.record(id, id.nullable()).optional().describe('part to the stance that it must have, null for none'),
});
const noMatchExample = z.strictObject({
  'no-match': passage.describe('wording that looks like it and must not be found'),
  because: prose.describe('why it is something else'),
  heading: prose.optional(),
});

export const clauseSchema = z.strictObject({
  id: id.describe('as the file is named'),
  title: prose,
  says: prose.describe('one plain sentence that a non-lawyer understands'),
  duty: z
    .boolean()
    .optional()
    .describe(
      'true for a clause that is a duty: where it only permits, or binds the side that it protects, it meets nothing',
    ),
  finds: z.array(patternSchema).min(1).describe('ways in which it is drafted: any one of them makes a match'),
  stances: z.array(stance).min(1).optional().describe('in order: the first that fits names the stance'),
  parts: z.array(part).min(1).optional().describe('what the clause is taken apart into, each a finding of its own'),
  'reads-like': z
    .strictObject({ sure: probability, unsure: probability })
    .optional()
    .describe(
      'where no pattern fits, the model of this name decides: from sure on there is a match, from unsure on maybe',
    ),
  captures: z.record(id, capturedFact).optional().describe('name of the capture to the kind of fact it takes'),
  fallback: z
    .strictObject({ preferred: passage, acceptable: passage, 'walk-away': passage })
    .describe('wording to ask for, from what we want to the least we sign'),
  also: z.array(id).min(1).optional().describe('kinds whose examples this kind may match too'),
  examples: z.array(z.union([matchExample, noMatchExample])).min(1),
});

export type ClauseFile = z.output<typeof clauseSchema>;
export type PatternEntry = z.output<typeof patternSchema>;
