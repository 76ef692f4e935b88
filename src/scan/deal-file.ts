import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isDay } from '../model/day.ts';
import type { Deal } from '../model/deal.ts';
import type { LibraryProblem } from '../model/library.ts';

/** What a `deal.yaml` says about the agreements beside it; `agreements` names them, null where all of them are meant. */
export type DealFile = { readonly deal: Partial<Deal>; readonly agreements: readonly string[] | null };

/** Parses a `deal.yaml`. All faults at once, with line and column; `path` is only for their messages. */
export function parseDealFile(
  path: string,
  text: string,
  knownJurisdictions: readonly string[],
): DealFile | { readonly faults: readonly LibraryProblem[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const at = (offset: number, says: string): LibraryProblem => {
    const { line, col } = lines.linePos(offset);
    return { path, line, column: col, says };
  };
  if (yaml.errors.length > 0) {
    return { faults: yaml.errors.map((error) => at(error.pos[0], `found YAML that cannot be read: ${error.code}`)) };
  }
  const parsed = shape(knownJurisdictions).safeParse(yaml.toJS({ maxAliasCount: 0 }) ?? {});
  if (parsed.success) return dealFileOf(parsed.data);
  return {
    faults: parsed.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      const node = yaml.getIn(keys, true);
      return at(isNode(node) ? (node.range?.[0] ?? 0) : 0, `${keys.join('.') || 'the file'}: ${issue.message}`);
    }),
  };
}

function shape(knownJurisdictions: readonly string[]) {
  return z.strictObject(
    {
      side: z.enum(['discloser', 'recipient', 'mutual']).optional(),
      jurisdictions: z
        .array(
          z.string().refine((code) => knownJurisdictions.includes(code), {
            error: ({ input }) => `found ${JSON.stringify(input)}, expected one of ${knownJurisdictions.join(', ')}`,
          }),
        )
        .nonempty()
        .optional(),
      'as-of': z
        .string()
        .refine(isDay, {
          error: ({ input }) => `found ${JSON.stringify(input)}, expected a day of the calendar as YYYY-MM-DD`,
        })
        .optional(),
      'personal-data': z.boolean().optional(),
      sectors: z.array(z.string()).optional(),
      party: z.string().optional(),
      agreements: z
        .array(z.string().regex(/^[^/\\]+$/, { error: 'expected the name of a file in this folder, without a path' }))
        .nonempty()
        .optional(),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? 'expected one of side, jurisdictions, as-of, personal-data, sectors, party, agreements'
          : undefined,
    },
  );
}

function dealFileOf(data: z.infer<ReturnType<typeof shape>>): DealFile {
  const { side, jurisdictions, sectors, party, agreements } = data;
  const { 'as-of': asOf, 'personal-data': personalData } = data;
  return {
    deal: {
      ...(side === undefined ? {} : { side }),
      ...(jurisdictions === undefined ? {} : { jurisdictions }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(personalData === undefined ? {} : { personalData }),
      ...(sectors === undefined ? {} : { sectors }),
      ...(party === undefined ? {} : { party }),
    },
    agreements: agreements ?? null,
  };
}
