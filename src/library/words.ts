import { z } from 'zod';
import type { AgreementTypeId } from '../model/document.ts';

// The small words of which the schemas are made. Messages complete "found …, ".

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

/** Words of the library, joined by single spaces; a final `*` of a word stands for any ending, `<…>` for terms defined by it too. */
const phrase = z
  .string()
  .regex(
    /^[^*\s]+\*?( [^*\s]+\*?)*$/u,
    'expected words with single spaces between them and "*" only at the end of a word: rewrite it',
  )
  .refine(
    (text) => !/[<>]/.test(text) || /^<[^<>]+>$/.test(text),
    'expected angle brackets around the whole phrase or none: write "<confidential information>"',
  );
export const phrases = z.array(phrase).min(1);

// A record rather than a list, so that the compiler notices a type that is missing here.
const agreementTypes = {
  'nda-mutual': true,
  'nda-one-way': true,
  'data-processing': true,
  'business-associate': true,
  saas: true,
  licence: true,
  supply: true,
  distribution: true,
  reseller: true,
  services: true,
  consultancy: true,
  outsourcing: true,
  'joint-development': true,
  'joint-venture': true,
  logistics: true,
  manufacturing: true,
  amendment: true,
  'order-form': true,
  other: true,
} satisfies Record<AgreementTypeId, true>;

/** All types of agreements, by id. */
export const agreementTypeIds = Object.keys(agreementTypes) as AgreementTypeId[];

export const agreementTypeList = z.array(z.enum(agreementTypeIds)).min(1);
