import { defaultLimits } from '../src/model/limits.ts';
import { usualReading, type World } from '../src/model/world.ts';

/** What a test hands to a reader: no engine, the usual limits, the usual view. */
export const plainWorld: World = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };
