import { leastSure, type RecognisedSpan } from '../model/confidence.ts';
import { type Document, locate, quote } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Match } from '../model/match.ts';
import { placeInWords } from '../model/place.ts';
import type { Held } from './held.ts';

/**
 * Text recognition gives 85 and more to nearly all words of a clean scan, right ones all but two of 1,100; below 60 it guesses.
 */
const guess = 60;

/**
 * What a check finds, where it stands without the matches that rest on words that text recognition only guessed at. Where it
 * does not, it is unsure: a misread word may be what makes the match, or what breaks it.
 */
export function withoutGuesses(held: Held, check: (held: Held) => Finding): Finding {
  const finding = check(held);
  if (held.document.anchors.every(({ confidences }) => confidences === undefined)) return finding;
  const guessed = held.matches.map((match) => ({ match, word: guessedWord(held, match) }));
  const doubt = guessed.find(({ word }) => word !== null)?.word ?? null;
  if (doubt === null) return finding;
  const [first, ...rest] = guessed.filter(({ word }) => word === null).map(({ match }) => match);
  if (first !== undefined && check({ ...held, matches: [first, ...rest] }).outcome === finding.outcome) return finding;
  return {
    requirement: held.requirement,
    outcome: 'unsure',
    because: `would be ${finding.outcome}, but rests on words that text recognition (OCR) read with little confidence, as ${said(held.document, doubt)}`,
    matches: held.matches,
    nearest: null,
  };
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
function guessedWord({ document }: Held, { evidence, captures }: Match): RecognisedSpan | null {
  const spans = [...evidence.map(({ span }) => span), ...Object.values(captures)];
  const words = spans.flatMap((span) => leastSure(document, span) ?? []).filter(({ confidence }) => confidence < guess);
  return words.sort((a, b) => a.confidence - b.confidence)[0] ?? null;
}

function said(document: Document, word: RecognisedSpan): string {
  const place = locate(document, word);
  const where = place === null ? '' : ` on ${placeInWords(place)}`;
  return `“${quote(document, word)}”${where} (${Math.round(word.confidence)} %); look at the page`;
}
