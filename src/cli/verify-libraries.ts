import type { Library } from '../model/library.ts';
import type { Policies } from '../model/store.ts';
import type { World } from './world.ts';

/** What of the store and the world it needs. */
type From = {
  readonly own: Library;
  readonly folder: string;
  readonly policies: Pick<Policies, 'inForce' | 'find'>;
  readonly loadWithPolicy: World['loadWithPolicy'];
};

/**
 * The libraries that have these hashes: the one that is here, and those that it gives with a kept version of the house policy in place of
 * its own. The newest versions are tried first, and none once all are found. What another clause library made is not among them.
 */
export async function librariesOf(hashes: ReadonlySet<string>, from: From): Promise<readonly Library[]> {
  const { own, folder, policies, loadWithPolicy } = from;
  const found = hashes.has(own.hash) ? [own] : [];
  for (let number = await policies.inForce(); number > 0 && found.length < hashes.size; number -= 1) {
    const policy = await policies.find(number);
    const loaded = policy === null ? null : await loadWithPolicy(folder, policy.files);
    if (loaded === null || !('library' in loaded)) continue;
    const { library } = loaded;
    if (hashes.has(library.hash) && !found.some(({ hash }) => hash === library.hash)) found.push(library);
  }
  return found;
}
