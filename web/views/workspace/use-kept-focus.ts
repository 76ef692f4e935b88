import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * What has the focus in a part keeps it when the part is put together anew, by other groups or by names that came late: it is another
 * element then, and is found by its `data-key`. Give the part what comes back.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>) {
  const held = useRef<string | null>(null);
  // After every drawing. What is taken away while it has the focus leaves it to the page, and no event tells of it.
  useLayoutEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(held.current)}"]`)?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      held.current = target.dataset.key ?? null;
    },
    onBlur: () => {
      held.current = null;
    },
  };
}
