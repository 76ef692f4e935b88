import { type Term, termsOf } from './clause-terms.ts';
import type { Phrase, WordQuery } from './word-query.ts';

type Span = { readonly start: number; readonly end: number };
/** Indexes of words, the last one included. */
type Run = { readonly first: number; readonly last: number };

/** Where the words of a search stand in a text, in order; those that overlap are one. What follows a NOT is not looked for. */
export function wordHits(query: WordQuery, text: string): readonly Span[] {
  const terms = [...termsOf(text)];
  const runs = [...runsOf(query, terms)].sort((a, b) => a.first - b.first || a.last - b.last);
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before === undefined || run.first > before.last) joined.push(run);
    else joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, run.last) };
  }
  return joined.flatMap(({ first, last }) => {
    const [begin, end] = [terms[first], terms[last]];
    return begin === undefined || end === undefined ? [] : [{ start: begin.start, end: end.end }];
  });
}

function runsOf(query: WordQuery, terms: readonly Term[]): Iterable<Run> {
  switch (query.is) {
    case 'phrase':
      return runsOfPhrase(query, terms);
    case 'near':
      return nearRuns(
        query.phrases.map((phrase) => runsOfPhrase(phrase, terms)),
        query.distance,
      );
    case 'not':
      return runsOf(query.left, terms);
    case 'and':
    case 'or':
      return [...runsOf(query.left, terms), ...runsOf(query.right, terms)];
    default:
      return query satisfies never;
  }
}

function runsOfPhrase({ words, begins }: Phrase, terms: readonly Term[]): readonly Run[] {
  if (words.length === 0) return [];
  const last = words.length - 1;
  return terms.flatMap((_, first) => {
    const all = words.every((word, at) => {
      const there = terms[first + at]?.word;
      return begins && at === last ? there?.startsWith(word) : there === word;
    });
    return all ? [{ first, last: first + last }] : [];
  });
}

/** Of each phrase those that stand near enough to one of each other phrase: the last of them to begin decides (FTS5). */
function nearRuns(phrases: readonly (readonly Run[])[], distance: number): Run[] {
  const hits = new Set<Run>();
  for (const last of phrases.flat()) {
    const near = phrases.map((runs) =>
      runs.filter((run) => run.first <= last.first && last.first - run.last - 1 <= distance),
    );
    if (near.every((runs) => runs.length > 0)) for (const run of near.flat()) hits.add(run);
  }
  return [...hits];
}
