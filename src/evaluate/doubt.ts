import { leastSure, type RecognisedSpan } from '../model/confidence.ts';
import { type Document, locate, type Passage, quote } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Match } from '../model/match.ts';
import { placeInWords } from '../model/place.ts';
import type { Held } from './held.ts';

/**
 * Text recognition gives 85 and more to nearly all words of a clean scan, right ones all but two of 1,100; below 60 it guesses.
 */
const guess = 60;

/**
 * What a check finds, where it stands without the matches that rest on words which text recognition only guessed at, or that stand
 * in a passage in another language than the library speaks. Where it does not, it is unsure: a misread word may be what makes the
 * match, or what breaks it, and of a clause in German the English words that it holds say little.
 */
export function withoutDoubt(held: Held, doubtOf: Doubt, check: (held: Held) => Finding): Finding {
  const finding = check(held);
  const doubted = held.matches.map((match) => ({ match, doubt: doubtOf(match) }));
  const doubt = doubted.find((each) => each.doubt !== null)?.doubt ?? null;
  if (doubt === null) return finding;
  const [first, ...rest] = doubted.filter((each) => each.doubt === null).map(({ match }) => match);
  if (first !== undefined && check({ ...held, matches: [first, ...rest] }).outcome === finding.outcome) return finding;
  return {
    requirement: held.requirement,
    outcome: 'unsure',
    because: `would be ${finding.outcome}, but rests on ${doubt}`,
    matches: held.matches,
    nearest: null,
  };
}

/** Why a match proves little, in words that follow "rests on"; null where it stands. */
export type Doubt = (match: Match) => string | null;

/** What there is to doubt in a document, which is nothing in most. */
export function doubtIn(document: Document): Doubt {
  const isRecognised = document.anchors.some(({ confidences }) => confidences !== undefined);
  const foreign = document.passages.filter(({ language }) => language !== 'en');
  if (!isRecognised && foreign.length === 0) return () => null;
  return (match) => doubtOf(document, foreign, match);
}

function doubtOf(document: Document, foreign: readonly Passage[], match: Match): string | null {
  const word = guessedWord(document, match);
  if (word !== null) {
    return `words that text recognition (OCR) read with little confidence, as ${said(document, word)}`;
  }
  // What shows the clause, not its span: a row of a table can hold both languages.
  const signs = match.evidence.length === 0 ? [match.span] : match.evidence.map(({ span }) => span);
  const isForeign = signs.every((sign) => foreign.some(({ start, end }) => start <= sign.start && sign.end <= end));
  if (!isForeign) return null;
  return 'a passage in a language that the library does not speak';
}

/** What is missing is unsure where the passage that comes closest holds words that text recognition only guessed at. */
export function withoutGuessedMiss(document: Document, finding: Finding): Finding {
  if (finding.outcome !== 'missing' || finding.nearest?.isClose !== true) return finding;
  const word = leastSure(document, finding.nearest.span);
  if (word === null || word.confidence >= guess) return finding;
  return {
    ...finding,
    outcome: 'unsure',
    because: `not found, but the passage that comes closest has words that text recognition (OCR) read with little confidence, as ${said(document, word)}`,
    matches: [],
  };
}

/** The least sure of the words that make a match what it is, where it is a guess. */
function guessedWord(document: Document, { evidence, captures }: Match): RecognisedSpan | null {
  const spans = [...evidence.map(({ span }) => span), ...Object.values(captures)];
  const words = spans.flatMap((span) => leastSure(document, span) ?? []).filter(({ confidence }) => confidence < guess);
  return words.sort((a, b) => a.confidence - b.confidence)[0] ?? null;
}

function said(document: Document, word: RecognisedSpan): string {
  const place = locate(document, word);
  const where = place === null ? '' : ` on ${placeInWords(place)}`;
  return `“${quote(document, word)}”${where} (${Math.round(word.confidence)} %); look at the page`;
}
