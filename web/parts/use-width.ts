import { useEffect, useState } from 'react';

/** How wide an element is inside, in pixels, whenever that changes; `before`: until it was drawn. */
export function useWidth(element: { readonly current: HTMLElement | null }, before: number): number {
  const [width, setWidth] = useState(before);
  useEffect(() => {
    const seen = element.current;
    if (seen === null) return;
    const observer = new ResizeObserver(() => setWidth(seen.clientWidth));
    observer.observe(seen);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
