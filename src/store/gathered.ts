import DataLoader from 'dataloader';

/** As many as one query asks for. */
const most = 256;

/**
 * Looks up what many ask for at about the same time in one query; no lookup is answered from before it was asked. `find` gives what it
 * found by key; null: not there. `until` says whom a lookup waits for: by "requests-are-in" for all whose requests lie there to be taken
 * in, which the first lookup of a request wants; by "promises-are-kept" for those who were answered together with whoever asks and ask on.
 * While a database over a network looks, those that come wait together for the next: there each query costs more than what it asks.
 */
export function gathered<Value>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  until: 'requests-are-in' | 'promises-are-kept',
): (key: string) => Promise<Value | null> {
  let looking: Promise<unknown> = Promise.resolve();
  const soon = until === 'requests-are-in' ? setImmediate : whenPromisesAreKept;
  const loader = new DataLoader<string, Value | null>(
    async (keys) => {
      const looked = find([...new Set(keys)]);
      looking = looked.catch(() => {});
      const found = await looked;
      return keys.map((key) => found.get(key) ?? null);
    },
    { cache: false, maxBatchSize: most, batchScheduleFn: (look) => void looking.then(() => soon(look)) },
  );
  return (key) => loader.load(key);
}

function whenPromisesAreKept(look: () => void): void {
  void Promise.resolve().then(() => process.nextTick(look));
}

/** A list for "in", made as long as a power of two by its last one again, so that few statements serve lists of any length. */
export function evened(keys: readonly string[]): readonly string[] {
  const [last = ''] = keys.slice(-1);
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, keys.length)));
  return [...keys, ...Array.from({ length: length - keys.length }, () => last)];
}
