import type { Deal, Side } from '../model/deal.ts';
import type { AgreementTypeId, Document } from '../model/document.ts';
import type { Requirement } from '../model/requirement.ts';

/** Why this requirement is not asked of this document, as the end of "not asked: …"; null where it is asked. */
export function notAsked(
  { when, protects }: Pick<Requirement, 'when' | 'protects'>,
  document: Document,
  deal: Deal,
): string | null {
  if (when.from !== undefined && deal.asOf < when.from) {
    return `not yet law on ${deal.asOf}, will be from ${when.from}: prepare`;
  }
  if (when.until !== undefined && deal.asOf >= when.until)
    return `no longer law on ${deal.asOf}, was until ${when.until}`;
  if (isOtherSide(protects, deal.side)) return `protects the ${protects}, and we are the ${deal.side}`;
  if (when.personalData === true && !deal.personalData) return 'no personal data is involved';
  if (when.personalData === false && deal.personalData) return 'asked only where no personal data is involved';
  if (when.sectors !== undefined && !when.sectors.some((sector) => deal.sectors.includes(sector))) {
    return `asked only in the ${oneOf(when.sectors)} sector`;
  }
  if (when.agreements !== undefined && document.type !== null && !when.agreements.includes(document.type.id)) {
    return `asked only of ${oneOf(when.agreements.map(inWords))}; this paper reads as ${inWords(document.type.id)}`;
  }
  return null;
}

/** Mutual on either hand is everybody: secrets that go both ways need all protection, and what protects both is asked of both. */
function isOtherSide(protects: Side, side: Side): boolean {
  return protects !== 'mutual' && side !== 'mutual' && protects !== side;
}

function inWords(type: AgreementTypeId): string {
  return type
    .replaceAll('-', ' ')
    .replace(/\bnda\b/, 'NDA')
    .replace(/\bsaas\b/, 'SaaS');
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
