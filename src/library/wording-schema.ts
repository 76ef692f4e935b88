import { z } from 'zod';
import { id, passage } from './words.ts';

// The shape of jurisdictions/house/wording.yaml: our own wording to ask for, in place of the library's.
export const wordingSchema = z.record(
  id.describe('id of a clause kind'),
  z.strictObject({ preferred: passage, acceptable: passage, 'walk-away': passage }),
);
