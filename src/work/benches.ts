import type { Library } from '../model/library.ts';
import type { Scanning } from '../scan/scan.ts';
import type { Libraries } from './libraries.ts';

export type Analyst = ReturnType<Scanning['openAnalyst']>;

/** An analyst, and the hash of the library that it holds files against. */
export type Bench = { readonly analyst: Analyst; readonly library: string };

export type Benches = {
  /** Does the work with the library of that version of the house policy. Rejects as `Libraries` does. */
  readonly at: <Result>(policy: number, work: (bench: Bench) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

/** Each has as many threads as all have work: the policy in force, and one more while its work lasts. */
const mostOpen = 2;

/** An analyst for each library, opened when there is work for it, and closed when others have work and it has none. */
export function openBenches(libraries: Libraries, open: (library: Library) => Analyst): Benches {
  const benches = new Map<string, Bench & { users: number }>();
  const closeIdle = async (): Promise<void> => {
    for (const [library, bench] of [...benches]) {
      if (benches.size <= mostOpen) return;
      if (bench.users > 0) continue;
      benches.delete(library);
      await bench.analyst.close();
    }
  };
  return {
    at: async (policy, work) => {
      const library = await libraries(policy);
      const bench = benches.get(library.hash) ?? { analyst: open(library), library: library.hash, users: 0 };
      // The last that was used comes last.
      benches.delete(library.hash);
      benches.set(library.hash, bench);
      bench.users += 1;
      try {
        return await work(bench);
      } finally {
        bench.users -= 1;
        await closeIdle();
      }
    },
    close: async () => {
      await Promise.all([...benches.values()].map(({ analyst }) => analyst.close()));
    },
  };
}
