import type { Store } from '../../model/store.ts';
import { isSameToken, newToken } from './token.ts';

/** How the first administrator comes in: by a code that stands on the terminal where the program was started. */
export type SetUp = {
  /** Whether nobody may use the service yet. */
  readonly isOpen: () => Promise<boolean>;
  /** Whether this is the code. */
  readonly opens: (code: string) => boolean;
  /** Where to open the browser, with the code in it; null once there is somebody. For a terminal, never for a log. */
  readonly link: (base: string) => Promise<string | null>;
};

/** The code is made anew at each start and kept nowhere: who lost it starts the program again. */
export function setUp(people: Pick<Store['people'], 'count'>): SetUp {
  const secret = newToken();
  const isOpen = async (): Promise<boolean> => (await people.count()) === 0;
  return {
    isOpen,
    opens: (code) => isSameToken(code, secret),
    // Behind the #, which no browser sends: so it is in no log of a proxy.
    link: async (base) => ((await isOpen()) ? `${base}/set-up#code=${secret}` : null),
  };
}
