/** A stretch of `document.text`: UTF-16 code units, half-open. The one coordinate of the core. */
export type Span = { readonly start: number; readonly end: number };

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that holds all of them. */
export function hull(spans: NonEmpty<Span>): Span {
  let { start, end } = spans[0];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Spans in reading order: by start, the longer first where two start together. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A list that is known to hold something, so that "the first" needs no check. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Index of the first of a list in reading order that begins at or after an offset; its length where none does. */
export function firstFrom(list: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
