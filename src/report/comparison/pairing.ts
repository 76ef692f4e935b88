import type { DocumentReport, ReportStream } from '../../model/report.ts';

/** What an agreement is known by in two scans. */
export type Known = { readonly name: string; readonly sha256: string };

/** By place in the newer scan, the place in the older; and what of the older is gone. */
export type Pairing = { readonly older: ReadonlyMap<number, number>; readonly gone: readonly number[] };

/** So large a part of the clauses that prove something must be the same for another name and other bytes to be the same agreement. */
const nearly = 0.6;
const fewest = 3;

/** By name, then by bytes, then by the clauses that prove something; each is paired once. `nameOf` is what both scans call it. */
export async function pairing(
  before: ReportStream,
  after: ReportStream,
  nameOf: { readonly before: (name: string) => string; readonly after: (name: string) => string },
): Promise<Pairing> {
  const [old, now] = [await known(before), await known(after)];
  const older = new Map<number, number>();
  const free = new Set(old.keys());
  const pairBy = (keyBefore: (each: Known) => string, keyAfter: (each: Known) => string): void => {
    const places = new Map<string, number[]>();
    for (const at of free) {
      const key = keyBefore(old[at] ?? nobody);
      if (key !== '') places.set(key, [...(places.get(key) ?? []), at]);
    }
    for (const [at, each] of now.entries()) {
      const found = older.has(at) ? undefined : places.get(keyAfter(each))?.shift();
      if (found === undefined) continue;
      older.set(at, found);
      free.delete(found);
    }
  };
  pairBy(
    ({ name }) => nameOf.before(name),
    ({ name }) => nameOf.after(name),
  );
  pairBy(
    ({ sha256 }) => sha256,
    ({ sha256 }) => sha256,
  );
  const left = new Set([...now.keys()].filter((at) => !older.has(at)));
  if (left.size > 0 && free.size > 0) {
    for (const [at, found] of alike(await printsOf(before, free), await printsOf(after, left))) {
      older.set(at, found);
      free.delete(found);
    }
  }
  return { older, gone: [...free] };
}

const nobody: Known = { name: '', sha256: '' };

async function known({ documents }: ReportStream): Promise<readonly Known[]> {
  const found: Known[] = [];
  for await (const { name, sha256 } of documents()) found.push({ name, sha256 });
  return found;
}

type Prints = ReadonlyMap<number, ReadonlySet<string>>;

async function printsOf({ documents }: ReportStream, places: ReadonlySet<number>): Promise<Prints> {
  const found = new Map<number, ReadonlySet<string>>();
  let at = 0;
  for await (const document of documents()) {
    if (places.has(at)) found.set(at, prints(document));
    at += 1;
  }
  return found;
}

function prints({ lines }: DocumentReport): ReadonlySet<string> {
  return new Set(lines.filter(({ cites }) => cites.length > 0).map(({ fingerprint }) => fingerprint));
}

/** The most alike first; by a table of prints, so that what has none in common is not compared. */
function alike(old: Prints, now: Prints): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  for (const [at, own] of old) for (const print of own) holders.set(print, [...(holders.get(print) ?? []), at]);
  const found: { readonly at: number; readonly other: number; readonly share: number }[] = [];
  for (const [at, own] of now) {
    const shared = new Map<number, number>();
    for (const print of own)
      for (const other of holders.get(print) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      const share = count / Math.max(own.size, old.get(other)?.size ?? 0);
      if (count >= fewest && share >= nearly) found.push({ at, other, share });
    }
  }
  const [taken, used] = [new Set<number>(), new Set<number>()];
  return found
    .sort((a, b) => b.share - a.share || a.at - b.at || a.other - b.other)
    .flatMap(({ at, other }) => {
      if (taken.has(at) || used.has(other)) return [];
      taken.add(at);
      used.add(other);
      return [[at, other] as const];
    });
}
