import { useCallback, useEffect, useRef, useState } from 'react';
import { type Sight, sightOf } from './grid/use-pieces.ts';

/** Who scrolls far passes much: what is in sight is asked for once it has been there for so long. */
const restMs = 60;

type Ends = readonly [number, number];

/** Which pieces of the grid are in sight, and how to say which rows and columns are. */
export function useSight(): readonly [Sight, (rows: Ends, columns: Ends) => void] {
  const [sight, setSight] = useState<Sight>({ rows: [0, 0], columns: [0, 0] });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const see = useCallback((rows: Ends, columns: Ends) => {
    const next = sightOf(rows, columns);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSight((before) => (isSame(before, next) ? before : next)), restMs);
  }, []);
  return [sight, see];
}

function isSame(a: Sight, b: Sight): boolean {
  return `${a.rows} ${a.columns}` === `${b.rows} ${b.columns}`;
}
