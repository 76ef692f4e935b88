import { quote } from '../../model/document.ts';
import type { Match } from '../../model/match.ts';
import type { Held } from '../held.ts';
import { endeavours, obliges } from './words.ts';

/** Words that promise an effort and no result, where nobody whom we know bears the duty: all that obliges is an effort. */
export function efforts({ document }: Held, { span, duty }: Match): string | null {
  if (duty !== null) return null;
  const words = quote(document, span);
  const rest = words.replace(endeavours, ' ');
  return rest !== words && !obliges.test(rest) ? 'promises only to endeavour' : null;
}
