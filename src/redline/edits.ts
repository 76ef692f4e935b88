import type { Spot } from './anchor.ts';
import { attributeOf, childOf } from './tree.ts';

/** Something to be written at a place. Of several at one place, lower ranks come first, equals in the order given. */
export type Edit = { readonly spot: Spot; readonly rank: number; readonly written: string };

/** The part with all of it written in. Nothing that was there is taken out or moved: every edit is an insertion. */
export function withEdits(source: string, edits: readonly Edit[], prefix: string): string {
  const inserted = new Map<number, string>();
  const insert = (at: number, written: string): void => {
    inserted.set(at, (inserted.get(at) ?? '') + written);
  };
  const keeping = new Set<number>();
  for (const [at, all] of byPlace(edits)) {
    const written = all.map((each) => each.written).join('');
    const within = all.find(({ spot }) => spot.within !== null)?.spot.within ?? null;
    if (within === null) {
      insert(at, written);
      continue;
    }
    // The run is parted: its first half ends here, and a second one with the same looks begins.
    const { text, run } = within;
    const looks = childOf(run, 'w:rPr');
    const again = `${source.slice(run.start, run.inner)}${looks === null ? '' : source.slice(looks.start, looks.end)}`;
    insert(at, `</${prefix}t></${prefix}r>${written}${again}<${prefix}t xml:space="preserve">`);
    if (attributeOf(source, text, 'space') === null && !keeping.has(text.inner)) {
      keeping.add(text.inner);
      insert(text.inner - 1, ' xml:space="preserve"');
    }
  }
  const places = [...inserted.keys()].sort((a, b) => a - b);
  let last = 0;
  const pieces: string[] = [];
  for (const at of places) {
    pieces.push(source.slice(last, at), inserted.get(at) ?? '');
    last = at;
  }
  return pieces.join('') + source.slice(last);
}

function byPlace(edits: readonly Edit[]): ReadonlyMap<number, readonly Edit[]> {
  const places = new Map<number, Edit[]>();
  for (const edit of edits) {
    const there = places.get(edit.spot.at) ?? [];
    places.set(edit.spot.at, there);
    there.push(edit);
  }
  for (const there of places.values()) there.sort((a, b) => a.rank - b.rank);
  return places;
}
