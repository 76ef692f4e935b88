import type { Engines } from './engines.ts';
import type { Limits } from './limits.ts';
import type { View } from './view.ts';

/** What an edge hands to the pipeline: what it has loaded, the limits it sets, and how files are to be read. */
export type World = { readonly engines: Engines; readonly limits: Limits; readonly reading: ReadingOptions };

/** What the asker may choose about reading. The same file read in another way is another text. */
export type ReadingOptions = { readonly view: View };

/** Tracked changes are read as if all of them were accepted: that is what is about to be signed. */
export const usualReading: ReadingOptions = { view: 'final' };
