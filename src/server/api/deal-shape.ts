import { z } from 'zod';
import { choice } from '../../library/nearest.ts';
import { agreementTypeIds } from '../../library/words.ts';
import { isDay } from '../../model/day.ts';
import { answered, type Deal, dealQuestions, openDeal, said } from '../../model/deal.ts';
import { roleIds } from '../../model/role.ts';
import { RequestProblem } from '../problem.ts';
import type { Service } from '../service.ts';
import { line } from './person-shape.ts';

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'is no day of the calendar');

const side = z.enum(['discloser', 'recipient', 'mutual']);
const amount = z.object({ currency: z.string().regex(/^[A-Z]{3}$/), value: z.number().min(0) });

/** What somebody says of a deal; what is left out, the paper answers. */
export const statedDeal = z
  .object({
    side: side.optional(),
    jurisdictions: z.array(z.string().max(20)).min(1).max(100).optional(),
    asOf: day.optional(),
    personalData: z.boolean().optional(),
    sectors: z.array(line(60)).max(30).optional(),
    roles: z.array(z.enum(roleIds)).max(10).optional(),
    amount: amount.nullable().optional(),
    party: line(200).nullable().optional(),
    type: z
      .enum(agreementTypeIds)
      .optional()
      .describe('What the paper is, where that is something else than it calls itself.'),
  })
  .meta({ id: 'StatedDeal' });

export const dealShape = z
  .object({
    side,
    jurisdictions: z.array(z.string()),
    asOf: z.string(),
    personalData: z.boolean(),
    sectors: z.array(z.string()),
    roles: z.array(z.string()),
    amount: amount.nullable(),
    party: z.string().nullable(),
    type: z.enum(agreementTypeIds).optional(),
    open: z.array(z.enum(dealQuestions)),
  })
  .meta({ id: 'Deal' });

/** The same, checked against the library. Throws a RequestProblem where it names a jurisdiction that is not there. */
export function stated(given: z.infer<typeof statedDeal>, { library }: Pick<Service, 'library'>): Partial<Deal> {
  const { jurisdictions } = given;
  if (jurisdictions === undefined) return said(given);
  return said({ ...given, jurisdictions: knownCodes(jurisdictions, library, 'body.deal') });
}

/** Codes of jurisdictions, each once. Throws a RequestProblem that names the code that was meant. */
export function knownCodes(codes: readonly string[], library: Service['library'], at: string): readonly string[] {
  const known = library.jurisdictions.map(({ code }) => code);
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown === undefined) return [...new Set(codes)];
  const says = `found the jurisdiction ${unknown}, ${choice(unknown, known)}`;
  throw new RequestProblem('bad-request', `The request names no law of the library: ${says}.`, 'Correct the code.', [
    { at: `${at}.jurisdictions`, says },
  ]);
}

/** What an agreement is held against: what was said of its deal, and now; the law of today (UTC) where nobody says. */
export function wholeDeal(service: Pick<Service, 'library' | 'now'>, ...said: readonly Partial<Deal>[]): Deal {
  return answered(openDeal(service.library.jurisdictions, today(service)), ...said);
}

export function today({ now }: Pick<Service, 'now'>): string {
  return now().toISOString().slice(0, 10);
}
