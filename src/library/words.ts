import { z } from 'zod';

// The small words of which the three schemas are made. Messages complete "found …, ".

/** Lower-case words joined by hyphens: "audit-rights". */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters and digits joined by single hyphens: rename it')
  .describe('lower-case words joined by hyphens');

/** Words for people: one plain text, no white space at its ends. */
export const prose = z
  .string()
  .refine((text) => text.trim() !== '', 'expected words: write them')
  .refine((text) => text.trim() === '' || text === text.trim(), 'expected no space at either end: remove it');

/** Longer text in a block scalar, where a last line break is natural. */
export const passage = z.string().refine((text) => text.trim() !== '', 'expected words: write them');
