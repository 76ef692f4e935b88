import { z } from 'zod';

/** What may be said of a deal, as the command line takes it: it checks what is said, and says what it expected. */
export const dealInput = {
  jurisdictions: z
    .array(z.string().regex(/^[a-z][a-z-]*$/i))
    .optional()
    .describe('Codes of the jurisdictions whose law to ask, as in ["eu", "de"]; left out: what the paper points to.'),
  side: z
    .enum(['discloser', 'recipient', 'mutual'])
    .optional()
    .describe('Which side we are when secrets are shared; left out: discloser.'),
  personal_data: z.boolean().optional().describe('Whether personal data is involved; left out: as the paper reads.'),
  as_of: z.string().optional().describe('The law of this day, as YYYY-MM-DD; left out: today.'),
};

export type DealInput = {
  readonly jurisdictions?: readonly string[] | undefined;
  readonly side?: string | undefined;
  readonly personal_data?: boolean | undefined;
  readonly as_of?: string | undefined;
};

/** The same as flags, each in one argument with its value: no value is taken for a flag. */
export function dealFlags({ jurisdictions, side, personal_data, as_of }: DealInput): readonly string[] {
  return [
    ...(jurisdictions === undefined || jurisdictions.length === 0 ? [] : [`--jurisdiction=${jurisdictions.join(',')}`]),
    ...(side === undefined ? [] : [`--side=${side}`]),
    ...(personal_data === undefined ? [] : [personal_data ? '--personal-data' : '--no-personal-data']),
    ...(as_of === undefined ? [] : [`--as-of=${as_of}`]),
  ];
}
