/** Requests whose handlers are under way: a handler goes on when whoever asked has hung up. */
export type Handled = {
  readonly add: (handling: Promise<unknown>) => void;
  /** Resolves once none is under way, or after that time, with how many are left. */
  readonly ended: (withinMs: number) => Promise<number>;
};

export function handled(): Handled {
  const underWay = new Set<Promise<unknown>>();
  return {
    add: (handling) => {
      underWay.add(handling);
      const done = () => underWay.delete(handling);
      handling.then(done, done);
    },
    ended: async (withinMs) => {
      let late = false;
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          late = true;
          resolve();
        }, withinMs);
      });
      while (underWay.size > 0 && !late) await Promise.race([Promise.allSettled(underWay), over]);
      clearTimeout(timer);
      return underWay.size;
    },
  };
}
