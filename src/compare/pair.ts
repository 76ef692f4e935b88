/** The same words of two drafts: indexes of neighbouring units, more than one on a side where it was split or merged. */
export type Pair = { readonly before: readonly number[]; readonly after: readonly number[] };

/** What has no mate yet between two that have, on both sides. */
export type Gap = { readonly before: readonly number[]; readonly after: readonly number[] };

/** The gaps of two drafts. `ofBefore` and `ofAfter`: the number of the gap that a unit lies in. */
export type Fences = {
  readonly gaps: readonly Gap[];
  readonly ofBefore: readonly number[];
  readonly ofAfter: readonly number[];
};

/** What has a mate already, by index. */
export type Used = { readonly before: Set<number>; readonly after: Set<number> };

export function take(a: number, b: number, used: Used, mates: Map<number, number>): void {
  mates.set(a, b);
  used.before.add(a);
  used.after.add(b);
}

/** The numbers from `from` up to and without `to`. */
export function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
