import { quote } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';
import { bePresent } from './be-present.ts';

/** Met where the clause would do by itself and a match, or the block it stands in, has one of the words, in any case, as whole words. */
export function names(held: Held, words: readonly string[]): Finding {
  const whole = bePresent(held);
  if (whole.outcome !== 'met') return whole;
  const { document } = held;
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  const shortfalls = held.matches.flatMap((match): Shortfall[] => {
    const block = document.blocks.find(({ start, end }) => start <= match.span.start && match.span.start < end);
    const passages = [match.span, ...(block === undefined ? [] : [block])];
    const isNamed = match.strength === 'full' && passages.some((span) => any.test(quote(document, span)));
    return isNamed ? [] : [{ match, says: `names none of these: ${words.join(', ')}` }];
  });
  if (shortfalls.length < held.matches.length) return whole;
  return weak(held, shortfalls);
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
