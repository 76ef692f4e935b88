import { z } from 'zod';
import type { Force } from '../../model/law.ts';
import { lawState } from './report-shape.ts';

/** Since when and until when a rule holds. */
export const force = z.object({ state: lawState, from: z.string().nullable(), until: z.string().nullable() });

export function shownForce({ state, from, until }: Force): Force {
  return { state, from, until };
}
