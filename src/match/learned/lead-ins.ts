// What leads into a list takes on a share of what its best item has: "shall: (a) return all copies" is a duty to return because
// of (a). Over fifty agreements this put what people marked as evidence first 1 % more often; what stands before or after a
// sentence added nothing.
const share = 0.4;

/** The score of a piece whose items have these scores. A score of -1 is that of an ordinary sentence that is no example. */
export function withItems(own: number, items: readonly number[]): number {
  return own + share * Math.max(0, ...items.map((item) => item + 1));
}
