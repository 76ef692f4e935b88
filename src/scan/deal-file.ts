import { z } from 'zod';
import { checkShape } from '../library/check-shape.ts';
import { agreementTypeIds } from '../library/words.ts';
import { openYaml } from '../library/yaml-file.ts';
import { isDay } from '../model/day.ts';
import { type Deal, said } from '../model/deal.ts';
import type { LibraryProblem } from '../model/library.ts';
import { parseMoney } from '../model/money.ts';
import { roleIds } from '../model/role.ts';

/** What a `deal.yaml` says about the agreements beside it; `agreements` names them, null where all of them are meant. */
export type DealFile = { readonly deal: Partial<Deal>; readonly agreements: readonly string[] | null };

/** Parses a `deal.yaml`. All faults at once, with line and column; `path` is only for their messages. */
export function parseDealFile(
  path: string,
  text: string,
  knownJurisdictions: readonly string[],
): DealFile | { readonly problems: readonly LibraryProblem[] } {
  // People write it on any system.
  const yaml = openYaml({ path, text: text.replaceAll('\r\n', '\n') });
  if ('problems' in yaml) return yaml;
  const beside = z.string().regex(/^[^/\\]+$/, {
    error: 'expected the name of a file in this folder: write it without a path',
  });
  const shape = z.strictObject({
    ...dealKeys(knownJurisdictions),
    agreements: z.array(beside).nonempty().optional(),
  });
  const checked = checkShape(shape, { ...yaml, value: yaml.value ?? {} });
  if ('problems' in checked) return checked;
  return { deal: dealIn(checked.value), agreements: checked.value.agreements ?? null };
}

type DealKeys = z.infer<z.ZodObject<ReturnType<typeof dealKeys>>>;

/** The keys by which a file states a deal. */
export function dealKeys(knownJurisdictions: readonly string[]) {
  const jurisdiction = z.string().refine((code) => knownJurisdictions.includes(code), {
    error: `expected one of ${knownJurisdictions.join(', ')}: add its law to the library or correct the code`,
  });
  const day = z.string().refine(isDay, { error: 'expected a day of the calendar as YYYY-MM-DD: correct it' });
  const amount = z.string().transform((written, context) => {
    const sum = parseMoney(written);
    if (sum !== null) return sum;
    context.addIssue({ code: 'custom', message: 'expected a currency and a sum, as in USD 250000: correct it' });
    return z.NEVER;
  });
  return {
    side: z.enum(['discloser', 'recipient', 'mutual']).optional(),
    jurisdictions: z.array(jurisdiction).nonempty().optional(),
    'as-of': day.optional(),
    'personal-data': z.boolean().optional(),
    sectors: z.array(z.string()).optional(),
    roles: z.array(z.enum(roleIds)).optional(),
    amount: amount.optional(),
    party: z.string().optional(),
    type: z.enum(agreementTypeIds).optional(),
  };
}

/** What such keys say; what they leave out is not in it. */
export function dealIn({
  side,
  jurisdictions,
  sectors,
  roles,
  amount,
  party,
  type,
  ...kebab
}: DealKeys): Partial<Deal> {
  const { 'as-of': asOf, 'personal-data': personalData } = kebab;
  return said({ side, jurisdictions, asOf, personalData, sectors, roles, amount, party, type });
}
