import type { Tool } from './tools.ts';

/** Where a service is, without a slash at its end, and a key of its user. */
export type ServiceAccess = { readonly url: string; readonly key: string };

/** The same over agreements that a service keeps, with what the key may do. */
export function serviceTools(_access: ServiceAccess): readonly Tool[] {
  return [];
}
