import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import { ownPolicy } from '../model/policy.ts';
import type { Policies } from '../model/store.ts';

/** The library as a version of the house policy has it. Rejects with a PolicyFault where that cannot be had. */
export type Libraries = (policy: number) => Promise<Library>;

/** What stands in the way of a library with a version of the house policy, in a sentence. */
export class PolicyFault extends Error {
  readonly code = 'policy-fault';
}

type Read = (
  files: readonly LibraryFile[],
) => Promise<{ readonly library: Library } | { readonly problems: readonly LibraryProblem[] }>;

/** So many are kept at hand beside the library's own: the one in force, and one before it that somebody asked for. */
const mostKept = 2;

/** The libraries that the kept policies give. Each is read once, as long as it is asked for. */
export function librariesWith(own: Library, policies: Pick<Policies, 'find'>, read: Read): Libraries {
  const kept = new Map<number, Promise<Library>>();
  const load = async (policy: number): Promise<Library> => {
    const found = await policies.find(policy);
    if (found === null)
      throw new PolicyFault(`Version ${policy} of the house policy is not kept. Restore it from a backup.`);
    const made = await read(found.files);
    if ('library' in made) return made.library;
    const [first] = made.problems;
    throw new PolicyFault(
      `Version ${policy} of the house policy does not go with the clause library that this program has (${first?.path}:${first?.line}: ${first?.says}). Save a version that does.`,
    );
  };
  return (policy) => {
    if (policy === ownPolicy) return Promise.resolve(own);
    const known = kept.get(policy) ?? load(policy);
    // The last that was asked for comes last.
    kept.delete(policy);
    kept.set(policy, known);
    known.catch(() => kept.delete(policy));
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old);
    return known;
  };
}
