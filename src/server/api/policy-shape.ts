import { z } from 'zod';
import type { LibraryProblem } from '../../model/library.ts';
import { RequestProblem } from '../problem.ts';

/** Of one file: the largest that ships has ten thousand characters. */
const longest = 200_000;

const text = z
  .string()
  .max(longest)
  .regex(/^[^\0\p{Cs}]*$/u, 'holds half of a character, or a NUL')
  .meta({ examples: ['code: house\nname: House policy\n'] });

export const files = z
  .array(
    z.object({
      path: z
        .string()
        .max(100)
        .regex(
          /^[^./\\\p{C}][^/\\\p{C}]*\.yaml$/u,
          'is no name of a file of YAML without a folder, as in "security.yaml"',
        )
        .meta({ examples: ['jurisdiction.yaml'] }),
      text,
    }),
  )
  .min(1)
  .max(60)
  .refine((all) => new Set(all.map(({ path }) => path)).size === all.length, 'names a file twice')
  .describe('As they lie in a house folder: "jurisdiction.yaml", files of requirements, and "wording.yaml".');

/** `so`: what did not become of it, as "so it was not saved". */
export function faulty(problems: readonly LibraryProblem[], so: string): RequestProblem {
  const count = problems.length === 1 ? 'a fault' : `${problems.length} faults`;
  return new RequestProblem(
    'bad-request',
    `The house policy has ${count}, ${so}.`,
    'Mend what is named. /api/policies/check shows each fault with its line.',
    problems.map(({ path, line, column, says }) => ({ at: `body.files.${path}:${line}:${column}`, says })),
  );
}
