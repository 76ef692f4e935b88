import type { RulingKind } from '../../model/archive.ts';
import type { Actor, Scope, UserRole } from '../../model/person.ts';
import type { Need } from '../need.ts';

/** What each role may do, and with it what a key can be given of it. */
const ofRole = {
  procurement: ['read', 'upload', 'export'],
  legal: ['read', 'upload', 'decide', 'export'],
  operations: ['read', 'upload', 'export'],
  admin: ['admin'],
} as const satisfies Record<UserRole, readonly Scope[]>;

/** Whether somebody may do at all what a route needs; of which agreements, `sightOf` says. */
export function may(actor: Actor, need: Need): boolean {
  switch (need) {
    case 'public':
    case 'signed-in':
      return true;
    case 'session':
      return actor.by === 'session';
    case 'read':
    case 'upload':
    case 'decide':
    case 'export':
    case 'admin':
      return rolesFor(actor, need).length > 0;
    default:
      return need satisfies never;
  }
}

/** Those of somebody's roles that allow it; none where the key that they use was not given it. */
export function rolesFor({ person, scopes }: Actor, scope: Scope): readonly UserRole[] {
  if (scopes !== null && !scopes.includes(scope)) return [];
  return person.roles.filter((role) => allows(role, scope));
}

function allows(role: UserRole, scope: Scope): boolean {
  const scopes: readonly Scope[] = ofRole[role];
  return scopes.includes(scope);
}

/**
 * Whether somebody may say this of a finding of an agreement that they see: who decides may say all; procurement may comment and hand on,
 * where it uploads.
 */
export function mayRule(actor: Actor, says: RulingKind): boolean {
  return may(actor, 'decide') || ((says === 'comment' || says === 'assigned') && mayReview(actor));
}

/** Whether somebody may note what became of an ask and hand a review to legal: who decides, and procurement where it uploads. */
export function mayReview(actor: Actor): boolean {
  return may(actor, 'decide') || rolesFor(actor, 'upload').includes('procurement');
}
