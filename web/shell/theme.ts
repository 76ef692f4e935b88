import { useSyncExternalStore } from 'react';

/** Which colours: those of the system, unless somebody chose in this browser. */
export type Theme = 'system' | 'light' | 'dark';

const place = 'lacuna-theme';
const listeners = new Set<() => void>();

/** Before anything is drawn: no page is shown in one theme and then in the other. */
export function applyKeptTheme(): void {
  apply(theme());
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(listen, theme), choose];
}

function theme(): Theme {
  const kept = localStorage.getItem(place);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function choose(next: Theme): void {
  if (next === 'system') localStorage.removeItem(place);
  else localStorage.setItem(place, next);
  apply(next);
  for (const heard of listeners) heard();
}

function apply(next: Theme): void {
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}

function listen(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
