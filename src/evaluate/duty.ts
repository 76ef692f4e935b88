import type { Document } from '../model/document.ts';
import type { Match } from '../model/match.ts';
import type { Held } from './held.ts';

/**
 * Whether this match binds us and nobody else, so that it does not protect us: its duty is laid on the party that we are.
 * Never so where we did not say who we are, where nobody is named, or where the requirement protects the other side.
 */
export function bindsOnlyUs({ requirement, document, deal }: Held, { duty }: Match): boolean {
  if (requirement.protects === 'recipient' || deal.party === null || duty === null) return false;
  if (duty.bearer.who !== 'named' || (duty.modality !== 'shall' && duty.modality !== 'shall-not')) return false;
  return namesOf(document, deal.party).has(plain(duty.bearer.name));
}

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
