import type { Person, UserRole } from '../../model/person.ts';
import type { GroupRole } from '../../model/settings.ts';
import { Refusal, type Store } from '../../model/store.ts';
import { RequestProblem } from '../problem.ts';
import type { Vouched } from './provider.ts';

const roleOrder: readonly UserRole[] = ['procurement', 'legal', 'operations', 'admin'];

/**
 * The person of ours whom an identity provider vouches for: made at the first sign-in, with the roles of their groups renewed at each.
 * Known by issuer and subject alone: a login or an address may be given to somebody else there, and is never taken for an account of
 * ours. Throws a RequestProblem where none of the groups has a role here, or the person is disabled.
 */
export async function vouchedPerson(
  vouched: Vouched,
  groupRoles: readonly GroupRole[],
  people: Store['people'],
): Promise<Person> {
  const roles = roleOrder.filter((role) =>
    groupRoles.some((pair) => pair.role === role && vouched.groups.includes(pair.group)),
  );
  const known = await people.byExternal(vouched.issuer, vouched.subject);
  if (known === null) {
    if (roles.length === 0) throw withoutRole();
    return added(vouched, roles, people);
  }
  if (known.disabled) throw disabled();
  const isSame = known.name === vouched.name && known.roles.join() === roles.join();
  // Roles that are gone at the provider are gone here too, before they are said to be.
  const renewed = isSame ? known : await people.change(known.id, { name: vouched.name, roles }, null);
  if (roles.length === 0) throw withoutRole();
  return renewed;
}

/** Without a team: an administrator says whose agreements they see. */
async function added(vouched: Vouched, roles: readonly UserRole[], people: Store['people']): Promise<Person> {
  const { issuer, subject, name } = vouched;
  const person = { name, roles, teams: [], external: { issuer, subject } };
  try {
    return await people.add({ ...person, login: vouched.login }, null, null);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
    // The same person may have come in twice at once; else somebody has that login already.
    const meanwhile = await people.byExternal(issuer, subject);
    return (
      meanwhile ?? people.add({ ...person, login: `${subject}@${new URL(issuer).host}`.toLowerCase() }, null, null)
    );
  }
}

function withoutRole(): RequestProblem {
  return new RequestProblem(
    'not-signed-in',
    'The identity provider knows you, and none of your groups there has a role here.',
    'Ask whoever runs the provider to put you into such a group. An administrator of this service finds them in OIDC_ROLES.',
  );
}

function disabled(): RequestProblem {
  return new RequestProblem('not-signed-in', 'Your account here is disabled.', 'Ask an administrator of this service.');
}
