import { z } from 'zod';
import { id, prose } from './words.ts';

// The shape of clause-library/jurisdictions/<code>/jurisdiction.yaml.
export const jurisdictionSchema = z.strictObject({
  code: id.describe('as the folder is named: "eu", "us-ca", "house"'),
  name: prose,
  includes: z.array(id).min(1).optional().describe('codes of jurisdictions whose law also holds there'),
});
