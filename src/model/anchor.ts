import type { TrailRow } from './trail.ts';

/** The end of the trail as it was at some moment, put down where whoever keeps the trail cannot change it. */
export type Anchor = Pick<TrailRow, 'number' | 'hash' | 'at'>;

/** One line of a file of anchors, and the body of a request that posts one. Without its line end. */
export function anchorLine({ number, hash, at }: Anchor): string {
  return JSON.stringify({ number, hash, at });
}

/** The anchor of a line; null where it is none, as where a write was cut off. */
export function anchorIn(line: string): Anchor | null {
  try {
    const { number, hash, at } = JSON.parse(line);
    const isAnchor = Number.isSafeInteger(number) && typeof hash === 'string' && typeof at === 'string';
    return isAnchor ? { number, hash, at } : null;
  } catch {
    return null;
  }
}
