import { useSyncExternalStore } from 'react';
import { asRefused } from '../api/refused.ts';
import { t } from '../words/words.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './toast.module.css';

type Toast = {
  readonly id: number;
  readonly kind: 'info' | 'error';
  readonly says: string;
  readonly todo: string | null;
};

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Good news stays for eight seconds; what did not work, until somebody closes it. */
const staysMs = 8_000;

/** Says at the edge of the screen that something was done. */
export function tell(says: string): void {
  const { id } = add({ kind: 'info', says, todo: null });
  setTimeout(() => drop(id), staysMs);
}

/** Says that something was not done: for what has no better place to be said. */
export function tellProblem(error: unknown): void {
  const { message, todo } = asRefused(error);
  add({ kind: 'error', says: message, todo });
}

/** Where these stand: once, in the shell. */
export function Toasts() {
  const shown = useSyncExternalStore(listen, () => toasts);
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {shown.map(({ id, kind, says, todo }) => (
        <div key={id} className={styles.toast} data-kind={kind}>
          <Icon name={kind === 'error' ? 'error' : 'check'} />
          <div>
            <p>{says}</p>
            {todo !== null && <p className={styles.todo}>{todo}</p>}
          </div>
          <IconButton label={t.common.close} icon="close" small onPress={() => drop(id)} />
        </div>
      ))}
    </div>
  );
}

function add(toast: Omit<Toast, 'id'>): Toast {
  const made = { ...toast, id: nextId++ };
  set([...toasts, made].slice(-4));
  return made;
}

function drop(id: number): void {
  set(toasts.filter((each) => each.id !== id));
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const heard of listeners) heard();
}

function listen(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
