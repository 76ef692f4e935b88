import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readLines, writeLines } from './cell.ts';
import { requirementSchema } from './law-schema.ts';
import { checkRows, type PolicyEntry, policyEntrySchema } from './policy-columns.ts';
import { cellsOf, entryOf } from './policy-row.ts';

const words = [
  'house-exit',
  'Hand it back',
  'ISO 27001, SOC 2; or "equal"',
  '"Confidential Information" means all',
  '"quoted"',
  '[Reserved] for [later]]',
  'One line.\nAnother: line.\n\n  A third.',
  'yes',
  '48',
  '2026-03-01',
  'https://law.example/a,b;c',
  'USD 250000',
  'hours: 4',
];

/** Whatever the schema lets pass, so that a field that is added to it is tried too. */
function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return fc.option(anyOf(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(schema.unwrap()));
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.constantFrom(1, 48, 0.5, 8760);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodString) return fc.constantFrom(...words.filter((each) => schema.safeParse(each).success));
  if (schema instanceof z.ZodArray) return fc.array(anyOf(schema.element), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(anyOf));
  if (schema instanceof z.ZodObject) {
    return fc.record(
      Object.fromEntries(Object.entries<z.ZodType>(schema.shape).map(([key, each]) => [key, anyOf(each)])),
    );
  }
  throw new Error(`no example of ${schema._zod.def.type}`);
}

/** An entry as the parser gives it: without keys that say nothing, and gaps before what is met, as the columns stand. */
function plain(value: unknown): PolicyEntry {
  const entry = policyEntrySchema.parse(JSON.parse(JSON.stringify(value)));
  const { when, ...rest } = entry;
  return {
    ...rest,
    ...(when === undefined || Object.keys(when).length === 0 ? {} : { when }),
    examples: [...entry.examples.filter((each) => 'gap' in each), ...entry.examples.filter((each) => 'met' in each)],
  };
}

/** An entry with examples of each sort. */
const entries = fc
  .tuple(
    anyOf(policyEntrySchema),
    ...requirementSchema.shape.examples.element.options.map((each) =>
      fc.array(anyOf(each), { minLength: 1, maxLength: 3 }),
    ),
  )
  .map(([entry, ...examples]) => plain({ ...Object(entry), examples: examples.flat() }));

const blank = { link: null };

test('every field of every entry that the schema lets pass comes back from the cells as it was', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      expect(entryOf(cellsOf(entry), blank)).toEqual({ entry });
    }),
    { numRuns: 600, seed: 1 },
  );
});

test.each(requirementSchema.shape.must.options.map((option, at) => [checkRows()[at]?.title, option] as const))(
  'the check “%s” comes back with whatever it is held against',
  (title, option) => {
    fc.assert(
      fc.property(entries, anyOf(option), (entry, must) => {
        const checked = plain({ ...entry, must });
        expect(cellsOf(checked).check).toBe(title);
        expect(entryOf(cellsOf(checked), blank)).toEqual({ entry: checked });
      }),
      { numRuns: 40, seed: 2 },
    );
  },
);

test('lines of any words come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\n', ' ', ',', '[') })), (items) => {
      expect(readLines(writeLines(items))).toEqual(items);
    }),
    { numRuns: 2000, seed: 3 },
  );
});

test.each([
  [
    'a quotation mark that is not closed at the end of its line is one of the words',
    '"A" means\n"B" or "C"',
    ['"A" means', '"B" or "C"'],
  ],
  ['lines without words are none', '\n a \n\nb\n', ['a', 'b']],
])('%s', (_name, cell, items) => {
  // Only a line that is one quotation from end to end is taken as such.
  expect(readLines(cell)).toEqual(items);
});

test('ids may stand beside each other, words with commas stay whole', () => {
  const [entry] = fc.sample(entries, { numRuns: 1, seed: 4 });
  if (entry === undefined) throw new Error('no entry');
  const cells = {
    ...cellsOf(entry),
    check: 'Names',
    of: 'ISO 27001, as amended\nSOC 2',
    'when sectors': 'banking, health',
  };
  expect(entryOf(cells, blank)).toMatchObject({
    entry: { must: { names: ['ISO 27001, as amended', 'SOC 2'] }, when: { sectors: ['banking', 'health'] } },
  });
});
