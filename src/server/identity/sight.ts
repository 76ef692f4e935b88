import type { Sight } from '../../model/archive.ts';
import type { Actor, UserRole } from '../../model/person.ts';
import type { Need } from '../need.ts';
import { rolesFor } from './permissions.ts';

const nothing: Sight = { teams: [], owner: null };

/** Roles that see what others of their teams brought. */
const seesTeam: readonly UserRole[] = ['legal', 'operations'];

/**
 * Of which agreements somebody may do what a route needs: of their teams, or of those only what they brought themselves, by the roles
 * that allow it. What is not about agreements shows none.
 */
export function sightOf(actor: Actor, need: Need): Sight {
  if (need === 'public' || need === 'signed-in' || need === 'session' || need === 'admin') return nothing;
  const roles = rolesFor(actor, need);
  if (roles.length === 0) return nothing;
  const { id, teams } = actor.person;
  return { teams, owner: roles.some((role) => seesTeam.includes(role)) ? null : id };
}
