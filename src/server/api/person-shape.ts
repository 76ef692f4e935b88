import { z } from 'zod';
import type { Person } from '../../model/person.ts';
import { passwordFault } from '../identity/password-rules.ts';
import { RequestProblem } from '../problem.ts';

export const userRole = z.enum(['procurement', 'legal', 'operations', 'admin']);
export const scope = z.enum(['read', 'upload', 'decide', 'export', 'admin']);
export const instant = z.iso.datetime({ precision: 3 });

/** Text that a database takes: no half of a surrogate pair, no control character. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{C}]*$/u, 'has a character that does not show, such as a line break');
}

/** In lower case, as it is kept. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .normalize('NFC')
  .regex(/^[\p{L}\p{N}._@+-]{2,100}$/u, 'has 2 to 100 letters, digits and the signs . _ @ + -, and no spaces');

/** Any text; passwords are held against their rules where they are chosen, and against nothing where they are shown. */
export const password = z.string().max(1000);

export const teamIds = z.union([z.literal('all'), z.array(z.string().max(100)).max(1000)]);

export const personShape = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    roles: z.array(userRole),
    teams: z.union([z.literal('all'), z.array(z.string())]),
    disabled: z.boolean(),
    external: z.object({ issuer: z.string(), subject: z.string() }).nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Person' }) satisfies z.ZodType<unknown>;

/** As they are shown: nothing of a person is secret but what this leaves out. */
export function shown({ id, login, name, roles, teams, disabled, external, createdAt }: Person): Person {
  return { id, login, name, roles, teams, disabled, external, createdAt };
}

/** Throws a RequestProblem where the rules of passwords speak against one that is chosen. */
export function mustBeGood(chosen: string, login: string): void {
  const fault = passwordFault(chosen, login);
  if (fault === null) return;
  throw new RequestProblem('bad-request', fault, 'Choose another password.', [{ at: 'body.password', says: fault }]);
}
