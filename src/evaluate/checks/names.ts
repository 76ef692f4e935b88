import { blockAt, type Document, quote } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Match } from '../../model/match.ts';
import type { Held } from '../held.ts';
import { weak } from '../shortfall.ts';
import { bePresent } from './be-present.ts';

/**
 * Met where the clause would do by itself and a match, or the block it stands in, has one of the words, in any case, as whole words;
 * or where the paper has one of those that do anywhere, as the second signature under a list of clauses.
 */
export function names(held: Held, words: readonly string[], anywhere: readonly string[] = []): Finding {
  const whole = bePresent(held);
  if (whole.outcome !== 'met') return whole;
  const { document } = held;
  if (anywhere.some((each) => wholeWord([each]).test(document.text))) return whole;
  // Most of the words stand nowhere in a paper, and a plain search tells so much faster than a pattern.
  const lower = lowered(document);
  const present = words.filter((each) => lower.includes(firstOf(each)));
  const firsts = present.map(firstOf);
  const any = wholeWord(present);
  const isIn = (passage: string): boolean => {
    const small = passage.toLowerCase();
    return firsts.some((first) => small.includes(first)) && any.test(passage);
  };
  const isNamed = ({ span, strength }: Match): boolean => {
    if (strength === 'weak') return false;
    const block = blockAt(document, span.start) ?? span;
    return isIn(quote(document, block)) || (span.end > block.end && isIn(quote(document, span)));
  };
  if (held.matches.some(isNamed)) return whole;
  const says = `has no words for it such as ${inBrief(words)}`;
  return weak(
    held,
    held.matches.map((match) => ({ match, says })),
  );
}

function firstOf(words: string): string {
  return (words.split(/\s/)[0] ?? words).toLowerCase();
}

/** `“drawing”, “design” or “formula”`: the first few, without what only lengthens another ("arbitrators"). The whole list would bury the line. */
function inBrief(words: readonly string[]): string {
  const lengthens = (word: string, other: string) =>
    word.length > other.length && word.toLowerCase().startsWith(other.toLowerCase());
  const apart = words.filter((word) => !words.some((other) => lengthens(word, other)));
  const quoted = apart.slice(0, told).map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

const told = 6;

function wholeWord(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const lowerCase = new WeakMap<Document, string>();

function lowered(document: Document): string {
  const before = lowerCase.get(document);
  if (before !== undefined) return before;
  const lower = document.text.toLowerCase();
  lowerCase.set(document, lower);
  return lower;
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
