import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * What is to be shown; but while a pointer is pressed, what was shown when it went down. A press and its release meet the same page, or
 * what a person clicks on is gone, or another, before they let go.
 */
export function useHeldWhilePressed<Shown>(now: Shown): Shown {
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    const press = () => setPressed(true);
    // The click comes right after its pointer went up.
    const release = () => setTimeout(() => setPressed(false));
    const stop = new AbortController();
    const heard = { capture: true, signal: stop.signal };
    addEventListener('pointerdown', press, heard);
    for (const end of ['pointerup', 'pointercancel', 'dragend', 'blur']) addEventListener(end, release, heard);
    return () => stop.abort();
  }, []);
  const shown = useRef(now);
  useLayoutEffect(() => {
    if (!isPressed) shown.current = now;
  });
  return isPressed ? shown.current : now;
}

/**
 * The row that the pointer or the focus is on stays where it is in the window, whatever this render changes above it: who aims at a row
 * hits it. `rows`: selects them.
 */
export function useSteady(rows: string): void {
  // Before the change is drawn, and after it.
  const row = document.querySelector(`${rows}:hover`) ?? document.querySelector(`${rows}:focus-within`);
  const before = row?.getBoundingClientRect().top;
  useLayoutEffect(() => {
    if (row?.isConnected && before !== undefined) scrollBy(0, row.getBoundingClientRect().top - before);
  });
}
