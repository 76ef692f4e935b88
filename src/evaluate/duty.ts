import type { Document } from '../model/document.ts';
import type { Match } from '../model/match.ts';
import type { Requirement } from '../model/requirement.ts';
import type { Held } from './held.ts';

/**
 * Whether this match binds us and nobody else, so that it does not protect us: it is owed by the party that we are, be it as
 * our duty or as the other one's right against us, and not in return as well. Never so where we did not say who we are,
 * where nobody is named, or where the requirement protects the other side.
 */
export function bindsOnlyUs({ requirement, document, deal }: Asked, { duty, direction }: Match): boolean {
  if (requirement.protects === 'recipient' || deal.party === null || duty?.modality === 'endeavours') return false;
  if (direction.owes?.who !== 'named' || direction.mutual) return false;
  return namesOf(document, deal.party).has(plain(direction.owes.name));
}

type Asked = Pick<Held, 'document' | 'deal'> & { readonly requirement: Pick<Requirement, 'protects'> };

/** Words for a match that binds only us. */
export const onlyUs = 'binds only us';

/** Words for a match that promises an effort and no result, whatever is asked of it; null where it promises more. */
export function effortOnly({ duty }: Match): string | null {
  return duty?.modality === 'endeavours' ? 'promises only to endeavour' : null;
}

/** Every name by which the paper calls this party: as the asker gave it, its full name and its role. */
function namesOf(document: Document, party: string): ReadonlySet<string> {
  const ours = plain(party);
  const names = new Set([ours]);
  for (const { name, role } of document.parties) {
    const both = [plain(name), ...(role === null ? [] : [plain(role)])];
    if (both.includes(ours)) for (const each of both) names.add(each);
  }
  return names;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[“”"'’.,]/g, '')
    .replace(/^the\s+/, '')
    .trim();
}
