/**
 * Indexes of a longest rising subsequence of different numbers, in order: what may stay where it is while the fewest others move.
 * By patience sorting, so n log n.
 */
export function longestRising(numbers: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const below: number[] = [];
  for (const [index, value] of numbers.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    below.push(low === 0 ? -1 : (tops[low - 1] ?? -1));
    tops[low] = index;
  }
  const found: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) found.push(at);
  return found.reverse();
}
