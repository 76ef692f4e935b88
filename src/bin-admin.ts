import type { NewAdmin } from './cli/world.ts';
import type { Settings } from './model/settings.ts';
import { passwords } from './server/identity/password.ts';
import { passwordFault } from './server/identity/password-rules.ts';
import { storeFor } from './store/store-for.ts';

/** Part of bin.ts. Rejects with a sentence where the password is not good enough or the login is taken. */
export async function addAdmin(settings: Settings, { login, name, password }: NewAdmin): Promise<void> {
  const known = login.trim().toLowerCase();
  if (!/^[^\s\p{C}]{1,200}$/u.test(known)) throw new Error(`found the login "${login}", expected one word`);
  const fault = passwordFault(password, known);
  if (fault !== null) throw new Error(fault);
  const store = await storeFor(settings, () => new Date());
  try {
    const secret = await passwords().hash(password);
    await store.people.add({ login: known, name, roles: ['admin'], teams: [], external: null }, secret, null);
  } finally {
    await store.close();
  }
}
