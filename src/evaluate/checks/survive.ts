import { blockAt, type Clause, type Document, quote } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Match } from '../../model/match.ts';
import { sentencesIn } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';
import { bePresent } from './be-present.ts';

/**
 * Met where the clause would do by itself and goes on after the end: its own words say so, or a survival clause of the paper
 * (`survivals`, matches of `term-survival`) stands in the same clause, names its number or its heading, or leaves out nothing.
 */
export function survive(held: Held, survivals: readonly Match[]): Finding {
  const whole = bePresent(held);
  if (whole.outcome !== 'met') return whole;
  const { document } = held;
  const said = survivals.map(({ span }) => sentenceAround(document, span));
  const shortfalls = held.matches.flatMap((match): Shortfall[] =>
    goesOn(document, match, said) ? [] : [{ match, says: 'does not say that it goes on after the agreement ends' }],
  );
  if (shortfalls.length < held.matches.length) return whole;
  return weak(held, shortfalls);
}

const after =
  /\b(?:surviv\w*|outlast\w*|perpetu\w*|indefinite\w*|(?:after|following|beyond|despite|notwithstanding)\s+(?:the\s+|any\s+|such\s+|its\s+)?(?:end|expir\w*|terminat\w*|cessation)|even\s+after|at\s+any\s+time\s+(?:during|after))\b/iu;
const nothingLeftOut =
  /\b(?:all|any|every|each)\s+(?:\w+\s+){0,3}(?:provisions?|obligations?|duties|clauses?|terms)\b/iu;

function goesOn(document: Document, { span }: Match, survivals: readonly Span[]): boolean {
  if (after.test(quote(document, sentenceAround(document, span)))) return true;
  const own = clausesAround(document, span);
  return survivals.some((said) => {
    if (own.some(({ start, end }) => start <= said.start && said.end <= end)) return true;
    const words = quote(document, said);
    return nothingLeftOut.test(words) || own.some((clause) => isNamed(document, clause, words));
  });
}

/** "Sections 5, 7.2 and 9", "clause 5 (Confidentiality)": the number of the clause as a word of its own, or its heading. */
function isNamed(document: Document, { number, heading }: Clause, words: string): boolean {
  const plain = number.replace(/[^\p{L}\p{N}.]/gu, '').replace(/\.$/, '');
  const byNumber =
    plain !== '' &&
    new RegExp(`(?<![\\p{L}\\p{N}.])${plain.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}]|\\.\\p{N})`, 'iu').test(words);
  const title = heading === null ? '' : quote(document, heading).trim().replace(/[.:]$/, '').toLowerCase();
  return byNumber || (title.length > 3 && words.toLowerCase().includes(title));
}

function sentenceAround(document: Document, span: Span): Span {
  const block = blockAt(document, span.start);
  const sentence = block === null ? undefined : sentencesIn(document.text, block).find(({ end }) => end > span.start);
  return sentence === undefined ? span : { start: sentence.start, end: Math.max(sentence.end, span.end) };
}

/** The numbered or headed clause that a span stands in, and those around it. */
function clausesAround({ clauses }: Document, span: Span): readonly Clause[] {
  return clauses.filter(({ start, end }) => start <= span.start && span.start < end);
}
