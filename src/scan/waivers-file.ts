import path from 'node:path';
import { z } from 'zod';
import { checkShape } from '../library/check-shape.ts';
import { nearest } from '../library/nearest.ts';
import { openYaml } from '../library/yaml-file.ts';
import { conflictIds } from '../model/conflict.ts';
import { isDay } from '../model/day.ts';
import type { Waiver } from '../model/decision.ts';
import type { LibraryProblem } from '../model/library.ts';
import { covering } from './covering.ts';

/**
 * Parses a `lacuna.waivers.yaml`. All faults at once, with line and column; `file` is where it lies, as agreements are meant from
 * there. `requirements` are the ids of those that the library has.
 */
export function parseWaivers(
  file: string,
  text: string,
  requirements: readonly string[],
): { readonly waivers: readonly Waiver[] } | { readonly problems: readonly LibraryProblem[] } {
  const yaml = openYaml({ path: file, text: text.replaceAll('\r\n', '\n') });
  if ('problems' in yaml) return yaml;
  const checked = checkShape(shape(requirements), { ...yaml, value: yaml.value ?? {} });
  if ('problems' in checked) return checked;
  const folder = path.dirname(path.resolve(file));
  return {
    waivers: (checked.value.waivers ?? []).map((each, index) => ({
      ...each,
      fingerprint: each.fingerprint ?? null,
      line: yaml.atValue(['waivers', index], '').line,
      covers: covering(folder, each.agreement),
    })),
  };
}

function shape(requirements: readonly string[]) {
  const known = [...requirements, ...conflictIds];
  const said = z.string().regex(/\S/, { error: 'expected words: write them' });
  return z.strictObject({
    waivers: z
      .array(
        z.strictObject({
          requirement: z
            .string()
            .refine((id) => known.includes(id), { error: ({ input }) => unknown(String(input), known) }),
          agreement: said,
          reason: said,
          who: said,
          until: z.string().refine(isDay, { error: 'expected a day of the calendar as YYYY-MM-DD: correct it' }),
          fingerprint: z
            .string()
            .regex(/^[0-9a-f]{16}(?:-\d+)?$/, {
              error: 'expected a fingerprint as a report shows it: copy it from there',
            })
            .optional(),
        }),
      )
      .optional(),
  });
}

/** A library has hundreds: only what was probably meant is named. */
function unknown(id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  const expected = 'expected the id of a requirement or conflict, as a report shows it';
  return meant === null ? `${expected}: correct it` : `${expected}: write "${meant}"`;
}
