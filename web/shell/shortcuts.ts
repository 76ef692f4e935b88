import { useLayoutEffect, useSyncExternalStore } from 'react';

/** A key, or two one after the other ("g h"); named as `KeyboardEvent.key` does: "j", "?", "Enter", "ArrowDown". */
export type Shortcut = { readonly keys: string; readonly says: string; readonly do: () => void };

/** Shortcuts of a part of the page, under what they are listed as. */
type Section = { readonly title: string; readonly shortcuts: readonly Shortcut[] };

let sections: readonly Section[] = [];
const listeners = new Set<() => void>();

/**
 * These keys do these things for as long as the part that uses it is shown; the dialog behind "?" lists them. A later part goes before an
 * earlier one. They do nothing while somebody types, in a dialog or a menu, or with Ctrl, Alt or Cmd. Keep the list in a `useMemo`.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  // With the part itself, not some time after: a key that is pressed as soon as the part is seen counts.
  useLayoutEffect(() => {
    const section = { title, shortcuts };
    set([...sections, section]);
    return () => set(sections.filter((each) => each !== section));
  }, [title, shortcuts]);
}

/** All that are there now, for the dialog that lists them. */
export function useAllShortcuts(): readonly Section[] {
  return useSyncExternalStore(listen, () => sections);
}

/** Begins to listen to keys: once, in the shell. Gives how to stop. */
export function hearKeys(): () => void {
  let before: { readonly key: string; readonly at: number } | null = null;
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
    const isNear = before !== null && event.timeStamp - before.at < 1_500;
    const found = shortcutOf(event.key, isNear ? (before?.key ?? null) : null, sections);
    before = found === null ? { key: event.key, at: event.timeStamp } : null;
    if (found === null) return;
    event.preventDefault();
    found.do();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

/** What a key is for, after the one before it: two keys go before one, and what came later before what was there. */
export function shortcutOf(key: string, before: string | null, all: readonly Section[]): Shortcut | null {
  const newest = all.flatMap(({ shortcuts }) => shortcuts).reverse();
  const both = before === null ? undefined : newest.find(({ keys }) => keys === `${before} ${key}`);
  return both ?? newest.find(({ keys }) => keys === key) ?? null;
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]',
    ) !== null
  );
}

function set(next: readonly Section[]): void {
  sections = next;
  for (const heard of listeners) heard();
}

function listen(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
