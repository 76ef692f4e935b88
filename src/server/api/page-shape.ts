import { z } from 'zod';

/** What a list is asked for: `after` is the `next` of the page before. */
export const pageAsked = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: z.string().min(1).max(500).optional(),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
