import type { Change } from '../../api/shapes.ts';
import type { PaperBlock } from '../../parts/paper.ts';

/** A stretch of one draft: words that stand there as they are, or a change, by its index. */
export type Piece =
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'change'; readonly change: number };

/** A block of a draft, or several that one change goes through. */
export type Cell = {
  readonly kind: string;
  readonly depth: number;
  readonly pieces: readonly Piece[];
};

/** What stands beside each other, `at` which row; null where the other draft has nothing there. `changes`: those of either cell. */
export type Row = {
  readonly at: number;
  readonly before: Cell | null;
  readonly after: Cell | null;
  readonly changes: readonly number[];
};

type Side = 'before' | 'after';
type Kept = Cell & { readonly key: string; readonly changes: readonly number[] };

/**
 * Both drafts beside each other, block by block. What a change goes through stands in one row, as does every block that both have;
 * what only one has, or what stands elsewhere in the other, has a row of its own.
 */
export function rowsOf(
  before: readonly PaperBlock[],
  after: readonly PaperBlock[],
  changes: readonly Change[],
): readonly Row[] {
  const [old, now] = [cellsOf(before, changes, 'before'), cellsOf(after, changes, 'after')];
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  const add = (mine: Kept | undefined, theirs: Kept | undefined) =>
    rows.push({
      at: rows.length,
      before: mine ?? null,
      after: theirs ?? null,
      changes: [...new Set([...(mine?.changes ?? []), ...(theirs?.changes ?? [])])],
    });
  const flush = (toOld: number, toNow: number) => {
    for (; i < toOld; i++) add(old[i], undefined);
    for (; j < toNow; j++) add(undefined, now[j]);
  };
  for (const [atOld, atNow] of paired(old, now)) {
    flush(atOld, atNow);
    add(old[i++], now[j++]);
  }
  flush(old.length, now.length);
  return rows;
}

/** Blocks of one draft, those that a change goes through put together. Its key is the same in both drafts where they belong together. */
function cellsOf(blocks: readonly PaperBlock[], changes: readonly Change[], side: Side): readonly Kept[] {
  const spans = changes
    .flatMap((change, index) => {
      const passage = change[side];
      return passage === null ? [] : [{ index, kind: change.kind, start: passage.start, end: passage.end }];
    })
    .sort((a, b) => a.start - b.start);
  const cells: Kept[] = [];
  let next = 0;
  for (let at = 0; at < blocks.length; at++) {
    const first = blocks[at];
    if (first === undefined) break;
    const own: typeof spans = [];
    let [words, end] = [first.words, first.start + first.words.length];
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next]) {
      if (span.end <= first.start) continue;
      own.push(span);
      while (span.end > end && blocks[at + 1] !== undefined) {
        const more = blocks[++at];
        if (more === undefined) break;
        words += `\n${more.words}`;
        end = more.start + more.words.length;
      }
    }
    const shared = own.find(({ kind }) => kind === 'changed' || kind === 'renumbered');
    const key =
      shared !== undefined ? `change ${shared.index}` : own.length > 0 ? `${side} ${at}` : `words ${first.words}`;
    cells.push({
      kind: first.kind,
      depth: first.depth,
      key,
      pieces: piecesOf(words, first.start, own),
      changes: own.map(({ index }) => index),
    });
  }
  return cells;
}

function piecesOf(
  words: string,
  from: number,
  spans: readonly { readonly index: number; readonly start: number; readonly end: number }[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { index, start, end } of spans) {
    if (start > at) pieces.push({ is: 'words', words: words.slice(at - from, start - from) });
    pieces.push({ is: 'change', change: index });
    at = Math.max(at, end);
  }
  if (at < from + words.length) pieces.push({ is: 'words', words: words.slice(at - from) });
  return pieces;
}

/**
 * Which of both belong together, in order. What a change goes through in both comes first; then what stands as often in the one as in
 * the other, as far as the order is the same; between two of these, what is alike from either end.
 */
function paired(old: readonly Kept[], now: readonly Kept[]): readonly Pair[] {
  const places = alike(old, now);
  const changed = longestRising(places.filter(([at]) => old[at]?.key.startsWith('change ') === true));
  const fits = ([i, j]: Pair) => changed.every(([k, l]) => i === k || (i < k ? j < l : j > l));
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [toOld, toNow] of [...longestRising(places.filter(fits)), [old.length, now.length] as const]) {
    while (i < toOld && j < toNow && old[i]?.key === now[j]?.key) pairs.push([i++, j++]);
    const tail: Pair[] = [];
    let [k, l] = [toOld, toNow];
    while (k > i && l > j && old[k - 1]?.key === now[l - 1]?.key) tail.unshift([--k, --l]);
    pairs.push(...tail);
    if (toOld < old.length && toNow < now.length) pairs.push([toOld, toNow]);
    [i, j] = [toOld + 1, toNow + 1];
  }
  return pairs;
}

type Pair = readonly [before: number, after: number];

/** The first with the first, the second with the second, of what stands as often in both; sorted by the older. */
function alike(old: readonly Kept[], now: readonly Kept[]): readonly Pair[] {
  const [mine, theirs] = [placesOf(old), placesOf(now)];
  return [...mine]
    .flatMap(([key, places]) => {
      const other = theirs.get(key);
      return other?.length === places.length ? places.map((at, n): Pair => [at, other[n] ?? 0]) : [];
    })
    .sort(([a], [b]) => a - b);
}

function placesOf(cells: readonly Kept[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { key }] of cells.entries()) {
    const places = found.get(key);
    if (places === undefined) found.set(key, [at]);
    else places.push(at);
  }
  return found;
}

/** The longest run of pairs, sorted by the first, whose second rises too. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  // At n: the index of the pair with the least second that ends a run of n + 1.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, [, second]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  }
  const run: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}
