import { type Chunk, page as sheet } from './chunk.ts';

/** Lines `from` up to `to` of a chunk, `y` points from the top of the page. `isRepeat`: a row of heads that comes again. */
export type Placed = {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly isRepeat: boolean;
};

/** `number` from 1. `about`: the heading of the first level that it begins with or goes on under; else its first one. */
export type Page = { readonly number: number; readonly placed: readonly Placed[]; readonly about: string | null };

/** Of what is split, so many lines at least stand on either page. */
const fewestLines = 2;

/**
 * Chunks on pages as they come: what leads stands with what it leads to, rows of a table come with their heads. It holds one page, and
 * what waits for what it leads to.
 */
export async function* pagesOf(chunks: AsyncIterable<Chunk>): AsyncIterable<Page> {
  const page = blankPage();
  let held: Chunk[] = [];
  for await (const chunk of chunks) {
    if (chunk.isTableEnd) page.endTable();
    else held.push(chunk);
    if (chunk.leads || held.length === 0) continue;
    yield* place(held, page);
    held = [];
  }
  yield* place(held, page);
  yield page.turn();
}

type Paper = ReturnType<typeof blankPage>;

function* place(group: readonly Chunk[], page: Paper): Iterable<Page> {
  const [first] = group;
  if (first === undefined) return;
  if (first.onNewPage && !page.isFresh()) yield page.turn();
  const needed = group.reduce(
    (sum, chunk, at) =>
      sum + chunk.before + heightOf(chunk, at === group.length - 1 ? startOf(chunk) : chunk.lines.length),
    0,
  );
  if (needed > page.room() && !page.isFresh()) yield page.turn();
  for (const chunk of group) yield* put(chunk, page);
}

function* put(chunk: Chunk, page: Paper): Iterable<Page> {
  page.space(chunk.before);
  const all = chunk.lines.length;
  let from = 0;
  while (from < all) {
    const fitting = linesIn(chunk, from, page.room());
    if (from + fitting < all) {
      const left = all - from - fitting;
      // One line alone at the head of the next page, or at the foot of this one, is none.
      const kept = left < fewestLines ? fitting - (fewestLines - left) : fitting;
      const count = kept < fewestLines ? (page.isFresh() ? Math.max(1, fitting) : 0) : kept;
      if (count > 0) page.add(chunk, from, from + count);
      from += count;
      yield page.turn();
    } else {
      page.add(chunk, from, all);
      from = all;
    }
  }
}

/** How many lines must stand together at the beginning. */
function startOf({ isWhole, lines }: Chunk): number {
  return isWhole || lines.length <= fewestLines + 1 ? lines.length : fewestLines;
}

function heightOf({ lines }: Chunk, count: number): number {
  return lines.slice(0, count).reduce((sum, { height }) => sum + height, 0);
}

function linesIn({ lines }: Chunk, from: number, room: number): number {
  let [count, height] = [0, 0];
  for (const line of lines.slice(from)) {
    height += line.height;
    if (height > room) break;
    count += 1;
  }
  return count;
}

/** The page that is being filled. */
function blankPage() {
  let placed: Placed[] = [];
  let y: number = sheet.top;
  let number = 1;
  let head: Chunk | null = null;
  let [about, atTop]: [string | null, string | null] = [null, null];
  let isFresh = true;

  const add = (chunk: Chunk, from: number, to: number, isRepeat: boolean) => {
    placed.push({ chunk, from, to, y, isRepeat });
    y += chunk.lines.slice(from, to).reduce((sum, { height }) => sum + height, 0);
  };

  return {
    isFresh: () => isFresh,
    room: () => sheet.bottom - y,
    space: (height: number) => {
      if (!isFresh) y += height;
    },
    endTable: () => {
      head = null;
    },
    add: (chunk: Chunk, from: number, to: number) => {
      add(chunk, from, to, false);
      if (chunk.row?.isHead) head = chunk;
      if (chunk.heading?.level === 1) {
        about = chunk.heading.words;
        if (isFresh || atTop === null) atTop = about;
      }
      isFresh = false;
    },
    turn: (): Page => {
      const full: Page = { number, placed, about: atTop };
      number += 1;
      placed = [];
      y = sheet.top;
      isFresh = true;
      atTop = about;
      if (head !== null) add(head, 0, head.lines.length, true);
      return full;
    },
  };
}
