import type { Citation } from '../../../model/law.ts';
import { linked, unconfirmed } from '../text/citation.ts';
import type { Told } from './told.ts';

/** The official page of a law, where it has one. */
export function toldLink(law: Citation): readonly Told[] {
  const says = linked(law);
  return says === null || law.link === null ? [] : [{ label: '', says, link: law.link }];
}

/** What is said of a law that was recalled. */
export const toldDoubt: Told = { label: '', says: unconfirmed, ink: 'poor' };
