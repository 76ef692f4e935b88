import type { Library } from '../model/library.ts';
import { ownPolicy } from '../model/policy.ts';
import type { Policies } from '../model/store.ts';
import type { Libraries } from './libraries.ts';
import type { WorkLog } from './start-work.ts';

/** The library with the house policy that is in force. */
export type StandingLibrary = {
  readonly now: () => Library;
  /** Looks at once whether another version is in force. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
};

/** Another process may have saved it. */
const lookEveryMs = 5_000;

/**
 * Follows the house policy that is in force. What cannot be read with this library is said in the log, and the one before stays: analyses
 * by it fail, and say why.
 */
export async function standingLibrary(
  libraries: Libraries,
  policies: Pick<Policies, 'inForce'>,
  log: WorkLog,
): Promise<StandingLibrary> {
  let policy = ownPolicy;
  let library = await libraries(ownPolicy);
  const look = async (): Promise<void> => {
    const asked = await policies.inForce();
    if (asked === policy) return;
    policy = asked;
    try {
      library = await libraries(asked);
      log.info({ policy, library: library.hash }, 'another house policy is in force');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'policy-fault')) policy = -1;
      log.error(
        { policy: asked, error: error instanceof Error ? error.name : null },
        'the house policy in force could not be read',
      );
    }
  };
  await look();
  const timer = setInterval(() => {
    // The store is away for a moment: it is asked again.
    look().catch(() => {});
  }, lookEveryMs);
  timer.unref();
  return { now: () => library, look, stop: () => clearInterval(timer) };
}
