import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../words/words.ts';
import styles from './split-pane.module.css';

const least = 20;
const most = 80;

/**
 * Two parts side by side with a divider that moves by pointer, and by arrow keys, Home and End when it has the focus. Where it stands, in
 * percent of the whole, is kept in this browser under `name`. On a narrow screen they stand one below the other.
 */
export function SplitPane({
  name,
  first,
  second,
  at = 55,
  label = t.common.divider,
}: {
  readonly name: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly at?: number;
  readonly label?: string;
}) {
  const [share, setShare] = useState(() => kept(name) ?? at);
  const whole = useRef<HTMLDivElement>(null);
  const move = (to: number) => {
    const next = Math.round(Math.min(most, Math.max(least, to)) * 10) / 10;
    setShare(next);
    keep(name, next);
  };
  const byKey = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: share - 2,
      ArrowRight: share + 2,
      Home: least,
      End: most,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const byPointer = (event: PointerEvent) => {
    const box = whole.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(((event.clientX - box.left) / box.width) * 100);
  };
  return (
    <div ref={whole} className={styles.split} style={{ '--share': `${share}%` } as React.CSSProperties}>
      <div className={styles.first}>{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a divider that moves is a separator with a value, which no element is by itself */}
      <div
        className={styles.divider}
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={Math.round(share)}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        onKeyDown={byKey}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={byPointer}
        onDoubleClick={() => move(at)}
      />
      <div className={styles.second}>{second}</div>
    </div>
  );
}

function kept(name: string): number | null {
  const value = Number(localStorage.getItem(`lacuna-split-${name}`));
  return value >= least && value <= most ? value : null;
}

function keep(name: string, share: number): void {
  localStorage.setItem(`lacuna-split-${name}`, `${share}`);
}
