import type { Bearer } from '../../model/fact.ts';

// How papers call those whom a clause of protection protects, and those who owe it, where no party says which of them it is.
const isProtected =
  /^(?:customer|client|buyer|purchaser|(?:data )?controller|covered entity|data exporter|discloser|disclosing party)$/i;

/** Whether whoever bears a duty is called as those are who hand something out: it protects them, and they owe nothing. */
export function isProtectedSide(bearer: Bearer): boolean {
  return bearer.who === 'discloser' || (bearer.who === 'named' && isProtected.test(bearer.name));
}

/** Words for those who hand something out, to be sought in a stretch of text. */
export const protectedNames =
  /\b(?:Customer|Client|Buyer|Purchaser|Controller|Covered\s+Entity|Data\s+Exporter|Discloser|Disclosing\s+Party)\b/i;
