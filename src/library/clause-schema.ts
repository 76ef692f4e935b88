import { z } from 'zod';
import { id, passage, phrases, prose } from './words.ts';

// The shape of clause-library/clauses/<family>/<kind>.yaml. Descriptions show in an editor that knows the JSON Schema.

const capturedFact = z.enum(['duration', 'date', 'amount', 'governing-law', 'forum']);
const pair = z.strictObject({
  a: phrases,
  b: phrases,
  words: z.int().min(0).max(200).describe('how many words may stand between them at most'),
});

export const signalSchema = z.union([
  z.strictObject({
    phrase: phrases.describe('any of these; inflection, case, US or UK spelling do not matter; final * any ending'),
  }),
  z.strictObject({ near: pair.describe('one of a and one of b, in either order') }),
  z.strictObject({ then: pair.describe('one of a and after it one of b') }),
  z.strictObject({ heading: phrases.describe('the heading above has any of these') }),
  z.strictObject({ defines: phrases.describe('the text defines a term whose name has any of these') }),
  z.strictObject({ fact: z.array(capturedFact).min(1).describe('a fact of one of these kinds lies in the text') }),
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
  finds: z.array(patternSchema).min(1).describe('ways in which it is drafted: any one of them makes a match'),
  stances: z.array(stance).min(1).optional().describe('in order: the first that fits names the stance'),
  parts: z.array(part).min(1).optional().describe('what the clause is taken apart into, each a finding of its own'),
  captures: z.record(id, capturedFact).optional().describe('name of the capture to the kind of fact it takes'),
  fallback: z
    .strictObject({ preferred: passage, acceptable: passage, 'walk-away': passage })
    .describe('wording to ask for, from what we want to the least we sign'),
  also: z.array(id).min(1).optional().describe('kinds whose examples this kind may match too'),
  examples: z.array(z.union([matchExample, noMatchExample])).min(1),
});

export type ClauseFile = z.output<typeof clauseSchema>;
export type PatternEntry = z.output<typeof patternSchema>;
