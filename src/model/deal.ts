import type { Day } from './day.ts';

/** What the asker knows and the paper does not say. */
export type Deal = {
  /** Which side we are when secrets are shared. */
  readonly side: Side;
  /** Codes of the jurisdictions whose packs are applied, as the asker gave them; `includes` is followed by the evaluation. */
  readonly jurisdictions: readonly string[];
  /** The law of this day is applied. Never the clock's. */
  readonly asOf: Day;
  /** Whether personal data is involved. */
  readonly personalData: boolean;
  /** Sectors that matter to some law, for example "health", "finance", "defence". */
  readonly sectors: readonly string[];
  /** How the paper calls us ("Customer"), where known: then a duty that binds only us does not protect us. */
  readonly party: string | null;
};

/** Discloser: our secrets go out. Recipient: theirs come in. Mutual: both. */
export type Side = 'discloser' | 'recipient' | 'mutual';
