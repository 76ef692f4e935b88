import { quote } from '../../model/document.ts';
import type { Match } from '../../model/match.ts';
import type { Held } from '../held.ts';
import { isProtectedSide } from './roles.ts';
import { duties } from './words.ts';

// What limits a permission is a duty in other words: "may use it only for", "may disclose it provided that".
const limits =
  /\b(?:only|solely|exclusively|other\s+than|except|unless|provided|condition|no\s+more|no\s+other|neither|nobody|nothing|may\s+not|cannot|no\s+\w+\s+may)\b/i;
// Who the sentence is about, with nothing between that could have a "may" of its own.
const plainSubject =
  /(?:^|[;:,]\s+)(?:(?!(?:that|which|who|whom|if|as|where|when|because)\b)[\p{L}’'-]+\s+){1,12}may\s+\p{L}|\band\s+may(?!\s+(?:be|have)\b)/iu;

/**
 * A clause that is a duty, but says that it may be done: "the Processor may notify". Not where it limits what may be done, nor where
 * the one whom it protects may do it.
 */
export function permission({ document, requirement, kind }: Held, { span, duty }: Match): string | null {
  if (kind?.isDuty !== true || requirement.protects === 'recipient') return null;
  const words = quote(document, span);
  if (!/\bmay\b/i.test(words) || duties.test(words) || limits.test(words)) return null;
  const permits = duty === null ? plainSubject.test(words) : duty.modality === 'may' && !isProtectedSide(duty.bearer);
  return permits ? 'says “may”, not “shall”' : null;
}
