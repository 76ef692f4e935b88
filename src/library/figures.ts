import { z } from 'zod';

// clause-library/figures.json, written by `npm run eval -- report`: how well each kind was recognised on public sets.

const score = z.strictObject({ precision: z.number().nullable(), recall: z.number().nullable() });
const figure = z.strictObject({
  kind: z.string().describe('id of a clause kind'),
  part: z.string().nullable(),
  set: z.string(),
  label: z.string(),
  papers: z.int(),
  having: z.int().describe('papers of the set that have the label'),
  found: z.int().describe('papers that we say have it'),
  ours: score,
  baseline: score
    .nullable()
    .describe('of a bag-of-words classifier trained on the same data; null where there is none'),
});
const figuresSchema = z.array(figure);

/**
 * How well a kind, or a part of one, was recognised on a public set, paper by paper. `precision` is null where nothing was
 * found, `recall` where no paper has the label.
 */
export type Figure = z.output<typeof figuresSchema>[number];

/** Null where the text is no list of figures. */
export function parseFigures(text: string): readonly Figure[] | null {
  try {
    return figuresSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
