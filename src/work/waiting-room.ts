/** Where those wait who have nothing to do. A call that comes between looking and waiting is not lost: it is counted. */
export function waitingRoom(): WaitingRoom {
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    calls: () => count,
    call: () => {
      count += 1;
      for (const go of [...waiting]) go();
    },
    wait: (seen, atMostMs) =>
      new Promise((resolve) => {
        if (count !== seen) {
          resolve();
          return;
        }
        const go = (): void => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, atMostMs);
        waiting.add(go);
      }),
  };
}

type WaitingRoom = {
  /** How often somebody called so far. */
  readonly calls: () => number;
  readonly call: () => void;
  /** Until somebody calls, or so long; not at all where somebody did since `seen`. */
  readonly wait: (seen: number, atMostMs: number) => Promise<void>;
};
