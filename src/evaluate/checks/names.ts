import { blockAt, quote } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Match } from '../../model/match.ts';
import type { Held } from '../held.ts';
import { weak } from '../shortfall.ts';
import { bePresent } from './be-present.ts';

/** Met where the clause would do by itself and a match, or the block it stands in, has one of the words, in any case, as whole words. */
export function names(held: Held, words: readonly string[]): Finding {
  const whole = bePresent(held);
  if (whole.outcome !== 'met') return whole;
  const { document } = held;
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  const isNamed = ({ span, strength }: Match): boolean => {
    if (strength === 'weak') return false;
    return any.test(quote(document, span)) || any.test(quote(document, blockAt(document, span.start) ?? span));
  };
  if (held.matches.some(isNamed)) return whole;
  const says = `names none of these: ${words.join(', ')}`;
  return weak(
    held,
    held.matches.map((match) => ({ match, says })),
  );
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
