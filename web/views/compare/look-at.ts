import { useEffect, useRef } from 'react';

/**
 * Scrolls the drafts alone to a row, by its id: what is around them stays where it is. Rows that were never in sight are as high as a
 * guess until they come near, some only frames later, so that it looks again for a third of a second.
 */
export function lookAt(id: string, looks = 20): void {
  const row = document.getElementById(id);
  const drafts = draftsAround(row);
  if (row === null || drafts === null) return;
  const off = row.getBoundingClientRect().top - drafts.getBoundingClientRect().top - drafts.clientHeight / 3;
  if (Math.abs(off) > 1) drafts.scrollTop += off;
  if (looks > 1) requestAnimationFrame(() => lookAt(id, looks - 1));
}

/**
 * A row that was gone to stays in sight while the drafts get another width (a tablet is turned, the divider moved), until somebody
 * scrolls them on. `id` is null for none.
 */
export function useHeldInSight(id: string | null): void {
  const held = useRef<string | null>(null);
  // Beyond a drawing, which may come between another width and word of it.
  const width = useRef(0);
  useEffect(() => {
    held.current = id;
  }, [id]);
  // After every drawing: the drafts may be drawn anew, as a whole.
  useEffect(() => {
    const drafts = id === null ? null : draftsAround(document.getElementById(id));
    if (id === null || drafts === null) return;
    const release = () => {
      held.current = null;
    };
    const size = new ResizeObserver(() => {
      const before = width.current;
      width.current = drafts.clientWidth;
      if (before !== 0 && before !== width.current && held.current === id) lookAt(id);
    });
    size.observe(drafts);
    for (const each of moves) drafts.addEventListener(each, release, { passive: true });
    return () => {
      size.disconnect();
      for (const each of moves) drafts.removeEventListener(each, release);
    };
  });
}

/** How somebody scrolls by themselves. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

function draftsAround(row: HTMLElement | null): HTMLElement | null {
  return row?.closest('section') ?? null;
}
