import { useEffect, useRef } from 'react';

/**
 * Scrolls the drafts alone to a row, by its id: what is around them stays where it is. Rows that were never in sight are as high as a
 * guess until they come near, so that it looks again, until the row stays.
 */
export function lookAt(id: string, looks = 10): void {
  const row = document.getElementById(id);
  const drafts = draftsAround(row);
  if (row === null || drafts === null) return;
  const off = row.getBoundingClientRect().top - drafts.getBoundingClientRect().top - drafts.clientHeight / 3;
  const before = drafts.scrollTop;
  drafts.scrollTop += off;
  if (looks > 1 && drafts.scrollTop !== before) requestAnimationFrame(() => lookAt(id, looks - 1));
}

/**
 * A row that was gone to stays in sight while the drafts get another width (a tablet is turned, the divider moved), until somebody
 * scrolls them on. `id` is null for none.
 */
export function useHeldInSight(id: string | null): void {
  const held = useRef<string | null>(null);
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
    let width = drafts.clientWidth;
    const size = new ResizeObserver(() => {
      if (drafts.clientWidth === width) return;
      width = drafts.clientWidth;
      if (held.current === id) lookAt(id);
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
