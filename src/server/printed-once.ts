import { LRUCache } from 'lru-cache';

/**
 * The bytes that `make` gives, kept at hand under their key: all that they depend on is in it, so that nothing here grows old. Of those
 * who ask for the same at once, one makes it. What fails is not kept.
 */
export type PrintedOnce = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

export function printedOnce(mostBytes: number): PrintedOnce {
  const cache = new LRUCache<string, Uint8Array, () => Promise<Uint8Array>>({
    maxSize: mostBytes,
    // What takes long to make is the first to be put out by what others ask for meanwhile: whoever waits for it gets it all the same.
    ignoreFetchAbort: true,
    sizeCalculation: (bytes, key) => bytes.length + key.length,
    fetchMethod: (_key, _stale, { context: make }) => make(),
  });
  return (key, make) => cache.forceFetch(key, { context: make });
}
