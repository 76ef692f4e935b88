import type { Citation, Force } from './law.ts';

/** What a jurisdiction gives to whoever was robbed of a secret, or asks of them: one fact of one of its four tracks. */
export type Measure = {
  /** "us-dtsa-seizure". */
  readonly id: string;
  readonly jurisdiction: string;
  readonly topic: Topic;
  /** The fact, in one or two plain sentences. */
  readonly says: string;
  /** Ids of the ClauseKinds that a contract must hold for it to be used well. */
  readonly needs: readonly string[];
  /** What of a paper it stands against; null where against nothing. */
  readonly clash: Clash | null;
  readonly law: Citation;
  readonly force: Force;
  /** Where it was defined, for messages: path relative to the library folder. */
  readonly path: string;
};

/** What a measure can clash with: a court abroad whose judgment counts for nothing there, a venue that the statute gives to one court, evidence that may not leave. */
export type Clash = 'foreign-court' | 'statutory-venue' | 'evidence-export';

/** Diplomatic: between states, where a private party can ask and not command. */
export const tracks = ['civil', 'criminal', 'administrative', 'diplomatic'] as const;

export type Track = (typeof tracks)[number];

export type Topic = keyof typeof topics;

/** The rows of a comparison, track by track, in the order in which they are shown. */
export const topics = {
  'interim-injunction': { track: 'civil', title: 'Interim injunction' },
  'search-order': { track: 'civil', title: 'Search, seizure or evidence order' },
  freezing: { track: 'civil', title: 'Freezing of assets' },
  damages: { track: 'civil', title: 'Damages and multiples' },
  profits: { track: 'civil', title: 'Account of profits or unjust enrichment' },
  publication: { track: 'civil', title: 'Publication of the judgment' },
  limitation: { track: 'civil', title: 'Limitation period' },
  courts: { track: 'civil', title: 'Courts' },
  secrecy: { track: 'civil', title: 'Secrecy in court' },
  offence: { track: 'criminal', title: 'Offence' },
  penalty: { track: 'criminal', title: 'Penalty' },
  prosecution: { track: 'criminal', title: 'Who prosecutes, and whether a complaint is needed' },
  customs: { track: 'administrative', title: 'Customs' },
  'market-authority': { track: 'administrative', title: 'Market authority' },
  'data-authority': { track: 'administrative', title: 'Authority for breaches of data' },
  'diplomatic-step': { track: 'diplomatic', title: 'Diplomatic steps' },
  'treaty-channel': { track: 'diplomatic', title: 'Treaty channels' },
  'central-authority': { track: 'diplomatic', title: 'Central authority for legal assistance' },
  blocking: { track: 'diplomatic', title: 'Blocking statutes' },
} as const satisfies Record<string, { readonly track: Track; readonly title: string }>;
